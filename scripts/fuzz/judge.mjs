// Whether a row that would be stored without a question says what its cells say, by a reading of our own.
// A figure is wrong when the row has no issue and its amount or date is another than the cell's, or when the
// cell has no exact reading at all and a figure was stored all the same.
import { readOwn } from './own-reading.mjs';

/** @typedef {import('./own-reading.mjs').OwnCell} OwnCell */
/**
 * What the reader says of one sheet (bench/fuzz-reader.ts).
 * @typedef {object} ReadSheet
 * @property {string} name
 * @property {boolean} date1904
 * @property {boolean} coveredTold
 * @property {boolean} unfolded
 * @property {{field: string, column: number, unit: string}[]} amounts
 * @property {{column: number, field: string}[]} dates
 * @property {{row: number, amounts: Record<string, {currency: string, minor: number} | null>, dates: Record<string, (string | null)[]>}[]} rows
 */

/** Minor units in one of the unit. @type {Record<string, {currency: string, minor: number}>} */
const UNITS = {
  元: { currency: 'CNY', minor: 100 },
  万元: { currency: 'CNY', minor: 1e6 },
  万: { currency: 'CNY', minor: 1e6 },
  亿元: { currency: 'CNY', minor: 1e10 },
  亿: { currency: 'CNY', minor: 1e10 },
  美元: { currency: 'USD', minor: 100 },
  万美元: { currency: 'USD', minor: 1e6 },
  亿美元: { currency: 'USD', minor: 1e10 },
  千元: { currency: 'CNY', minor: 1e5 },
  百万元: { currency: 'CNY', minor: 1e8 },
  千万元: { currency: 'CNY', minor: 1e9 },
  千美元: { currency: 'USD', minor: 1e5 },
  百万美元: { currency: 'USD', minor: 1e8 },
};
/** Read by people without a doubt, though no rule for figures does. @type {Record<string, [number, string]>} */
const SPELT = {
  八千万: [8000, '万元'],
  壹亿元: [1, '亿元'],
  '5000万元人民币': [5000, '万元'],
  '1亿2000万元': [12000, '万元'],
};

/** @param {string} text */
const plain = (text) => text.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff]/g, '');

/** @param {OwnCell} cell @param {string} unit @returns {{currency: string, minor: number} | null} */
function amountOf(cell, unit) {
  if (cell.kind === 'other' || cell.kind === 'labelled') return null;
  const text =
    cell.kind === 'number'
      ? String(cell.value)
      : plain(cell.text)
          .replace(/(\d)[,，](?=\d{3}(?!\d))/g, '$1')
          .replace(/^人民币:?(?=\d)/, '');
  const spelt = SPELT[text];
  const match = spelt
    ? null
    : /^(\d*\.?\d*(?:e[+-]?\d+)?)[(（]?(万元|万|亿元|亿|元|美元|万美元|亿美元|千元|百万元|千万元|千美元|百万美元)?[)）]?$/i.exec(
        text,
      );
  const value = spelt ? spelt[0] : Number(match?.[1] || Number.NaN);
  const scale = UNITS[spelt ? spelt[1] : (match?.[2] ?? unit)];
  if (!scale || !Number.isFinite(value)) return null;
  return { currency: scale.currency, minor: Math.round(value * scale.minor) };
}

/** @param {number} serial @returns {string} the day Excel shows for it */
const dayOfSerial = (serial) =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);

/** @param {OwnCell} cell @returns {string | null} */
function dateOf(cell) {
  if (
    cell.kind === 'number' &&
    cell.value >= 61 &&
    cell.value < 2_958_466 &&
    !/^(19|20)\d{6}$/.test(cell.text)
  )
    return dayOfSerial(cell.value);
  if (cell.kind !== 'text' && cell.kind !== 'number') return null;
  const text = plain(cell.text).replace(/00:00:00$|\((周.|正式合同)\)$/, '');
  // A serial number typed as text still says its day.
  if (/^\d{5}$/.test(text)) return dayOfSerial(Number(text));
  const parts =
    /^(\d{2}|\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^[√✓✔☑■]?()(\d{1,2})月(\d{1,2})日\D*$/.exec(text);
  if (!parts) return text === '二〇二六年十一月五日' ? '2026-11-05' : null;
  const year = parts[1] === '' ? '2026' : (parts[1] ?? '').padStart(4, '20');
  const day = `${year}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[3] ?? '').padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}

/** `2026年` → `2026`. @param {OwnCell | undefined} cell @returns {string} */
function figureOf(cell) {
  return cell?.kind === 'number' || cell?.kind === 'text' ? plain(cell.text).replace(/[年月日]$/, '') : '';
}

/**
 * The row and those below it that share a merged cell with it: one of plan and one of real days are one project.
 * @param {import('./own-reading.mjs').OwnSheet} sheet @param {number} row
 */
function rowsOfProject({ hidden }, row) {
  const shared = (/** @type {number} */ other) =>
    Array.from({ length: 12 }, (_, place) => place).some((column) =>
      hidden.get(`${other},${column}`)?.startsWith(`${row},`),
    );
  const rows = [row];
  while (shared(row + rows.length)) rows.push(row + rows.length);
  return rows;
}

/**
 * @param {Uint8Array} bytes the .xlsx that says what the cells are @param {readonly ReadSheet[]} sheets
 * @param {boolean} [firstOnly] the file read holds the first sheet alone, under another name
 * @returns {string[]} a line for each figure that would be stored wrongly
 */
export function findWrongFigures(bytes, sheets, firstOnly = false) {
  const own = readOwn(bytes);
  if (own === null) return [];
  /** @type {string[]} */
  const wrong = [];
  for (const sheet of sheets) {
    // A sheet of several tables is read as `name（title）`.
    const base = sheet.name.replace(/（[^（）]*）$/, '');
    const named = own.filter((candidate) => candidate.name === sheet.name || candidate.name === base);
    const mine = firstOnly ? own[0] : named[0];
    if (!mine || (!firstOnly && named.length > 1) || sheet.date1904 || sheet.unfolded) continue;
    const cell = (/** @type {number} */ row, /** @type {number} */ column) => {
      const key = `${row},${column}`;
      const shown = mine.hidden.get(key);
      const covered = mine.cells.get(key);
      // Text files know no merged cells.
      if (firstOnly) return covered;
      return shown === undefined || (sheet.coveredTold && covered) ? covered : mine.cells.get(shown);
    };
    for (const row of sheet.rows) {
      for (const { field, column, unit } of sheet.amounts) {
        const money = cell(row.row, column);
        const stored = row.amounts[field];
        if (!money || !stored || money.kind === 'labelled') continue;
        // `5000 ｜ 万元`: the unit may have a cell of its own.
        const beside = cell(row.row, column + 1);
        const units = [unit, beside?.kind === 'text' ? plain(beside.text) : ''];
        const same = units
          .filter((each) => UNITS[each])
          .map((each) => amountOf(money, each))
          .some((sum) => sum?.currency === stored.currency && Math.abs(sum.minor - stored.minor) <= 1);
        if (!same)
          wrong.push(
            `${sheet.name} 第${row.row}行 ${field}：${JSON.stringify(money)} ${unit} → ${JSON.stringify(stored)}`,
          );
      }
      for (const { column, field } of sheet.dates) {
        const typed = cell(row.row, column);
        const stored = row.dates[field] ?? [];
        if (!typed || stored.length !== 1 || stored[0] === null) continue;
        // A ticked stage has its day in a column of its own.
        const ticked = typed.kind === 'text' && /^[√✓✔☑■●★]$/.test(plain(typed.text));
        const days = ticked ? sheet.dates.filter((other) => other.field === 'eventDate') : [{ column }];
        const said = days
          .flatMap((place) => rowsOfProject(mine, row.row).map((each) => cell(each, place.column)))
          .map((day) => day && dateOf(day));
        // 年 ｜ 月 ｜ 日 in columns of their own, the year perhaps in the heading.
        const figures = [0, 1, 2].map((step) => figureOf(cell(row.row, column + step)));
        const apart = [figures, ['2026', ...figures]].map(([year = '', month = '', day = '']) =>
          dateOf({ kind: 'text', text: `${year}-${month}-${day}` }),
        );
        if (![...said, ...apart].includes(stored[0] ?? null))
          wrong.push(`${sheet.name} 第${row.row}行 ${field}：${JSON.stringify(typed)} → ${stored[0]}`);
      }
    }
  }
  return wrong;
}

/** Builds one sheet from columns and lines, and writes down at the same time what each row says. */
import { chineseDate, excelSerial } from '../calendar.mjs';

/** @typedef {import('../types').Cell} Cell */
/** @typedef {import('../types').Line} Line */
/** @typedef {import('../types').Amount} Amount */

/**
 * A column: its heading from the top row down, and the cell of a line. `position` counts the lines from 1;
 * `isTotal`: it holds the project's total investment.
 * @typedef {{ heading: string[], width?: number, value: (line: Line, position: number) => Cell, isTotal?: boolean }} Column
 */

/**
 * @typedef {object} TableOptions
 * @property {string} name sheet name
 * @property {string} layout short description for the manifest
 * @property {string} unit full name of the unit the rows belong to
 * @property {import('../types').ReportedStage | 'funds' | null} stage
 * @property {string} moneyUnit
 * @property {string} title merged first row; empty text: none
 * @property {string[]} corner second row, first and last cell
 * @property {Column[]} columns
 * @property {Line[]} lines
 * @property {(line: Line) => import('../types').TruthEvent[]} events
 * @property {{ before: number, text: string }[]} [groups] subtotal rows before the line with that index
 * @property {boolean} [total] 合计 row under the lines
 * @property {string} [note] a last row under the table
 * @property {string} [emptyText] what stands in the first row when there is nothing to report
 * @property {(line: Line, row: number) => import('../types').Mistake[]} [mistakes]
 */

/** @param {TableOptions} options @returns {import('../types').SheetDraft} */
export function buildTable(options) {
  const { columns, lines } = options;
  const width = columns.length;
  /** @type {Cell[][]} */
  const rows = [];
  /** @type {import('../types').Merge[]} */
  const merges = [];
  /** @param {Cell} text */
  const fullRow = (text) => {
    rows.push([text, ...Array.from({ length: width - 1 }, () => null)]);
    merges.push({ top: rows.length, left: 1, bottom: rows.length, right: width });
  };
  if (options.title) fullRow(options.title);
  if (options.corner.length > 0) {
    const [first, last] = options.corner;
    rows.push([first ?? null, ...Array.from({ length: width - 2 }, () => null), last ?? null]);
  }
  const headerRows = addHeadings(columns, rows, merges);
  /** @type {import('../types').TruthRow[]} */
  const truthRows = [];
  const firstLineRow = rows.length + 1;
  lines.forEach((line, index) => {
    for (const group of options.groups ?? []) {
      if (group.before === index)
        rows.push([null, group.text, ...Array.from({ length: width - 2 }, () => null)]);
    }
    rows.push(columns.map((column) => column.value(line, index + 1)));
    truthRows.push(describeRow(options, line, rows.length));
  });
  if (lines.length === 0)
    rows.push(columns.map((_, index) => (index === 1 ? (options.emptyText ?? '无') : null)));
  if (options.total && lines.length > 0) {
    rows.push(columns.map((column, index) => totalCell(column, index, lines.length, rows, firstLineRow)));
  }
  if (options.note) fullRow(options.note);
  return {
    grid: { name: options.name, rows, merges, widths: columns.map((column) => column.width ?? 14) },
    truth: {
      name: options.name,
      layout: options.layout,
      stage: options.stage,
      unit: options.unit,
      headerRows,
      moneyUnit: options.moneyUnit,
      empty: lines.length === 0,
      rows: truthRows,
    },
  };
}

/** @param {Column} column @param {number} index @param {number} count @param {Cell[][]} rows @param {number} firstRow @returns {Cell} */
function totalCell(column, index, count, rows, firstRow) {
  if (index === 0) return '合计';
  if (index === 1) return `${count}个`;
  if (!column.isTotal) return null;
  const numbers = rows
    .slice(firstRow - 1)
    .map((cells) => cells[index] ?? null)
    .filter((cell) => typeof cell === 'number');
  if (numbers.length === 0) return null;
  const letter = String.fromCharCode(65 + index);
  const tenths = numbers.reduce((sum, value) => sum + Math.round(value * 10), 0);
  return { formula: `SUM(${letter}${firstRow}:${letter}${rows.length})`, result: tenths / 10 };
}

/** Headings of several rows: equal neighbours merge sideways, short ones downwards. @param {Column[]} columns @param {Cell[][]} rows @param {import('../types').Merge[]} merges */
function addHeadings(columns, rows, merges) {
  const depth = Math.max(...columns.map((column) => column.heading.length));
  const top = rows.length + 1;
  for (let level = 0; level < depth; level++) {
    rows.push(
      columns.map((column, index) => {
        const text = column.heading[level];
        const before = columns[index - 1]?.heading;
        const sameAsBefore =
          text !== undefined &&
          level < column.heading.length - 1 &&
          before?.slice(0, level + 1).join('|') === column.heading.slice(0, level + 1).join('|');
        return text === undefined || sameAsBefore ? null : text;
      }),
    );
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index];
      if (!column || rows[top + level - 1]?.[index] === null) continue;
      let right = index;
      const isLeaf = level === column.heading.length - 1;
      while (
        !isLeaf &&
        right + 1 < columns.length &&
        rows[top + level - 1]?.[right + 1] === null &&
        columns[right + 1]?.heading[level] === column.heading[level]
      )
        right++;
      const bottom = isLeaf ? top + depth - 1 : top + level;
      if (right > index || bottom > top + level)
        merges.push({ top: top + level, left: index + 1, bottom, right: right + 1 });
    }
  }
  return Array.from({ length: depth }, (_, index) => top + index);
}

/** @param {TableOptions} options @param {Line} line @param {number} row @returns {import('../types').TruthRow} */
function describeRow(options, line, row) {
  const hasAmount = options.columns.some((column) => column.isTotal);
  return {
    row,
    projectName: line.project.name,
    known: line.known,
    countable: line.project.outOfScope === '',
    total: hasAmount ? line.project.total : null,
    events: options.events(line),
    fund:
      line.fund && options.stage === 'funds'
        ? { amount: line.fund.amount, date: line.fund.date, kind: line.fund.kind, voucher: line.fund.voucher }
        : null,
    hasProgress: Boolean(line.progress?.progress),
    hasProblem: Boolean(line.progress?.problem),
    mistakes: options.mistakes?.(line, row) ?? [],
  };
}

/** The ways units write a day. @typedef {'iso' | 'dot' | 'slash' | 'chinese' | 'short' | 'xun' | 'cell' | 'serial' | 'compact'} DateStyle */

/** @param {string} date @param {DateStyle} style @returns {Cell} */
export function writeDate(date, style) {
  const [year, month, day] = date.split('-').map(Number);
  switch (style) {
    case 'iso':
      return date;
    case 'dot':
      return `${year}.${month}.${day}`;
    case 'slash':
      return `${year}/${month}/${day}`;
    case 'chinese':
      return chineseDate(date);
    case 'short':
      return `${month}月${day}日`;
    case 'xun':
      return `${year}年${month}月${(day ?? 0) <= 10 ? '上' : (day ?? 0) <= 20 ? '中' : '下'}旬`;
    case 'cell':
      return { date, format: 'yyyy/m/d' };
    case 'serial':
      return excelSerial(date);
    case 'compact':
      return date.replaceAll('-', '');
  }
}

/** @param {import('../types').SimulatedEvent} event @param {DateStyle} style @param {boolean} isNew @returns {import('../types').TruthEvent} */
export function describeEvent(event, style, isNew) {
  if (event.stage === 'negotiating' || event.stage === 'terminated') throw new Error('not a reported stage');
  const cell = writeDate(event.date, style);
  return {
    stage: event.stage,
    date: style === 'xun' ? null : event.date,
    dateText: typeof cell === 'string' ? cell : '',
    isNew,
  };
}

/** @param {Amount} amount @param {'number' | 'thousands' | 'full-width' | 'yi'} style @returns {Cell} */
export function writeAmount(amount, style) {
  const wan = amount.tenths / 10;
  if (style === 'number') return wan;
  if (style === 'yi') return amount.tenths / 100_000;
  if (style === 'thousands') return wan.toLocaleString('en-US', { minimumFractionDigits: 2 });
  return String(wan)
    .replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    .replace('.', '．');
}

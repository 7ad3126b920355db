/** Between a stored value and the text of a cell: what Excel and the grid give and take. */
import { formatWan, parseWan } from '../domain/money';
import { periodOfDay, yearOf } from '../domain/period';
import { parseAmount } from '../import/values/amount';
import { parseDate } from '../import/values/date-text';
import { dropMarks } from '../import/values/footnote-marks';
import type { Field, FieldValue } from './field';

/** Ids of what cells name. */
export interface NameLookup {
  unit(name: string): number | null;
  project(name: string): number | null;
  leader(name: string): number | null;
}

/** Where references are chosen in a form and never typed. */
export const NO_NAMES: NameLookup = { unit: () => null, project: () => null, leader: () => null };

export type CellReading = { readonly value: FieldValue } | { readonly problem: string };

const YES = ['是', '有', '√', '✓', '急', '特急', 'y', 'yes', '1', 'true'];
const NO = ['', '否', '无', '×', 'n', 'no', '0', 'false', '—', '-'];

/** `2026年11月5日 9:30`, `2026/11/5`, `2026.11.5`, `20261105` → stored form; `null` when it is no date. */
export function readDateText(text: string, withTime: boolean): string | null {
  const match =
    /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?(?:[\sT]*(\d{1,2})[:：时点](\d{1,2})?分?(?::\d{1,2})?)?$/.exec(
      text,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute] = match;
  const pad = (part: string | undefined) => (part ?? '0').padStart(2, '0');
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return withTime ? `${date}T${pad(hour)}:${pad(minute)}` : date;
}

/** A day of any spelling the reader of reports takes without a question; never one whose year is not written. */
function readDay(text: string): string | null {
  const { date, finding } = parseDate(text, { period: NO_PERIOD, date1904: false });
  return finding === null && date !== null && yearOf(periodOfDay(date)) > yearOf(NO_PERIOD) ? date : null;
}

/** Of a year no cell means: what takes its year from it is not read. */
const NO_PERIOD = '1901-01';

/** `12,000`, `1.2亿元`, `3000万`; a bare number is 万元. Full-width signs are read by the caller. */
function readMoney(text: string): number | null {
  const plain = parseWan(text.replaceAll(',', '').replace(/万元?$/, ''));
  if (plain !== null) return plain;
  const { money, finding } = parseAmount(text, '万元');
  return finding === null && money?.currency === 'CNY' && money.minor >= 0 ? money.minor : null;
}

/** What normalizing would make digits of is none. */
const FIGURES: ReadonlySet<Field['kind']> = new Set(['date', 'date-time', 'money', 'number'] as const);

/** Reads one cell for a field; names are looked up, nothing is guessed. */
export function readCell(field: Field, cell: string, lookup: NameLookup): CellReading {
  const text = cell.normalize('NFKC').trim();
  if (FIGURES.has(field.kind) && dropMarks(cell) !== cell)
    return { problem: `“${cell.trim()}”带有注码，请只填写数字` };
  const read = readText(
    field,
    field.kind === 'long-text' || field.kind === 'text' ? cell.trim() : text,
    lookup,
  );
  if ('problem' in read) return read;
  const parsed = field.schema.safeParse(read.value);
  return parsed.success
    ? { value: parsed.data }
    : { problem: parsed.error.issues[0]?.message ?? '不符合要求' };
}

function readText(field: Field, text: string, lookup: NameLookup): CellReading {
  const found = (value: FieldValue, problem: string): CellReading =>
    value === null ? { problem } : { value };
  if (text === '') return { value: field.empty };
  switch (field.kind) {
    case 'unit':
    case 'project':
    case 'leader':
      return found(lookup[field.kind](text), `没有“${text}”`);
    case 'date':
    case 'date-time':
      return found(
        readDateText(text, field.kind === 'date-time') ?? (field.kind === 'date' ? readDay(text) : null),
        `“${text}”不是日期`,
      );
    case 'money':
      return found(readMoney(text), `“${text}”不是金额（万元）`);
    case 'number': {
      const digits = text.replaceAll(',', '');
      return /^\d{1,10}$/.test(digits) ? { value: Number(digits) } : { problem: `“${text}”不是整数` };
    }
    case 'flag': {
      const word = text.toLowerCase();
      if (YES.includes(word)) return { value: true };
      return NO.includes(word) ? { value: false } : { problem: `“${text}”应为“是”或“否”` };
    }
    default:
      return { value: text };
  }
}

/** What a cell shows of a value that is no reference: dates as stored, money in 万元, flags 是 or empty. */
export function cellText(field: Field, value: FieldValue): string {
  if (value === null || value === '') return '';
  switch (field.kind) {
    case 'money':
      return formatWan(Number(value));
    case 'date-time':
      return String(value).replace('T', ' ');
    case 'flag':
      return value === true ? '是' : '';
    default:
      return String(value);
  }
}

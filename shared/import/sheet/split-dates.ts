/**
 * One date over several columns: 签约时间｛年｜月｜日｝, 开工年 ｜ 开工月, a block 签约时间 over three columns of
 * numbers, the account book's `2026年｛月｜日｝`. The first of the columns is read as the whole date.
 */
import type { SheetCell } from '../cell';
import { understandHeading } from '../layout/headings';
import { cellText, isBlankMark } from '../values/plain-text';
import type { HeaderBlock } from './find-header';
import { type SheetView, withCells } from './sheet-view';

type Part = '年' | '月' | '日';

export interface SplitDate {
  /** 0-based, adjacent, from left to right. */
  readonly columns: readonly number[];
  readonly parts: readonly Part[];
  /** Heading of the date as a whole. */
  readonly path: readonly string[];
  /** Year that stands over the columns and not in a column of its own: `2026`, else empty. */
  readonly year: string;
}

interface PartColumn {
  readonly part: Part;
  readonly path: readonly string[];
  readonly year: string;
}

const ORDERS = ['年月日', '年月', '月日'];
const LEAF = /^(.*?)[(（]?([年月日])份?[)）]?$/;
const YEAR = /^((?:19|20)\d{2})年?度?$/;
/** Rows in which the numbers of a block without sub-headings are looked at. */
const LOOK_AT = 30;

/** `path` of a date as headings elsewhere write it, `null` where the columns say nothing of a date. */
export function findSplitDates(view: SheetView, header: HeaderBlock): readonly SplitDate[] {
  const parts = header.paths.map(partOf);
  const dates: SplitDate[] = [];
  for (let column = 0; column < header.paths.length; column++) {
    const date = byHeadings(parts, column) ?? byNumbers(view, header, column);
    if (date === null) continue;
    dates.push(date);
    column += date.columns.length - 1;
  }
  return dates;
}

function partOf(path: readonly string[]): PartColumn | null {
  const words = path.map((word) => word.normalize('NFKC').replace(/\s+/g, ''));
  const [, own = '', part] = LEAF.exec(words.at(-1) ?? '') ?? [];
  if (part === undefined) return null;
  const above = words.slice(0, -1);
  const year = above.map((word) => YEAR.exec(word)?.[1]).find((found) => found !== undefined) ?? '';
  const named = [...above.filter((word) => !YEAR.test(word)), own].filter((word) => word !== '');
  return { part: part as Part, path: named, year };
}

function byHeadings(parts: readonly (PartColumn | null)[], from: number): SplitDate | null {
  const first = parts[from];
  if (!first) return null;
  const order = ORDERS.find((each) =>
    [...each].every((part, place) => {
      const column = parts[from + place];
      return column?.part === part && column.year === first.year && column.path.join() === first.path.join();
    }),
  );
  if (order === undefined) return null;
  // 年 ｜ 月 without a day and without a word over them is the month of the report.
  const path = datePath(first.path.length > 0 || order === '年月' ? first.path : ['时间']);
  return path && splitDate(from, order, path, first.year);
}

/** As it stands (签约时间, 日期) or with the word left out (开工 of 开工年); plans and sums are none. */
function datePath(path: readonly string[]): readonly string[] | null {
  const last = path.at(-1);
  if (last === undefined) return null;
  const whole = [...path.slice(0, -1), `${last}时间`];
  return [path, whole].find((each) => understandHeading(each).field?.endsWith('Date')) ?? null;
}

/** 签约时间 merged over columns that hold 2026 ｜ 11 ｜ 5, without words below it. */
function byNumbers(view: SheetView, header: HeaderBlock, from: number): SplitDate | null {
  const path = header.paths[from] ?? [];
  const block = view.blockOf(header.bottom, from);
  const width = block === null || block.left !== from ? 0 : block.right - from + 1;
  if ((width !== 2 && width !== 3) || datePath(path) === null) return null;
  const order = ORDERS.find(
    (each) =>
      each.length === width &&
      [...each].every((part, place) => holdsOnly(view, header.bottom + 1, from + place, part as Part)),
  );
  return order === undefined ? null : splitDate(from, order, path, '');
}

function holdsOnly(view: SheetView, top: number, column: number, part: Part): boolean {
  let filled = 0;
  for (let row = top; row < Math.min(view.rows, top + LOOK_AT); row++) {
    const text = view.text(row, column).normalize('NFKC');
    if (text === '') continue;
    const number = Number(new RegExp(`^(\\d{1,4})${part}?份?$`).exec(text)?.[1] ?? Number.NaN);
    const fits = part === '年' ? number > 12 : number >= 1 && number <= (part === '月' ? 12 : 31);
    if (!fits) return false;
    filled += 1;
  }
  return filled > 0;
}

function splitDate(from: number, order: string, path: readonly string[], year: string): SplitDate {
  const parts = [...order] as Part[];
  return { columns: parts.map((_part, place) => from + place), parts, path, year };
}

/** The sheet with each such date in the first of its columns, below the heading. */
export function joinSplitDates(view: SheetView, header: HeaderBlock, dates: readonly SplitDate[]): SheetView {
  const days = dates.map(
    (date) => [date.columns[0] ?? -1, (row: number) => joined(view, row, date)] as const,
  );
  return withCells(view, header.bottom, new Map(days));
}

/** `2026年11月5日`; what is no number of its kind stays as written, to be asked about. */
function joined(view: SheetView, row: number, { columns, parts, year }: SplitDate): SheetCell {
  const own = columns.map((column) => view.cell(row, column));
  const filled = own.filter((cell) => cellText(cell).trim() !== '');
  if (filled.length === 0) return null;
  const [first = null] = own;
  // 2026-11-05 as a whole in the column of the years.
  if (filled.length === 1 && filled[0] === first && isWhole(first)) return first;
  const words = columns.map((column, place) => {
    const block = view.blockOf(row, column);
    // A year merged over the rows of its projects.
    const cell = own[place] ?? (block?.left === column ? view.cell(block.top, block.left) : null);
    return partText(cell, parts[place] ?? '日');
  });
  return `${year === '' ? '' : `${year}年`}${words.join('')}`;
}

function isWhole(cell: SheetCell): boolean {
  return typeof cell === 'object' ? cell?.kind === 'date' && cell.dayShown : cellText(cell).trim().length > 5;
}

function partText(cell: SheetCell, part: Part): string {
  if (typeof cell === 'object' && cell?.kind === 'date') {
    const [year = '', month = '', day = ''] = cell.date.split('-');
    return `${{ 年: year, 月: Number(month), 日: Number(day) }[part]}${part}`;
  }
  // As written: what is a digit and what a mark beside it is told where the day is read.
  const text = cellText(cell).trim();
  if (isBlankMark(text)) return '';
  return text.endsWith(part) || (part === '日' && /[旬初中末底]/.test(text)) ? text : `${text}${part}`;
}

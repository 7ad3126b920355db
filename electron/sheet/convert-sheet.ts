/** A worksheet as the parser leaves it → a plain grid: trailing blanks cut, dates and errors told apart. */
import { type CellObject, SSF, type WorkSheet } from '@e965/xlsx';
import type { CellRange, RawSheet, SheetCell } from '../../shared/import/cell';
import { dateOfSerial } from '../../shared/import/values/excel-date';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT } from './limits';

type FormatKind = 'plain' | 'day' | 'month' | 'meaning';

const ERROR_TEXTS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** Counts cells over the whole workbook; `room` is what may still be read. */
export interface CellBudget {
  room: number;
}

export function convertSheet(
  sheet: WorkSheet,
  name: string,
  hidden: RawSheet['hidden'],
  date1904: boolean,
  budget: CellBudget,
): RawSheet {
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  const formats = new Map<string, FormatKind>();
  const notes: { row: number; why: string }[] = [];
  const grid: SheetCell[][] = [];
  // A cell at XFD1048576 leaves holes in the parser's arrays: only indices that exist are visited.
  for (const [index, row] of ownRows(rows)) {
    if (index >= MAX_ROWS) {
      if (row.some((cell) => cell !== undefined && convertCell(cell, formats, date1904) !== null)) {
        notes.push({ row: index + 1, why: `在第 ${MAX_ROWS} 行以外，没有读入` });
        if (notes.length >= 20) break;
      }
      continue;
    }
    const cells = convertRow(row, index, formats, date1904, notes);
    if (cells.length === 0) continue;
    budget.room -= cells.length;
    if (budget.room < 0) {
      notes.push({ row: index + 1, why: '工作簿内容过多，本行及以后各行没有读入' });
      break;
    }
    while (grid.length < index) grid.push([]);
    grid.push(cells);
  }
  const merges = readMerges(sheet, grid.length);
  const notices = [...findHidden(sheet, hidden, grid), ...findCovered(merges, grid)];
  return { name, hidden, grid, merges, date1904, notices, notes };
}

/** Hidden content is read like any other, but the clerk is told: the unit may have meant to leave it out. */
function findHidden(sheet: WorkSheet, hidden: RawSheet['hidden'], grid: readonly SheetCell[][]): string[] {
  const notices: string[] = [];
  if (hidden === 'yes') notices.push('这张工作表在文件里是隐藏的，请核对是否应报');
  const rows = (sheet['!rows'] ?? []).flatMap((row, index) =>
    row?.hidden && (grid[index]?.length ?? 0) > 0 ? [index + 1] : [],
  );
  if (rows.length > 0) notices.push(`有 ${rows.length} 行在文件里是隐藏的，也已读入：第 ${listed(rows)} 行`);
  const columns = (sheet['!cols'] ?? []).flatMap((column, index) =>
    column?.hidden && grid.some((row) => (row[index] ?? null) !== null) ? [index + 1] : [],
  );
  if (columns.length > 0)
    notices.push(`有 ${columns.length} 列在文件里是隐藏的，也已读入：第 ${listed(columns)} 列`);
  return notices;
}

/** Contents below a merged cell: Excel does not show them, other programs leave them in the file. */
function findCovered(merges: readonly CellRange[], grid: readonly SheetCell[][]): string[] {
  const rows = new Set<number>();
  let room = MAX_CELLS;
  for (const { top, left, bottom, right } of merges) {
    // A forged file could merge everything over and over.
    room -= bottom - top + 1;
    if (room < 0) break;
    const shown = grid[top]?.[left] ?? null;
    for (let row = top; row <= bottom; row++) {
      const cells = grid[row] ?? [];
      const last = Math.min(right, cells.length - 1);
      room -= Math.max(0, last - left);
      for (let column = left; column <= last; column++) {
        const covered = (row !== top || column !== left) && (cells[column] ?? null) !== null;
        if (covered && cells[column] !== shown) rows.add(row + 1);
      }
    }
  }
  if (rows.size === 0) return [];
  const sorted = [...rows].sort((a, b) => a - b);
  return [`合并单元格下面还压着看不见的内容，也已读入，请核对：第 ${listed(sorted)} 行`];
}

function listed(numbers: readonly number[]): string {
  return numbers.length > 12 ? `${numbers.slice(0, 12).join('、')} 等` : numbers.join('、');
}

function* ownRows(rows: (CellObject | undefined)[][]): Generator<[number, (CellObject | undefined)[]]> {
  for (const key in rows) {
    const index = Number(key);
    const row = rows[index];
    if (Number.isInteger(index) && Array.isArray(row) && row.length > 0) yield [index, row];
  }
}

function convertRow(
  row: (CellObject | undefined)[],
  index: number,
  formats: Map<string, FormatKind>,
  date1904: boolean,
  notes: { row: number; why: string }[],
): SheetCell[] {
  const cells: SheetCell[] = [];
  const width = Math.min(row.length, MAX_COLUMNS);
  for (let column = 0; column < width; column++) {
    const cell = row[column];
    const value = cell === undefined ? null : convertCell(cell, formats, date1904);
    if (value === null) continue;
    while (cells.length < column) cells.push(null);
    cells.push(value);
  }
  if (row.length > MAX_COLUMNS) {
    const beyond = row.some(
      (cell, column) =>
        column >= MAX_COLUMNS && cell !== undefined && convertCell(cell, formats, date1904) !== null,
    );
    if (beyond) notes.push({ row: index + 1, why: `第 ${MAX_COLUMNS} 列以外的内容没有读入` });
  }
  return cells;
}

function convertCell(cell: CellObject, formats: Map<string, FormatKind>, date1904: boolean): SheetCell {
  switch (cell.t) {
    case 's':
    case 'd':
      return textOrNull(String(cell.v ?? ''));
    case 'b':
      return cell.v === true;
    case 'e':
      return { kind: 'error', text: ERROR_TEXTS[Number(cell.v)] ?? '#ERROR' };
    case 'n':
      return convertNumber(Number(cell.v), cell, formats, date1904);
    default:
      return cell.f ? { kind: 'error', text: '公式没有结果' } : null;
  }
}

function textOrNull(text: string): string | null {
  if (text === '' || text.trim() === '') return null;
  return text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
}

function convertNumber(
  value: number,
  cell: CellObject,
  formats: Map<string, FormatKind>,
  date1904: boolean,
): SheetCell {
  if (!Number.isFinite(value)) return { kind: 'error', text: '#NUM!' };
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  let kind = formats.get(format);
  if (kind === undefined) {
    kind = classifyFormat(format);
    formats.set(format, kind);
  }
  if (kind === 'plain') return value;
  if (kind === 'meaning') return { kind: 'number', value, text: formatNumber(format, value) };
  const date = dateOfSerial(value, date1904);
  return date === null ? value : { kind: 'date', date, dayShown: kind === 'day' };
}

function classifyFormat(format: string): FormatKind {
  if (format === 'General' || format === '@') return 'plain';
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (SSF.is_date(format) && /[ymd]/i.test(bare)) {
    if (!/y/i.test(bare) && !/d/i.test(bare)) return 'plain';
    return /d/i.test(bare) ? 'day' : 'month';
  }
  return /[%$€£万亿元个项户]/.test(format) ? 'meaning' : 'plain';
}

function formatNumber(format: string, value: number): string {
  try {
    return SSF.format(format, value).trim();
  } catch {
    return String(value);
  }
}

function readMerges(sheet: WorkSheet, rows: number): CellRange[] {
  const merges: CellRange[] = [];
  for (const range of sheet['!merges'] ?? []) {
    const { s, e } = range;
    if (s.r >= rows || s.c >= MAX_COLUMNS || merges.length >= 200_000) continue;
    merges.push({
      top: s.r,
      left: s.c,
      bottom: Math.min(e.r, rows - 1),
      right: Math.min(e.c, MAX_COLUMNS - 1),
    });
  }
  return merges;
}

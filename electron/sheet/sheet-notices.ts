/** What is told of a sheet as a whole: hidden parts, contents below merged cells. */
import type { CellRange, RawSheet } from '../../shared/import/cell';
import { MAX_CELLS, MAX_COLUMNS } from './limits';

export interface HiddenParts {
  readonly sheet: RawSheet['hidden'];
  /** From 0. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Hidden content is read like any other, but the clerk is told: the unit may have meant to leave it out. */
export function findHidden(hidden: HiddenParts, grid: RawSheet['grid']): string[] {
  const notices: string[] = [];
  if (hidden.sheet === 'yes') notices.push('这张工作表在文件里是隐藏的，请核对是否应报');
  const rows = hidden.rows.filter((row) => (grid[row]?.length ?? 0) > 0).map((row) => row + 1);
  if (rows.length > 0) notices.push(`有 ${rows.length} 行在文件里是隐藏的，也已读入：第 ${listed(rows)} 行`);
  const columns = hidden.columns
    .filter((column) => grid.some((row) => (row[column] ?? null) !== null))
    .map((column) => column + 1);
  if (columns.length > 0)
    notices.push(`有 ${columns.length} 列在文件里是隐藏的，也已读入：第 ${listed(columns)} 列`);
  return notices;
}

/** Rows to be asked about one by one, columns that yield to visible ones. */
export function hiddenPlaces(
  { rows, columns }: HiddenParts,
  grid: RawSheet['grid'],
): Pick<RawSheet, 'hiddenRows' | 'hiddenColumns'> {
  const filled = rows.filter((row) => (grid[row]?.length ?? 0) > 0);
  const read = columns.filter((column) => column < MAX_COLUMNS);
  return {
    ...(filled.length > 0 ? { hiddenRows: filled } : {}),
    ...(read.length > 0 ? { hiddenColumns: read } : {}),
  };
}

/** Contents below a merged cell: Excel does not show them, other programs leave them in the file. */
export function findCovered(merges: readonly CellRange[], grid: RawSheet['grid']): string[] {
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

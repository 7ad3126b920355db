import type { FlowTable } from '../flow/items';
import type { Table, TableColumn } from '../model';
import { type LineStyleName, lineStyle } from '../page/line-styles';
import { MAX_COLUMNS_AT_TABLE_SIZE } from '../page/page';

/** Style of a table's cells: 小四, 五号 where many columns share the page, 四号 on a wall with room for it. */
export function cellStyle(table: Table, isHead: boolean): LineStyleName {
  if (table.textSize === 'large') return isHead ? 'cell-head-large' : 'cell-large';
  if (table.textSize === 'medium') return isHead ? 'cell-head' : 'cell';
  const dense =
    table.textSize === 'small' ||
    table.dense ||
    table.landscape ||
    table.columns.length > MAX_COLUMNS_AT_TABLE_SIZE;
  if (dense) return isHead ? 'cell-head-dense' : 'cell-dense';
  return isHead ? 'cell-head' : 'cell';
}

export function tablePoints(table: Table): number {
  return lineStyle(cellStyle(table, false)).points;
}

/** A row of one cell in a table of several columns names a group and spans the table. */
export function isGroupRow(table: Table, cells: readonly string[]): boolean {
  return cells.length === 1 && table.columns.length > 1;
}

/** Columns of a row that stand on grey. */
export function shadedColumns(table: Table, row: number): ReadonlySet<number> {
  return new Set((table.shades ?? []).filter((shade) => shade.row === row).map((shade) => shade.column));
}

/** Rows of a short table stay on one page. */
const MAX_ROWS_TOGETHER = 12;

export function staysTogether(table: Table): boolean {
  return !table.mayBreak && table.rows.length + (table.totalRow ? 1 : 0) <= MAX_ROWS_TOGETHER;
}

/** Rows no page holds fewer of: neither below the head of a table nor at its end, the total counted as a row. */
export const ROWS_AT_START = 2;
export const ROWS_AT_END = 3;

/**
 * Which rows, the total counted as the last, stay on the page of the row after them: all of a short table, the name
 * of a group, the first and the last ones of a long table, and the end of one that goes on with what follows it.
 */
export function keptRows(table: FlowTable): (row: number) => boolean {
  const last = table.rows.length - (table.totalRow ? 0 : 1);
  const together = staysTogether(table);
  return (row) => {
    const cells = table.rows[row];
    if (cells && isGroupRow(table, cells)) return true;
    if (row === last) return table.keepNext ?? false;
    return together || row < ROWS_AT_START - 1 || row > last - ROWS_AT_END;
  };
}

/** Exact height of a line in a cell. */
export function tableLineTwips(table: Table): number {
  return lineStyle(cellStyle(table, false)).line ?? 0;
}

/** Splits `total` among the columns by their relative widths, in whole units that add up to `total`. */
export function columnShares(columns: readonly TableColumn[], total: number): number[] {
  const sum = columns.reduce((width, column) => width + column.width, 0);
  let given = 0;
  let wanted = 0;
  return columns.map((column) => {
    wanted += (column.width / sum) * total;
    const share = Math.round(wanted) - given;
    given += share;
    return share;
  });
}

import type { Table, TableColumn } from './model';
import { FONT_POINTS, MAX_COLUMNS_AT_TABLE_SIZE } from './page';

/** Size of a table's text: 小四, and 五号 where many columns share the page. */
export function tablePoints(table: Table): number {
  return table.dense || table.columns.length > MAX_COLUMNS_AT_TABLE_SIZE
    ? FONT_POINTS.tableDense
    : FONT_POINTS.table;
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

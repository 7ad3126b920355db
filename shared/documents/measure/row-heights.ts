import type { Table } from '../model';
import { TABLE_CELL_MARGIN_TWIPS } from '../page/page';
import { columnWidths } from './column-widths';
import { isGroupRow, tableLineTwips, tablePoints } from './table-measures';
import { countLines, type FontWidths } from './text-lines';

/** Rule and rounding of a row. */
const RULE_TWIPS = 10;

/** Heights of the head and of every row with the total, in twips, from character widths. */
export function rowHeights(
  table: Table,
  textWidth: number,
  fonts?: FontWidths,
): { readonly head: number; readonly rows: readonly number[] } {
  const widths = columnWidths(table, textWidth);
  const line = tableLineTwips(table);
  const character = tablePoints(table) * 20;
  const margins = table.dense ? 0 : TABLE_CELL_MARGIN_TWIPS.top + TABLE_CELL_MARGIN_TWIPS.bottom;
  const heightOf = (cells: readonly string[]): number => {
    const lines = cells.map((cell, index) => {
      const width =
        (widths[index] ?? textWidth) - TABLE_CELL_MARGIN_TWIPS.left - TABLE_CELL_MARGIN_TWIPS.right;
      const parts = cell.split('\n');
      return parts.reduce((sum, part) => sum + countLines(part, width, character, 0, fonts), 0);
    });
    return Math.max(1, ...lines) * line + margins + RULE_TWIPS;
  };
  const rows = [...table.rows, ...(table.totalRow ? [table.totalRow] : [])];
  return {
    head: heightOf(table.columns.map((column) => column.title)),
    rows: rows.map((row) => (isGroupRow(table, row) ? line + margins + RULE_TWIPS : heightOf(row))),
  };
}

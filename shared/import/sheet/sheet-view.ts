/** Reading a grid with its merged cells: the text of a merged block stands in its top left cell only. */
import type { RawSheet, SheetCell } from '../cell';
import { cellText } from '../values/plain-text';

export interface SheetView {
  readonly rows: number;
  readonly columns: number;
  cell(row: number, column: number): SheetCell;
  text(row: number, column: number): string;
  /** Text with merged blocks filled. */
  filledText(row: number, column: number): string;
  /** Top left of the merged block a cell lies in; `null` outside any. */
  blockOf(
    row: number,
    column: number,
  ): { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number } | null;
}

/** Blocks are indexed cell by cell up to this area in all; a forged file could merge the whole sheet. */
const MAX_MERGED_AREA = 1_000_000;
const STRIDE = 16_384;

export function viewSheet(sheet: RawSheet): SheetView {
  const { grid } = sheet;
  const blocks = new Map<number, RawSheet['merges'][number]>();
  let room = MAX_MERGED_AREA;
  for (const merge of sheet.merges) {
    const area = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    if (area <= 1 || area > room) continue;
    room -= area;
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) blocks.set(row * STRIDE + column, merge);
    }
  }
  const cell = (row: number, column: number): SheetCell => grid[row]?.[column] ?? null;
  const text = (row: number, column: number) => cellText(cell(row, column)).trim();
  const blockOf = (row: number, column: number) => blocks.get(row * STRIDE + column) ?? null;
  let columns = 0;
  for (const row of grid) columns = Math.max(columns, row.length);
  return {
    rows: grid.length,
    columns,
    cell,
    text,
    blockOf,
    filledText(row, column) {
      const own = text(row, column);
      if (own !== '') return own;
      const block = blockOf(row, column);
      return block === null ? '' : text(block.top, block.left);
    },
  };
}

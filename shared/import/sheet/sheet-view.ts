/** Reading a grid with its merged cells: the text of a merged block stands in its top left cell only. */
import type { RawSheet, SheetCell } from '../cell';
import { cellText } from '../values/plain-text';

export interface SheetView {
  readonly rows: number;
  readonly columns: number;
  /** Hidden in the file. */
  readonly hiddenColumns: ReadonlySet<number>;
  cell(row: number, column: number): SheetCell;
  text(row: number, column: number): string;
  /** Text with merged blocks filled. */
  filledText(row: number, column: number): string;
  /** Top left of the merged block a cell lies in; `null` outside any. */
  blockOf(
    row: number,
    column: number,
  ): { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number } | null;
  /** The next filled cell to the right, a few columns on at most; a wide empty block is an empty answer. */
  rightOf(row: number, column: number): SheetCell;
  /** The next filled cell below, at most `reach` rows under the cell or its merged block. */
  belowOf(row: number, column: number, reach: number): SheetCell;
}

/** Blocks are indexed cell by cell up to this area in all; a forged file could merge the whole sheet. */
const MAX_MERGED_AREA = 1_000_000;
const STRIDE = 16_384;
const ANSWER_REACH = 6;

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
  const rightOf = (row: number, column: number): SheetCell => {
    const from = (blockOf(row, column)?.right ?? column) + 1;
    for (let next = from; next < columns && next <= column + ANSWER_REACH; next++) {
      if (text(row, next) !== '') return cell(row, next);
      if (blockOf(row, next)?.top === row) return null;
    }
    return null;
  };
  const belowOf = (row: number, column: number, reach: number): SheetCell => {
    const bottom = blockOf(row, column)?.bottom ?? row;
    for (let next = bottom + 1; next <= Math.min(bottom + reach, grid.length - 1); next++) {
      if (text(next, column) !== '') return cell(next, column);
    }
    return null;
  };
  let columns = 0;
  for (const row of grid) columns = Math.max(columns, row.length);
  return {
    rows: grid.length,
    columns,
    hiddenColumns: new Set(sheet.hiddenColumns),
    cell,
    text,
    blockOf,
    rightOf,
    belowOf,
    filledText(row, column) {
      const own = text(row, column);
      if (own !== '') return own;
      const block = blockOf(row, column);
      return block === null ? '' : text(block.top, block.left);
    },
  };
}

/** Whether a cell has a text, without making one of a number. */
export function hasWords(cell: SheetCell): boolean {
  return cell !== null && (typeof cell === 'number' || cellText(cell).trim() !== '');
}

/** The view with other cells in some columns, below the row `below`. */
export function withCells(
  view: SheetView,
  below: number,
  cells: ReadonlyMap<number, (row: number) => SheetCell>,
): SheetView {
  if (cells.size === 0) return view;
  const cell = (row: number, column: number) => {
    const other = row > below ? cells.get(column) : undefined;
    return other === undefined ? view.cell(row, column) : other(row);
  };
  const text = (row: number, column: number) => cellText(cell(row, column)).trim();
  return {
    ...view,
    cell,
    text,
    filledText: (row, column) =>
      row > below && cells.has(column) ? text(row, column) : view.filledText(row, column),
  };
}

/** Whether a column holds texts in the rows from `from` on. */
export function hasText(view: SheetView, from: number, column: number): boolean {
  let texts = 0;
  for (let row = from; row < Math.min(view.rows, from + 30); row++) {
    if (typeof view.cell(row, column) === 'string') texts += 1;
  }
  return texts > 0;
}

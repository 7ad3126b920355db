export interface GridCell {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows of one screen, for PageUp and PageDown. */
  readonly page: number;
}

const clamp = (value: number, last: number) => Math.max(0, Math.min(value, last));

/** The cell a movement key leads to, as in Excel; `null` for a key that does not move. */
export function nextCell(cell: GridCell, key: string, ctrl: boolean, size: GridSize): GridCell | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const to = (row: number, column: number): GridCell => ({
    row: clamp(row, lastRow),
    column: clamp(column, lastColumn),
  });
  switch (key) {
    case 'ArrowDown':
      return to(ctrl ? lastRow : cell.row + 1, cell.column);
    case 'ArrowUp':
      return to(ctrl ? 0 : cell.row - 1, cell.column);
    case 'ArrowRight':
      return to(cell.row, ctrl ? lastColumn : cell.column + 1);
    case 'ArrowLeft':
      return to(cell.row, ctrl ? 0 : cell.column - 1);
    case 'Home':
      return to(ctrl ? 0 : cell.row, 0);
    case 'End':
      return to(ctrl ? lastRow : cell.row, lastColumn);
    case 'PageDown':
      return to(cell.row + size.page, cell.column);
    case 'PageUp':
      return to(cell.row - size.page, cell.column);
    default:
      return null;
  }
}

import type { GridColumn, GridEdit } from '../columns/grid-column';
import { displayText, plainText } from '../model/grid-value';

/** A cell of the block that was not taken. */
export interface RefusedCell {
  /** Line of the block, from 1. */
  readonly line: number;
  /** What names the row it fell on. */
  readonly row: string;
  readonly column: string;
  readonly text: string;
  readonly why: string;
}

export interface PlacedBlock<Row> {
  readonly edits: readonly GridEdit<Row>[];
  readonly refused: readonly RefusedCell[];
  /** Lines of the block below the last row. */
  readonly surplusLines: number;
  /** Columns of the block beyond the last column. */
  readonly surplusColumns: number;
}

/**
 * Lays a pasted block on the grid from its upper left cell; no cell outside the block changes, and none that its
 * column refuses. A cell that says what stands there already is no change.
 */
export function placeBlock<Row>(
  block: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
): PlacedBlock<Row> {
  const edits: GridEdit<Row>[] = [];
  const refused: RefusedCell[] = [];
  let surplusColumns = 0;
  const present = rows.slice(at.row, at.row + block.length);
  for (const [down, row] of present.entries()) {
    for (const [right, cell] of (block[down] ?? []).entries()) {
      const text = cell.trim();
      const column = columns[at.column + right];
      if (column === undefined) {
        if (text !== '') surplusColumns = Math.max(surplusColumns, at.column + right + 1 - columns.length);
        continue;
      }
      const value = column.value(row);
      if (text === plainText(column.kind, value) || text === displayText(column.kind, value)) continue;
      const why = whyRefused(column, row, text);
      if (why === null) edits.push({ row, columnId: column.id, text });
      else refused.push({ line: down + 1, row: nameOf(columns, row), column: column.title, text, why });
    }
  }
  return { edits, refused, surplusLines: block.length - present.length, surplusColumns };
}

function whyRefused<Row>(column: GridColumn<Row>, row: Row, text: string): string | null {
  if (!column.editable?.(row)) return '这一格不能填写';
  return column.refuses?.(text, row) ?? null;
}

function nameOf<Row>(columns: readonly GridColumn<Row>[], row: Row): string {
  const [first] = columns;
  return first ? displayText(first.kind, first.value(row)) : '';
}

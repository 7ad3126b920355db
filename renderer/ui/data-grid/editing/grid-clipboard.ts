import type { GridColumn, GridEdit } from '../columns/grid-column';
import { plainText } from '../grid-value';

function quote(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Cells as Excel puts them on the clipboard: tabs between, line ends after, quotes where a cell holds either. */
export function formatTsv(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(quote).join('\t')).join('\r\n');
}

export function rowsToCells<Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): string[][] {
  return rows.map((row) => columns.map((column) => plainText(column.kind, column.value(row))));
}

/** Reads what Excel or WPS put on the clipboard, quoted cells with line ends included. The last line end is no row. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t') {
      row.push(cell);
      cell = '';
    } else if (char === '\n') {
      row.push(cell.replace(/\r$/, ''));
      rows.push(row);
      row = [];
      cell = '';
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell.replace(/\r$/, '')]);
  return rows;
}

export interface PlacedBlock<Row> {
  readonly edits: readonly GridEdit<Row>[];
  /** Cells that fell outside the grid or on cells that cannot be typed into. */
  readonly left: number;
}

/** Lays a pasted block on the grid from its upper left cell; no cell outside the block changes. */
export function placeBlock<Row>(
  block: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
): PlacedBlock<Row> {
  const edits: GridEdit<Row>[] = [];
  let left = 0;
  for (const [down, line] of block.entries()) {
    for (const [right, text] of line.entries()) {
      const row = rows[at.row + down];
      const column = columns[at.column + right];
      if (row === undefined || !column?.editable?.(row)) left += 1;
      else edits.push({ row, columnId: column.id, text: text.trim() });
    }
  }
  return { edits, left };
}

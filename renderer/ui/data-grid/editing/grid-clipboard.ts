import type { GridColumn } from '../columns/grid-column';
import { plainText } from '../model/grid-value';

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

/** Text that a spreadsheet would make a number, a day or a formula of. */
const LOOKS_COMPUTED = /^[=+\-@]|^\d[\d.,%/Ee-]*$/;

/** Cells as a table, which Excel and WPS prefer: figures and days as such, text that only looks like one as text. */
export function formatHtml<Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): string {
  const table = document.createElement('table');
  for (const cells of rowsToCells(columns, rows)) {
    const line = table.insertRow();
    for (const [index, text] of cells.entries()) {
      const cell = line.insertCell();
      cell.textContent = text;
      if (columns[index]?.kind === 'text' && LOOKS_COMPUTED.test(text))
        cell.setAttribute('style', 'mso-number-format:"\\@"');
    }
  }
  return table.outerHTML;
}

/** A quoted cell up to the quote that closes it, or everything up to the next tab or line end. */
const CELL = /"([^"]*(?:""[^"]*)*)"(?=\t|\r?\n|$)|([^\t\n]*)/y;

/**
 * Reads what Excel or WPS put on the clipboard, quoted cells with line ends included. The last line end is no row; a
 * quote that is never closed is a character like another.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let index = 0;
  while (index < text.length || row.length > 0) {
    CELL.lastIndex = index;
    const [whole = '', quoted, plain = ''] = CELL.exec(text) ?? [];
    row.push(quoted === undefined ? plain.replace(/\r$/, '') : quoted.replaceAll('""', '"'));
    index += whole.length;
    if (text[index] === '\t') {
      index += 1;
      continue;
    }
    rows.push(row);
    row = [];
    index += text[index] === '\r' ? 2 : 1;
  }
  return rows;
}

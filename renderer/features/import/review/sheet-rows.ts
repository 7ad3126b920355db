import type { ReviewRow, ReviewSheet, RowIssue } from '../../../../shared/import/review/review';
import { issueColumn } from './review-problems';

/** One row of the sheet as sent, with what the reader took it for. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly kind: 'above' | 'header' | 'data' | 'skipped';
  /** Why a row was left out; empty otherwise. */
  readonly why: string;
  readonly review: ReviewRow | null;
}

/** The whole sheet in its own order, or only the rows with a problem. */
export function layOutSheet(sheet: ReviewSheet, problemsOnly: boolean): readonly SheetRow[] {
  const reviewed = new Map(sheet.rows.map((row) => [row.row, row]));
  const skipped = new Map(sheet.skippedRows.map((entry) => [entry.row, entry.why]));
  const headers = new Set(sheet.headerRows);
  const rows = sheet.grid.map((cells, index): SheetRow => {
    const row = index + 1;
    const review = reviewed.get(row) ?? null;
    if (review) return { row, cells, kind: 'data', why: '', review };
    if (headers.has(row)) return { row, cells, kind: 'header', why: '表头', review: null };
    const why = skipped.get(row);
    return { row, cells, kind: why === undefined ? 'above' : 'skipped', why: why ?? '', review: null };
  });
  if (problemsOnly)
    return rows.filter((row) => row.kind === 'header' || (row.review?.issues.length ?? 0) > 0);
  // Of several tables on one sheet the rows of the others stand empty.
  return rows.filter((row) => row.kind !== 'above' || row.cells.some((cell) => cell !== ''));
}

/** Issues of one row by column; column 0 holds those of the row as a whole. */
export function issuesByColumn(sheet: ReviewSheet, row: ReviewRow): ReadonlyMap<number, readonly RowIssue[]> {
  const byColumn = new Map<number, RowIssue[]>();
  for (const issue of row.issues) {
    const column = issueColumn(sheet, issue);
    byColumn.set(column, [...(byColumn.get(column) ?? []), issue]);
  }
  return byColumn;
}

/** Number of columns of the widest row or of the columns understood. */
export function sheetWidth(sheet: ReviewSheet): number {
  const widest = sheet.grid.reduce((width, cells) => Math.max(width, cells.length), 0);
  return sheet.columns.reduce((width, column) => Math.max(width, column.column), widest);
}

/** Pixels each column needs for most of its texts, between a narrow and a wide limit. */
export function columnWidths(sheet: ReviewSheet): readonly number[] {
  const titles = new Set([...sheet.skippedRows.map((entry) => entry.row)]);
  const firstHeader = sheet.headerRows[0] ?? 1;
  return Array.from({ length: sheetWidth(sheet) }, (_, index) => {
    const lengths = sheet.grid
      .filter((_cells, row) => row + 1 >= firstHeader && !titles.has(row + 1))
      .map((cells) => textWidth(cells[index] ?? ''))
      .sort((a, b) => a - b);
    const typical = lengths[Math.floor(lengths.length * 0.85)] ?? 0;
    return Math.max(72, Math.min(260, 22 + typical));
  });
}

/** Rough width at 13 px: a Chinese character is as wide as it is high, others about half. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text.slice(0, 60)) width += character.charCodeAt(0) > 0xff ? 13 : 7.5;
  return width;
}

import { issueColumn, type SheetOverview, type SheetRow } from '../../../../shared/import/review/overview';
import type { ReviewRow, RowIssue } from '../../../../shared/import/review/review';

/** Issues of one row by column; column 0 holds those of the row as a whole. */
export function issuesByColumn(
  sheet: SheetOverview,
  row: ReviewRow,
): ReadonlyMap<number, readonly RowIssue[]> {
  const byColumn = new Map<number, RowIssue[]>();
  for (const issue of row.issues) {
    const column = issueColumn(sheet, issue);
    byColumn.set(column, [...(byColumn.get(column) ?? []), issue]);
  }
  return byColumn;
}

/** Pixels each column needs for most of the texts shown, between a narrow and a wide limit. */
export function columnWidths(sheet: SheetOverview, rows: readonly SheetRow[]): readonly number[] {
  const measured = rows.filter(({ kind }) => kind === 'header' || kind === 'data');
  return Array.from({ length: sheet.width }, (_, index) => {
    const lengths = measured.map(({ cells }) => textWidth(cells[index] ?? '')).sort((a, b) => a - b);
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

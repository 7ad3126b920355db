import { sentWords } from '../../../../shared/import/review/column-words';
import { issueColumn, type SheetOverview, type SheetRow } from '../../../../shared/import/review/overview';
import type { ReviewColumn, ReviewRow, RowIssue } from '../../../../shared/import/review/review';
import { readsDifferently, storedText } from '../../../../shared/import/review/stored-text';

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

/** `null` when nothing is to be said beside the cell as sent; `''` when it was emptied. */
export function whatItBecomes(
  sent: string,
  review: ReviewRow,
  column: ReviewColumn | undefined,
): string | null {
  if (!column?.field) return null;
  if (review.typed[column.field] !== undefined) {
    const words = sentWords(sent, review, column);
    return words === sent ? null : words;
  }
  const stored = storedText(review.record, column.field);
  const differs = stored !== null && stored !== '' && readsDifferently(sent, stored);
  return differs && review.verdict !== 'refused' ? stored : null;
}

/** A page has a thousand rows: the first of them, and those with issues, say how wide its columns are. */
const MEASURED_ROWS = 200;

/**
 * Pixels each column needs for most of the cells shown, with what they become, between a narrow and a wide limit.
 * What has an issue is to be read whole.
 */
export function columnWidths(sheet: SheetOverview, rows: readonly SheetRow[]): readonly number[] {
  const table = rows.filter(({ kind }) => kind === 'header' || kind === 'data');
  const measured = (table.length > 0 ? table : rows)
    .filter(({ review }, place) => place < MEASURED_ROWS || (review?.issues.length ?? 0) > 0)
    .slice(0, 2 * MEASURED_ROWS)
    .map((row) => ({ ...row, issues: row.review ? issuesByColumn(sheet, row.review) : null }));
  return Array.from({ length: sheet.width }, (_, index) => {
    const column = sheet.columns.find((candidate) => candidate.column === index + 1);
    let withIssue = 0;
    const lengths = measured.map(({ cells, review, issues }) => {
      const sent = cells[index] ?? '';
      const becomes = review && whatItBecomes(sent, review, column);
      const width = textWidth(becomes === null ? sent : `${sent} → ${becomes || '（清空）'}`);
      if (issues?.has(index + 1)) withIssue = Math.max(withIssue, width + FLAG_WIDTH);
      return width;
    });
    const typical = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.85)] ?? 0;
    return Math.max(72, Math.min(260, 20 + Math.max(typical, withIssue)));
  });
}

/** The mark before the text of a cell with an issue. */
const FLAG_WIDTH = 14;

/** Rough width at 14 px: a Chinese character is as wide as it is high, others about half. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text.slice(0, 60)) width += character.charCodeAt(0) > 0xff ? 14 : 8;
  return width;
}

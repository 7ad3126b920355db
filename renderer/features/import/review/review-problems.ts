import type { ImportReview, ReviewSheet, RowIssue } from '../../../../shared/import/review/review';

/** A cell of the review; column 0 stands for the whole row. */
export interface ReviewSpot {
  readonly file: number;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** Column of the sheet an issue belongs to: its own, else the one that holds its field, else 0. */
export function issueColumn(sheet: ReviewSheet, issue: RowIssue): number {
  if (issue.column > 0) return issue.column;
  const holder = sheet.columns.find((column) => issue.field !== null && column.field === issue.field);
  return holder?.column ?? 0;
}

function compareSpots(a: ReviewSpot, b: ReviewSpot): number {
  return a.file - b.file || a.sheet - b.sheet || a.row - b.row || a.column - b.column;
}

/** Every place with an issue, in reading order; several issues of one cell are one place. */
export function listProblems(review: ImportReview): readonly ReviewSpot[] {
  const spots = review.files.flatMap((file, fileIndex) =>
    file.sheets.flatMap((sheet, sheetIndex) =>
      sheet.rows.flatMap((row) =>
        [...new Set(row.issues.map((issue) => issueColumn(sheet, issue)))].map((column) => ({
          file: fileIndex,
          sheet: sheetIndex,
          row: row.row,
          column,
        })),
      ),
    ),
  );
  return spots.sort(compareSpots);
}

/** The next (or previous) place with an issue after `from`, going round at the end; `null` when there is none. */
export function findProblem(review: ImportReview, from: ReviewSpot, step: 1 | -1): ReviewSpot | null {
  const spots = listProblems(review);
  if (step === 1) return spots.find((spot) => compareSpots(spot, from) > 0) ?? spots[0] ?? null;
  return spots.findLast((spot) => compareSpots(spot, from) < 0) ?? spots.at(-1) ?? null;
}

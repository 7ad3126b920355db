import type { ImportReview, ReviewFile, ReviewSheet } from '../../../../shared/import/review/review';

/** Rows and problems of a sheet, a file or a whole review. */
export interface ReviewCounts {
  readonly accepted: number;
  readonly corrected: number;
  readonly refused: number;
  readonly errors: number;
  readonly warnings: number;
}

const NOTHING: ReviewCounts = { accepted: 0, corrected: 0, refused: 0, errors: 0, warnings: 0 };

function add(a: ReviewCounts, b: ReviewCounts): ReviewCounts {
  return {
    accepted: a.accepted + b.accepted,
    corrected: a.corrected + b.corrected,
    refused: a.refused + b.refused,
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
  };
}

export function countSheet(sheet: ReviewSheet): ReviewCounts {
  return sheet.rows.reduce<ReviewCounts>(
    (counts, row) =>
      add(counts, {
        accepted: row.verdict === 'accepted' ? 1 : 0,
        corrected: row.verdict === 'corrected' ? 1 : 0,
        refused: row.verdict === 'refused' ? 1 : 0,
        errors: row.issues.filter((issue) => issue.severity === 'error').length,
        warnings: row.issues.filter((issue) => issue.severity === 'warning').length,
      }),
    NOTHING,
  );
}

export function countFile(file: ReviewFile): ReviewCounts {
  return file.sheets.reduce<ReviewCounts>((counts, sheet) => add(counts, countSheet(sheet)), NOTHING);
}

/** What the main button would store: duplicate files count only when the clerk wants them in again. */
export function countReview(review: ImportReview, includeDuplicateFiles: boolean): ReviewCounts {
  return review.files
    .filter((file) => includeDuplicateFiles || file.duplicateOf === null)
    .reduce<ReviewCounts>((counts, file) => add(counts, countFile(file)), NOTHING);
}

/** Rows that will be stored: accepted as sent or corrected. */
export function rowsToStore(counts: ReviewCounts): number {
  return counts.accepted + counts.corrected;
}

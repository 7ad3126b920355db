import {
  addCounts,
  type FileOverview,
  type ReviewCounts,
  type ReviewOverview,
} from '../../../../shared/import/review/overview';

export function countFile(file: FileOverview): ReviewCounts {
  return addCounts(file.sheets.map((sheet) => sheet.counts));
}

/** What the main button would store: duplicate files count only when the clerk wants them in again. */
export function countReview(review: ReviewOverview, includeDuplicateFiles: boolean): ReviewCounts {
  return addCounts(
    review.files.filter((file) => includeDuplicateFiles || file.duplicateOf === null).map(countFile),
  );
}

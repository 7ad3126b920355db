import {
  addCounts,
  type FileOverview,
  type ReviewCounts,
  type ReviewOverview,
  rowsToStore,
} from '../../../../shared/import/review/overview';

export function countFile(file: FileOverview): ReviewCounts {
  return addCounts(file.sheets.map((sheet) => sheet.counts));
}

/** Files of the kind that says there is nothing this month: they are received, and hold no rows. */
export const isZeroReport = (file: FileOverview) =>
  file.sheets.some((sheet) => sheet.nothingToReport) && file.sheets.every((sheet) => sheet.leftOut !== null);

/** What the main button would store: duplicate files count only when the clerk wants them in again. */
export function countReview(review: ReviewOverview, includeDuplicateFiles: boolean): ReviewCounts {
  return addCounts(filesMeant(review, includeDuplicateFiles).map(countFile));
}

/** The words of the main button; `null` while there is nothing a confirmation would store. */
export function confirmWords(review: ReviewOverview, includeDuplicateFiles: boolean): string | null {
  const counts = countReview(review, includeDuplicateFiles);
  const rows = rowsToStore(counts);
  if (rows > 0) return `确认导入（${rows} 行）`;
  // That a report has come in counts by itself.
  if (!filesMeant(review, includeDuplicateFiles).some((file) => file.namesUnit)) return null;
  return counts.refused > 0 ? `登记收到（不收 ${counts.refused} 行）` : '登记零报告';
}

const filesMeant = (review: ReviewOverview, includeDuplicateFiles: boolean) =>
  review.files.filter((file) => includeDuplicateFiles || file.duplicateOf === null);

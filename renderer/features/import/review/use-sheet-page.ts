import { useEffect, useRef } from 'react';
import { MAX_PAGE_ROWS } from '../../../../shared/contract/import';
import type { ReviewOverview, ReviewPage } from '../../../../shared/import/review/overview';
import { useQuery } from '../../../api/use-query';
import { useImport } from '../import-store';
import { useShownPage } from './review-cursor';

/** The page of rows on the screen; asked again after every correction, `null` before the first answer. */
export function useSheetPage(review: ReviewOverview, stored: boolean): ReviewPage | null {
  const file = useImport((store) => store.file);
  const sheet = useImport((store) => store.sheet);
  const from = useImport((store) => store.pageFrom);
  const problemsOnly = useImport((store) => store.problemsOnly);
  const there = review.files[file]?.sheets[sheet] !== undefined;
  const view = stored ? 'stored' : problemsOnly ? 'problems' : 'sent';
  const { value, refetch } = useQuery(
    'import.page',
    there ? { reviewId: review.id, file, sheet, view, from, count: MAX_PAGE_ROWS } : null,
  );
  const outOfDate = value !== null && value.version < review.version;
  const wanted = `${review.id} ${review.version} ${file} ${sheet} ${view} ${from}`;
  // Once for each page and version: asking is a change of state, and would ask again.
  const asked = useRef('');
  useEffect(() => {
    if (!outOfDate || asked.current === wanted) return;
    asked.current = wanted;
    refetch();
  }, [outOfDate, wanted, refetch]);
  useShownPage(value);
  return value;
}

import { useEffect, useMemo, useRef } from 'react';
import { MAX_PAGE_ROWS } from '../../../../shared/contract/import';
import type { ReviewOverview, ReviewPage, SheetRow } from '../../../../shared/import/review/overview';
import type { ReviewView } from '../../../../shared/import/review/view-rows';
import { call } from '../../../api/call';
import { useQuery } from '../../../api/use-query';
import type { GridSource } from '../../../ui/data-grid/model/grid-source';
import { showFailure } from '../../../ui/feedback/feedback';
import { choiceOf, useImport } from '../import-store';
import { useShownPage } from './review-cursor';
import { useSettled } from './use-settled';

interface SheetPage {
  /** The page of rows on the screen, `null` before the first answer. */
  readonly page: ReviewPage | null;
  readonly source: GridSource<SheetRow>;
}

/** The rows of the sheet chosen, a page at a time; filters and order hold for all of them. */
export function useSheetPage(review: ReviewOverview, stored: boolean): SheetPage {
  const file = useImport((store) => store.file);
  const sheet = useImport((store) => store.sheet);
  const from = useImport((store) => store.pageFrom);
  const problemsOnly = useImport((store) => store.problemsOnly);
  const listing = useImport((store) => store.listing);
  const settled = useSettled(listing);
  const there = review.files[file]?.sheets[sheet] !== undefined;
  const view: ReviewView = stored ? 'stored' : problemsOnly ? 'problems' : 'sent';
  const choice = useMemo(() => choiceOf(view, settled), [view, settled]);
  const { value, refetch } = useQuery(
    'import.page',
    there ? { reviewId: review.id, file, sheet, choice, from, count: MAX_PAGE_ROWS } : null,
  );
  const outOfDate = value !== null && value.version < review.version;
  const place = `${review.id} ${file} ${sheet} ${view}`;
  const wanted = `${place} ${review.version} ${from} ${JSON.stringify(choice)}`;
  // Once for each page and version: asking is a change of state, and would ask again.
  const asked = useRef('');
  useEffect(() => {
    if (!outOfDate || asked.current === wanted) return;
    asked.current = wanted;
    refetch();
  }, [outOfDate, wanted, refetch]);

  // While a key is being answered the rows before it stay, else the list would flicker.
  const last = useRef<{ readonly place: string; readonly page: ReviewPage } | null>(null);
  if (value !== null) last.current = { place, page: value };
  const page = value ?? (last.current?.place === place ? last.current.page : null);
  useShownPage(value);

  const source = useMemo((): GridSource<SheetRow> => {
    const at = { reviewId: review.id, file, sheet, choice };
    return {
      view: listing,
      search: listing.search,
      change: (changes) => useImport.getState().list(changes),
      shown: page?.total ?? 0,
      whole: page?.whole ?? 0,
      words: async (column) => {
        const found = await call('import.words', { ...at, column });
        if (found.ok) return found.value.words;
        showFailure(found.error);
        return [];
      },
      ids: async () => {
        const found = await call('import.rows', at);
        if (found.ok) return found.value.rows.map(String);
        showFailure(found.error);
        return null;
      },
      all: async () => {
        const rows: SheetRow[] = [];
        for (let total = 1; rows.length < total; ) {
          const next = await call('import.page', { ...at, from: rows.length, count: MAX_PAGE_ROWS });
          if (!next.ok) {
            showFailure(next.error);
            return null;
          }
          rows.push(...next.value.rows);
          total = next.value.total;
        }
        return rows;
      },
    };
  }, [review.id, file, sheet, choice, listing, page]);
  return { page, source };
}

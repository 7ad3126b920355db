import { createRef, useEffect } from 'react';
import { sentColumnId } from '../../../../shared/import/review/column-words';
import { issueColumn, type ReviewPage, type SheetRow } from '../../../../shared/import/review/overview';
import { wholeView } from '../../../../shared/import/review/view-rows';
import { call } from '../../../api/call';
import type { GridHandle } from '../../../ui/data-grid/data-grid';
import { showFailure } from '../../../ui/feedback/feedback';
import { currentSheet, useImport } from '../import-store';

/** The grid on the screen, for the page's commands. */
export const reviewGrid = createRef<GridHandle>();

let selectedRows: readonly number[] = [];

let shownPage: ReviewPage | null = null;
let waiting: (() => void)[] = [];

/** Lets the commands know which rows are on the screen. */
export function useShownPage(page: ReviewPage | null): void {
  useEffect(() => {
    show(page);
    return () => show(null);
  }, [page]);
}

function show(page: ReviewPage | null): void {
  shownPage = page;
  const told = waiting;
  waiting = [];
  for (const tell of told) tell();
}

/** The rows on the screen as the corrections made so far leave them. */
async function rowsShown(): Promise<readonly SheetRow[]> {
  for (;;) {
    const store = useImport.getState();
    if (store.phase.step !== 'review' || currentSheet(store) === null) return [];
    if (shownPage !== null && shownPage.version >= store.phase.review.version) return shownPage.rows;
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
}

let last: Promise<void> = Promise.resolve();

/** Keys are pressed faster than they are answered: each command begins where the one before has led. */
function inOrder(work: () => Promise<void>): Promise<void> {
  last = last.then(work, work);
  return last;
}

/** Lets the commands know which rows are selected. */
export function useReviewSelection(ids: ReadonlySet<string>): void {
  useEffect(() => {
    selectedRows = [...ids].map(Number);
    return () => {
      selectedRows = [];
    };
  }, [ids]);
}

/** N and Shift+N: to the next place with an issue, over sheets and files, round at the end. */
export const goToProblem = (step: 1 | -1) => inOrder(() => findNext(step));

async function findNext(step: 1 | -1): Promise<void> {
  const { phase, file, sheet, activeRow, spot, listing } = useImport.getState();
  if (phase.step !== 'review') return;
  const sameRow = spot !== null && spot.file === file && spot.sheet === sheet && spot.row === activeRow;
  const from = { file, sheet, row: activeRow ?? 0, column: sameRow ? spot.column : -1 };
  const found = await call('import.find-problem', {
    reviewId: phase.review.id,
    from,
    step,
    code: listing.code,
  });
  if (!found.ok) showFailure(found.error);
  else if (found.value.spot) await useImport.getState().goTo(found.value.spot);
}

/** T: takes over the proposal of the cell under the cursor, else the first of its row. */
export const acceptProposal = () => inOrder(takeProposal);

async function takeProposal(): Promise<void> {
  const store = useImport.getState();
  const sheet = currentSheet(store);
  const row = (await rowsShown()).find((candidate) => candidate.row === store.activeRow)?.review;
  if (!sheet || !row) return;
  const proposed = row.issues.filter((issue) => issue.proposal !== null && issue.field !== null);
  const activeColumn = reviewGrid.current?.activeColumn() ?? null;
  const chosen =
    proposed.find((issue) => sentColumnId(issueColumn(sheet, issue)) === activeColumn) ?? proposed[0];
  if (chosen?.field && chosen.proposal !== null)
    await store.correct({
      type: 'correct',
      cells: [{ row: row.row, field: chosen.field, value: chosen.proposal }],
    });
}

/** C: says what the column under the cursor is. */
export function pointAtColumn(): void {
  const place = /^c(\d+)$/.exec(reviewGrid.current?.activeColumn() ?? '')?.[1];
  useImport.getState().pointAt(place === undefined ? 0 : Number(place));
}

/** The selected rows, else the one under the cursor. */
function rowsMeant(): readonly number[] {
  const { activeRow } = useImport.getState();
  if (selectedRows.length > 0) return selectedRows;
  return activeRow === null ? [] : [activeRow];
}

/** H: the selected rows (or the one under the cursor) are the heading; at most four that follow one another. */
export async function takeAsHeader(): Promise<void> {
  const wanted = rowsMeant();
  if (wanted.length === 0) return;
  await useImport
    .getState()
    .correct({ type: 'set-header', rows: { top: Math.min(...wanted), bottom: Math.max(...wanted) } });
}

/** X: leaves out the selected rows (or the one under the cursor), or takes them in again when all are left out. */
export const toggleRefused = () => inOrder(refuseOrRestore);

async function refuseOrRestore(): Promise<void> {
  const store = useImport.getState();
  const { phase, file, sheet } = store;
  const wanted = new Set(rowsMeant());
  if (phase.step !== 'review' || wanted.size === 0) return;
  // What is selected may lie on any page.
  const at = { reviewId: phase.review.id, file, sheet, choice: wholeView('sent') };
  const known = await call('import.rows', at);
  if (!known.ok) return showFailure(known.error);
  const meant = (rows: readonly number[]) => rows.filter((row) => wanted.has(row));
  const taken = meant(known.value.taken);
  const refused = meant(known.value.refused);
  if (taken.length > 0)
    return store.correct({ type: 'set-refused', rows: [...taken, ...refused], refused: true });
  if (refused.length === 0) return;
  const [wrong] = known.value.wrong.filter(({ row }) => wanted.has(row));
  if (wrong) {
    const message = `第${wrong.row}行有错误，改正后才能收入：${wrong.message}`;
    showFailure({ code: 'nothing-to-do', message });
    if (refused.length === 1) return;
  }
  await store.correct({ type: 'set-refused', rows: refused, refused: false });
}

import { create } from 'zustand';
import { type ImportOutcome, MAX_PAGE_ROWS } from '../../../shared/contract/import';
import type { Period } from '../../../shared/domain/period';
import type { SheetCorrection } from '../../../shared/import/review/overlay';
import type { ReviewOverview, ReviewSpot, SheetOverview } from '../../../shared/import/review/overview';
import type { RowIssue } from '../../../shared/import/review/review';
import type { ReviewView, RowChoice } from '../../../shared/import/review/view-rows';
import type { AppError, Result } from '../../../shared/result';
import { call } from '../../api/call';
import { EMPTY_VIEW, type GridView } from '../../ui/data-grid/model/grid-view';
import { showFailure, showUndoable } from '../../ui/feedback/feedback';
import { useProgress } from '../../ui/progress/progress-store';

/** From picked files to the stored report; the rows of `review` live in a process of their own until it is committed or cancelled. */
export type ImportPhase =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly files: number; readonly period: Period }
  | { readonly step: 'failed'; readonly error: AppError }
  | { readonly step: 'done'; readonly outcome: ImportOutcome }
  | { readonly step: 'review'; readonly review: ReviewOverview; readonly committing: boolean };

interface ImportStore {
  readonly phase: ImportPhase;
  readonly file: number;
  readonly sheet: number;
  /** First row of the page shown, counted from 0 in the view. */
  readonly pageFrom: number;
  /** Row under the cursor, as Excel numbers it. */
  readonly activeRow: number | null;
  /** Cell the cursor was last sent to (next problem). */
  readonly spot: ReviewSpot | null;
  readonly panelOpen: boolean;
  /** Column whose meaning is being said, 0 for none in particular; `null`: the list of columns is closed. */
  readonly pointedColumn: number | null;
  readonly problemsOnly: boolean;
  /** Filters and order of the sheet chosen; they hold for all its pages. */
  readonly listing: Listing;
  readonly includeDuplicateFiles: boolean;
  read(tokens: readonly string[], period: Period): Promise<void>;
  cancelReading(): Promise<void>;
  /** Throws the review away; nothing of it has been stored. */
  discard(): Promise<void>;
  /** The review is gone with the data it was compared with. */
  lose(): void;
  pointAt(column: number | null): void;
  /** Leaves what was imported; the page is ready for other files. */
  forget(): void;
  choose(file: number, sheet: number): void;
  turnTo(pageFrom: number): void;
  goTo(spot: ReviewSpot): Promise<void>;
  setActiveRow(row: number | null): void;
  togglePanel(): void;
  setProblemsOnly(only: boolean): void;
  list(changes: Partial<Listing>): void;
  setIncludeDuplicateFiles(include: boolean): void;
  /** Says something of the sheet shown, in one step. */
  correct(correction: SheetCorrection): Promise<void>;
  /** One correction of this review back or forward; nothing of it is stored yet. */
  step(direction: 'undo' | 'redo'): Promise<void>;
  /** Sends an earlier report back because the file under review takes its place. */
  replaceEarlier(submissionId: number): Promise<void>;
  commit(): Promise<ImportOutcome | null>;
  /** Breaks off a commit under way; the review stays. */
  stopStoring(): Promise<void>;
}

/** How the rows of a sheet are listed. */
export interface Listing extends GridView {
  readonly search: string;
  /** Only rows with this kind of issue. */
  readonly code: RowIssue['code'] | null;
}

const AS_THEY_STAND: Listing = { ...EMPTY_VIEW, search: '', code: null };

/** The rows of a sheet that are to be shown, as they are asked for. */
export function choiceOf(view: ReviewView, { search, filters, sorting, code }: Listing): RowChoice {
  const [sort = null] = sorting;
  return { view, search: search.trim(), filters, sort, code };
}

interface SheetPlace {
  readonly reviewId: string;
  readonly file: number;
  readonly sheet: number;
}

/** First sheet that was read, so that the review opens on something to check. */
function firstSheet(review: ReviewOverview): { readonly file: number; readonly sheet: number } {
  for (const [file, entry] of review.files.entries()) {
    const sheet = entry.sheets.findIndex((candidate) => candidate.leftOut === null);
    if (sheet >= 0) return { file, sheet };
  }
  return { file: 0, sheet: 0 };
}

const LOST: AppError = {
  code: 'cancelled',
  message: '数据已换成另一份，正在核对的报表没有导入。请重新选择文件。',
};

/** Number of the newest reading; the answer to a cancelled one is dropped. */
let reading = 0;

export const useImport = create<ImportStore>()((set, get) => {
  /** One correction of the review, at the sheet shown; the answer is the whole review as it now stands. */
  async function change(correct: (at: SheetPlace) => Promise<Result<ReviewOverview>>): Promise<void> {
    const { phase, file, sheet } = get();
    if (phase.step !== 'review') return;
    const result = await correct({ reviewId: phase.review.id, file, sheet });
    const present = get().phase;
    if (present.step !== 'review' || present.review.id !== phase.review.id) return;
    if (!result.ok) showFailure(result.error);
    // Answers to corrections made in quick succession may overtake one another.
    else if (result.value.version >= present.review.version)
      set({ phase: { ...present, review: result.value } });
  }

  return {
    phase: { step: 'idle' },
    file: 0,
    sheet: 0,
    pageFrom: 0,
    activeRow: null,
    spot: null,
    panelOpen: true,
    pointedColumn: null,
    problemsOnly: false,
    listing: AS_THEY_STAND,
    includeDuplicateFiles: false,
    read: async (tokens, period) => {
      if (tokens.length === 0) return;
      reading += 1;
      const mine = reading;
      set({ phase: { step: 'reading', files: tokens.length, period }, includeDuplicateFiles: false });
      const result = await call('import.read', { tokens: [...tokens], period });
      useProgress.getState().finish('import');
      if (mine !== reading) {
        if (result.ok) await call('import.cancel', { reviewId: result.value.id });
        return;
      }
      if (result.ok) {
        set({
          phase: { step: 'review', review: result.value, committing: false },
          problemsOnly: false,
          listing: AS_THEY_STAND,
          pageFrom: 0,
          activeRow: null,
          spot: null,
          ...firstSheet(result.value),
        });
      } else if (result.error.code === 'cancelled') set({ phase: { step: 'idle' } });
      else set({ phase: { step: 'failed', error: result.error } });
    },
    cancelReading: async () => {
      const { phase } = get();
      if (phase.step !== 'reading') return;
      reading += 1;
      set({ phase: { step: 'idle' } });
      // The id of a review that is still being read is not known here; any cancel stops the reading.
      await call('import.cancel', { reviewId: 'reading' });
    },
    discard: async () => {
      const { phase } = get();
      set({ phase: { step: 'idle' } });
      if (phase.step === 'review') await call('import.cancel', { reviewId: phase.review.id });
    },
    lose: () => {
      if (get().phase.step === 'review') set({ phase: { step: 'failed', error: LOST } });
    },
    forget: () => {
      if (get().phase.step === 'done') set({ phase: { step: 'idle' } });
    },
    choose: (file, sheet) =>
      set(({ listing: { code } }) => ({
        file,
        sheet,
        // A kind of issue is looked at over all sheets; the columns of another sheet are other columns.
        listing: { ...AS_THEY_STAND, code },
        pageFrom: 0,
        activeRow: null,
        spot: null,
        pointedColumn: null,
      })),
    pointAt: (pointedColumn) => set({ pointedColumn }),
    turnTo: (pageFrom) => set({ pageFrom, activeRow: null, spot: null }),
    goTo: async (spot) => {
      const { phase, problemsOnly, ...before } = get();
      if (phase.step !== 'review') return;
      const { file, sheet, row } = spot;
      const placeIn = async (listing: Listing) => {
        const choice = choiceOf(problemsOnly ? 'problems' : 'sent', listing);
        const found = await call('import.place', { reviewId: phase.review.id, file, sheet, choice, row });
        return found.ok ? found.value.place : -1;
      };
      const sameSheet = file === before.file && sheet === before.sheet;
      let listing = sameSheet ? before.listing : { ...AS_THEY_STAND, code: before.listing.code };
      let place = await placeIn(listing);
      if (place < 0) {
        // The filters leave it out: what is to be looked at goes before them.
        listing = AS_THEY_STAND;
        place = Math.max(0, await placeIn(listing));
      }
      set({ file, sheet, activeRow: row, spot, listing, pageFrom: place - (place % MAX_PAGE_ROWS) });
    },
    setActiveRow: (activeRow) => set({ activeRow }),
    togglePanel: () => set(({ panelOpen }) => ({ panelOpen: !panelOpen })),
    setProblemsOnly: (problemsOnly) => set({ problemsOnly, pageFrom: 0 }),
    list: (changes) =>
      set(({ listing, pageFrom }) => {
        const sameRows = Object.keys(changes).every((key) => key === 'sizing' || key === 'visibility');
        return { listing: { ...listing, ...changes }, pageFrom: sameRows ? pageFrom : 0 };
      }),
    setIncludeDuplicateFiles: (includeDuplicateFiles) => set({ includeDuplicateFiles }),
    correct: (correction) => change((at) => call('import.correct', { ...at, correction })),
    step: (direction) => change(({ reviewId }) => call('import.step', { reviewId, direction })),
    replaceEarlier: (submissionId) =>
      change(({ reviewId }) => call('import.replace-earlier', { reviewId, submissionId })),
    commit: async () => {
      const { phase, includeDuplicateFiles } = get();
      if (phase.step !== 'review' || phase.committing) return null;
      set({ phase: { ...phase, committing: true } });
      const result = await call('import.commit', { reviewId: phase.review.id, includeDuplicateFiles });
      useProgress.getState().finish('import');
      if (!result.ok) {
        set({ phase: { ...phase, committing: false } });
        if (result.error.code !== 'cancelled') showFailure(result.error);
        return null;
      }
      set({ phase: { step: 'done', outcome: result.value } });
      showUndoable(describeOutcome(result.value));
      return result.value;
    },
    stopStoring: async () => {
      const { phase } = get();
      if (phase.step === 'review') await call('import.stop-storing', { reviewId: phase.review.id });
    },
  };
});

/** `已导入 3 个文件：收入 36 条（新项目 12 个），不收 2 条`. */
export function describeOutcome(outcome: ImportOutcome): string {
  if (outcome.accepted === 0 && outcome.refused === 0) return `已登记 ${outcome.files} 份零报告`;
  const refused = outcome.refused > 0 ? `，未收 ${outcome.refused} 行` : '';
  const records = [
    outcome.events > 0 ? `进度 ${outcome.events} 条` : '',
    outcome.funds > 0 ? `到位资金 ${outcome.funds} 条` : '',
  ].filter(Boolean);
  return `已导入 ${outcome.files} 个文件 ${outcome.accepted} 行：新项目 ${outcome.newProjects} 个${
    records.length > 0 ? `，${records.join('、')}` : ''
  }${refused}`;
}

/** The sheet under review, `null` while there is none. */
export function currentSheet(store: Pick<ImportStore, 'phase' | 'file' | 'sheet'>): SheetOverview | null {
  if (store.phase.step !== 'review') return null;
  return store.phase.review.files[store.file]?.sheets[store.sheet] ?? null;
}

/**
 * A review where the work is done: in a helper process of its own, which holds the sheets and can be killed. The
 * main process asks it for what the window shows and, at the end, to store.
 */
import { setFlagsFromString } from 'node:v8';
import type { OfficeDatabase } from '../../db/office-database';
import { closeHandedOver } from '../../db/open';
import type { ImportOutcome } from '../../shared/contract/import';
import type { KnownProject } from '../../shared/import/matching/known-project';
import { contextOf, type ReviewFacts } from '../../shared/import/review/facts';
import type { Correction } from '../../shared/import/review/overlay';
import {
  chosenRows,
  findProblem,
  overviewOfFile,
  pageOf,
  placeOf,
  type ReviewOverview,
  type ReviewPage,
  type ReviewSpot,
} from '../../shared/import/review/overview';
import type { ImportReview, ReviewSheet, RowIssue } from '../../shared/import/review/review';
import type { ReviewContext } from '../../shared/import/review/review-context';
import {
  applyCorrection,
  type IncomingFile,
  markReview,
  type ReviewMark,
  type ReviewState,
  renewReview,
  returnTo,
  startReviewSteps,
  toImportReview,
} from '../../shared/import/review/review-state';
import { type RowChoice, wordsOf } from '../../shared/import/review/view-rows';
import type { Steps } from '../../shared/import/steps';
import { type AppError, AppFault } from '../../shared/result';
import { MAX_IMPORT_BYTES, readOutsideFile, sha256Of } from '../data/files';
import { inTurns } from '../in-turns';
import { readWorkbook } from '../sheet/read-workbook';
import { type StoreRequest, storeReview } from './store-review';

type Progress = (done: number, total: number, text: string) => void;

export interface ReviewDesk {
  readonly incoming: IncomingFile[];
  readonly known: KnownProject[];
  /** Marks to go back and forward to, the nearest last. */
  readonly past: ReviewMark[];
  readonly future: ReviewMark[];
  version: number;
  work: { state: ReviewState; context: ReviewContext; review: ImportReview; overview: ReviewOverview } | null;
  /** The database while it is handed over. */
  office: OfficeDatabase | null;
  storing: { readonly abort: AbortController; readonly backedUp: () => void } | null;
}

/** Corrections that can be taken back within a review. */
const MAX_STEPS = 200;

export function openDesk(): ReviewDesk {
  return {
    incoming: [],
    known: [],
    past: [],
    future: [],
    version: 0,
    work: null,
    office: null,
    storing: null,
  };
}

/** What becomes of a file once read; its sheets stay here. */
export interface FileRead {
  readonly sha256: string;
  readonly error: AppError | null;
}

export const reviewTasks = {
  'read-file': readFile,
  'leave-file': async (desk: ReviewDesk, { fileName, error }: { fileName: string; error: AppError }) => {
    desk.incoming.push({ ...UNREAD, name: fileName, error });
    return { sha256: '', error };
  },
  know: async (
    desk: ReviewDesk,
    { projects, anew }: { projects: readonly KnownProject[]; anew: boolean },
  ) => {
    if (anew) desk.known.length = 0;
    desk.known.push(...projects);
  },
  begin,
  correct: async (desk: ReviewDesk, { correction }: { correction: Correction }) => {
    const { state, context } = workOf(desk);
    const overview = settle(desk, applyCorrection(state, correction, context), context);
    desk.past.splice(0, desk.past.length - MAX_STEPS + 1);
    desk.past.push(markReview(state));
    desk.future.length = 0;
    return overview;
  },
  step,
  renew: async (desk: ReviewDesk, { facts }: { facts: ReviewFacts }) => {
    const context = contextOf(facts, desk.known);
    // What stood before was looked at against other data.
    desk.past.length = 0;
    desk.future.length = 0;
    return settle(desk, renewReview(workOf(desk).state, context), context);
  },
  overview: async (desk: ReviewDesk, _: object) => workOf(desk).overview,
  page: async (desk: ReviewDesk, asked: PageRequest): Promise<ReviewPage> => ({
    version: desk.version,
    ...pageOf(sheetOf(desk, asked), asked.choice, asked.from, asked.count),
  }),
  place: async (desk: ReviewDesk, asked: SheetPlace & { choice: RowChoice; row: number }) =>
    placeOf(sheetOf(desk, asked), asked.choice, asked.row),
  rows: async (desk: ReviewDesk, asked: SheetPlace & { choice: RowChoice }) =>
    chosenRows(sheetOf(desk, asked), asked.choice),
  words: async (desk: ReviewDesk, asked: SheetPlace & { choice: RowChoice; column: string }) =>
    wordsOf(sheetOf(desk, asked), asked.choice, asked.column),
  'find-problem': async (
    desk: ReviewDesk,
    { from, step, code }: { from: ReviewSpot; step: 1 | -1; code?: RowIssue['code'] | null | undefined },
  ) => findProblem(workOf(desk).review.files, from, step, code ?? null),
  store,
  /** Storing waits for this word before it commits. */
  'backed-up': async (desk: ReviewDesk, _: object) => {
    desk.storing?.backedUp();
  },
  'stop-storing': async (desk: ReviewDesk, _: object) => {
    desk.storing?.abort.abort();
    desk.storing?.backedUp();
  },
  /** Makes ready for another review; returns the memory the process has taken, in bytes. */
  forget: async (desk: ReviewDesk, _: object) => {
    await letGo(desk);
    Object.assign(desk, openDesk());
    return process.memoryUsage.rss();
  },
  'let-go': (desk: ReviewDesk, _: object) => letGo(desk),
} as const;

/** Closes the database that was handed over. */
async function letGo(desk: ReviewDesk): Promise<void> {
  const { office } = desk;
  desk.office = null;
  if (office !== null) await closeHandedOver(office);
}

interface SheetPlace {
  readonly file: number;
  readonly sheet: number;
}

interface PageRequest extends SheetPlace {
  readonly choice: RowChoice;
  readonly from: number;
  readonly count: number;
}

const UNREAD = { sha256: '', bytes: 0, format: '', duplicateOf: null, error: null, sheets: [] } as const;

/** Of workbooks above this the helper clears up after a tenth more than it holds; smaller ones are faster without. */
const LARGE_BYTES = 8 * 1024 * 1024;

async function readFile(
  desk: ReviewDesk,
  { file, fileName }: { file: string; fileName: string; bytes: number },
  onProgress: Progress,
): Promise<FileRead> {
  let read: IncomingFile = { ...UNREAD, name: fileName };
  try {
    const bytes = await readOutsideFile(file, MAX_IMPORT_BYTES);
    if (bytes.length > LARGE_BYTES) setFlagsFromString('--heap-growing-percent=10');
    read = { ...read, sha256: sha256Of(bytes), bytes: bytes.length };
    read = { ...read, ...(await readWorkbook(bytes, fileName, { onProgress })) };
  } catch (error) {
    if (!(error instanceof AppFault)) throw error;
    read = { ...read, error: error.toAppError() };
  }
  desk.incoming.push(read);
  return { sha256: read.sha256, error: read.error };
}

async function begin(
  desk: ReviewDesk,
  {
    id,
    facts,
    duplicates,
  }: { id: string; facts: ReviewFacts; duplicates: readonly IncomingFile['duplicateOf'][] },
  onProgress: Progress,
): Promise<ReviewOverview> {
  const context = contextOf(facts, desk.known);
  const files = desk.incoming.map((file, place) => ({ ...file, duplicateOf: duplicates[place] ?? null }));
  const total = files.flatMap((file) => file.sheets).reduce((rows, sheet) => rows + sheet.grid.length, 0);
  const state = await inTurns(told(startReviewSteps(id, files, context), total, onProgress));
  desk.incoming.length = 0;
  return settle(desk, state, context);
}

/** One correction back or forward. */
async function step(
  desk: ReviewDesk,
  { direction }: { direction: 'undo' | 'redo' },
): Promise<ReviewOverview> {
  const { state, context } = workOf(desk);
  const [from, to] = direction === 'undo' ? [desk.past, desk.future] : [desk.future, desk.past];
  const mark = from.at(-1);
  if (mark === undefined) {
    const what = direction === 'undo' ? '撤销' : '重做';
    throw new AppFault('nothing-to-do', `本次核对没有可以${what}的改动。数据没有变化。`);
  }
  const overview = settle(desk, returnTo(state, mark, context), context);
  from.pop();
  to.push(markReview(state));
  return overview;
}

const ROWS_A_STEP = 100;
const STEPS_A_WORD = 10;

function* told<T>(steps: Steps<T>, total: number, onProgress: Progress): Steps<T> {
  for (let done = 1; ; done++) {
    const step = steps.next();
    if (step.done) return step.value;
    if (done % STEPS_A_WORD === 0) onProgress(Math.min(total, done * ROWS_A_STEP), total, '核对内容');
    yield;
  }
}

function settle(desk: ReviewDesk, state: ReviewState, context: ReviewContext): ReviewOverview {
  desk.version += 1;
  const review = toImportReview(state);
  const { id, period } = review;
  const overview = { id, period, version: desk.version, files: review.files.map(overviewOfFile) };
  desk.work = { state, context, review, overview };
  return overview;
}

function workOf(desk: ReviewDesk) {
  if (desk.work === null) throw new AppFault('not-found', '报表还没有读完。没有保存任何数据；请稍候。');
  return desk.work;
}

function sheetOf(desk: ReviewDesk, { file, sheet }: SheetPlace): ReviewSheet {
  const found = workOf(desk).review.files[file]?.sheets[sheet];
  if (!found)
    throw new AppFault('not-found', '这张工作表已不在本次导入中。没有保存任何数据；请重新读取文件。');
  return found;
}

async function store(desk: ReviewDesk, request: StoreRequest, onProgress: Progress): Promise<ImportOutcome> {
  const { state, review } = workOf(desk);
  const abort = new AbortController();
  const { signal } = abort;
  try {
    const backedUp = new Promise<void>((resolve) => {
      desk.storing = { abort, backedUp: resolve };
    });
    return await storeReview({ state, review, request, onProgress, backedUp, signal }, (office) => {
      desk.office = office;
    });
  } finally {
    desk.storing = null;
  }
}

export type ReviewTasks = typeof reviewTasks;
export type ReviewTaskName = keyof ReviewTasks;
export type ReviewTaskInput<Name extends ReviewTaskName> = Parameters<ReviewTasks[Name]>[1];
export type ReviewTaskOutput<Name extends ReviewTaskName> = Awaited<ReturnType<ReviewTasks[Name]>>;

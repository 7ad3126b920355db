import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { listUnits } from '../../db/queries/office/units';
import { saveLayoutMemories } from '../../db/queries/reports/layout-memory';
import { findSourceFile, findSourceRow } from '../../db/queries/reports/source-rows';
import {
  findSubmissionBySha256,
  listBoardRows,
  listFindings,
  listSubmissions,
  returnSubmission,
} from '../../db/queries/reports/submissions';
import type { Db } from '../../db/schema';
import type { HandlersFor } from '../../shared/contract';
import type { ImportOutcome, importOperations } from '../../shared/contract/import';
import { formatPeriod, type Period } from '../../shared/domain/period';
import { safeFileName } from '../../shared/format';
import type { ImportReview } from '../../shared/import/review/review';
import {
  applyCorrection,
  type Correction,
  type IncomingFile,
  markReview,
  rememberedLayouts,
  renewReview,
  returnTo,
  startReviewSteps,
  toImportReview,
} from '../../shared/import/review/review-state';
import { type AppError, AppFault } from '../../shared/result';
import { act } from '../act';
import { type AppContext, momentOf, todayOf } from '../context';
import { backupBefore } from '../data/data-backups';
import { fileExists, MAX_IMPORT_BYTES, readOutsideFile, sha256Of, writeFileAtomically } from '../data/files';
import { commitFile, namesUnit, outcomeOf, storedSourceName } from '../import/commit-review';
import { emptyTally } from '../import/import-tally';
import { readReviewContext } from '../import/review-context';
import { inTurns } from '../in-turns';
import { readStored } from '../office/documents/read-stored';
import { periodInfo, requireOpenPeriod } from '../office/periods';
import { collectProblems } from '../registers/collect';

/** Corrections that can be taken back within a review. */
const MAX_STEPS = 200;

export const importHandlers: HandlersFor<AppContext, keyof typeof importOperations> = {
  'import.read': async (context, { tokens, period, unitName }) => {
    const { db } = context.office;
    await refuseClosed(db, period);
    const paths = tokens.map((token) => context.tokens.source(token));
    const abort = new AbortController();
    context.reviews.reading.add(abort);
    try {
      const incoming: IncomingFile[] = [];
      for (const [index, file] of paths.entries()) {
        context.emit({
          type: 'progress',
          task: 'import',
          done: index,
          total: paths.length,
          text: `读入 ${path.basename(file)}`,
        });
        incoming.push(await readFile(context, file, abort.signal));
      }
      context.emit({
        type: 'progress',
        task: 'import',
        done: paths.length,
        total: paths.length,
        text: '核对内容',
      });
      const reviewContext = await readReviewContext(db, period, unitName ?? null, todayOf(context));
      const state = await inTurns(startReviewSteps(randomUUID(), incoming, reviewContext), abort.signal);
      const now = momentOf(context);
      const receivedAt = tokens.map((token) => context.tokens.receivedAt(token) ?? now);
      context.reviews.put({ state, context: reviewContext, paths, receivedAt, past: [], future: [] });
      return toImportReview(state);
    } finally {
      context.reviews.reading.delete(abort);
    }
  },

  'import.cancel': async (context, { reviewId }) => {
    for (const reading of context.reviews.reading) reading.abort();
    context.reviews.remove(reviewId);
    return null;
  },

  'import.review': async (context, { reviewId }) => toImportReview(context.reviews.get(reviewId).state),

  'import.set-unit': async (context, { reviewId, ...correction }) =>
    correct(context, reviewId, { type: 'set-unit', ...correction }),
  'import.set-stage': async (context, { reviewId, ...correction }) =>
    correct(context, reviewId, { type: 'set-stage', ...correction }),
  'import.set-column': async (context, { reviewId, ...correction }) =>
    correct(context, reviewId, { type: 'set-column', ...correction }),
  'import.correct': async (context, { reviewId, ...correction }) =>
    correct(context, reviewId, { type: 'correct', ...correction }),
  'import.set-refused': async (context, { reviewId, ...correction }) =>
    correct(context, reviewId, { type: 'set-refused', ...correction }),

  'import.set-money-unit': async (context, { reviewId, ...correction }) =>
    correct(context, reviewId, { type: 'set-money-unit', ...correction }),
  'import.set-header': async (context, { reviewId, ...correction }) =>
    correct(context, reviewId, { type: 'set-header', ...correction }),
  'import.set-match': async (context, { reviewId, ...correction }) =>
    correct(context, reviewId, { type: 'set-match', ...correction }),

  'import.set-difference': async (context, { reviewId, ...correction }) =>
    correct(context, reviewId, { type: 'set-difference', ...correction }),

  'import.step': async (context, { reviewId, direction }) => step(context, reviewId, direction),

  'import.replace-earlier': async (context, { reviewId, submissionId }) => {
    const review = context.reviews.get(reviewId);
    const { period } = review.state;
    await act<Awaited<ReturnType<typeof returnSubmission>>>(
      context,
      'import.replace-earlier',
      ({ unit, fileName }) => `退回${unit}报表“${fileName}”，改用更正后的`,
      async (db) => {
        await requireOpenPeriod(db, period);
        return returnSubmission(db, submissionId, momentOf(context), '由更正后的报表代替');
      },
    );
    const renewed = await readReviewContext(
      context.office.db,
      period,
      review.context.unitName,
      todayOf(context),
    );
    const state = renewReview(review.state, renewed);
    // What stood before was looked at against other data.
    context.reviews.put({ ...review, state, context: renewed, past: [], future: [] });
    return toImportReview(state);
  },

  'import.commit': async (context, { reviewId, includeDuplicateFiles }) => {
    const review = context.reviews.get(reviewId);
    const { period, files } = toImportReview(review.state);
    const chosen = files
      .map((file, index) => ({
        file,
        path: review.paths[index] ?? '',
        receivedAt: review.receivedAt[index] ?? '',
      }))
      .filter(({ file }) => file.error === null && (includeDuplicateFiles || file.duplicateOf === null));
    refuseEmpty(
      chosen.map(({ file }) => file),
      files,
    );
    // Everything that can be refused is refused before the first file is kept.
    await refuseClosed(context.office.db, period);
    const named = chosen.filter(({ file }) => namesUnit(file));
    if (named.length === 0) {
      throw nothingToStore(chosen.map(({ file }) => file));
    }
    for (const { file, path: source } of named) await keepSource(context, file, source);
    await backupBefore(context, 'before-import');
    const outcome = await act(
      context,
      'import.commit',
      (result: ImportOutcome) => `导入${formatPeriod(period)}报表 ${result.files} 份、${result.accepted} 行`,
      async (db) => {
        const info = await requireOpenPeriod(db, period);
        const tally = emptyTally();
        for (const { file } of chosen) if (!namesUnit(file)) tally.refused += rowsOf(file);
        for (const { file, receivedAt } of named) await commitFile(db, file, receivedAt, info, tally);
        await saveLayoutMemories(db, rememberedLayouts(review.state));
        await collectProblems(db, period, todayOf(context));
        return outcomeOf(tally, period);
      },
    );
    context.reviews.remove(reviewId);
    return outcome;
  },

  'submissions.board': async ({ office }, { period }) => ({
    period,
    cutOff: (await periodInfo(office.db, period)).cutOff,
    rows: await listBoardRows(office.db, period),
  }),

  'submissions.findings': async ({ office }, { period, unitId }) => {
    const unit = (await listUnits(office.db)).find((each) => each.id === unitId);
    if (!unit) throw new AppFault('not-found', '这个单位已不存在。数据没有变化；请刷新后再试。');
    return { unit: unit.name, findings: await listFindings(office.db, period, unitId) };
  },

  'submissions.return': async (context, { id, note }) => {
    const { events, funds } = await act<Awaited<ReturnType<typeof returnSubmission>>>(
      context,
      'submissions.return',
      ({ unit, fileName }) => `退回${unit}报表“${fileName}”`,
      async (db) => {
        const outcome = await returnSubmission(db, id, momentOf(context), note);
        await requireOpenPeriod(db, outcome.period);
        return outcome;
      },
    );
    return { events, funds };
  },

  'submissions.source-row': async ({ office }, at) => {
    const row = await findSourceRow(office.db, at);
    if (row) return row;
    throw new AppFault('not-found', '这一行的原文没有留存。数据没有变化；可打开原表查看。');
  },

  'submissions.open-file': async (context, { submissionId }) => {
    const { desktop, office, paths } = context;
    if (!desktop) throw new AppFault('not-available', '命令行里没有窗口，打不开文件。数据没有变化。');
    const file = await findSourceFile(office.db, submissionId);
    if (!file) throw new AppFault('not-found', '没有这份报表。数据没有变化；请刷新后再看。');
    const { name, ext } = path.parse(file.name);
    // A copy: what a spreadsheet program does with it must not reach the file that is kept.
    const copy = path.join(paths.temp, randomUUID(), safeFileName(name, ext));
    await writeFileAtomically(copy, await readStored(context, file.storedName, file.sha256));
    await desktop.openFile(copy);
    return null;
  },

  'submissions.list': async ({ office }, { period }) => ({
    submissions: await listSubmissions(office.db, period),
  }),
};

/** One correction back or forward. */
function step(context: AppContext, reviewId: string, direction: 'undo' | 'redo'): Promise<ImportReview> {
  const review = context.reviews.get(reviewId);
  const marks = direction === 'undo' ? review.past : review.future;
  const mark = marks.at(-1);
  if (mark === undefined) {
    const what = direction === 'undo' ? '撤销' : '重做';
    throw new AppFault('nothing-to-do', `本次核对没有可以${what}的改动`);
  }
  const here = markReview(review.state);
  const state = returnTo(review.state, mark, review.context);
  const [past, future] =
    direction === 'undo'
      ? [marks.slice(0, -1), [...review.future, here]]
      : [[...review.past, here], marks.slice(0, -1)];
  context.reviews.put({ ...review, state, past, future });
  return Promise.resolve(toImportReview(state));
}

function correct(context: AppContext, reviewId: string, correction: Correction): Promise<ImportReview> {
  const review = context.reviews.get(reviewId);
  const state = applyCorrection(review.state, correction, review.context);
  const past = [...review.past.slice(1 - MAX_STEPS), markReview(review.state)];
  context.reviews.put({ ...review, state, past, future: [] });
  return Promise.resolve(toImportReview(state));
}

async function readFile(context: AppContext, file: string, signal: AbortSignal): Promise<IncomingFile> {
  const name = path.basename(file);
  const unread = (error: AppError): IncomingFile => ({
    name,
    sha256: '',
    bytes: 0,
    format: '',
    duplicateOf: null,
    error,
    sheets: [],
  });
  let bytes: Uint8Array;
  try {
    bytes = await readOutsideFile(file, MAX_IMPORT_BYTES);
  } catch (error) {
    if (error instanceof AppFault) return unread(error.toAppError());
    throw error;
  }
  const sha256 = sha256Of(bytes);
  const known = await findSubmissionBySha256(context.office.db, sha256);
  const duplicateOf = known && { submissionId: known.id, receivedAt: known.receivedAt };
  try {
    const { format, sheets } = await context.jobs.run('read-workbook', { bytes, fileName: name }, { signal });
    return { name, sha256, bytes: bytes.length, format, duplicateOf, error: null, sheets };
  } catch (error) {
    if (!(error instanceof AppFault) || error.code === 'cancelled') throw error;
    return { ...unread(error.toAppError()), sha256, bytes: bytes.length, duplicateOf };
  }
}

async function refuseClosed(db: Db, period: Period): Promise<void> {
  const { state } = await periodInfo(db, period);
  if (state === 'issued' || state === 'closed') {
    throw new AppFault(
      'period-closed',
      `${formatPeriod(period)}已经通报，不能再导入报表。数据没有变化；请选择后面的通报期。`,
    );
  }
}

/** Rows without a unit, or no table at all: two different things to do for the clerk. */
function nothingToStore(files: ImportReview['files']): AppFault {
  if (files.some((file) => rowsOf(file) > 0))
    return new AppFault('nothing-to-do', '没有认出是哪个单位报来的，没有保存任何数据。请指定单位后再导入。');
  const [first] = files;
  const reason = first?.sheets.find((sheet) => sheet.leftOut !== null)?.leftOut ?? '没有表格';
  return new AppFault(
    'nothing-to-do',
    `“${first?.name ?? ''}”里没有可以导入的项目（${reason}），没有保存任何数据。请核对是不是报表文件，或在核对时指明表头和单位。`,
  );
}

function rowsOf(file: ImportReview['files'][number]): number {
  return file.sheets.reduce((rows, sheet) => rows + (sheet.leftOut === null ? sheet.rows.length : 0), 0);
}

function refuseEmpty(chosen: ImportReview['files'], all: ImportReview['files']): void {
  if (chosen.length > 0) return;
  const duplicate = all.find((file) => file.duplicateOf !== null);
  if (duplicate?.duplicateOf) {
    const when = duplicate.duplicateOf.receivedAt.slice(0, 10);
    throw new AppFault(
      'duplicate',
      `“${duplicate.name}”与 ${when} 已导入的文件完全相同，没有重复导入。数据没有变化；如单位报了更正，请导入更正后的文件。`,
    );
  }
  throw new AppFault('nothing-to-do', '没有可以导入的内容。数据没有变化；请看各文件的说明。');
}

/** The file as received is kept before any record refers to it; a changed file on the stick is noticed. */
async function keepSource(
  context: AppContext,
  file: { name: string; sha256: string },
  source: string,
): Promise<void> {
  const target = path.join(context.paths.files, ...storedSourceName(file).split('/'));
  if (await fileExists(target)) return;
  const bytes = await readOutsideFile(source, MAX_IMPORT_BYTES);
  if (sha256Of(bytes) !== file.sha256) {
    throw new AppFault(
      'conflict',
      `“${file.name}”在核对期间被改动过。没有保存任何数据；请重新读入这个文件。`,
    );
  }
  await writeFileAtomically(target, bytes);
}

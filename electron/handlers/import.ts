import { booksNameUnits, listUnits } from '../../db/queries/office/units';
import { listBoardRows, listReportHistory } from '../../db/queries/reports/board';
import { findSourceFile, findSourceRow } from '../../db/queries/reports/source-rows';
import {
  listFindings,
  listSubmissions,
  REPLACED,
  returnSubmission,
} from '../../db/queries/reports/submissions';
import type { Db } from '../../db/schema';
import type { HandlersFor } from '../../shared/contract';
import type { ImportOutcome, importOperations } from '../../shared/contract/import';
import { formatPeriod, type Period } from '../../shared/domain/period';
import { isClosed } from '../../shared/domain/stage';
import { addCounts, type FileOverview } from '../../shared/import/review/overview';
import { buildUnitIndex, findUnitByName } from '../../shared/import/rows/match-unit';
import { AppFault } from '../../shared/result';
import { act, operatorOf } from '../act';
import { type AppContext, momentOf } from '../context';
import { openStored } from '../data/stored-files';
import { beginReview, tellOffice } from '../import/begin-review';
import type { OpenReview } from '../import/open-reviews';
import { storeBesideBackup } from '../import/store-beside-backup';
import { periodInfo, requireOpenPeriod } from '../office/periods';

export const importHandlers: HandlersFor<AppContext, keyof typeof importOperations> = {
  'import.read': async (context, { tokens, period, unitName, assumedUnits = [] }) => {
    await refuseClosed(context.office.db, period);
    await refuseUnknownUnit(context.office.db, unitName);
    const paths = tokens.map((token) => context.tokens.source(token));
    const abort = new AbortController();
    context.reviews.reading.add(abort);
    try {
      const wanted = { paths, period, unitName: unitName ?? null, assumedUnits, signal: abort.signal };
      const { process, overview } = await beginReview(context, wanted);
      const now = momentOf(context);
      const receivedAt = tokens.map((token) => context.tokens.receivedAt(token) ?? now);
      const review = { id: overview.id, period, unitName: wanted.unitName, assumedUnits };
      context.reviews.put({ ...review, process, paths, receivedAt });
      return overview;
    } finally {
      context.reviews.reading.delete(abort);
    }
  },

  'import.cancel': async (context, { reviewId }) => {
    for (const reading of context.reviews.reading) reading.abort();
    context.reviews.remove(reviewId);
  },

  'import.page': (context, { reviewId, ...asked }) =>
    context.reviews.get(reviewId).process.ask('page', asked),
  'import.place': async (context, { reviewId, ...asked }) => ({
    place: await context.reviews.get(reviewId).process.ask('place', asked),
  }),
  'import.rows': async (context, { reviewId, ...asked }) =>
    context.reviews.get(reviewId).process.ask('rows', asked),
  'import.words': async (context, { reviewId, ...asked }) => ({
    words: await context.reviews.get(reviewId).process.ask('words', asked),
  }),
  'import.find-problem': async (context, { reviewId, ...asked }) => ({
    spot: await context.reviews.get(reviewId).process.ask('find-problem', asked),
  }),

  'import.correct': async (context, { reviewId, correction, ...at }) => {
    if (correction.type === 'set-period' && correction.period !== null)
      await refuseClosed(context.office.db, correction.period);
    return context.reviews.get(reviewId).process.ask('correct', { correction: { ...at, ...correction } });
  },

  'import.step': (context, { reviewId, direction }) =>
    context.reviews.get(reviewId).process.ask('step', { direction }),

  'import.replace-earlier': async (context, { reviewId, submissionId }) => {
    const { period, process, unitName, assumedUnits } = context.reviews.get(reviewId);
    await act<Awaited<ReturnType<typeof returnSubmission>>>(
      context,
      'import.replace-earlier',
      ({ unit, fileName }) => `退回${unit}报表“${fileName}”，改用更正后的`,
      async (db) => {
        await requireOpenPeriod(db, period);
        return returnSubmission(db, submissionId, momentOf(context), REPLACED);
      },
    );
    const facts = await tellOffice(context, process, { period, unitName, assumedUnits });
    return process.ask('renew', { facts });
  },

  'import.commit': async (context, { reviewId, includeDuplicateFiles }) => {
    const stop = new AbortController();
    context.reviews.storing.set(reviewId, stop);
    try {
      return await commitReview(context, reviewId, includeDuplicateFiles, stop);
    } finally {
      context.reviews.storing.delete(reviewId);
    }
  },

  'import.stop-storing': async (context, { reviewId }) => {
    context.reviews.storing.get(reviewId)?.abort();
    return context.reviews.get(reviewId).process.ask('stop-storing', {});
  },

  'submissions.board': async ({ office }, { period }) => ({
    period,
    cutOff: (await periodInfo(office.db, period)).cutOff,
    rows: await listBoardRows(office.db, period),
  }),

  'submissions.history': ({ office }, { period }) => listReportHistory(office.db, period),

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
    const file = await findSourceFile(context.office.db, submissionId);
    if (!file) throw new AppFault('not-found', '没有这份报表。数据没有变化；请刷新后再看。');
    await openStored(context, file);
  },

  'submissions.list': async ({ office }, { period }) => ({
    submissions: await listSubmissions(office.db, period),
  }),
};

async function commitReview(
  context: AppContext,
  reviewId: string,
  includeDuplicateFiles: boolean,
  stop: AbortController,
): Promise<ImportOutcome> {
  const review = context.reviews.get(reviewId);
  if (review.assumedUnits.length > 0)
    throw new AppFault(
      'conflict',
      '这是试读，其中的单位还没有登记。没有保存任何数据；请重新读取文件后导入。',
    );
  const chosen = await filesToStore(context, review, includeDuplicateFiles);
  const operator = await operatorOf(context);
  const request = { ...chosen, paths: context.paths, operator, at: momentOf(context) };
  const tell = (done: number, total: number, text: string) =>
    context.emit({ type: 'progress', task: 'import', done, total, text });
  let stored = false;
  const outcome = await context.office
    .handOver({
      change: async (beside) => {
        const result = await storeBesideBackup(context, review.process, request, tell, beside, stop);
        stored = true;
        return result;
      },
      // A helper that has died has let go already.
      giveBack: () =>
        stored ? context.reviews.finish(reviewId) : review.process.ask('let-go', {}).catch(() => undefined),
    })
    .finally(() => tell(1, 1, ''));
  context.emit({ type: 'data-changed', operation: 'import.commit' });
  return outcome;
}

/** Everything that can be refused is refused before the first file is kept. */
async function filesToStore(context: AppContext, review: OpenReview, includeDuplicateFiles: boolean) {
  const { files } = await review.process.ask('overview', {});
  const chosen = files
    .map((file, place) => ({
      file,
      place,
      path: review.paths[place] ?? '',
      receivedAt: review.receivedAt[place] ?? '',
    }))
    .filter(({ file }) => file.error === null && (includeDuplicateFiles || file.duplicateOf === null))
    // The same file picked twice reports once.
    .filter(({ file }, at, all) => all.findIndex((other) => other.file.sha256 === file.sha256) === at);
  refuseEmpty(chosen.length, files);
  await refuseClosed(context.office.db, review.period);
  const named = chosen.filter(({ file }) => file.namesUnit);
  if (named.length === 0) throw nothingToStore(chosen.map(({ file }) => file));
  return {
    files: named.map(({ file: _, ...kept }) => kept),
    leftRows: chosen.reduce((rows, { file }) => rows + (file.namesUnit ? 0 : rowsOf(file)), 0),
  };
}

/** Rows without a unit, or no table at all: two different things to do for the clerk. */
function nothingToStore(files: readonly FileOverview[]): AppFault {
  if (files.some((file) => rowsOf(file) > 0))
    return new AppFault('nothing-to-do', '没有认出是哪个单位报来的，没有保存任何数据。请指定单位后再导入。');
  const [first] = files;
  const reason = first?.sheets.find((sheet) => sheet.leftOut !== null)?.leftOut ?? '没有表格';
  return new AppFault(
    'nothing-to-do',
    `“${first?.name ?? ''}”里没有可以导入的项目（${reason}），没有保存任何数据。请核对是不是报表文件，或在核对时指明表头和单位。`,
  );
}

function rowsOf(file: FileOverview): number {
  const { accepted, corrected, refused } = addCounts(file.sheets.map((sheet) => sheet.counts));
  return accepted + corrected + refused;
}

/** A name nobody has is a slip, once there is a list of units. */
async function refuseUnknownUnit(db: Db, name: string | undefined): Promise<void> {
  if (name === undefined || (await booksNameUnits(db))) return;
  if (findUnitByName(buildUnitIndex(await listUnits(db)), name) !== null) return;
  throw new AppFault('not-found', `没有“${name}”这个单位。没有读入任何数据；请核对单位名称。`);
}

async function refuseClosed(db: Db, period: Period): Promise<void> {
  const { state } = await periodInfo(db, period);
  if (isClosed(state)) {
    throw new AppFault(
      'period-closed',
      `${formatPeriod(period)}已经通报，不能再导入报表。数据没有变化；请选择后面的通报期。`,
    );
  }
}

function refuseEmpty(chosen: number, all: readonly FileOverview[]): void {
  if (chosen > 0) return;
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

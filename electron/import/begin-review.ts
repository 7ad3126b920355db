/** From picked files to a review: the helper reads and compares, the main process tells it what the office knows. */
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { findSubmissionBySha256 } from '../../db/queries/reports/submissions';
import type { Period } from '../../shared/domain/period';
import type { KnownProject } from '../../shared/import/matching/known-project';
import type { ReviewFacts } from '../../shared/import/review/facts';
import type { ReviewOverview } from '../../shared/import/review/overview';
import { type AppError, AppFault } from '../../shared/result';
import { type AppContext, todayOf } from '../context';
import type { ReviewProcess } from '../jobs/jobs';
import { type AssumedUnit, readKnownProjects, readReviewFacts } from './review-context';
import type { FileRead } from './review-desk';

interface Wanted {
  readonly paths: readonly string[];
  readonly period: Period;
  readonly unitName: string | null;
  readonly assumedUnits: readonly AssumedUnit[];
  readonly signal: AbortSignal;
}

/** Faults: `cancelled`. A file that cannot be read is in the review with its error. */
export async function beginReview(
  context: AppContext,
  wanted: Wanted,
): Promise<{ process: ReviewProcess; overview: ReviewOverview }> {
  try {
    return await readAndCompare(context, wanted);
  } finally {
    // However it ended, nothing of it is under way any more.
    tell(context, wanted.paths.length + 1, wanted.paths.length, '');
  }
}

async function readAndCompare(
  context: AppContext,
  wanted: Wanted,
): Promise<{ process: ReviewProcess; overview: ReviewOverview }> {
  const { paths, signal } = wanted;
  const { process, files, facts } = await readFiles(context, wanted);
  const stop = () => process.close();
  signal.addEventListener('abort', stop);
  try {
    const duplicates = await Promise.all(files.map((file) => findDuplicate(context, file)));
    const overview = await process.ask(
      'begin',
      { id: randomUUID(), facts: await facts, duplicates },
      (done, total, text) => tell(context, paths.length + done / Math.max(1, total), paths.length, text),
    );
    return { process, overview };
  } catch (error) {
    process.close();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Tells the helper the office's projects; what else the office knows is returned, for the task that compares. */
export async function tellOffice(
  context: AppContext,
  process: ReviewProcess,
  wanted: Pick<Wanted, 'period' | 'unitName' | 'assumedUnits'>,
): Promise<ReviewFacts> {
  const told: Promise<void>[] = [];
  const know = (projects: readonly KnownProject[]) => {
    const asked = process.ask('know', { projects, anew: told.length === 0 });
    // Looked at below: a helper that reads a file answers when it has done so.
    asked.catch(() => undefined);
    told.push(asked);
  };
  // Some at a time, so that the window is answered in between.
  for await (const projects of readKnownProjects(context.office.db)) {
    know(projects);
    await nextTurn();
  }
  if (told.length === 0) know([]);
  const facts = await readReviewFacts(context.office.db, wanted, todayOf(context));
  await Promise.all(told);
  return facts;
}

/**
 * A file that hangs or kills the helper is left out, and the others are read again by a new one. `facts` are those of
 * `tellOffice`, which is done meanwhile.
 */
async function readFiles(
  context: AppContext,
  { paths, signal, ...wanted }: Wanted,
): Promise<{ process: ReviewProcess; files: FileRead[]; facts: Promise<ReviewFacts> }> {
  const deadly = new Map<string, AppError>();
  const sources = await Promise.all(paths.map(async (file) => ({ file, bytes: await sizeOf(file) })));
  await context.reviews.freed();
  for (;;) {
    const process = context.jobs.startReview();
    const stop = () => process.close();
    signal.addEventListener('abort', stop);
    try {
      if (signal.aborted) throw new AppFault('cancelled', '已取消。没有保存任何数据。');
      const reading = readWith(context, process, sources, deadly);
      // The helper is at its first file by now.
      const facts = tellOffice(context, process, wanted);
      // Refused with whatever ends the helper, of which the reading tells.
      facts.catch(() => undefined);
      const files = await reading;
      if (files !== null) return { process, files, facts };
    } catch (error) {
      process.close();
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }
}

/** `null`: the helper died over a file, which has been added to the deadly ones. */
async function readWith(
  context: AppContext,
  process: ReviewProcess,
  sources: readonly { readonly file: string; readonly bytes: number }[],
  deadly: Map<string, AppError>,
): Promise<FileRead[] | null> {
  const files: FileRead[] = [];
  for (const [place, { file, bytes }] of sources.entries()) {
    const fileName = path.basename(file);
    const error = deadly.get(file);
    if (error) {
      files.push(await process.ask('leave-file', { fileName, error }));
      continue;
    }
    tell(context, place, sources.length, `读入 ${fileName}`);
    try {
      const read = await process.ask('read-file', { file, fileName, bytes }, (done, total, text) =>
        tell(context, place + done / Math.max(1, total), sources.length, `${fileName}：${text}`),
      );
      files.push(read);
    } catch (fault) {
      if (!(fault instanceof AppFault) || fault.code !== 'file-unreadable') throw fault;
      deadly.set(file, fault.toAppError());
      return null;
    }
  }
  return files;
}

/** For how long it may take; what cannot be read is told when it is. */
function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

/** Reading and comparing each count for as much as a file. */
function tell(context: AppContext, done: number, files: number, text: string): void {
  context.emit({ type: 'progress', task: 'import', done, total: files + 1, text });
}

async function findDuplicate(context: AppContext, { sha256 }: FileRead) {
  const known = sha256 === '' ? null : await findSubmissionBySha256(context.office.db, sha256);
  return known && { submissionId: known.id, receivedAt: known.receivedAt };
}

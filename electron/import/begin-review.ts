/** From picked files to a review: the helper reads and compares, the main process tells it what the office knows. */
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { findSubmissionBySha256 } from '../../db/queries/reports/submissions';
import type { Period } from '../../shared/domain/period';
import type { ReviewOverview } from '../../shared/import/review/overview';
import { type AppError, AppFault } from '../../shared/result';
import { type AppContext, todayOf } from '../context';
import type { ReviewProcess } from '../jobs/jobs';
import { readKnownProjects, readReviewFacts } from './review-context';
import type { FileRead } from './review-desk';

interface Wanted {
  readonly paths: readonly string[];
  readonly period: Period;
  readonly unitName: string | null;
  readonly signal: AbortSignal;
}

/** Faults: `cancelled`. A file that cannot be read is in the review with its error. */
export async function beginReview(
  context: AppContext,
  { paths, period, unitName, signal }: Wanted,
): Promise<{ process: ReviewProcess; overview: ReviewOverview }> {
  try {
    return await readAndCompare(context, { paths, period, unitName, signal });
  } finally {
    // However it ended, nothing of it is under way any more.
    tell(context, paths.length + 1, paths.length, '');
  }
}

async function readAndCompare(
  context: AppContext,
  { paths, period, unitName, signal }: Wanted,
): Promise<{ process: ReviewProcess; overview: ReviewOverview }> {
  const { process, files } = await readFiles(context, paths, signal);
  const stop = () => process.close();
  signal.addEventListener('abort', stop);
  try {
    const duplicates = await Promise.all(files.map((file) => findDuplicate(context, file)));
    await tellProjects(context, process);
    const facts = await readReviewFacts(context.office.db, period, unitName, todayOf(context));
    const overview = await process.ask(
      'begin',
      { id: randomUUID(), facts, duplicates },
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

/** A thousand at a time, so that the window is answered in between. */
export async function tellProjects(context: AppContext, process: ReviewProcess): Promise<void> {
  let anew = true;
  for await (const projects of readKnownProjects(context.office.db)) {
    await process.ask('know', { projects, anew });
    anew = false;
  }
  if (anew) await process.ask('know', { projects: [], anew });
}

/** A file that hangs or kills the helper is left out, and the others are read again by a new one. */
async function readFiles(
  context: AppContext,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<{ process: ReviewProcess; files: FileRead[] }> {
  const deadly = new Map<string, AppError>();
  await context.reviews.freed();
  for (;;) {
    const process = context.jobs.startReview();
    const stop = () => process.close();
    signal.addEventListener('abort', stop);
    try {
      if (signal.aborted) throw new AppFault('cancelled', '已取消。没有保存任何数据。');
      const files = await readWith(context, process, paths, deadly);
      if (files !== null) return { process, files };
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
  paths: readonly string[],
  deadly: Map<string, AppError>,
): Promise<FileRead[] | null> {
  const files: FileRead[] = [];
  for (const [place, file] of paths.entries()) {
    const fileName = path.basename(file);
    const error = deadly.get(file);
    if (error) {
      files.push(await process.ask('leave-file', { fileName, error }));
      continue;
    }
    tell(context, place, paths.length, `读入 ${fileName}`);
    const bytes = await stat(file).then(
      ({ size }) => size,
      () => 0,
    );
    try {
      const read = await process.ask('read-file', { file, fileName, bytes }, (done, total, text) =>
        tell(context, place + done / Math.max(1, total), paths.length, `${fileName}：${text}`),
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

/** Reading and comparing each count for as much as a file. */
function tell(context: AppContext, done: number, files: number, text: string): void {
  context.emit({ type: 'progress', task: 'import', done, total: files + 1, text });
}

async function findDuplicate(context: AppContext, { sha256 }: FileRead) {
  const known = sha256 === '' ? null : await findSubmissionBySha256(context.office.db, sha256);
  return known && { submissionId: known.id, receivedAt: known.receivedAt };
}

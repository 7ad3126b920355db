/** An office of its own for one test: real folders and a real database, the jobs run in this process. */

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { InputOf, OfficeOperationName, OutputOf } from '../shared/contract';
import { MAX_PAGE_ROWS } from '../shared/contract/import';
import type { ReviewOverview, SheetRow } from '../shared/import/review/overview';
import type { ImportReview, ReviewFile, ReviewSheet } from '../shared/import/review/review';
import { wholeView } from '../shared/import/review/view-rows';
import type { AppError } from '../shared/result';
import { createFileTokens, type FileTokens } from './data/files';
import { callOperation } from './dispatch';
import { openDesk, type ReviewTaskName, reviewTasks } from './import/review-desk';
import { type JobName, type JobOutput, jobTable, type ReportProgress } from './jobs/job-table';
import type { JobRunner } from './jobs/jobs';
import { openSession, type Session } from './session';

/** The demo's present day: the notice of 2026-11 is due. */
export const TEST_NOW = new Date('2026-11-25T09:30:00+08:00');

export interface TestOffice {
  readonly folder: string;
  readonly session: Session;
  readonly tokens: FileTokens;
  /** Calls an operation; an error fails the test with its message. */
  call<Name extends OfficeOperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** Calls an operation that must be refused and returns the error. */
  refusal(name: OfficeOperationName, input: unknown): Promise<AppError>;
  /** Registers units of one group by name, or by name and short name; returns their ids. */
  addUnits(...units: (string | readonly [name: string, shortName: string])[]): Promise<number[]>;
  /** The review with all its rows, of which the window sees pages. */
  wholeReview(overview: ReviewOverview): Promise<ImportReview>;
  remove(): Promise<void>;
}

/** Jobs without a helper process, so that a failing one shows its stack. */
export const inProcessJobs: JobRunner = {
  run: async <Name extends JobName>(name: Name, input: never, options = {}) => {
    const job = jobTable[name] as (input: never, onProgress: ReportProgress) => Promise<unknown>;
    const { onProgress = () => undefined } = options as { onProgress?: ReportProgress };
    return (await job(input, onProgress)) as JobOutput<Name>;
  },
  startReview: () => {
    const desk = openDesk();
    return {
      ask: (name: ReviewTaskName, input: never, onProgress: ReportProgress = () => undefined) =>
        (reviewTasks[name] as (...all: unknown[]) => Promise<never>)(desk, input, onProgress),
      close: () => undefined,
      release: async () => {
        await reviewTasks.forget(desk, {});
      },
    };
  },
  makeReady: () => undefined,
  close: () => undefined,
};

export async function openTestSession(
  dataRoot: string,
  tokens?: FileTokens,
  jobs: JobRunner = inProcessJobs,
): Promise<Session> {
  return openSession({
    version: '0.0.0-test',
    dataRoot,
    // Tests and benchmarks run in the checkout, wherever this file has been bundled to.
    assets: path.resolve('assets'),
    jobs,
    now: () => TEST_NOW,
    ...(tokens ? { tokens } : {}),
  });
}

/** `jobs`: other than in this process only where processes are measured. */
export async function openTestOffice(jobs: JobRunner = inProcessJobs): Promise<TestOffice> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'office-session-'));
  const tokens = createFileTokens();
  const session = await openTestSession(path.join(folder, 'data'), tokens, jobs);
  const call: TestOffice['call'] = async (name, input) => {
    const result = await callOperation(session.dispatch, name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
    return result.value;
  };
  return {
    folder,
    session,
    tokens,
    call,
    addUnits: async (...units) => {
      const { id: groupId } = await call('groups.save', { id: null, name: '镇街组' });
      const blank = { groupId, active: true, inComposite: true, aliases: [], contact: '' };
      const ids: number[] = [];
      for (const unit of units) {
        const [name, shortName] = typeof unit === 'string' ? [unit, ''] : unit;
        ids.push((await call('units.save', { id: null, name, shortName, ...blank })).id);
      }
      return ids;
    },
    wholeReview: (overview) => readWholeReview(call, overview),
    async refusal(name, input) {
      const result = await session.dispatch(name, input);
      if (result.ok) throw new Error(`${name} was not refused`);
      return result.error;
    },
    async remove() {
      await session.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function readWholeReview(call: TestOffice['call'], overview: ReviewOverview): Promise<ImportReview> {
  const files: ReviewFile[] = [];
  for (const [file, { sheets: overviews, namesUnit: _, ...facts }] of overview.files.entries()) {
    const sheets: ReviewSheet[] = [];
    for (const [sheet, { counts: _counts, width: _width, ...own }] of overviews.entries()) {
      const rows: SheetRow[] = [];
      for (let from = 0; ; from += MAX_PAGE_ROWS) {
        const at = {
          reviewId: overview.id,
          file,
          sheet,
          choice: wholeView('sent'),
          from,
          count: MAX_PAGE_ROWS,
        } as const;
        const page = await call('import.page', at);
        rows.push(...page.rows);
        if (from + MAX_PAGE_ROWS >= page.total) break;
      }
      sheets.push({
        ...own,
        rows: rows.flatMap(({ review }) => (review ? [review] : [])),
        grid: Array.from(
          { length: own.sentRows },
          (_, at) => rows.find(({ row }) => row === at + 1)?.cells ?? [],
        ),
        skippedRows: rows.flatMap(({ row, kind, why }) => (kind === 'skipped' ? [{ row, why }] : [])),
      });
    }
    files.push({ ...facts, sheets });
  }
  return { id: overview.id, period: overview.period, files };
}

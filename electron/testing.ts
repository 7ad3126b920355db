/** An office of its own for one test: real folders and a real database, the jobs run in this process. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { InputOf, OfficeOperationName, OutputOf } from '../shared/contract';
import type { AppError } from '../shared/result';
import { createFileTokens, type FileTokens } from './data/files';
import { callOperation } from './dispatch';
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
  remove(): Promise<void>;
}

/** Jobs without a helper process, so that a failing one shows its stack. */
export const inProcessJobs: JobRunner = {
  run: async <Name extends JobName>(name: Name, input: never, options = {}) => {
    const job = jobTable[name] as (input: never, onProgress: ReportProgress) => Promise<unknown>;
    const { onProgress = () => undefined } = options as { onProgress?: ReportProgress };
    return (await job(input, onProgress)) as JobOutput<Name>;
  },
  close: () => undefined,
};

export async function openTestSession(dataRoot: string, tokens?: FileTokens): Promise<Session> {
  return openSession({
    version: '0.0.0-test',
    dataRoot,
    // Tests and benchmarks run in the checkout, wherever this file has been bundled to.
    assets: path.resolve('assets'),
    jobs: inProcessJobs,
    now: () => TEST_NOW,
    ...(tokens ? { tokens } : {}),
  });
}

export async function openTestOffice(): Promise<TestOffice> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'office-session-'));
  const tokens = createFileTokens();
  const session = await openTestSession(path.join(folder, 'data'), tokens);
  return {
    folder,
    session,
    tokens,
    async call(name, input) {
      const result = await callOperation(session.dispatch, name, input);
      if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
      return result.value;
    },
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

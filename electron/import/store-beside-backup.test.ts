import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Beside } from '../../db/office-database';
import { AppFault } from '../../shared/result';
import { listBackups } from '../data/data-backups';
import type { JobName } from '../jobs/job-table';
import type { JobOptions, JobRunner, ReviewProcess } from '../jobs/jobs';
import { inProcessJobs, openTestOffice, type TestOffice } from '../testing';
import { storeBesideBackup } from './store-beside-backup';

type Job = (run: () => Promise<unknown>, options: JobOptions) => Promise<unknown>;

let office: TestOffice;
/** What the test puts in the place of a job. */
let jobs: Partial<Record<JobName, Job>>;
/** Jobs and questions in the order they began, and what came of them. */
let told: string[];

beforeEach(async () => {
  jobs = {};
  told = [];
  const run = async (name: JobName, input: never, options: JobOptions = {}) => {
    const itself = () => inProcessJobs.run(name, input, options);
    told.push(name);
    const result = await (jobs[name]?.(itself, options) ?? itself());
    told.push(`${name} done`);
    return result;
  };
  office = await openTestOffice({ ...inProcessJobs, run } as JobRunner);
  await office.addUnits('桃源镇');
});
afterEach(() => office.remove());

const NO_ROOM = new AppFault('file-write-failed', '磁盘已满，备份没有写成');
const backups = () => listBackups(office.session.context.paths);

async function readReport(): Promise<string> {
  const file = path.join(office.folder, '签约项目.csv');
  writeFileSync(file, '项目名称,责任单位,总投资（万元）,签约时间\n电子元件项目,桃源镇,8000,2026-11-05');
  const tokens = [office.tokens.admit(file)];
  return (await office.call('import.read', { tokens, period: '2026-11' })).id;
}

async function state() {
  const { submissions } = await office.call('submissions.list', { period: '2026-11' });
  const { actions } = await office.call('audit.list', { offset: 0, limit: 1 });
  return [submissions.length, actions[0]?.id, (await backups()).length];
}

/** A helper that stores as the test says. */
function storing(store: () => Promise<unknown>): ReviewProcess {
  const ask = async (name: string) => {
    told.push(name);
    return name === 'store' ? store() : undefined;
  };
  return { ask: ask as ReviewProcess['ask'], close: () => undefined, release: async () => undefined };
}

function beside(process: ReviewProcess, whom: Beside) {
  const { context } = office.session;
  return context.office.handOver({
    change: () => storeBesideBackup(context, process, {} as never, () => undefined, whom),
    giveBack: async () => undefined,
  });
}

it.each(['copy-database', 'pack-backup'] as const)(
  'stores nothing when the backup fails (%s), and all of it the next time',
  async (job) => {
    const reviewId = await readReport();
    const [submissions = 0, last, kept = 0] = await state();
    jobs[job] = () => Promise.reject(NO_ROOM);
    const commit = { reviewId, includeDuplicateFiles: false };
    expect(await office.refusal('import.commit', commit)).toMatchObject({ message: NO_ROOM.message });
    expect(await state()).toEqual([submissions, last, kept]);
    jobs = {};
    expect((await office.call('import.commit', commit)).accepted).toBe(1);
    expect(await state()).toEqual([submissions + 1, Number(last) + 1, kept + 1]);
  },
);

it('is broken off also before the database was handed over, and stores all of it the next time', async () => {
  const reviewId = await readReport();
  const before = await state();
  const commit = { reviewId, includeDuplicateFiles: false };
  const refused = office.refusal('import.commit', commit);
  await office.call('import.stop-storing', { reviewId });
  expect(await refused).toMatchObject({ code: 'cancelled' });
  expect(await state()).toEqual(before);
  expect((await office.call('import.commit', commit)).accepted).toBe(1);
});

it('stops the backup when storing fails, and says why storing did', async () => {
  const before = await backups();
  let stopped = false;
  jobs['pack-backup'] = (_, { signal }) =>
    new Promise((_resolve, reject) => {
      const stop = () => {
        stopped = true;
        reject(new AppFault('cancelled', '已取消'));
      };
      if (signal?.aborted) stop();
      signal?.addEventListener('abort', stop);
    });
  const failing = storing(() => Promise.reject(new AppFault('conflict', '“签约项目.csv”被改动过')));
  await expect(beside(failing, 'others')).rejects.toMatchObject({ code: 'conflict' });
  expect(stopped).toBe(true);
  expect(told).not.toContain('backed-up');
  expect(await backups()).toEqual(before);
});

it('begins to store while the backup is under way', async () => {
  const outcome = { accepted: 7 };
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  jobs['copy-database'] = async (run) => {
    await begun;
    return run();
  };
  const process = storing(async () => {
    begin();
    return outcome;
  });
  told = [];
  expect(await beside(process, 'others')).toBe(outcome);
  expect(told.indexOf('store')).toBeLessThan(told.indexOf('copy-database done'));
  expect(told.indexOf('backed-up')).toBeGreaterThan(told.indexOf('pack-backup done'));
});

it('backs up first where nobody else can open the file meanwhile', async () => {
  told = [];
  const outcome = { accepted: 7 };
  expect(
    await beside(
      storing(async () => outcome),
      'nobody',
    ),
  ).toBe(outcome);
  expect(told).toEqual([
    'copy-database',
    'copy-database done',
    'pack-backup',
    'pack-backup done',
    'store',
    'backed-up',
  ]);
});

it('does not store at all when nobody else can open the file and the backup fails', async () => {
  jobs['pack-backup'] = () => Promise.reject(NO_ROOM);
  await expect(
    beside(
      storing(async () => null),
      'nobody',
    ),
  ).rejects.toMatchObject({ message: NO_ROOM.message });
  expect(told).not.toContain('store');
});

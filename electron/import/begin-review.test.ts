import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppFault } from '../../shared/result';
import type { ReviewProcess } from '../jobs/jobs';
import { inProcessJobs, openTestOffice, type TestOffice } from '../testing';
import type { ReviewTaskName } from './review-desk';

let office: TestOffice;
/** Asked before a helper does what it is asked; by refusing it dies. */
let before: (name: ReviewTaskName, input: { fileName?: string }) => Promise<void>;

beforeEach(async () => {
  before = () => Promise.resolve();
  office = await openTestOffice({ ...inProcessJobs, startReview: mortal });
  await office.addUnits('桃源镇');
  const { id } = await read('十月.csv');
  await office.call('import.commit', { reviewId: id, includeDuplicateFiles: false });
});
afterEach(() => office.remove());

function mortal(): ReviewProcess {
  const process = inProcessJobs.startReview();
  let dead = false;
  const ask = async (name: ReviewTaskName, input: never) => {
    if (dead) throw new AppFault('cancelled', '已取消');
    await before(name, input).catch((fault: unknown) => {
      dead = true;
      throw fault;
    });
    return process.ask(name, input);
  };
  return { ...process, ask: ask as ReviewProcess['ask'] };
}

function read(...names: string[]) {
  const tokens = names.map((name) => {
    const file = path.join(office.folder, name);
    const row = '电子元件项目,桃源镇,8000,2026-11-05';
    writeFileSync(file, `项目名称,责任单位,总投资（万元）,签约时间,备注\n${row},${name}`);
    return office.tokens.admit(file);
  });
  return office.call('import.read', { tokens, period: '2026-11' });
}

it('tells the helper what the office knows while it reads', async () => {
  let known = () => {};
  const knows = new Promise<void>((resolve) => {
    known = resolve;
  });
  before = async (name) => {
    if (name === 'know') known();
    if (name === 'read-file') await knows;
  };
  const { files } = await office.wholeReview(await read('十一月.csv'));
  expect(files[0]?.sheets[0]?.rows[0]?.match.kind).toBe('known');
});

it('leaves out a file that kills the helper, and tells the next one what the office knows', async () => {
  before = async (name, { fileName }) => {
    if (name === 'read-file' && fileName === '坏.csv') throw new AppFault('file-unreadable', '读不出');
  };
  const { files } = await office.wholeReview(await read('坏.csv', '十一月.csv'));
  expect(files.map(({ error }) => error?.code ?? null)).toEqual(['file-unreadable', null]);
  expect(files[1]?.sheets[0]?.rows[0]?.match.kind).toBe('known');
});

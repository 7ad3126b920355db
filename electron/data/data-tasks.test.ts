/** Backup, check and restore with real helper processes, broken off and killed. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashBusinessData } from '../../db/dump';
import { insertEvents } from '../../db/queries/projects/records';
import { act, buildSmallOffice, signedEvent } from '../../db/testing';
import { buildTestProgram } from '../../db/testing-program';
import { startNodeChild } from '../jobs/jobs-node';
import { createJobRunner, type JobChild } from '../jobs/run-jobs';
import { openTestOffice, TEST_NOW, type TestOffice } from '../testing';
import { backUpDaily, startEmpty } from './data-backups';

const folder = mkdtempSync(path.join(tmpdir(), 'data-tasks-'));
const children: { readonly child: JobChild; readonly ended: Promise<void> }[] = [];
let program: string;
let office: TestOffice;

beforeAll(async () => {
  program = await buildTestProgram('electron/job-process.ts', folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async () => {
  const start = () => {
    const child = startNodeChild(program);
    children.push({ child, ended: new Promise((resolve) => child.onExit(resolve)) });
    return child;
  };
  office = await openTestOffice(createJobRunner(start, () => undefined));
  await buildSmallOffice(office.session.context.office);
});
afterEach(async () => {
  office.session.context.jobs.close();
  await office.remove();
  children.length = 0;
});

const backups = () => readdirSync(office.session.context.paths.backups);
const rename = (operator: string) => office.call('app.set-operator', { operator });

/** Runs `operation` and kills its helper `after` ms later; how it ended. */
async function killDuring(operation: 'check.run' | 'backups.create', after: number): Promise<string> {
  const ending = office.session.dispatch(operation, {});
  await new Promise((resolve) => setTimeout(resolve, after));
  for (const { child } of children) child.kill();
  const result = await ending;
  // One killed while it waited for work must not be given the next.
  await Promise.all(children.splice(0).map(({ ended }) => ended));
  return result.ok ? 'done' : result.error.code;
}

it('a helper killed at any moment leaves a database that works at once and is whole', async () => {
  await enterManyEvents();
  const endings = new Set<string>();
  for (let round = 0; round < 12; round += 1) {
    endings.add(await killDuring(round % 2 === 0 ? 'check.run' : 'backups.create', round * 40));
    await rename(`经办${round}`);
    expect((await office.call('app.status', {})).operator).toBe(`经办${round}`);
  }
  // Otherwise nothing was killed in the middle of its work.
  expect(endings).toContain('internal');
  expect(await office.call('check.run', {})).toEqual({ ok: true, findings: [] });
  await office.call('backups.create', {});
  expect(backups().filter((name) => !name.endsWith('.zsbak'))).toEqual([]);
  expect(readdirSync(office.session.context.paths.root).sort()).toEqual([
    'backups',
    'logs',
    'office.db',
    'office.db-wal',
    'office.lock',
  ]);
});

it('what is broken off is said to be cancelled, and the next is done', async () => {
  await enterManyEvents();
  const before = hashBusinessData(office.session.context.office.raw);
  const running = office.session.dispatch('check.run', {});
  const waiting = office.session.dispatch('backups.create', {});
  await new Promise((resolve) => setTimeout(resolve, 100));
  await office.call('data-work.stop', {});
  expect(await running).toMatchObject({ error: { code: 'cancelled' } });
  expect(await waiting).toMatchObject({ error: { code: 'cancelled' } });
  expect(hashBusinessData(office.session.context.office.raw)).toBe(before);
  const made = await office.call('backups.create', {});
  await rename('乙');
  await office.call('backups.restore', { source: { fileName: made.fileName } });
  expect(hashBusinessData(office.session.context.office.raw)).toBe(before);
});

it('two backups asked for at once are both whole', async () => {
  const [one, two] = await Promise.all([
    office.call('backups.create', {}),
    office.call('backups.create', { password: '春风2026!吹' }),
  ]);
  expect(one.fileName).not.toBe(two.fileName);
  expect((await office.call('backups.list', {})).backups.map((backup) => backup.verified)).toEqual([
    true,
    true,
  ]);
});

it('refuses the database in use as a backup, and goes on with it', async () => {
  const { paths, office: database } = office.session.context;
  const token = office.tokens.admit(database.file);
  expect((await office.refusal('backups.restore', { source: { token } })).code).toBe('bad-input');
  await rename('丙');
  expect(existsSync(path.join(paths.root, 'restore-incoming'))).toBe(false);
});

it('a damaged backup is refused and leaves nothing behind', async () => {
  const made = await office.call('backups.create', {});
  const { paths } = office.session.context;
  const bytes = readFileSync(path.join(paths.backups, made.fileName));
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
  writeFileSync(path.join(paths.backups, 'damaged.zsbak'), bytes);
  const source = { fileName: 'damaged.zsbak' };
  expect((await office.refusal('backups.restore', { source })).code).toBe('file-unreadable');
  expect(existsSync(path.join(paths.root, 'restore-incoming'))).toBe(false);
});

it('a review compared with the data before a restore stores nothing into those after it', async () => {
  const made = await office.call('backups.create', {});
  const sheet = path.join(office.folder, '城关镇.csv');
  writeFileSync(sheet, '项目名称,签约时间,投资总额（万元）\n阀门项目,2026-11-05,6000\n');
  const tokens = [office.tokens.admit(sheet)];
  const review = await office.call('import.read', { tokens, period: '2026-11', unitName: '城关镇' });
  await office.call('backups.restore', { source: { fileName: made.fileName } });
  const before = hashBusinessData(office.session.context.office.raw);
  const refused = await office.refusal('import.commit', {
    reviewId: review.id,
    includeDuplicateFiles: false,
  });
  expect(refused.code).toBe('not-found');
  expect(hashBusinessData(office.session.context.office.raw)).toBe(before);
});

describe('the backup of the day', () => {
  it('is made once a day, by the office’s own clock', async () => {
    const { context } = office.session;
    expect(await backUpDaily(context)).toMatchObject({ reason: 'daily', verified: true });
    expect(await backUpDaily(context)).toBeNull();
    const tomorrow = { ...context, now: () => new Date(TEST_NOW.getTime() + 24 * 3600 * 1000) };
    expect(await backUpDaily(tomorrow)).toMatchObject({ reason: 'daily' });
    expect(backups()).toHaveLength(2);
  });

  it('is not made of an office without anything in it', async () => {
    const { context } = office.session;
    await startEmpty(context);
    const later = { ...context, now: () => new Date(TEST_NOW.getTime() + 24 * 3600 * 1000) };
    expect(await backUpDaily(later)).toBeNull();
  });
});

/** Enough for a helper to be in the middle of something. */
function enterManyEvents(): Promise<unknown> {
  const { context } = office.session;
  return act(context.office, async (db) => {
    const project = await db.selectFrom('projects').select(['id', 'unit_id']).executeTakeFirstOrThrow();
    const events = Array.from({ length: 20_000 }, () => signedEvent(project.id, project.unit_id));
    await insertEvents(db, events);
  });
}

/** The door while the office cannot be opened: it says why, lists backups, and changes nothing by itself. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashBusinessData } from '../db/dump';
import type { StartState } from '../shared/contract/start';
import { createDataWork } from './data/data-work';
import { dataPaths } from './data/paths';
import { createDoor, type Door } from './door';
import { inProcessJobs, openTestSession } from './testing';

let root: string;
let revealed: string[];
const doors: Door[] = [];

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'door-'));
  revealed = [];
});
afterEach(async () => {
  for (const door of doors.splice(0)) await door.close();
  rmSync(root, { recursive: true, force: true });
});

async function openDoor(folder = root): Promise<Door> {
  const door = await createDoor({
    paths: dataPaths(folder),
    jobs: inProcessJobs,
    dataWork: createDataWork(() => undefined),
    open: () => openTestSession(folder),
    reveal: (what) => revealed.push(what),
    describe: (error) => ({ code: 'internal', message: String(error) }),
  });
  doors.push(door);
  return door;
}

async function state(door: Door, operation = 'start.state', input: unknown = {}): Promise<StartState> {
  const result = await door.call(operation, input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value as StartState;
}

/** Every file of the data with its bytes' hash; the log may grow. */
function contents(): Record<string, string> {
  const files = readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('logs'));
  return Object.fromEntries(
    files.sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(root, file)))
        .digest('hex'),
    ]),
  );
}

/** An office with data and a backup; returns the hash of its data. */
async function makeOffice(): Promise<{ hash: string; backup: string }> {
  const session = await openTestSession(root);
  await session.dispatch('demo.install', {});
  const made = await session.dispatch('backups.create', {});
  if (!made.ok) throw new Error(made.error.message);
  const hash = hashBusinessData(session.context.office.raw);
  await session.close();
  return { hash, backup: (made.value as { fileName: string }).fileName };
}

const database = () => path.join(root, 'office.db');

const cases: [string, string, () => void][] = [
  ['an overwritten file', 'db-damaged', () => writeFileSync(database(), '这不是数据库'.repeat(500))],
  ['an empty file', 'db-damaged', () => truncateSync(database(), 0)],
  ['a cut file', 'db-damaged', () => truncateSync(database(), 40_000)],
  ['a removed file', 'db-missing', () => rmSync(database())],
  [
    'a file of a newer program',
    'db-newer',
    () => {
      const bytes = readFileSync(database());
      bytes.writeUInt32BE(9990, 60);
      writeFileSync(database(), bytes);
    },
  ],
];

describe.each(cases)('with %s', (_name, code, damage) => {
  it(`says ${code}, offers the backup, changes nothing, and restores on demand`, async () => {
    const { hash, backup } = await makeOffice();
    damage();
    const before = contents();
    const door = await openDoor();
    const first = await state(door);
    if (first.ready) throw new Error('the office was opened');
    expect(first.error.code).toBe(code);
    expect(first.error.message).toMatch(/没有|恢复|安装/);
    expect(first.backups.map((entry) => entry.fileName)).toContain(backup);
    expect(door.session()).toBeNull();

    const refused = await door.call('units.list', {});
    expect(refused).toMatchObject({ ok: false, error: { code } });
    expect((await state(door, 'start.retry')).ready).toBe(false);
    expect(await door.call('start.reveal', { what: 'backups' })).toEqual({ ok: true, value: null });
    expect(revealed).toEqual([path.join(root, 'backups')]);
    for (const fileName of ['../office.db', '不存在.zip', '.', path.join('x', backup)]) {
      const result = await door.call('start.restore', { fileName });
      expect([fileName, result.ok]).toEqual([fileName, false]);
    }
    expect(contents()).toEqual(before);

    expect(await state(door, 'start.restore', { fileName: backup })).toEqual({ ready: true });
    const session = door.session();
    expect(session && hashBusinessData(session.context.office.raw)).toBe(hash);
    const kept = readdirSync(root).filter((name) => name.startsWith('before-restore-'));
    expect(kept).toHaveLength(1);
    if (code !== 'db-missing') {
      const aside = path.join(root, kept[0] ?? '', 'office.db');
      expect(createHash('sha256').update(readFileSync(aside)).digest('hex')).toBe(before['office.db']);
    }
    expect(await door.call('start.restore', { fileName: backup })).toMatchObject({
      error: { code: 'conflict' },
    });
  });
});

describe('with an office that is in use', () => {
  it('says so, leaves the other one alone and opens after it has ended', async () => {
    await makeOffice();
    const first = await openTestSession(root);
    mkdirSync(path.join(root, 'temp'), { recursive: true });
    writeFileSync(path.join(root, 'temp', '打开的文档.docx'), 'x');
    // What it is about to set in the place of its data.
    mkdirSync(path.join(root, 'restore-incoming'));
    writeFileSync(path.join(root, 'restore-incoming', 'office.db'), 'x');
    const before = Object.keys(contents());
    const door = await openDoor();
    const answer = await state(door);
    expect(answer).toMatchObject({ ready: false, error: { code: 'db-busy' } });
    expect(await door.call('backups.create', {})).toMatchObject({ ok: false, error: { code: 'db-busy' } });
    expect(Object.keys(contents())).toEqual(before);
    expect((await first.dispatch('app.set-operator', { operator: '前一个窗口' })).ok).toBe(true);
    await first.close();
    expect(await state(door, 'start.retry')).toEqual({ ready: true });
    expect(await door.call('app.status', {})).toMatchObject({ ok: true, value: { operator: '前一个窗口' } });
  });
});

describe('with a folder that cannot be one', () => {
  it('says so and makes nothing', async () => {
    const file = path.join(root, '文件');
    writeFileSync(file, 'x');
    const inside = await openDoor(path.join(file, 'data'));
    expect(await state(inside)).toMatchObject({
      ready: false,
      error: { code: 'file-write-failed' },
      backups: [],
    });
    expect(statSync(file).size).toBe(1);
    expect(existsSync(path.join(root, 'office.db'))).toBe(false);
  });
});

describe('start operations', () => {
  it('refuse input of another form', async () => {
    const door = await openDoor();
    for (const [name, input] of [
      ['start.restore', {}],
      ['start.restore', { fileName: '' }],
      ['start.restore', { fileName: 'x'.repeat(201) }],
      ['start.reveal', { what: '/etc' }],
      ['start.state', null],
    ] as const) {
      expect(await door.call(name, input)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
    for (const name of ['start.__proto__', 'constructor', '__proto__', 7, null, undefined]) {
      expect(await door.call(name, {})).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
  });
});

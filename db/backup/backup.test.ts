import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkOffice } from '../check';
import { countRows, hashBusinessData } from '../dump';
import { SCHEMA_VERSION } from '../migrate';
import type { OfficeDatabase } from '../office-database';
import { openOffice } from '../open';
import { setMeta } from '../queries/office/settings';
import { saveSourceFile } from '../queries/reports/submissions';
import { act, buildSmallOffice, makeTestFolder, openTestOffice } from '../testing';
import { backupTo, inspectDatabase, verifyContent } from './copy';
import { readBackupPackage } from './read-package';
import { prepareRestore, recoverRestore, removeFormerData, swapInRestored, undoRestore } from './restore';
import { backupFileName, listBackups, rotateBackups } from './rotate';
import { type BackupOptions, copyBeside, packBackup } from './write-package';

const MADE = { madeAt: '2026-11-21T08:00:00.000Z', reason: 'manual' } as const;
let office: OfficeDatabase;
let folder: string;
let files: string;
let removeOffice: () => Promise<void>;
let out: string;
let removeOut: () => void;

beforeEach(async () => {
  ({ office, folder, remove: removeOffice } = openTestOffice());
  ({ folder: out, remove: removeOut } = makeTestFolder());
  files = path.join(folder, 'files');
  await buildSmallOffice(office);
  await storeFile('城关镇 11月报表（终稿）.xlsx', Buffer.alloc(70_000, '表'));
  await storeFile('空.csv', Buffer.alloc(0));
});
afterEach(async () => {
  // The one opened last, which need not be the one `removeOffice` knows.
  await office.close();
  await removeOffice();
  removeOut();
});

async function storeFile(name: string, bytes: Buffer): Promise<void> {
  const storedName = `sources/${name}`;
  fs.mkdirSync(path.join(files, 'sources'), { recursive: true });
  fs.writeFileSync(path.join(files, storedName), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await act(office, (db) => saveSourceFile(db, { sha256, name, bytes: bytes.length, storedName }));
}

/** What a backup is made of: a verified copy, packed with the files. */
async function writePackage(target: string, options: BackupOptions): Promise<void> {
  const copy = copyBeside(office.file, 'own');
  await backupTo(office, copy);
  await packBackup(copy, files, target, options);
  fs.rmSync(copy);
}

const marker = (value: string) => act(office, (db) => setMeta(db, 'marker', value));
const readMarker = () => office.raw.prepare("SELECT value FROM app_meta WHERE key = 'marker'").pluck().get();

describe('backupTo', () => {
  it('copies what is only in the WAL too; a plain copy of the file would not', async () => {
    const target = path.join(out, 'copy.db');
    await backupTo(office, target);
    const counts = countRows(office.raw);
    expect(counts.units).toBe(3);
    expect(inspectDatabase(target, (raw) => verifyContent(raw, '没有通过'))).toEqual(counts);
    expect(inspectDatabase(target, hashBusinessData)).toBe(hashBusinessData(office.raw));
    expect(fs.readdirSync(out)).toEqual(['copy.db']);
  });

  it('keeps the older copy when it fails, and leaves nothing half-made', async () => {
    const target = path.join(out, 'copy.db');
    fs.writeFileSync(target, 'older');
    office.raw.exec('DROP TRIGGER changes_not_deleted; DELETE FROM changes WHERE seq = 2');
    await expect(backupTo(office, target)).rejects.toMatchObject({
      code: 'db-damaged',
      message: expect.stringContaining('数据体检'),
    });
    await expect(backupTo(office, path.join(out, 'missing', 'copy.db'))).rejects.toMatchObject({
      code: 'file-write-failed',
    });
    expect(fs.readdirSync(out)).toEqual(['copy.db']);
    expect(fs.readFileSync(target, 'utf8')).toBe('older');
  });
});

describe.each([
  ['plain', undefined],
  ['with a password', '春风2026!吹'],
])('a package %s', (_kind, password) => {
  let target: string;

  beforeEach(async () => {
    target = path.join(out, 'office.zsbak');
    await marker('saved');
    await writePackage(target, { ...MADE, password });
  });

  it('brings back the same data and the same files', async () => {
    const saved = hashBusinessData(office.raw);
    expect(fs.readdirSync(out)).toEqual(['office.zsbak']);
    await marker('changed later');
    await storeFile('later.csv', Buffer.from('later'));

    const told: number[] = [];
    await prepareRestore(target, folder, { password, onProgress: (done, total) => told.push(done / total) });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBeGreaterThan(0.9);
    expect(told.at(-1)).toBeLessThanOrEqual(1);
    await office.close();
    const previous = swapInRestored(folder);
    expect(recoverRestore(folder)).toBe(false);
    office = openOffice(office.file, { create: false });
    expect(hashBusinessData(office.raw)).toBe(saved);
    expect(readMarker()).toBe('saved');
    expect(await checkOffice(office, files)).toEqual([]);
    expect(fs.readdirSync(path.join(files, 'sources')).sort()).toEqual([
      '城关镇 11月报表（终稿）.xlsx',
      '空.csv',
    ]);

    await office.close();
    undoRestore(folder, previous);
    office = openOffice(office.file, { create: false });
    expect(readMarker()).toBe('changed later');
    expect(await checkOffice(office, files)).toEqual([]);
  });

  it('is refused when any one byte is damaged, cut off or added', async () => {
    const whole = fs.readFileSync(target);
    const damaged = path.join(out, 'damaged.zsbak');
    const refuse = async (bytes: Buffer) => {
      fs.writeFileSync(damaged, bytes);
      await expect(prepareRestore(damaged, folder, { password })).rejects.toMatchObject({
        code: 'file-unreadable',
      });
      expect(fs.existsSync(path.join(folder, 'restore-incoming'))).toBe(false);
    };
    const samples = 60;
    const places = Array.from({ length: samples }, (_, index) =>
      Math.floor((index * whole.length) / samples),
    );
    for (const place of [
      ...places,
      8,
      11,
      12,
      whole.length - 41,
      whole.length - 40,
      whole.length - 33,
      whole.length - 1,
    ]) {
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] ?? 0) ^ 0x01;
      await refuse(bytes);
    }
    for (const length of [0, 5, 11, 40, whole.length >> 1, whole.length - 1])
      await refuse(whole.subarray(0, length));
    await refuse(Buffer.concat([whole, Buffer.from([0])]));
    expect(readMarker()).toBe('saved');
  });
});

it.each([undefined, '一个够长的口令'])(
  'a disk that fills up is told as such, when a package is written and when it is unpacked (password: %s)',
  async (password) => {
    const target = path.join(out, '满.zsbak');
    const full = { code: 'file-write-failed', message: expect.stringMatching(/磁盘/) };
    await storeFile('照片.bin', randomBytes(3_000_000));
    const failAfter = (calls: number) => {
      const write = fs.writeSync;
      let left = calls;
      return vi.spyOn(fs, 'writeSync').mockImplementation((...args: Parameters<typeof write>) => {
        left -= 1;
        if (left < 0) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        return write(...args);
      });
    };
    for (const calls of [0, 1, 2]) {
      const disk = failAfter(calls);
      await expect(writePackage(target, { ...MADE, password })).rejects.toMatchObject(full);
      disk.mockRestore();
      expect(fs.readdirSync(out)).toEqual([]);
    }
    await writePackage(target, { ...MADE, password });
    for (const calls of [0, 1, 2]) {
      const disk = failAfter(calls);
      await expect(prepareRestore(target, folder, { password })).rejects.toMatchObject(full);
      disk.mockRestore();
      expect(fs.existsSync(path.join(folder, 'restore-incoming'))).toBe(false);
    }
  },
);

it('a password is asked for, and a wrong one is told from damage', async () => {
  const target = path.join(out, 'secret.zsbak');
  await writePackage(target, { ...MADE, password: 'correct horse' });
  expect(fs.readFileSync(target).includes('城关镇')).toBe(false);
  await expect(prepareRestore(target, folder)).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringContaining('口令保护'),
  });
  await expect(prepareRestore(target, folder, { password: 'correct horsE' })).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringContaining('口令不对'),
  });
  expect((await readBackupPackage(target, { password: 'correct horse' })).entries).toHaveLength(3);
});

it('a forged package cannot write outside its folder', async () => {
  const { isSafeEntryPath } = await import('./package-format');
  for (const bad of [
    '../x',
    'files/../x',
    'files/..',
    '/etc/x',
    'files//x',
    'C:/x',
    'files/a\\..\\x',
    'files/a:b',
    'files',
    'other/x',
    'files/./x',
    'files/a\0b',
  ]) {
    expect(isSafeEntryPath(bad)).toBe(false);
  }
  expect(isSafeEntryPath('files/sources/报表 (1).xlsx')).toBe(true);
});

describe('prepareRestore', () => {
  it('takes a plain copy of the database and leaves the files where they are', async () => {
    const copy = path.join(out, 'copy.db');
    await marker('saved');
    await backupTo(office, copy);
    await marker('later');
    await prepareRestore(copy, folder);
    await office.close();
    swapInRestored(folder);
    office = openOffice(office.file, { create: false });
    expect(readMarker()).toBe('saved');
    expect(await checkOffice(office, files)).toEqual([]);
  });

  it.each([
    ['text', (file: string) => fs.writeFileSync(file, 'not a backup'), 'file-unreadable'],
    ['an empty file', (file: string) => fs.writeFileSync(file, ''), 'file-unreadable'],
    ['a missing file', () => undefined, 'file-unreadable'],
    ['a folder', (file: string) => fs.mkdirSync(file), 'file-unreadable'],
    [
      'another program’s database',
      (file: string) => new Database(file).exec('CREATE TABLE t (a)').close(),
      'file-unreadable',
    ],
  ])('refuses %s', async (_what, make, code) => {
    const source = path.join(out, 'source.zsbak');
    make(source);
    await expect(prepareRestore(source, folder)).rejects.toMatchObject({ code });
    expect(fs.existsSync(path.join(folder, 'restore-incoming'))).toBe(false);
  });

  it.each([
    [
      'a newer schema',
      (raw: Database.Database) => raw.pragma(`user_version = ${SCHEMA_VERSION + 10}`),
      'db-newer',
    ],
    [
      'a tampered log',
      (raw: Database.Database) =>
        raw.exec("DROP TRIGGER actions_only_marked; UPDATE actions SET label = 'x'"),
      'db-damaged',
    ],
    [
      'another source file',
      (raw: Database.Database) =>
        raw.exec(`UPDATE current_action SET action_id = 1;
      UPDATE source_files SET sha256 = '${'0'.repeat(64)}' WHERE id = 1`),
      'db-damaged',
    ],
  ])('refuses a copy with %s', async (_what, change, code) => {
    const copy = path.join(out, 'copy.db');
    await backupTo(office, copy);
    const raw = new Database(copy);
    change(raw);
    raw.close();
    await expect(prepareRestore(copy, folder)).rejects.toMatchObject({ code });
  });

  it('refuses the database in use, without letting go of its lock', async () => {
    await expect(prepareRestore(office.file, folder)).rejects.toMatchObject({ code: 'bad-input' });
    await marker('still working');
  });
});

describe('a restore broken off', () => {
  /** Names of the file calls that move something; the swap is broken off before the n-th. */
  async function breakOff(step: number): Promise<boolean> {
    const { vi } = await import('vitest');
    let calls = 0;
    const stop = () => {
      calls += 1;
      if (calls === step) throw new Error('power cut');
    };
    const rename = fs.renameSync.bind(fs);
    const remove = fs.rmSync.bind(fs);
    const spies = [
      vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
        stop();
        rename(from, to);
      }),
      vi.spyOn(fs, 'rmSync').mockImplementation((target, options) => {
        stop();
        remove(target, options);
      }),
    ];
    try {
      swapInRestored(folder);
      return false;
    } catch (error) {
      expect(error).toMatchObject({ message: 'power cut' });
      return true;
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  }

  it('between any two steps ends with the old data or the new, whole', async () => {
    const target = path.join(out, 'office.zsbak');
    await marker('new');
    await writePackage(target, MADE);
    const outcomes: unknown[] = [];
    for (let step = 1; ; step += 1) {
      await marker('old');
      await prepareRestore(target, folder);
      await office.close();
      const broken = await breakOff(step);
      recoverRestore(folder);
      office = openOffice(office.file, { create: false });
      expect(await checkOffice(office, files)).toEqual([]);
      expect(fs.readdirSync(folder).filter((name) => name.startsWith('restore-'))).toEqual([]);
      outcomes.push(readMarker());
      if (!broken) break;
    }
    expect(fs.existsSync(path.join(folder, 'before-restore-2'))).toBe(true);
    expect(removeFormerData(folder, 0)).toBeGreaterThan(5);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('before-'))).toHaveLength(1);
    expect(outcomes[0]).toBe('old');
    expect(outcomes.length).toBeGreaterThan(6);
    expect(outcomes.slice(1).every((value) => value === 'new')).toBe(true);
  });
});

describe('rotation', () => {
  it('thins automatic packages by number, not by clock, and never touches other files', async () => {
    const make = async (madeAt: string, reason: 'manual' | 'daily') => {
      const name = backupFileName(out, madeAt, reason);
      await writePackage(path.join(out, name), { madeAt, reason });
      return name;
    };
    const manual = await make('2026-11-01T08:00:00.000Z', 'manual');
    const inTheFuture = await make('2036-11-02T08:00:00.000Z', 'daily');
    const second = await make('2026-11-03T08:00:00.000Z', 'daily');
    const third = await make('2026-11-03T08:00:00.000Z', 'daily');
    const last = await make('2016-11-05T08:00:00.000Z', 'daily');
    expect([manual, last]).toEqual(['00001-20261101-manual.zsbak', '00005-20161105-daily.zsbak']);
    fs.copyFileSync(path.join(out, second), path.join(out, '从U盘带来.zsbak'));
    fs.writeFileSync(path.join(out, '00000-20261101-daily.zsbak'), 'cut off');
    expect(rotateBackups(out, 2)).toEqual([second, inTheFuture]);
    expect(listBackups(out).map(({ fileName, verified }) => [fileName, verified])).toEqual([
      [last, true],
      [third, true],
      [manual, true],
      ['00000-20261101-daily.zsbak', false],
      ['从U盘带来.zsbak', true],
    ]);
    expect(rotateBackups(out, 2)).toEqual([]);
    expect(listBackups(out).at(-1)?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

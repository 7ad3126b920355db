import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOffice } from './check';
import { hashFile } from './files';
import { SCHEMA_VERSION } from './migrate';
import { openOffice } from './open';
import { getMeta, setMeta } from './queries/office/settings';
import { act, buildSmallOffice, makeTestFolder } from './testing';

let folder: string;
let file: string;
let remove: () => void;

beforeEach(() => {
  ({ folder, remove } = makeTestFolder());
  file = path.join(folder, 'office.db');
});
afterEach(() => remove());

async function createClosed(): Promise<void> {
  const office = openOffice(file, { create: true });
  await buildSmallOffice(office);
  await office.close();
}

function codeOf(open: () => unknown): unknown {
  try {
    open();
    return 'opened';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}

/** Bytes after `change`, opened; the file must come out of a refusal as it went in. */
function openChanged(change: (bytes: Buffer) => Buffer): unknown {
  fs.writeFileSync(file, change(fs.readFileSync(file)));
  const before = hashFile(file);
  const code = codeOf(() => openOffice(file, { create: true }));
  expect(hashFile(file)).toBe(before);
  return code;
}

/** Database and WAL as they are on the disk; read by another process, because reading here would drop the lock. */
function copyByOtherProcess(source: string): [Buffer, Buffer] {
  const script = 'process.stdout.write(require("fs").readFileSync(process.argv[1]))';
  const read = (name: string) =>
    spawnSync(process.execPath, ['-e', script, name], { maxBuffer: 100_000_000 }).stdout;
  return [read(source), read(`${source}-wal`)];
}

describe('openOffice', () => {
  it('syncs fully, reads that back on every open and keeps foreign keys on', async () => {
    await createClosed();
    for (let round = 0; round < 2; round += 1) {
      const office = openOffice(file, { create: false });
      const read = (name: string) => office.raw.pragma(name, { simple: true });
      expect([read('synchronous'), read('journal_mode'), read('locking_mode')]).toEqual([
        2,
        'wal',
        'exclusive',
      ]);
      expect([read('foreign_keys'), read('trusted_schema'), read('mmap_size') ?? 0]).toEqual([1, 0, 0]);
      await office.close();
    }
  });

  it('control: the add-on alone reopens the file with less than full sync', async () => {
    await createClosed();
    const raw = new Database(file);
    raw.prepare('SELECT count(*) FROM units').get();
    expect(raw.pragma('synchronous', { simple: true })).toBe(1);
    raw.close();
  });

  it('tells a missing file from a new office', () => {
    expect(codeOf(() => openOffice(file, { create: false }))).toBe('db-missing');
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('refuses a second opener, in this process and in another, and serves the first on', async () => {
    const office = openOffice(file, { create: true });
    expect(codeOf(() => openOffice(file, { create: false }))).toBe('db-busy');
    const sqlite = createRequire(import.meta.url).resolve('better-sqlite3');
    const script = `try { new (require(${JSON.stringify(sqlite)}))(${JSON.stringify(file)}, { timeout: 0 })
      .prepare('SELECT * FROM units').all() } catch (error) { process.stdout.write(error.code) }`;
    expect(spawnSync(process.execPath, ['-e', script]).stdout.toString()).toBe('SQLITE_BUSY');
    await buildSmallOffice(office);
    await office.close();
    await openOffice(file, { create: false }).close();
  });

  it('tells that another process holds the database, and opens it when that is gone', async () => {
    await createClosed();
    const sqlite = createRequire(import.meta.url).resolve('better-sqlite3');
    const script = `const db = new (require(${JSON.stringify(sqlite)}))(${JSON.stringify(file)});
      db.pragma('locking_mode = EXCLUSIVE'); db.exec('BEGIN IMMEDIATE; COMMIT');
      process.stdout.write('ready'); setInterval(() => db.open, 1000)`;
    const holder = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    expect(codeOf(() => openOffice(file, { create: false }))).toBe('db-busy');
    const gone = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await gone;
    await openOffice(file, { create: false }).close();
  });

  it('refuses what is not a database, also an empty file where one is expected', () => {
    for (const content of ['', 'SQLite format 3', 'PK\u0003\u0004'.padEnd(5000, 'x')]) {
      fs.writeFileSync(file, content);
      expect(codeOf(() => openOffice(file, { create: true }))).toBe('db-damaged');
      expect(fs.readFileSync(file, 'utf8')).toBe(content);
    }
  });

  it('refuses another program’s database and leaves it alone', () => {
    const other = new Database(file);
    other.exec('CREATE TABLE t (a); PRAGMA user_version = 10');
    other.close();
    expect(openChanged((bytes) => bytes)).toBe('db-damaged');
  });

  it('refuses a newer schema and leaves it alone', async () => {
    await createClosed();
    expect(
      openChanged((bytes) => {
        bytes.writeUInt32BE(SCHEMA_VERSION + 10, 60);
        return bytes;
      }),
    ).toBe('db-newer');
  });

  it('refuses a newer schema whose version is still in the WAL', async () => {
    await createClosed();
    const raw = new Database(file);
    raw.pragma('wal_autocheckpoint = 0');
    raw.pragma(`user_version = ${SCHEMA_VERSION + 10}`);
    const copy = path.join(folder, 'copy.db');
    fs.copyFileSync(file, copy);
    fs.copyFileSync(`${file}-wal`, `${copy}-wal`);
    raw.close();
    expect(codeOf(() => openOffice(copy, { create: false }))).toBe('db-newer');
  });

  it('refuses a file cut at any page', async () => {
    await createClosed();
    const whole = fs.readFileSync(file);
    for (let size = whole.length - 4096; size > 0; size -= 4096 * 7) {
      fs.writeFileSync(file, whole.subarray(0, size));
      expect(codeOf(() => openOffice(file, { create: false }))).toBe('db-damaged');
    }
  });

  it('refuses damaged pages, or opens them with nothing wrong that matters, but never crashes', async () => {
    await createClosed();
    const whole = fs.readFileSync(file);
    const codes = new Set<unknown>();
    for (let page = 1; page < whole.length / 4096; page += 3) {
      const bytes = Buffer.from(whole);
      bytes.fill(0x7f, page * 4096, page * 4096 + 64);
      fs.writeFileSync(file, bytes);
      codes.add(codeOf(() => openOffice(file, { create: false })));
    }
    expect([...codes]).toEqual(['db-damaged']);
  });

  it('knows every byte of the header: refused by name, or opened with nothing wrong', async () => {
    await createClosed();
    const whole = fs.readFileSync(file);
    const codes = new Set<unknown>();
    for (let place = 0; place < 100; place += 1) {
      for (const flip of [0x01, 0x0a, 0xff]) {
        const bytes = Buffer.from(whole);
        bytes[place] = (bytes[place] ?? 0) ^ flip;
        fs.writeFileSync(file, bytes);
        try {
          const office = openOffice(file, { create: false });
          codes.add('opened');
          expect(await checkOffice(office, folder)).toEqual([]);
          await office.close();
        } catch (error) {
          codes.add(error instanceof Error && 'code' in error ? error.code : error);
        }
      }
    }
    expect([...codes].sort()).toEqual(['db-damaged', 'db-newer', 'opened']);
  });

  it('a WAL cut anywhere gives a state that was confirmed, whole', async () => {
    const office = openOffice(file, { create: true });
    office.raw.pragma('wal_autocheckpoint = 0');
    await buildSmallOffice(office);
    for (let turn = 1; turn <= 5; turn += 1) await act(office, (db) => setMeta(db, 'turn', String(turn)));
    // Copied while open, as a power cut leaves it; the copies stand in a folder of their own.
    const [database, wal] = copyByOtherProcess(file);
    await office.close();
    const seen = new Set<string | null>();
    for (let size = wal.length; size >= 0; size -= 4096 + 24 + 613) {
      const cut = path.join(folder, `cut-${size}`, 'office.db');
      fs.mkdirSync(path.dirname(cut));
      fs.writeFileSync(cut, database);
      fs.writeFileSync(`${cut}-wal`, wal.subarray(0, size));
      const opened = openOffice(cut, { create: false });
      expect(await checkOffice(opened, folder)).toEqual([]);
      seen.add(await getMeta(opened.db, 'turn'));
      await opened.close();
    }
    expect(seen).toContain('5');
    expect(seen).toContain(null);
  });

  it('makes a new office whole or not at all', async () => {
    fs.writeFileSync(`${file}.new`, 'half of an earlier attempt');
    const broken = [{ version: 10, sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE a (b)' }];
    expect(() => openOffice(file, { create: true, migrations: broken })).toThrow(/already exists/);
    expect(fs.readdirSync(folder)).toEqual([]);
    await openOffice(file, { create: true }).close();
    expect(fs.readdirSync(folder)).toEqual(['office.db']);
  });
});

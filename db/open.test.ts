import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashFile } from './files';
import { SCHEMA_VERSION } from './migrate';
import { openOffice } from './open';
import { buildSmallOffice, makeTestFolder } from './testing';

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

  it('makes a new office whole or not at all', async () => {
    fs.writeFileSync(`${file}.new`, 'half of an earlier attempt');
    const broken = [{ version: 10, sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE a (b)' }];
    expect(() => openOffice(file, { create: true, migrations: broken })).toThrow(/already exists/);
    expect(fs.readdirSync(folder)).toEqual([]);
    await openOffice(file, { create: true }).close();
    expect(fs.readdirSync(folder)).toEqual(['office.db']);
  });
});

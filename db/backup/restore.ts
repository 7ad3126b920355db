import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { AppFault } from '../../shared/result';
import { findBrokenFiles } from '../check';
import { hashFile, makeFolder, syncFile, syncFolder, writeAll } from '../files';
import { readSchemaVersion, SCHEMA_VERSION } from '../migrate';
import { APPLICATION_ID, isOpenHere } from '../open';
import { inspectDatabase, toWriteFault, verifyContent } from './copy';
import { DATABASE_ENTRY, FILES_ENTRY, MAGIC, parseJson } from './package-format';
import { type ReadOptions, readBackupPackage } from './read-package';

const INCOMING = 'restore-incoming';
const JOURNAL = 'restore-journal.json';
const PREVIOUS = 'before-restore-';

const journalSchema = z.strictObject({
  step: z.enum(['moving-out', 'moving-in']),
  /** Folder inside the data folder the new data come from. */
  incoming: z.string().regex(/^(restore-incoming|before-restore-\d+)$/),
  /** Folder inside the data folder the present data go to. */
  previous: z.string().regex(/^before-restore-\d+$/),
  items: z.array(z.enum(['office.db', 'office.db-wal', 'office.db-shm', 'files'])),
});
type Journal = z.infer<typeof journalSchema>;

/** A database's own companions move with it. */
const DATABASE_ITEMS = ['office.db', 'office.db-wal', 'office.db-shm'] as const;

export type RestoreOptions = Pick<ReadOptions, 'password' | 'onProgress'>;

/**
 * Unpacks a backup (a package, or a plain database copy) beside the data and verifies all of it; the present
 * data are not touched. The database may stay open meanwhile, by another process.
 * @throws AppFault `file-unreadable`, `bad-input` (password), `db-damaged`, `db-newer`, `file-write-failed`.
 */
export async function prepareRestore(
  source: string,
  dataFolder: string,
  options: RestoreOptions = {},
): Promise<void> {
  const incoming = path.join(dataFolder, INCOMING);
  refuseDatabaseInUse(source);
  try {
    discardPrepared(dataFolder);
    makeFolder(incoming);
    const isPackage = startsWith(source, MAGIC);
    if (isPackage) await readBackupPackage(source, { ...options, into: incoming });
    else copyPlainDatabase(source, path.join(incoming, DATABASE_ENTRY));
    const files = path.join(isPackage ? incoming : dataFolder, FILES_ENTRY);
    inspectDatabase(path.join(incoming, DATABASE_ENTRY), (raw) => verifyOffice(raw, files));
    for (const folder of foldersOf(incoming)) syncFolder(folder);
    syncFolder(dataFolder);
  } catch (error) {
    discardPrepared(dataFolder);
    if (error instanceof Database.SqliteError) {
      throw new AppFault('db-damaged', '备份里的数据库已损坏，没有使用它，现有数据没有改动。请换一份备份。');
    }
    throw toWriteFault(error);
  }
}

/**
 * Call in the process that has the database open, before another is sent to read `source`.
 * @throws AppFault `bad-input`.
 */
export function refuseDatabaseInUse(source: string): void {
  if (isOpenHere(source)) {
    throw new AppFault('bad-input', '选中的就是正在使用的数据库，不是备份，数据没有改动。请选择备份文件。');
  }
}

/** Clears away what was prepared and will not be swapped in. */
export function discardPrepared(dataFolder: string): void {
  fs.rmSync(path.join(dataFolder, INCOMING), { recursive: true, force: true });
}

function startsWith(file: string, bytes: Buffer): boolean {
  try {
    const handle = fs.openSync(file, 'r');
    try {
      const front = Buffer.alloc(bytes.length);
      fs.readSync(handle, front, 0, front.length, 0);
      return front.equals(bytes);
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    throw new AppFault(
      'file-unreadable',
      '打不开备份文件，现有数据没有改动。请检查文件是否还在、U 盘是否插好。',
    );
  }
}

function copyPlainDatabase(source: string, target: string): void {
  if (!startsWith(source, Buffer.from('SQLite format 3\0', 'latin1'))) {
    throw new AppFault('file-unreadable', '这不是“招商推进”的备份文件，现有数据没有改动。请换一个文件。');
  }
  // Next to a WAL the file alone is not the whole database (a copy of it would silently lack rows).
  if (fs.existsSync(`${source}-wal`) && fs.statSync(`${source}-wal`).size > 0) {
    throw new AppFault(
      'file-unreadable',
      '这个数据库还在使用或没有正常关闭，不能当作备份恢复，现有数据没有改动。请先关闭使用它的程序，或换一份备份。',
    );
  }
  fs.copyFileSync(source, target);
  if (hashFile(source) !== hashFile(target)) {
    throw new AppFault('file-unreadable', '备份文件在读取时发生变化，现有数据没有改动。请重试。');
  }
  syncFile(target);
}

function verifyOffice(raw: Database.Database, files: string): void {
  if (raw.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new AppFault('file-unreadable', '这不是“招商推进”的备份文件，现有数据没有改动。请换一个文件。');
  }
  if (readSchemaVersion(raw) > SCHEMA_VERSION) {
    throw new AppFault(
      'db-newer',
      '这份备份由更新版本的程序写成，没有使用它，现有数据没有改动。请安装新版本后再恢复。',
    );
  }
  verifyContent(raw, '这份数据没有通过检查，没有使用它，现有数据没有改动。请换一份备份。');
  const broken = findBrokenFiles(raw, files);
  if (broken.length > 0) {
    const details = broken.slice(0, 5).map((finding) => finding.message);
    throw new AppFault(
      'db-damaged',
      '备份里缺少文件或文件已改变，没有使用它，现有数据没有改动。请换一份备份。',
      details,
    );
  }
}

function foldersOf(folder: string): string[] {
  const inside = fs.readdirSync(folder, { withFileTypes: true, recursive: true });
  return [
    folder,
    ...inside.filter((entry) => entry.isDirectory()).map((entry) => path.join(entry.parentPath, entry.name)),
  ];
}

/**
 * Puts the prepared data in place of the present ones, which move aside as a whole. Call with the database
 * closed. A kill at any moment is mended by `recoverRestore`. Returns the name of the folder the former data
 * are in, for `undoRestore`.
 */
export function swapInRestored(dataFolder: string): string {
  return swap(dataFolder, INCOMING);
}

/** Puts the data that a restore had moved aside back in place. Call with the database closed. */
export function undoRestore(dataFolder: string, previous: string): string {
  return swap(dataFolder, previous);
}

function swap(dataFolder: string, incoming: string): string {
  if (!fs.existsSync(path.join(dataFolder, incoming, DATABASE_ENTRY))) {
    throw new AppFault('not-found', '没有准备好的备份数据，现有数据没有改动。请重新恢复。');
  }
  // A plain database copy brings no files: those present stay, absence never deletes.
  const bringsFiles = fs.existsSync(path.join(dataFolder, incoming, FILES_ENTRY));
  const previous = nextPreviousName(dataFolder);
  const journal: Journal = {
    step: 'moving-out',
    incoming,
    previous,
    items: [...DATABASE_ITEMS, ...(bringsFiles ? (['files'] as const) : [])],
  };
  fs.mkdirSync(path.join(dataFolder, previous), { mode: 0o700 });
  writeJournal(dataFolder, journal);
  finish(dataFolder, journal);
  return previous;
}

/** Numbered, not dated: the order must not depend on the clock. */
function nextPreviousName(dataFolder: string): string {
  return `${PREVIOUS}${(formerNumbers(dataFolder)[0] ?? 0) + 1}`;
}

/** Numbers of the folders with former data, newest first. */
function formerNumbers(dataFolder: string): number[] {
  return fs
    .readdirSync(dataFolder)
    .filter((name) => /^before-restore-\d+$/.test(name))
    .map((name) => Number(name.slice(PREVIOUS.length)))
    .sort((a, b) => b - a);
}

/**
 * Removes the data that restores had moved aside, except the newest `keep` (at least 1). For the caller who
 * has opened the restored data successfully and holds a backup of the former ones. Returns how many went.
 */
export function removeFormerData(dataFolder: string, keep: number): number {
  if (fs.existsSync(path.join(dataFolder, JOURNAL))) return 0;
  const surplus = formerNumbers(dataFolder).slice(Math.max(1, keep));
  for (const number of surplus) {
    fs.rmSync(path.join(dataFolder, `${PREVIOUS}${number}`), { recursive: true, force: true });
  }
  return surplus.length;
}

/**
 * Call before every opening of the database. Completes a swap that was broken off after it had begun, and
 * clears away data that were prepared but never swapped in. True when a swap was completed.
 */
export function recoverRestore(dataFolder: string): boolean {
  const file = path.join(dataFolder, JOURNAL);
  fs.rmSync(`${file}.new`, { force: true });
  if (!fs.existsSync(file)) {
    discardPrepared(dataFolder);
    return false;
  }
  const journal = journalSchema.safeParse(parseJson(fs.readFileSync(file)));
  if (!journal.success) {
    throw new AppFault(
      'db-damaged',
      '上次恢复没有做完，且恢复记录已损坏。数据都还在数据文件夹里，请联系技术支持。',
    );
  }
  finish(dataFolder, journal.data);
  return true;
}

/** Every step may be repeated: what has been moved already is no longer where it is looked for. */
function finish(dataFolder: string, journal: Journal): void {
  const inside = (...parts: string[]) => path.join(dataFolder, ...parts);
  const move = (item: string, from: string, to: string) => {
    if (fs.existsSync(inside(from, item))) fs.renameSync(inside(from, item), inside(to, item));
  };
  if (journal.step === 'moving-out') {
    for (const item of journal.items) move(item, '', journal.previous);
    syncFolder(inside(journal.previous));
    syncFolder(dataFolder);
    writeJournal(dataFolder, { ...journal, step: 'moving-in' });
  }
  for (const item of journal.items) move(item, journal.incoming, '');
  syncFolder(inside(journal.incoming));
  syncFolder(dataFolder);
  fs.rmSync(inside(JOURNAL));
  syncFolder(dataFolder);
  fs.rmSync(inside(journal.incoming), { recursive: true, force: true });
}

function writeJournal(dataFolder: string, journal: Journal): void {
  const file = path.join(dataFolder, JOURNAL);
  const handle = fs.openSync(`${file}.new`, 'w', 0o600);
  try {
    writeAll(handle, Buffer.from(JSON.stringify(journal), 'utf8'));
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(`${file}.new`, file);
  syncFolder(dataFolder);
}

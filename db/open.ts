import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppFault } from '../shared/result';
import { toFault } from './fault';
import { makeFolder, syncFile, syncFolder } from './files';
import { latestVersion, MIGRATIONS, type Migration, migrate } from './migrate';
import { type OfficeDatabase, wrapDatabase } from './office-database';
import { mendSchema } from './schema-faults';

/** “ZSTJ”, at byte 68 of the file: tells our databases from other programs'. */
export const APPLICATION_ID = 0x5a53544a;
const BUSY_TIMEOUT_MS = 1500;
/** `normal`: beside the owner of the database, who reads. */
type LockingMode = 'exclusive' | 'normal';
const MAGIC = 'SQLite format 3\0';

export interface OpenOptions {
  /** Make a new, empty office when the file is not there; otherwise a missing file is `db-missing`. */
  readonly create: boolean;
  /** Called before an existing database is migrated; must make a verified backup (`copyDatabase`) or throw. */
  readonly beforeMigration?: (raw: Database.Database, fromVersion: number) => void;
  /** Told what was put back that another program had taken out of the database. */
  readonly onMended?: (faults: readonly string[]) => void;
  /** The migrations to run; other than the program's own only in tests. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens the office's database for this process alone.
 * @throws AppFault `db-missing`, `db-busy`, `db-damaged` (also: not a database, or another program's),
 * `db-newer` (left untouched), `file-write-failed` (read-only, full).
 */
export function openOffice(file: string, options: OpenOptions): OfficeDatabase {
  const migrations = options.migrations ?? MIGRATIONS;
  if (!fs.existsSync(file)) {
    if (!options.create) {
      throw new AppFault(
        'db-missing',
        '没有找到数据库文件，程序没有新建空库以免误以为数据丢失。请确认数据文件夹所在磁盘已接好，或从备份恢复。',
        [path.basename(file)],
      );
    }
    createDatabase(file, migrations);
  }
  if (isOpenHere(file)) throw new AppFault('db-busy', '数据库已经打开，数据没有改动。请使用已打开的窗口。');
  refuseForeignFile(file, latestVersion(migrations));
  const raw = connect(file);
  try {
    // Alone from the first read on, and looked through before anything is written.
    raw.pragma('locking_mode = EXCLUSIVE');
    raw.pragma('trusted_schema = OFF');
    raw.pragma('cell_size_check = ON');
    refuseDamaged(raw);
    configure(raw, 'exclusive');
    migrateOrRefuse(raw, migrations, (version) => options.beforeMigration?.(raw, version));
    const mended = mendSchema(raw, migrations);
    if (mended.length > 0) options.onMended?.(mended);
    return wrapOpened(raw, file);
  } catch (error) {
    raw.close();
    throw toFault(error);
  }
}

/** What a migration makes is there already: the file's version number is not what it was. */
function migrateOrRefuse(...input: Parameters<typeof migrate>): void {
  try {
    migrate(...input);
  } catch (error) {
    const known =
      error instanceof Database.SqliteError && /already exists|duplicate column/.test(error.message);
    if (!known) throw error;
    throw new AppFault('db-damaged', '数据库的版本号与内容不符，程序没有改动它。请从备份恢复。', [
      error.message,
    ]);
  }
}

/**
 * Opens a database that its owner has just handed over to us (`handOver`) and goes on reading: it needs no
 * looking through. To be closed with `closeHandedOver`.
 */
export function openHandedOver(file: string): OfficeDatabase {
  const raw = takeUpBeside(file);
  // The owner's questions must find what they ask for in the file, not in a log that is being emptied.
  raw.pragma('wal_autocheckpoint = 0');
  // Room for a large import: pages are written once and not over and over. (KiB)
  raw.pragma('cache_size = -24576');
  return wrapOpened(raw, file);
}

/** Leaves a WAL that holds nothing any more: its owner has no work with what was changed. */
export async function closeHandedOver(office: OfficeDatabase): Promise<void> {
  try {
    office.raw.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    await office.close();
  }
}

/** Where processes cannot share memory over a file (network drives) the owner does not go on reading. */
function takeUpBeside(file: string): Database.Database {
  try {
    return takeUp(file, 'normal');
  } catch {
    return takeUp(file, 'exclusive');
  }
}

function takeUp(file: string, locking: LockingMode, waitMs = BUSY_TIMEOUT_MS): Database.Database {
  const raw = connect(file, waitMs);
  try {
    raw.pragma(`locking_mode = ${locking}`);
    raw.pragma('trusted_schema = OFF');
    raw.pragma('cell_size_check = ON');
    configure(raw, locking);
    return raw;
  } catch (error) {
    raw.close();
    throw toFault(error);
  }
}

function wrapOpened(raw: Database.Database, file: string): OfficeDatabase {
  const key = fileKey(file);
  openHere.add(key);
  return wrapDatabase(raw, file, {
    leave: (connection) => {
      connection.close();
      openHere.delete(key);
    },
    openBeside: () => openBeside(file),
    takeUp: (waitMs) => {
      const again = takeUp(file, 'exclusive', waitMs);
      openHere.add(key);
      return again;
    },
    closed: () => openHere.delete(key),
  });
}

/**
 * Reads beside the process that the database was handed to: what it has committed, never what it is doing. The
 * lock it holds keeps other programs out as before. `null` where that is not possible.
 */
function openBeside(file: string): Database.Database | null {
  try {
    const raw = openReading(file, 'normal');
    raw.pragma('query_only = ON');
    return raw;
  } catch {
    return null;
  }
}

/** Reads a database that was handed over, be it beside another process that is changing it. */
export function readHandedOver<T>(file: string, read: (raw: Database.Database) => T): T {
  const raw = openReadingBeside(file);
  try {
    return read(raw);
  } finally {
    raw.close();
  }
}

function openReadingBeside(file: string): Database.Database {
  try {
    return openReading(file, 'normal');
  } catch {
    return openReading(file, 'exclusive');
  }
}

function openReading(file: string, locking: LockingMode): Database.Database {
  const raw = connect(file);
  try {
    raw.pragma(`locking_mode = ${locking}`);
    raw.pragma('trusted_schema = OFF');
    raw.prepare('SELECT count(*) FROM sqlite_schema').get();
    return raw;
  } catch (error) {
    raw.close();
    throw toFault(error);
  }
}

/**
 * POSIX drops a process's locks on a file as soon as the process closes ANY handle to it: merely reading the
 * database's bytes beside SQLite would let a second program in. Hence this list of what is open here.
 */
const openHere = new Set<string>();

/** True when this process has the file open as its database: then it must not be read in any other way. */
export function isOpenHere(file: string): boolean {
  return fs.existsSync(file) && openHere.has(fileKey(file));
}

function fileKey(file: string): string {
  const { dev, ino } = fs.statSync(file, { bigint: true });
  return `${dev}:${ino}`;
}

/**
 * Sets and reads back what safety rests on. The add-on is compiled to reopen WAL files with
 * `synchronous=NORMAL`, with which a power cut loses confirmed work; hence the read-back on every open.
 */
function configure(raw: Database.Database, locking: LockingMode): void {
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('recursive_triggers = ON');
  raw.pragma('mmap_size = 0');
  raw.pragma('temp_store = MEMORY');
  raw.pragma('journal_size_limit = 67108864');
  // Takes the lock now, not at the first write.
  raw.exec('BEGIN IMMEDIATE; COMMIT');
  const expected: Record<string, unknown> = {
    locking_mode: locking,
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    recursive_triggers: 1,
    trusted_schema: 0,
  };
  for (const [name, value] of Object.entries(expected)) {
    const actual = raw.pragma(name, { simple: true });
    if (actual !== value)
      throw new Error(`database setting ${name} is ${String(actual)}, not ${String(value)}`);
  }
}

function connect(file: string, waitMs = BUSY_TIMEOUT_MS): Database.Database {
  if (!fs.existsSync(file)) {
    throw new AppFault(
      'db-missing',
      '数据文件夹不在原来的地方了（被改名、移走或磁盘拔掉），这一步没有做成。请放回原处再试，不用重开程序。',
    );
  }
  try {
    return new Database(file, { fileMustExist: true, timeout: waitMs });
  } catch (error) {
    throw toFault(error);
  }
}

/** Looks at the first bytes only, so that a file that is not ours is left exactly as it is. */
function refuseForeignFile(file: string, newest: number): void {
  const header = readHeader(file);
  if (header.length < 100 || header.toString('latin1', 0, 16) !== MAGIC) {
    throw new AppFault('db-damaged', '数据库文件已损坏或不是数据库，程序没有改动它。请从备份恢复。');
  }
  if (header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new AppFault('db-damaged', '这个文件不是“招商推进”的数据库，程序没有改动它。请从备份恢复。');
  }
  if (header.readUInt32BE(60) > newest) {
    throw new AppFault('db-newer', '数据库由更新版本的程序写成，本版本没有改动它。请安装新版本后再打开。');
  }
}

function readHeader(file: string): Buffer {
  let handle: number | null = null;
  try {
    handle = fs.openSync(file, 'r');
    const header = Buffer.alloc(100);
    return header.subarray(0, fs.readSync(handle, header, 0, 100, 0));
  } catch {
    throw new AppFault('file-unreadable', '打不开数据库文件，数据没有改动。请检查文件权限，或从备份恢复。');
  } finally {
    if (handle !== null) fs.closeSync(handle);
  }
}

function refuseDamaged(raw: Database.Database): void {
  const problems = quickCheck(raw);
  if (problems.length > 0) {
    throw new AppFault('db-damaged', '数据库文件已损坏，程序没有改动它。请从备份恢复。', problems);
  }
}

function quickCheck(raw: Database.Database): string[] {
  try {
    const lines = raw.prepare('PRAGMA quick_check(5)').pluck().all() as string[];
    return lines.filter((line) => line !== 'ok');
  } catch (error) {
    // A header asking for a format that does not exist is reported as an ordinary error.
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR') return [error.message];
    throw error;
  }
}

/** Builds the empty office beside its place and renames it, so a half-made database never bears the name. */
function createDatabase(file: string, migrations: readonly Migration[]): void {
  const draft = `${file}.new`;
  for (const leftover of [draft, `${draft}-wal`, `${draft}-shm`, `${draft}-journal`]) {
    fs.rmSync(leftover, { force: true });
  }
  try {
    makeFolder(path.dirname(file));
    const raw = new Database(draft);
    try {
      raw.pragma('synchronous = FULL');
      raw.pragma(`application_id = ${APPLICATION_ID}`);
      migrate(raw, migrations);
    } finally {
      raw.close();
    }
    syncFile(draft);
    fs.renameSync(draft, file);
    syncFolder(path.dirname(file));
  } catch (error) {
    fs.rmSync(draft, { force: true });
    if (error instanceof AppFault || error instanceof Database.SqliteError) throw toFault(error);
    throw new AppFault(
      'file-write-failed',
      '无法在数据文件夹里新建数据库，没有写入任何内容。请检查磁盘空间和写入权限后重试。',
    );
  }
}

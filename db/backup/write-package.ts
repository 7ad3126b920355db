import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { BackupInfo } from '../../shared/contract/safety';
import { AppFault } from '../../shared/result';
import { syncFile, syncFolder, writeAll } from '../files';
import { readSchemaVersion } from '../migrate';
import { inspectDatabase, toWriteFault } from './copy';
import {
  DATABASE_ENTRY,
  deriveKey,
  encodeHeader,
  encodeLength,
  FILES_ENTRY,
  type PackageHeader,
  PIECE_BYTES,
  SCRYPT_COST,
} from './package-format';
import { pour } from './pour';
import { readBackupPackage } from './read-package';

export interface BackupOptions {
  /** Date and time, ISO 8601. */
  readonly madeAt: string;
  readonly reason: BackupInfo['reason'];
  /** Encrypts the package; without it nobody can read it again. */
  readonly password?: string;
}

/** Told how much of the content is packed, then how much of the package is read back. */
export interface PackProgress {
  readonly packed: (doneBytes: number, totalBytes: number) => void;
  readonly readBack: (doneBytes: number, totalBytes: number) => void;
}

/**
 * Where a database is copied to before it is packed: on the same disk, found and removed by the next copy. A
 * backup of its own and the one before an import may be under way together.
 */
export function copyBeside(database: string, use: 'own' | 'import'): string {
  return `${database}.${use === 'own' ? 'backup' : 'before-import'}`;
}

/** The name a package bears until it has been read back; one that was broken off may be removed. */
export function draftOf(target: string): string {
  return `${target}.part`;
}

/**
 * Packs a copy of the database and all of `filesFolder` into one package at `target`, reads it back completely
 * and only then gives it its name; an older file there is kept on any failure.
 * @throws AppFault `file-write-failed`, `db-damaged`.
 */
export async function packBackup(
  copy: string,
  filesFolder: string,
  target: string,
  options: BackupOptions,
  progress?: PackProgress,
): Promise<BackupInfo> {
  const draft = draftOf(target);
  try {
    refuseDevice(target);
    // Files are never changed or removed, and all that the copy names were written before it was made.
    const entries = [{ path: DATABASE_ENTRY, file: copy }, ...listFiles(filesFolder)].map((entry) => ({
      ...entry,
      bytes: fs.statSync(entry.file).size,
    }));
    await writePackage(draft, entries, options, inspectDatabase(copy, readSchemaVersion), progress?.packed);
    const { sha256, bytes } = await readBackupPackage(draft, {
      password: options.password,
      onProgress: progress?.readBack,
    });
    fs.renameSync(draft, target);
    syncFolder(path.dirname(target));
    const { madeAt, reason } = options;
    return { fileName: path.basename(target), madeAt, reason, bytes, sha256, verified: true };
  } catch (error) {
    removeDraft(draft);
    throw toWriteFault(error);
  }
}

/** `force` forgives a missing file, not a path that cannot exist; what went wrong first is what matters. */
function removeDraft(draft: string): void {
  try {
    fs.rmSync(draft, { force: true });
  } catch {
    return;
  }
}

/** Renaming over a device or a pipe would put a file in its place. */
function refuseDevice(target: string): void {
  const there = fs.lstatSync(target, { throwIfNoEntry: false });
  if (there && !there.isFile() && !there.isDirectory() && !there.isSymbolicLink())
    throw Object.assign(new Error('not a file'), { code: 'ENOTSUP' });
}

interface Entry {
  readonly path: string;
  readonly file: string;
  readonly bytes: number;
}

/** Every file below the folder, with its path in the package; symbolic links are not followed. */
function listFiles(folder: string): Omit<Entry, 'bytes'>[] {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: [FILES_ENTRY, ...path.relative(folder, file).split(path.sep)].join('/'), file }));
}

async function writePackage(
  draft: string,
  entries: readonly Entry[],
  options: BackupOptions,
  schemaVersion: number,
  onProgress?: PackProgress['packed'],
): Promise<void> {
  const { madeAt, reason, password } = options;
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const encryption =
    password === undefined ? null : { salt: salt.toString('hex'), iv: iv.toString('hex'), cost: SCRYPT_COST };
  const header: PackageHeader = { format: 1, madeAt, reason, schemaVersion, encryption };
  const headerBytes = encodeHeader(header);
  const cipher =
    password === undefined ? null : createCipheriv('aes-256-gcm', deriveKey(password, salt, SCRYPT_COST), iv);
  cipher?.setAAD(headerBytes);

  const hash = createHash('sha256');
  const handle = fs.openSync(draft, 'w', 0o600);
  let size = 0;
  const write = (piece: Buffer) => {
    writeAll(handle, piece);
    hash.update(piece);
    size += piece.length;
  };
  try {
    write(headerBytes);
    const content = Readable.from(packEntries(entries, onProgress), { objectMode: false });
    // A third of the time of level 3 for a file a twentieth larger: the clerk waits for it.
    const gzip = createGzip({ level: 1, chunkSize: PIECE_BYTES });
    await pour(cipher ? [content, gzip, cipher] : [content, gzip], write);
    if (cipher) write(cipher.getAuthTag());
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(size + 40));
    write(length);
    writeAll(handle, hash.digest());
  } finally {
    fs.closeSync(handle);
  }
  syncFile(draft);
}

async function* packEntries(
  entries: readonly Entry[],
  onProgress?: PackProgress['packed'],
): AsyncGenerator<Buffer> {
  const manifest: { path: string; bytes: number; sha256: string }[] = [];
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const entry of entries) {
    const { bytes } = entry;
    yield encodeJson({ path: entry.path, bytes });
    const hash = createHash('sha256');
    let read = 0;
    const content = fs.createReadStream(entry.file, { highWaterMark: PIECE_BYTES });
    for await (const piece of content as AsyncIterable<Buffer>) {
      hash.update(piece);
      read += piece.length;
      done += piece.length;
      yield piece;
      onProgress?.(done, total);
    }
    if (read !== bytes)
      throw new AppFault(
        'file-write-failed',
        '备份时有文件正在改动，备份没有写成，数据没有改动。请稍后再试。',
        [entry.path],
      );
    manifest.push({ path: entry.path, bytes, sha256: hash.digest('hex') });
  }
  yield encodeJson({ manifest });
}

function encodeJson(value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value), 'utf8');
  return Buffer.concat([encodeLength(json.length), json]);
}

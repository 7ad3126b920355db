/**
 * The backup package: one file holding the database and the files beside it.
 *
 *   magic, 4 bytes length, header (JSON)
 *   body: gzip of entries [4 bytes length, JSON {path, bytes}, content]…, then [length, JSON {manifest}]
 *         with a password: encrypted with AES-256-GCM, the key from scrypt; magic and header authenticated too
 *   16 bytes GCM tag (with a password only)
 *   8 bytes length of the whole file, 32 bytes SHA-256 of everything before it
 */
import { scryptSync } from 'node:crypto';
import fs from 'node:fs';
import { z } from 'zod';
import { AppFault } from '../../shared/result';
import { isInnerPath } from '../stored-path';

/** Read, packed and written at a time: by Node's sixteen KiB most of the time goes into passing pieces on. */
export const PIECE_BYTES = 1 << 18;

export const MAGIC = Buffer.from('ZSTJBAK1', 'latin1');
export const TAG_BYTES = 16;
export const TRAILER_BYTES = 40;
/** Path of the database inside a package; everything else lies below `files/`. */
export const DATABASE_ENTRY = 'office.db';
export const FILES_ENTRY = 'files';

const hex = z.string().regex(/^[0-9a-f]+$/);
const BACKUP_REASONS = ['manual', 'before-import', 'before-migration', 'before-restore', 'daily'] as const;

const packageHeaderSchema = z.strictObject({
  format: z.literal(1),
  madeAt: z.string().max(40),
  reason: z.enum(BACKUP_REASONS),
  schemaVersion: z.number().int().nonnegative(),
  encryption: z
    .strictObject({
      salt: hex.length(32),
      iv: hex.length(24),
      cost: z
        .number()
        .int()
        .min(1024)
        .max(1 << 20),
    })
    .nullable(),
});
export type PackageHeader = z.infer<typeof packageHeaderSchema>;

export const entrySchema = z.strictObject({
  path: z.string().max(1000),
  bytes: z.number().int().nonnegative(),
});
export const manifestSchema = z.strictObject({
  manifest: z.array(
    z.strictObject({ path: z.string(), bytes: z.number().int().nonnegative(), sha256: hex.length(64) }),
  ),
});

/** 2^15 takes about 0.1 s on an office PC. */
export const SCRYPT_COST = 1 << 15;

export function deriveKey(password: string, salt: Buffer, cost: number): Buffer {
  // The same password typed with another input method's composition must give the same key.
  return scryptSync(password.normalize('NFC'), salt, 32, { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 });
}

/** Magic, length and JSON, as they stand at the front of the file. */
export function encodeHeader(header: PackageHeader): Buffer {
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  return Buffer.concat([MAGIC, encodeLength(json.length), json]);
}

export function encodeLength(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

export function damagedPackage(): AppFault {
  return new AppFault(
    'file-unreadable',
    '这份备份不完整或已损坏，没有使用它，现有数据没有改动。请换一份备份。',
  );
}

export interface OpenedPackage {
  readonly header: PackageHeader;
  readonly headerBytes: Buffer;
  readonly size: number;
  readonly sha256: string;
}

/**
 * Reads the header and checks that the file has the length it says.
 * Whether the content is sound is told by reading all of it (`readBackupPackage`).
 */
export function openPackage(file: string): OpenedPackage {
  let handle: number;
  try {
    handle = fs.openSync(file, 'r');
  } catch {
    throw new AppFault(
      'file-unreadable',
      '打不开备份文件，现有数据没有改动。请检查文件是否还在、U 盘是否插好。',
    );
  }
  try {
    const size = fs.fstatSync(handle).size;
    const front = readAt(handle, 0, MAGIC.length + 4);
    if (!front.subarray(0, MAGIC.length).equals(MAGIC)) {
      throw new AppFault('file-unreadable', '这不是“招商推进”的备份文件，现有数据没有改动。请换一个文件。');
    }
    const length = front.readUInt32BE(MAGIC.length);
    if (length > 10_000 || size < front.length + length + TRAILER_BYTES) throw damagedPackage();
    const headerBytes = Buffer.concat([front, readAt(handle, front.length, length)]);
    const trailer = readAt(handle, size - TRAILER_BYTES, TRAILER_BYTES);
    if (trailer.readBigUInt64BE(0) !== BigInt(size)) throw damagedPackage();
    const header = packageHeaderSchema.safeParse(parseJson(headerBytes.subarray(front.length)));
    if (!header.success) throw damagedPackage();
    return { header: header.data, headerBytes, size, sha256: trailer.subarray(8).toString('hex') };
  } finally {
    fs.closeSync(handle);
  }
}

export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function readAt(handle: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  if (fs.readSync(handle, bytes, 0, length, position) !== length) throw damagedPackage();
  return bytes;
}

/** A relative path below the data folder that cannot lead out of it, on any system. */
export function isSafeEntryPath(entry: string): boolean {
  return entry === DATABASE_ENTRY || (entry.startsWith(`${FILES_ENTRY}/`) && isInnerPath(entry));
}

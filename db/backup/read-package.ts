import { createDecipheriv, createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { AppFault } from '../../shared/result';
import { makeFolder, writeAll } from '../files';
import {
  damagedPackage,
  deriveKey,
  entrySchema,
  isSafeEntryPath,
  manifestSchema,
  type OpenedPackage,
  openPackage,
  type PackageHeader,
  PIECE_BYTES,
  parseJson,
  TAG_BYTES,
  TRAILER_BYTES,
} from './package-format';
import { pour } from './pour';

export interface ReadOptions {
  readonly password?: string;
  /** An empty folder to unpack into; left out, the package is only verified. */
  readonly into?: string;
  /** Told how much of the package has been read; all of it is read twice. */
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
}

export interface PackageContent {
  readonly header: PackageHeader;
  readonly bytes: number;
  readonly sha256: string;
  readonly entries: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/**
 * Reads a whole package and verifies every byte of it; with `into` it also unpacks. A package that is
 * refused may leave files in `into`, which the caller discards.
 * @throws AppFault `file-unreadable` (missing, not a package, damaged), `bad-input` (password missing or wrong).
 */
export async function readBackupPackage(file: string, options: ReadOptions): Promise<PackageContent> {
  const opened = openPackage(file);
  let read = 0;
  const tell = (bytes: number) => {
    read += bytes;
    options.onProgress?.(read, 2 * opened.size);
  };
  if ((await hashFront(file, opened.size - 32, tell)) !== opened.sha256) throw damagedPackage();
  const unpacker = createUnpacker(options.into);
  try {
    await unpack(file, opened, options.password, tell, unpacker.accept);
    const entries = unpacker.finish();
    return { header: opened.header, bytes: opened.size, sha256: opened.sha256, entries };
  } catch (error) {
    throw toReadFault(error, opened.header);
  } finally {
    unpacker.close();
  }
}

async function hashFront(file: string, length: number, tell: (bytes: number) => void): Promise<string> {
  const hash = createHash('sha256');
  const pieces = fs.createReadStream(file, { end: length - 1, highWaterMark: PIECE_BYTES });
  for await (const piece of pieces as AsyncIterable<Buffer>) {
    hash.update(piece);
    tell(piece.length);
  }
  return hash.digest('hex');
}

async function unpack(
  file: string,
  opened: OpenedPackage,
  password: string | undefined,
  tell: (bytes: number) => void,
  accept: (piece: Buffer) => void,
): Promise<void> {
  const { header, headerBytes, size } = opened;
  const { encryption } = header;
  const bodyEnd = size - TRAILER_BYTES - (encryption ? TAG_BYTES : 0);
  const place = { start: headerBytes.length, end: bodyEnd - 1 };
  const body = fs.createReadStream(file, { ...place, highWaterMark: PIECE_BYTES });
  body.on('data', (piece) => tell(piece.length));
  const unzip = createGunzip({ chunkSize: PIECE_BYTES });
  if (!encryption) {
    await pour([body, unzip], accept);
    return;
  }
  if (password === undefined)
    throw new AppFault('bad-input', '这份备份有口令保护，没有打开，现有数据没有改动。请输入备份时设的口令。');
  const key = deriveKey(password, Buffer.from(encryption.salt, 'hex'), encryption.cost);
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(encryption.iv, 'hex'));
  decipher.setAAD(headerBytes);
  decipher.setAuthTag(readTag(file, bodyEnd));
  await pour([body, decipher, unzip], accept);
}

function readTag(file: string, position: number): Buffer {
  const handle = fs.openSync(file, 'r');
  try {
    const tag = Buffer.alloc(TAG_BYTES);
    fs.readSync(handle, tag, 0, TAG_BYTES, position);
    return tag;
  } finally {
    fs.closeSync(handle);
  }
}

/** The hash over the whole file was right, so a body that does not decrypt means another password. */
function toReadFault(error: unknown, header: PackageHeader): unknown {
  if (error instanceof AppFault) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^E[A-Z]+$/.test(code)) {
    return new AppFault(
      'file-write-failed',
      '解开备份时写入磁盘失败，现有数据没有改动。请检查磁盘空间后再试。',
      [code],
    );
  }
  if (header.encryption)
    return new AppFault('bad-input', '口令不对，备份没有打开，现有数据没有改动。请核对口令后再试。');
  return damagedPackage();
}

/** Takes the unpacked stream apart into entries and checks it against the manifest at its end. */
function createUnpacker(into: string | undefined) {
  let pending = Buffer.alloc(0);
  let current: {
    path: string;
    left: number;
    handle: number | null;
    hash: ReturnType<typeof createHash>;
  } | null = null;
  let manifest: PackageContent['entries'] | null = null;
  const found: { path: string; bytes: number; sha256: string }[] = [];
  const names = new Set<string>();

  function begin(json: unknown): void {
    if (manifest) throw damagedPackage();
    const entry = entrySchema.safeParse(json);
    if (!entry.success) {
      const end = manifestSchema.safeParse(json);
      if (!end.success) throw damagedPackage();
      manifest = end.data.manifest;
      return;
    }
    const { path: name, bytes } = entry.data;
    if (!isSafeEntryPath(name) || names.has(name)) throw damagedPackage();
    names.add(name);
    found.push({ path: name, bytes, sha256: '' });
    current = { path: name, left: bytes, handle: create(name), hash: createHash('sha256') };
    if (bytes === 0) end();
  }

  function create(name: string): number | null {
    if (into === undefined) return null;
    const target = path.join(into, ...name.split('/'));
    makeFolder(path.dirname(target));
    return fs.openSync(target, 'wx', 0o600);
  }

  function end(): void {
    if (!current) return;
    const last = found.pop();
    if (last) found.push({ ...last, sha256: current.hash.digest('hex') });
    if (current.handle !== null) {
      fs.fsyncSync(current.handle);
      fs.closeSync(current.handle);
    }
    current = null;
  }

  /** Consumes what it can of `bytes` and returns the rest. */
  function consume(bytes: Buffer): Buffer {
    if (current) {
      const content = bytes.subarray(0, current.left);
      current.hash.update(content);
      if (current.handle !== null) writeAll(current.handle, content);
      current.left -= content.length;
      if (current.left === 0) end();
      return bytes.subarray(content.length);
    }
    if (bytes.length < 4) return bytes;
    const length = bytes.readUInt32BE(0);
    if (length > 50_000_000) throw damagedPackage();
    if (bytes.length < 4 + length) return bytes;
    begin(parseJson(bytes.subarray(4, 4 + length)));
    return bytes.subarray(4 + length);
  }

  return {
    accept(piece: Buffer): void {
      let rest: Buffer = pending.length > 0 ? Buffer.concat([pending, piece]) : piece;
      for (;;) {
        const left = consume(rest);
        if (left.length === rest.length || left.length === 0) {
          pending = Buffer.from(left);
          return;
        }
        rest = left;
      }
    },
    finish(): PackageContent['entries'] {
      if (current || pending.length > 0 || JSON.stringify(manifest) !== JSON.stringify(found))
        throw damagedPackage();
      return found;
    },
    close(): void {
      if (current?.handle) fs.closeSync(current.handle);
    },
  };
}

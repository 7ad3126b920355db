/** Attachments lie below the files folder under the name of their content: equal files are kept once. */
import { createHash } from 'node:crypto';
import { open, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { storedPath } from '../../db/stored-path';
import { HEAD_BYTES } from '../../shared/attachments/file-type';
import { AppFault } from '../../shared/result';
import { fileExists, readPieces, sha256Of, whileHashing, writeFileAtomically } from '../data/files';
import { shorten } from '../data/shorten';

export interface StoredFile {
  /** Path below the files folder, with '/'. */
  readonly storedName: string;
  readonly sha256: string;
}

/** Size and first bytes of a file from outside. Faults: `file-unreadable`. */
export async function readHead(file: string): Promise<{ bytes: number; head: Uint8Array }> {
  const name = shorten(path.basename(file));
  const info = await stat(file).catch(() => null);
  if (!info)
    throw new AppFault(
      'file-unreadable',
      `找不到文件“${name}”，没有添加。请核对是否已移动或 U 盘是否已拔出。`,
    );
  if (!info.isFile()) throw new AppFault('file-unreadable', `“${name}”不是文件，没有添加。请选择文件。`);
  const handle = await open(file, 'r').catch(() => null);
  if (!handle)
    throw new AppFault('file-unreadable', `没有权限读取“${name}”，没有添加。请把文件复制到本机再试。`);
  try {
    const head = new Uint8Array(HEAD_BYTES);
    const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0);
    return { bytes: info.size, head: head.subarray(0, bytesRead) };
  } finally {
    await handle.close();
  }
}

/** Copies a file in, piece by piece. Faults: `file-unreadable` (also when it changes meanwhile), `file-write-failed`. */
export async function storeCopy(folder: string, source: string, extension: string): Promise<StoredFile> {
  const sha256 = await hashPieces(readPieces(source));
  const stored = nameOf(sha256, extension);
  const changed = () =>
    new AppFault(
      'file-unreadable',
      `“${shorten(path.basename(source))}”在读取时发生变化，没有添加。请关闭它后再试。`,
    );
  await keep(folder, stored, () => whileHashing(readPieces(source), sha256, changed));
  return stored;
}

/** Keeps bytes the program has made itself. Faults: `file-write-failed`. */
export async function storeBytes(folder: string, bytes: Uint8Array, extension: string): Promise<StoredFile> {
  const stored = nameOf(sha256Of(bytes), extension);
  await keep(folder, stored, () => bytes);
  return stored;
}

function nameOf(sha256: string, extension: string): StoredFile {
  return { sha256, storedName: `attachments/${sha256.slice(0, 2)}/${sha256}.${extension}` };
}

/** A file that is there already is kept as taken in anew, unless it no longer has the bytes its name says. */
async function keep(
  folder: string,
  { storedName, sha256 }: StoredFile,
  content: () => Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const target = storedPath(folder, storedName);
  if ((await fileExists(target)) && (await hashPieces(readPieces(target))) === sha256) {
    // Nobody clears it away before the row that names it is written.
    const now = new Date();
    await utimes(target, now, now);
    return;
  }
  await writeFileAtomically(target, content());
}

async function hashPieces(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

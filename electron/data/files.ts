/** Files beside the database: written whole or not at all, let in and out by token only. */
import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, lstat, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../../db/files';
import { AppFault } from '../../shared/result';
import { shorten } from './shorten';

export const MAX_IMPORT_BYTES = 100 * 1024 * 1024;

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Temporary name → fsync → rename → fsync of the folder, so that after a power cut the file is either
 * the old one or the new one. Faults: `file-write-failed` with what to do.
 */
export async function writeFileAtomically(
  target: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const temporary = path.join(path.dirname(target), `.${randomUUID()}.tmp`);
  try {
    await refuseDevice(target);
    makeFolder(path.dirname(target));
    const handle = await open(temporary, 'w', 0o600);
    try {
      if (bytes instanceof Uint8Array) await handle.writeFile(bytes);
      else for await (const piece of bytes) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
    await syncFolder(path.dirname(target));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw writeFault(target, error);
  }
}

/** Renaming over a device or a pipe would put a file in its place. */
async function refuseDevice(target: string): Promise<void> {
  const there = await lstat(target).catch(() => null);
  if (there && !there.isFile() && !there.isDirectory() && !there.isSymbolicLink())
    throw Object.assign(new Error('not a file'), { code: 'ENOTSUP' });
}

/** Windows has no handle for a folder; there the rename is durable on its own. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function writeFault(target: string, error: unknown): AppFault {
  if (error instanceof AppFault) return error;
  const name = shorten(path.basename(target));
  const reasons: Record<string, string> = {
    EBUSY: `“${name}”正被 Word 或 WPS 打开，未能写入。数据没有变化；请关闭该文件后再试。`,
    EPERM: `“${name}”正被 Word、WPS 等程序打开，或没有写入权限。数据没有变化；请关闭该文件或换一个文件夹再试。`,
    EACCES: `没有权限写入“${name}”。数据没有变化；请换一个文件夹再试。`,
    EROFS: `“${name}”所在的磁盘是只读的。数据没有变化；请换一个文件夹再试。`,
    ENOENT: `“${name}”所在的文件夹不存在，也不能新建。数据没有变化；请换一个文件夹再试。`,
    ENOSPC: `磁盘空间已满，“${name}”没有写成。数据没有变化；请腾出空间后再试。`,
    EDQUOT: `磁盘配额已满，“${name}”没有写成。数据没有变化；请腾出空间后再试。`,
    EISDIR: `“${name}”是一个文件夹，不能写成文件。数据没有变化；请换一个文件名。`,
    ENOTDIR: `“${name}”所在的路径不是文件夹。数据没有变化；请换一个位置。`,
    EEXIST: `“${name}”所在的路径不是文件夹。数据没有变化；请换一个位置。`,
    ENOTSUP: `“${name}”是设备，不是文件，没有写入。数据没有变化；请换一个文件名。`,
    ENAMETOOLONG: `文件名“${name}”太长。数据没有变化；请换一个短些的名称。`,
  };
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new AppFault(
    'file-write-failed',
    reasons[code] ?? `“${name}”没有写成（${code || '未知原因'}）。数据没有变化；请换一个位置再试。`,
  );
}

/** Reads a file from outside. Faults: `file-unreadable`, `file-too-large`. */
export async function readOutsideFile(file: string, maxBytes: number): Promise<Uint8Array> {
  const name = shorten(path.basename(file));
  try {
    const info = await stat(file);
    if (!info.isFile())
      throw new AppFault('file-unreadable', `“${name}”不是文件。没有读入任何数据；请选择文件。`);
    if (info.size > maxBytes) {
      throw new AppFault(
        'file-too-large',
        `“${name}”有 ${Math.ceil(info.size / 1024 / 1024)} MB，超过 ${maxBytes / 1024 / 1024} MB 的上限。没有读入任何数据；请核对是不是选错了文件。`,
      );
    }
    // The same bytes: of a large workbook a copy would be felt.
    const { buffer, byteOffset, length } = await readFile(file);
    return new Uint8Array(buffer, byteOffset, length);
  } catch (error) {
    throw readFault(name, error);
  }
}

/** A file from outside piece by piece, no further than the byte at `end`. Faults: `file-unreadable`, also in the middle. */
export async function* readPieces(file: string, end = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(file, { highWaterMark: 1 << 20, end }))
      yield piece as Uint8Array;
  } catch (error) {
    throw readFault(shorten(path.basename(file)), error);
  }
}

/** The same pieces. @throws what `changed` makes, at the end, when together they do not have the hash. */
export async function* whileHashing(
  pieces: AsyncIterable<Uint8Array>,
  sha256: string,
  changed: () => AppFault,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== sha256) throw changed();
}

function readFault(name: string, error: unknown): AppFault {
  if (error instanceof AppFault) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reasons: Record<string, string> = {
    ENOENT: `找不到文件“${name}”。没有读入任何数据；请核对文件是否已移动或 U 盘是否已拔出。`,
    EACCES: `没有权限读取“${name}”。没有读入任何数据；请把文件复制到本机再试。`,
    EBUSY: `“${name}”正被其他程序占用。没有读入任何数据；请在 Excel 或 WPS 中关闭后再试。`,
    EPERM: `“${name}”正被其他程序占用。没有读入任何数据；请在 Excel 或 WPS 中关闭后再试。`,
  };
  return new AppFault(
    'file-unreadable',
    reasons[code] ?? `读不出“${name}”（${code || '未知原因'}）。没有读入任何数据；请复制到本机再试。`,
  );
}

export async function fileExists(file: string): Promise<boolean> {
  return access(file, constants.F_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Paths stay in the main process. What the page (or a caller of the command line) gets is a token,
 * good for this run of the program and for the purpose it was made for.
 */
export interface FileTokens {
  /** Lets a file in for reading; `receivedAt` (ISO 8601) when it is known to have come in earlier. */
  admit(file: string, receivedAt?: string): string;
  receivedAt(token: string): string | null;
  /** Allows one place to be written to. */
  allowTarget(file: string): string;
  /** Path of an admitted file. Faults: `bad-input`. */
  source(token: string): string;
  /** Path of an allowed target. Faults: `bad-input`. */
  target(token: string): string;
}

export function createFileTokens(): FileTokens {
  const sources = new Map<string, string>();
  const targets = new Map<string, string>();
  const put = (map: Map<string, string>, file: string) => {
    const token = randomUUID();
    map.set(token, path.resolve(file));
    return token;
  };
  const get = (map: Map<string, string>, token: string) => {
    const file = map.get(token);
    if (file === undefined) throw new AppFault('bad-input', '文件选择已失效。数据没有变化；请重新选择文件。');
    return file;
  };
  const arrivals = new Map<string, string>();
  return {
    admit: (file, receivedAt) => {
      const token = put(sources, file);
      if (receivedAt !== undefined) arrivals.set(token, receivedAt);
      return token;
    },
    receivedAt: (token) => arrivals.get(token) ?? null,
    allowTarget: (file) => put(targets, file),
    source: (token) => get(sources, token),
    target: (token) => get(targets, token),
  };
}

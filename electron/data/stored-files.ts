/** Files below the files folder, each under the name the database knows it by. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { storedPath } from '../../db/stored-path';
import { safeFileName } from '../../shared/format';
import { AppFault } from '../../shared/result';
import type { AppContext } from '../context';
import { readOutsideFile, sha256Of, writeFileAtomically } from './files';

const MAX_STORED_BYTES = 200 * 1024 * 1024;

interface NamedFile {
  /** What it is called outside. */
  readonly name: string;
  /** Path below the files folder, with '/'. */
  readonly storedName: string;
  readonly sha256: string;
}

/** Keeps bytes; call it before the row that names them is written. Faults: `file-write-failed`. */
export async function keepFile(context: AppContext, storedName: string, bytes: Uint8Array): Promise<void> {
  await writeFileAtomically(storedPath(context.paths.files, storedName), bytes);
}

/** A document, template, picture or workbook. Faults: `db-damaged` when it is no longer what was stored. */
export async function readStored(
  context: AppContext,
  { storedName, sha256 }: Omit<NamedFile, 'name'>,
): Promise<Uint8Array> {
  const bytes = await readOutsideFile(storedPath(context.paths.files, storedName), MAX_STORED_BYTES);
  if (sha256Of(bytes) !== sha256) {
    throw new AppFault(
      'db-damaged',
      '存档的文件与登记的指纹不符，可能被改动过，没有打开。请在“备份与恢复”中核对数据，或从备份恢复。',
    );
  }
  return bytes;
}

/**
 * Opens a copy: what Word or Excel does with it must not reach the file that is kept, and one that is still open there
 * must not be in its way. Faults: `not-available` on the command line, and those of `readStored`.
 */
export async function openStored(context: AppContext, file: NamedFile): Promise<void> {
  const { desktop, paths } = context;
  if (!desktop)
    throw new AppFault(
      'not-available',
      '命令行里没有窗口，打不开文件。数据没有变化；请写出到文件后自行打开。',
    );
  const { name, ext } = path.parse(file.name);
  const copy = path.join(paths.temp, randomUUID(), safeFileName(name, ext));
  await writeFileAtomically(copy, await readStored(context, file));
  await desktop.openFile(copy);
}

import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { safeFileName } from '../../shared/format';
import { AppFault } from '../../shared/result';
import type { AppContext } from '../context';
import { readOutsideFile, sha256Of, writeFileAtomically } from './files';

const MAX_STORED_BYTES = 200 * 1024 * 1024;

/** A document, template or workbook from the files folder. Faults: `db-damaged` when it is no longer what was stored. */
export async function readStored(
  context: AppContext,
  storedName: string,
  sha256: string,
): Promise<Uint8Array> {
  const file = path.join(context.paths.files, ...storedName.split('/'));
  const bytes = await readOutsideFile(file, MAX_STORED_BYTES);
  if (sha256Of(bytes) !== sha256) {
    throw new AppFault(
      'db-damaged',
      '存档的文件与登记的指纹不符，可能被改动过，没有打开。请在“备份与恢复”中核对数据，或从备份恢复。',
    );
  }
  return bytes;
}

/**
 * Opens a copy: what a spreadsheet program does with it must not reach the file that is kept. Faults: `not-available`
 * on the command line, and those of `readStored`.
 */
export async function openStored(
  context: AppContext,
  file: { readonly name: string; readonly storedName: string; readonly sha256: string },
): Promise<void> {
  const { desktop, paths } = context;
  if (!desktop) throw new AppFault('not-available', '命令行里没有窗口，打不开文件。数据没有变化。');
  const { name, ext } = path.parse(file.name);
  const copy = path.join(paths.temp, randomUUID(), safeFileName(name, ext));
  await writeFileAtomically(copy, await readStored(context, file.storedName, file.sha256));
  await desktop.openFile(copy);
}

import path from 'node:path';
import { AppFault } from '../../../shared/result';
import type { AppContext } from '../../context';
import { readOutsideFile, sha256Of } from '../../data/files';

const MAX_STORED_BYTES = 200 * 1024 * 1024;

/** A document or template from the files folder. Faults: `db-damaged` when it is no longer what was stored. */
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

/** The workbook an entry of a register came in with: kept as received, named beside the entry, opened as a copy. */
import path from 'node:path';
import { listEntries, listEntryHeads } from '../../db/queries/registers';
import { findStoredSource, type NewSourceFile } from '../../db/queries/reports/submissions';
import type { EntrySource } from '../../shared/contract/registers';
import { readFileOrigin } from '../../shared/registers/file-origin';
import { findRegister } from '../../shared/registers/registers';
import { AppFault } from '../../shared/result';
import type { AppContext } from '../context';
import { MAX_IMPORT_BYTES, readOutsideFile, sha256Of } from '../data/files';
import { keepFile, openStored } from '../data/stored-files';
import { storedSourceName } from '../import/commit-review';

/** The file lies below the data before any row refers to it. Faults: `file-unreadable`, `file-write-failed`. */
export async function keepWorkbook(context: AppContext, file: string): Promise<NewSourceFile> {
  const bytes = await readOutsideFile(file, MAX_IMPORT_BYTES);
  const sha256 = sha256Of(bytes);
  const name = path.basename(file).normalize('NFC');
  const storedName = storedSourceName({ sha256, name });
  await keepFile(context, storedName, bytes);
  return { sha256, name, bytes: bytes.length, storedName };
}

/** Where the entry came from; `null` when it was not read from a workbook. */
export async function entrySource({ office }: AppContext, id: number): Promise<EntrySource | null> {
  const origin = readFileOrigin(await originOf(office, id));
  const file = origin && (await findStoredSource(office.db, origin.sourceFileId));
  return origin && file && { fileName: file.name, sheet: origin.sheet, row: origin.row };
}

export async function openEntrySource(context: AppContext, id: number): Promise<void> {
  const { office } = context;
  const origin = readFileOrigin(await originOf(office, id));
  const file = origin && (await findStoredSource(office.db, origin.sourceFileId));
  if (!file) throw new AppFault('not-found', '这条记录不是从工作簿导入的，没有原表可看。数据没有变化。');
  await openStored(context, file);
}

async function originOf(office: AppContext['office'], id: number): Promise<string | null> {
  const [head] = await listEntryHeads(office.db, [id]);
  const register = findRegister(head?.register ?? '');
  if (!register) throw new AppFault('not-found', '这条记录已不存在，可能已被删除或撤销。');
  const [entry] = await listEntries(office.db, register, { ids: [id] });
  return entry?.origin ?? null;
}

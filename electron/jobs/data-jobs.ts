/**
 * Work on the office's own data: the helper process is handed the database for as long as it reads it
 * (`OfficeDatabase.handOver`), and files and copies it has for itself.
 */
import { copyDatabase } from '../../db/backup/copy';
import { type BackupOptions, packBackup } from '../../db/backup/write-package';
import { checkDatabase, checkFiles, listStoredFiles, type StoredFile } from '../../db/check';
import { toFault } from '../../db/fault';
import { closeHandedOver, openHandedOver } from '../../db/open';
import type { BackupInfo, CheckFinding } from '../../shared/contract/safety';

export interface CheckedDatabase {
  readonly findings: readonly CheckFinding[];
  /** What `check-files` looks at next. */
  readonly files: readonly StoredFile[];
}

/** Structure, references and log of a database that was handed over. */
export async function checkDatabaseJob({ file }: { readonly file: string }): Promise<CheckedDatabase> {
  return withDatabase(file, (raw) => ({ findings: checkDatabase(raw), files: listStoredFiles(raw) }));
}

/** Every stored file against its hash. */
export async function checkFilesJob(input: {
  readonly files: readonly StoredFile[];
  readonly folder: string;
}): Promise<CheckFinding[]> {
  return checkFiles(input.files, input.folder);
}

/** A verified copy of a database that was handed over. */
export async function copyDatabaseJob(input: {
  readonly file: string;
  readonly target: string;
}): Promise<null> {
  await withDatabase(input.file, (raw) => copyDatabase(raw, input.target));
  return null;
}

/** The package of a copy made before. */
export async function packBackupJob(input: {
  readonly copy: string;
  readonly filesFolder: string;
  readonly target: string;
  readonly options: BackupOptions;
}): Promise<BackupInfo> {
  return packBackup(input.copy, input.filesFolder, input.target, input.options);
}

async function withDatabase<T>(
  file: string,
  read: (raw: ReturnType<typeof openHandedOver>['raw']) => T,
): Promise<T> {
  const office = openHandedOver(file);
  try {
    return read(office.raw);
  } catch (error) {
    throw toFault(error);
  } finally {
    await closeHandedOver(office);
  }
}

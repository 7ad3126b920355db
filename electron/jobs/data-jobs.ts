/**
 * Work on the office's own data: the helper process is handed the database for as long as it reads it
 * (`OfficeDatabase.handOver`), and files and copies it has for itself.
 */
import { copyDatabase } from '../../db/backup/copy';
import { prepareRestore } from '../../db/backup/restore';
import { type BackupOptions, packBackup } from '../../db/backup/write-package';
import { checkDatabase, checkFiles, listStoredFiles, type StoredFile } from '../../db/check';
import { toFault } from '../../db/fault';
import { readHandedOver } from '../../db/open';
import type { BackupInfo, CheckFinding } from '../../shared/contract/safety';
import type { ReportProgress } from './job-table';

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
export async function checkFilesJob(
  input: { readonly files: readonly StoredFile[]; readonly folder: string },
  onProgress: ReportProgress,
): Promise<CheckFinding[]> {
  return checkFiles(input.files, input.folder, inPercent(onProgress, '核对文件', 0, 100));
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
export async function packBackupJob(
  input: {
    readonly copy: string;
    readonly filesFolder: string;
    readonly target: string;
    readonly options: BackupOptions;
  },
  onProgress: ReportProgress,
): Promise<BackupInfo> {
  return packBackup(input.copy, input.filesFolder, input.target, input.options, {
    packed: inPercent(onProgress, '打包备份', 0, 50),
    readBack: inPercent(onProgress, '核验备份', 50, 100),
  });
}

/** A backup unpacked beside the data and verified. */
export async function unpackBackupJob(
  input: {
    readonly source: string;
    readonly dataFolder: string;
    readonly password: string | undefined;
  },
  onProgress: ReportProgress,
): Promise<null> {
  const { source, dataFolder, password } = input;
  await prepareRestore(source, dataFolder, {
    password,
    onProgress: inPercent(onProgress, '核验备份', 0, 100),
  });
  return null;
}

/** A part of the work on a scale of a hundred, told only when it has come a whole step further. */
function inPercent(onProgress: ReportProgress, text: string, from: number, to: number) {
  let told = -1;
  return (done: number, total: number) => {
    const percent = Math.floor(from + (done / Math.max(1, total)) * (to - from));
    if (percent > told) onProgress(percent, 100, text);
    told = percent;
  };
}

async function withDatabase<T>(file: string, read: Parameters<typeof readHandedOver<T>>[1]): Promise<T> {
  try {
    return readHandedOver(file, read);
  } catch (error) {
    throw toFault(error);
  }
}

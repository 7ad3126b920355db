/** Long work on the whole of the data, off the main thread: the window goes on answering. */
import fs from 'node:fs/promises';
import { type BackupOptions, copyBeside } from '../../db/backup/write-package';
import type { BackupInfo, CheckFinding } from '../../shared/contract/safety';
import type { AppContext } from '../context';
import type { JobInput, JobName, JobOutput } from '../jobs/job-table';

/** The data may be many gigabytes of photos on a slow disk. */
const TIMEOUT_MS = 60 * 60 * 1000;

/** Everything that could be wrong with the stored data; empty when all is well. */
export async function checkData(context: AppContext): Promise<CheckFinding[]> {
  const { office, paths } = context;
  const { findings, files } = await withHandedOver(context, 'check-database', { file: office.file });
  const broken = await context.jobs.run(
    'check-files',
    { files, folder: paths.files },
    { timeoutMs: TIMEOUT_MS },
  );
  return [...findings, ...broken];
}

/**
 * A verified package of database and files at `target`.
 * Faults: `file-write-failed`, `db-damaged`.
 */
export async function writeBackup(
  context: AppContext,
  target: string,
  options: BackupOptions,
): Promise<BackupInfo> {
  const { office, paths } = context;
  const copy = copyBeside(office.file);
  try {
    await withHandedOver(context, 'copy-database', { file: office.file, target: copy });
    return await context.jobs.run(
      'pack-backup',
      { copy, filesFolder: paths.files, target, options },
      { timeoutMs: TIMEOUT_MS },
    );
  } finally {
    await fs.rm(copy, { force: true });
  }
}

/** The helper process closes the database itself; one that was killed has let go of it. */
function withHandedOver<Name extends JobName>(
  { office, jobs }: AppContext,
  job: Name,
  input: JobInput<Name>,
): Promise<JobOutput<Name>> {
  return office.handOver({
    change: () => jobs.run(job, input, { timeoutMs: TIMEOUT_MS }),
    giveBack: async () => undefined,
  });
}

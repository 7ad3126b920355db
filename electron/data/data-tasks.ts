/** What long work on the data is made of; done in the helper process, so that the window goes on answering. */
import fs from 'node:fs/promises';
import { discardPrepared, refuseDatabaseInUse } from '../../db/backup/restore';
import { type BackupOptions, copyBeside, draftOf } from '../../db/backup/write-package';
import type { BackupInfo, CheckFinding } from '../../shared/contract/safety';
import type { AppContext } from '../context';
import type { JobInput, JobName, JobOutput } from '../jobs/job-table';
import type { JobOptions } from '../jobs/jobs';
import type { Work } from './data-work';

/** The data may be many gigabytes of photos on a slow disk. */
const TIMEOUT_MS = 60 * 60 * 1000;

function optionsOf({ signal, tell }: Work): JobOptions {
  const onProgress: JobOptions['onProgress'] = (done, total, text) => tell((done * 100) / total, text);
  return { signal, timeoutMs: TIMEOUT_MS, onProgress };
}

/** Everything that could be wrong with the stored data; empty when all is well. Faults: `cancelled`. */
export async function checkData(context: AppContext, work: Work): Promise<CheckFinding[]> {
  const { office, paths } = context;
  work.tell(0, '检查数据库');
  const { findings, files } = await withHandedOver(context, 'check-database', { file: office.file }, work);
  const checking = { files, folder: paths.files };
  return [...findings, ...(await context.jobs.run('check-files', checking, optionsOf(work)))];
}

/**
 * A verified package of database and files at `target`; what was half-made is removed.
 * Faults: `file-write-failed`, `db-damaged`, `cancelled`.
 */
export function writeBackup(...[context, target, options, work]: BackupInput): Promise<BackupInfo> {
  const copy = copyBeside(context.office.file, 'own');
  const copying = { file: context.office.file, target: copy };
  return packCopy(context, copy, target, options, work, () =>
    withHandedOver(context, 'copy-database', copying, work),
  );
}

/** The same of a database that is handed over already, as it is before what its helper is doing is committed. */
export function writeBackupBeside(...[context, target, options, work]: BackupInput): Promise<BackupInfo> {
  const copy = copyBeside(context.office.file, 'import');
  const copying = { file: context.office.file, target: copy };
  return packCopy(context, copy, target, options, work, () =>
    context.jobs.run('copy-database', copying, optionsOf(work)),
  );
}

type BackupInput = [context: AppContext, target: string, options: BackupOptions, work: Work];

async function packCopy(
  context: AppContext,
  copy: string,
  target: string,
  options: BackupOptions,
  work: Work,
  makeCopy: () => Promise<unknown>,
): Promise<BackupInfo> {
  work.tell(0, '备份数据库');
  try {
    await makeCopy();
    const packing = { copy, filesFolder: context.paths.files, target, options };
    return await context.jobs.run('pack-backup', packing, optionsOf(work));
  } catch (error) {
    // A helper that was killed could not clear up after itself.
    await fs.rm(draftOf(target), { force: true }).catch(() => undefined);
    throw error;
  } finally {
    await fs.rm(copy, { force: true });
  }
}

/**
 * Unpacks a backup beside the data and verifies all of it, for `swapInRestored`.
 * Faults: those of `prepareRestore`, `cancelled`.
 */
export async function unpackBackup(
  { paths, jobs }: Pick<AppContext, 'paths' | 'jobs'>,
  source: string,
  password: string | undefined,
  work: Work,
): Promise<void> {
  refuseDatabaseInUse(source);
  work.tell(0, '核验备份');
  try {
    await jobs.run('unpack-backup', { source, dataFolder: paths.root, password }, optionsOf(work));
  } catch (error) {
    discardPrepared(paths.root);
    throw error;
  }
}

/** The helper process closes the database itself; one that was killed is gone before the run is refused. */
function withHandedOver<Name extends JobName>(
  { office, jobs }: AppContext,
  job: Name,
  input: JobInput<Name>,
  work: Work,
): Promise<JobOutput<Name>> {
  return office.handOver({
    change: () => jobs.run(job, input, optionsOf(work)),
    giveBack: async () => undefined,
  });
}

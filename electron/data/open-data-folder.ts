import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { copyDatabase } from '../../db/backup/copy';
import { recoverRestore } from '../../db/backup/restore';
import { makeFolder } from '../../db/files';
import type { OfficeDatabase } from '../../db/office-database';
import { openOffice } from '../../db/open';
import { AppFault } from '../../shared/result';
import type { AppContext } from '../context';
import { localMoment } from './local-moment';
import type { DataPaths } from './paths';

/**
 * Opens the database of a data folder. A new, empty folder gets a new office; a folder that has held one
 * never does: there a missing database is an error, not an empty start. A restore that was broken off is
 * finished first, and an older schema is backed up before it is migrated.
 * @throws AppFault `db-missing`, `db-busy`, `db-damaged`, `db-newer`, `file-write-failed`.
 */
export async function openDataFolder({
  paths,
  now,
  log,
}: Pick<AppContext, 'paths' | 'now' | 'log'>): Promise<OfficeDatabase> {
  refuseNetworkFolder(paths.root);
  recoverRestore(paths.root);
  return openOffice(paths.database, {
    create: !(await hasHeldAnOffice(paths)),
    onMended: (faults) => log.warn(`put back in the database: ${faults.join('; ')}`),
    beforeMigration: (raw, fromVersion) => {
      makeFolder(paths.backups);
      const stamp = localMoment(now()).replace(/\D/g, '').slice(0, 14);
      copyDatabase(raw, path.join(paths.backups, `${stamp}-before-migration-${fromVersion}.db`));
    },
  });
}

/** WAL needs shared memory and locks that network shares do not keep; such databases do break. */
function refuseNetworkFolder(root: string): void {
  if (root.startsWith('\\\\') || root.startsWith('//')) {
    throw new AppFault(
      'conflict',
      '数据文件夹在网络共享上，容易损坏，没有打开。数据没有变化；请把数据放在本机硬盘，用备份文件在电脑之间传递。',
    );
  }
}

async function hasHeldAnOffice(paths: DataPaths): Promise<boolean> {
  for (const trace of [paths.files, paths.backups]) {
    const entries = await readdir(trace).catch(() => []);
    if (entries.length > 0) return true;
  }
  return (await stat(`${paths.database}-wal`).catch(() => null)) !== null;
}

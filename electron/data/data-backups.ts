/** Backups of the data folder: made before anything risky, kept in turn, restored with a way back. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { removeFormerData, swapInRestored, undoRestore } from '../../db/backup/restore';
import { backupFileName, listBackups as listPackages, rotateBackups } from '../../db/backup/rotate';
import { makeFolder } from '../../db/files';
import { lockFolder } from '../../db/folder-lock';
import { openOffice } from '../../db/open';
import { readDataVersion } from '../../db/queries/office/data-version';
import type { BackupInfo } from '../../shared/contract/safety';
import { AppFault } from '../../shared/result';
import { type AppContext, momentOf, todayOf } from '../context';
import { settingsOn } from '../office/periods';
import { unpackBackup, writeBackup, writeBackupBeside } from './data-tasks';
import { partOf, type Work } from './data-work';
import { openDataFolder } from './open-data-folder';
import type { DataPaths } from './paths';

/** Newest first; empty when the folder is not there yet. */
export async function listBackups(paths: DataPaths): Promise<BackupInfo[]> {
  try {
    makeFolder(paths.backups);
  } catch {
    return [];
  }
  return listPackages(paths.backups);
}

/** A verified package in the office's own backup folder; older automatic ones are thinned out. */
export async function backupNow(
  context: AppContext,
  reason: BackupInfo['reason'],
  work: Work,
  password?: string,
): Promise<BackupInfo> {
  const { paths, office } = context;
  makeFolder(paths.backups);
  const madeAt = momentOf(context);
  const target = path.join(paths.backups, backupFileName(paths.backups, madeAt, reason));
  // An import has the database handed over while it is backed up.
  const write = reason === 'before-import' ? writeBackupBeside : writeBackup;
  const made = await write(context, target, { madeAt, reason, password }, work);
  const settings = await settingsOn(office.db, todayOf(context));
  rotateBackups(paths.backups, settings['backup.keep']);
  return made;
}

/**
 * The backup of the day, made when the program is first opened: nothing when there is one of today already, or
 * nothing to keep yet.
 */
export async function backUpDaily(context: AppContext): Promise<BackupInfo | null> {
  const { paths, office } = context;
  const [newest] = await listBackups(paths);
  if (newest?.verified && newest.madeAt.slice(0, 10) === todayOf(context)) return null;
  if ((await readDataVersion(office.db)) === 0) return null;
  const made = await context.dataWork.run((work) => backupNow(context, 'daily', work));
  context.emit({ type: 'data-changed', operation: 'backups.create' });
  return made;
}

/**
 * Puts a backup in the place of the open data. The present state is backed up first; if the restored data
 * cannot be opened, the former data come back. Returns the name of the backup that undoes the restore.
 */
export async function restoreBackup(context: AppContext, source: string, password?: string): Promise<string> {
  return context.dataWork.run(async (work) => {
    await unpackBackup(context, source, password, partOf(work, 0, 50));
    const before = await backupNow(context, 'before-restore', partOf(work, 50, 100));
    await exchangeData(context);
    return before.fileName;
  });
}

/** From here on nothing is broken off: the data are the prepared ones, or still the former. */
async function exchangeData(context: AppContext): Promise<void> {
  const { paths } = context;
  // What they would store was compared with the former data.
  context.reviews.clear();
  await context.office.close();
  let previous: string | null = null;
  try {
    previous = swapInRestored(paths.root);
    context.office = await openDataFolder(context);
  } catch (error) {
    if (previous !== null) undoRestore(paths.root, previous);
    context.office = await openDataFolder(context);
    throw error;
  }
  // The backup made before holds the same data; one set-aside folder is kept all the same.
  removeFormerData(paths.root, 1);
}

/** Sets an empty office in the place of the open one, which stays restorable from the backup made first. */
export async function startEmpty(context: AppContext): Promise<string> {
  const empty = path.join(context.paths.temp, 'empty.db');
  await rm(context.paths.temp, { recursive: true, force: true });
  await openOffice(empty, { create: true }).close();
  return restoreBackup(context, empty);
}

/** For data that cannot be opened at all: they move aside whole, nothing of them is removed. */
export async function restoreInPlaceOf(
  { paths, jobs }: Pick<AppContext, 'paths' | 'jobs'>,
  fileName: string,
  work: Work,
): Promise<void> {
  const lock = lockFolder(paths.root);
  try {
    await unpackBackup({ paths, jobs }, backupPath(paths, fileName), undefined, work);
    swapInRestored(paths.root);
  } finally {
    lock.release();
  }
}

/** Path of a backup in the office's own folder. @throws AppFault `bad-input` for a name that leads elsewhere. */
export function backupPath(paths: DataPaths, fileName: string): string {
  if (path.basename(fileName) !== fileName || fileName.startsWith('.')) {
    throw new AppFault('bad-input', '备份文件名不对。数据没有变化；请从列表中选择备份。');
  }
  return path.join(paths.backups, fileName);
}

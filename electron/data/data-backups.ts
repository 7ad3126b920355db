/** Backups of the data folder: made before anything risky, kept in turn, restored with a way back. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { prepareRestore, removeFormerData, swapInRestored, undoRestore } from '../../db/backup/restore';
import { backupFileName, listBackups as listPackages, rotateBackups } from '../../db/backup/rotate';
import { makeFolder } from '../../db/files';
import { openOffice } from '../../db/open';
import type { BackupInfo } from '../../shared/contract/safety';
import { AppFault } from '../../shared/result';
import { type AppContext, momentOf, todayOf } from '../context';
import { settingsFor } from '../office/periods';
import { writeBackup } from './data-work';
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
export async function backupBefore(context: AppContext, reason: BackupInfo['reason']): Promise<BackupInfo> {
  const { paths, office } = context;
  makeFolder(paths.backups);
  const madeAt = momentOf(context);
  const target = path.join(paths.backups, backupFileName(paths.backups, madeAt, reason));
  const made = await writeBackup(context, target, { madeAt, reason });
  const settings = await settingsFor(office.db, todayOf(context).slice(0, 7));
  rotateBackups(paths.backups, settings['backup.keep']);
  return made;
}

/**
 * Puts a backup in the place of the open data. The present state is backed up first; if the restored data
 * cannot be opened, the former data come back. Returns the name of the backup that undoes the restore.
 */
export async function restoreBackup(
  context: AppContext,
  source: string,
  password: string | undefined,
): Promise<string> {
  const { paths } = context;
  await prepareRestore(source, paths.root, password);
  const before = await backupBefore(context, 'before-restore');
  await context.office.close();
  const previous = swapInRestored(paths.root);
  try {
    context.office = await openDataFolder(paths, context.now);
    // The backup made above holds the same data; one set-aside folder is kept all the same.
    removeFormerData(paths.root, 1);
  } catch (error) {
    undoRestore(paths.root, previous);
    context.office = await openDataFolder(paths, context.now);
    throw error;
  }
  return before.fileName;
}

/** Sets an empty office in the place of the open one, which stays restorable from the backup made first. */
export async function startEmpty(context: AppContext): Promise<string> {
  const empty = path.join(context.paths.temp, 'empty.db');
  await rm(context.paths.temp, { recursive: true, force: true });
  await openOffice(empty, { create: true }).close();
  return restoreBackup(context, empty, undefined);
}

/** For data that cannot be opened at all: they move aside whole, nothing of them is removed. */
export async function restoreInPlaceOf(paths: DataPaths, fileName: string): Promise<void> {
  await prepareRestore(backupPath(paths, fileName), paths.root);
  swapInRestored(paths.root);
}

/** Path of a backup in the office's own folder. @throws AppFault `bad-input` for a name that leads elsewhere. */
export function backupPath(paths: DataPaths, fileName: string): string {
  if (path.basename(fileName) !== fileName || fileName.startsWith('.')) {
    throw new AppFault('bad-input', '备份文件名不对。数据没有变化；请从列表中选择备份。');
  }
  return path.join(paths.backups, fileName);
}

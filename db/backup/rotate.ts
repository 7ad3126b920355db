import fs from 'node:fs';
import path from 'node:path';
import type { BackupInfo } from '../../shared/contract/safety';
import { syncFolder } from '../files';
import { openPackage } from './package-format';

const EXTENSION = '.zsbak';
/** Names the program gives by itself; the number, not the clock, says which is newer. */
const OWN_NAME = /^(\d{5,})-\d{8}-[a-z-]+\.zsbak$/;

/** `00012-20261121-daily.zsbak`, with the next free number of the folder. */
export function backupFileName(folder: string, madeAt: string, reason: BackupInfo['reason']): string {
  const next = 1 + Math.max(0, ...listNames(folder).map(numberOf));
  return `${String(next).padStart(5, '0')}-${madeAt.slice(0, 10).replaceAll('-', '')}-${reason}${EXTENSION}`;
}

function listNames(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith(EXTENSION)) : [];
}

/** 0 for a file the user named himself. */
function numberOf(name: string): number {
  return Number(OWN_NAME.exec(name)?.[1] ?? 0);
}

/**
 * The packages in the folder, newest first; a file that is not a whole package is listed as not verified.
 * Packages are read back when they are made, and again when they are restored; here only their ends are.
 */
export function listBackups(folder: string): BackupInfo[] {
  const backups = listNames(folder).map((name) => describe(folder, name));
  return backups.sort(
    (a, b) => numberOf(b.fileName) - numberOf(a.fileName) || (a.madeAt < b.madeAt ? 1 : -1),
  );
}

function describe(folder: string, fileName: string): BackupInfo {
  const file = path.join(folder, fileName);
  try {
    const { header, size, sha256 } = openPackage(file);
    return { fileName, madeAt: header.madeAt, bytes: size, sha256, reason: header.reason, verified: true };
  } catch {
    const { mtime, size } = fs.statSync(file);
    return {
      fileName,
      madeAt: mtime.toISOString(),
      bytes: size,
      sha256: '',
      reason: 'manual',
      verified: false,
    };
  }
}

/**
 * Keeps the newest `keep` packages the program made by itself and removes older ones. Those made by hand,
 * those put there by the user and those that are not whole are never removed. Returns the names removed.
 */
export function rotateBackups(folder: string, keep: number): string[] {
  const automatic = listBackups(folder).filter(
    (backup) => backup.verified && backup.reason !== 'manual' && numberOf(backup.fileName) > 0,
  );
  const surplus = automatic.slice(Math.max(1, keep)).map((backup) => backup.fileName);
  for (const name of surplus) fs.rmSync(path.join(folder, name));
  if (surplus.length > 0) syncFolder(folder);
  return surplus;
}

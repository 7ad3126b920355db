import fs from 'node:fs';
import path from 'node:path';
import type { BackupInfo } from '../../shared/contract/safety';
import { syncFolder } from '../files';
import { openPackage } from './package-format';

/** Packages the program makes by itself and may thin out; files with other names are never touched. */
const EXTENSION = '.zsbak';

/** `20261121-080000-daily.zsbak`: sorts by time; with a number when the name is taken. */
export function backupFileName(folder: string, madeAt: string, reason: BackupInfo['reason']): string {
  const stamp = madeAt.slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const base = `${stamp}-${reason}`;
  let name = `${base}${EXTENSION}`;
  for (let copy = 2; fs.existsSync(path.join(folder, name)); copy += 1) name = `${base}-${copy}${EXTENSION}`;
  return name;
}

/**
 * The packages in the folder, newest first; a file that is not a whole package is listed as not verified.
 * Packages are verified when they are made; restoring verifies again.
 */
export function listBackups(folder: string): BackupInfo[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(EXTENSION))
    .map((fileName) => describe(folder, fileName))
    .sort((a, b) => (a.madeAt === b.madeAt ? compare(b.fileName, a.fileName) : compare(b.madeAt, a.madeAt)));
}

function describe(folder: string, fileName: string): BackupInfo {
  const file = path.join(folder, fileName);
  try {
    const { header, size, sha256 } = openPackage(file);
    return { fileName, madeAt: header.madeAt, bytes: size, sha256, reason: header.reason, verified: true };
  } catch {
    const { mtime, size } = fs.statSync(file);
    const madeAt = mtime.toISOString();
    return { fileName, madeAt, bytes: size, sha256: '', reason: 'manual', verified: false };
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Keeps the newest `keep` automatic packages and removes older ones; those made by hand are never removed.
 * Returns the names removed.
 */
export function rotateBackups(folder: string, keep: number): string[] {
  const automatic = listBackups(folder).filter((backup) => backup.verified && backup.reason !== 'manual');
  const surplus = automatic.slice(Math.max(1, keep)).map((backup) => backup.fileName);
  for (const name of surplus) fs.rmSync(path.join(folder, name));
  if (surplus.length > 0) syncFolder(folder);
  return surplus;
}

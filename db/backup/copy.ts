import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppFault } from '../../shared/result';
import { countRows } from '../dump';
import { toFault } from '../fault';
import { syncFile, syncFolder } from '../files';
import { verifyChain } from '../log/chain';
import type { OfficeDatabase } from '../office-database';

/** A verified plain copy of the database (without the files beside it), made between two actions. */
export async function backupTo(office: OfficeDatabase, target: string): Promise<void> {
  return office.exclusively(async () => copyDatabase(office.raw, target));
}

/**
 * Copies with `VACUUM INTO` (the file of an open WAL database must never be copied: the copy would lack
 * what is still in the WAL), verifies the copy by opening it, and gives it its name last.
 * @throws AppFault `file-write-failed`, `db-damaged`; an older file at `target` is kept in that case.
 */
export function copyDatabase(raw: Database.Database, target: string): void {
  const draft = `${target}.part`;
  try {
    fs.rmSync(draft, { force: true });
    raw.prepare('VACUUM INTO ?').run(draft);
    syncFile(draft);
    const counts = inspectDatabase(draft, (copy) =>
      verifyContent(
        copy,
        '正在使用的数据没有通过检查，没有备份，数据没有改动。请到“关于”页做“数据体检”看是哪里，必要时恢复到较早的备份。',
      ),
    );
    if (JSON.stringify(counts) !== JSON.stringify(countRows(raw))) {
      throw new AppFault(
        'db-damaged',
        '备份与原数据的记录数不一致，这份备份没有保留，原数据没有改动。请再备份一次。',
      );
    }
    fs.renameSync(draft, target);
    syncFolder(path.dirname(target));
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw toWriteFault(error);
  }
}

/** Opens a database file for reading only and closes it again. */
export function inspectDatabase<T>(file: string, look: (raw: Database.Database) => T): T {
  const copy = new Database(file, { readonly: true, fileMustExist: true });
  try {
    copy.pragma('trusted_schema = OFF');
    return look(copy);
  } finally {
    copy.close();
  }
}

/**
 * Integrity, foreign keys and the audit chain; returns the row counts.
 * @throws AppFault `db-damaged` with `advice`, which depends on whether these are the office's own data or a backup's.
 */
export function verifyContent(raw: Database.Database, advice: string): Record<string, number> {
  const problems = [
    ...(raw.prepare('PRAGMA integrity_check(5)').pluck().all() as string[]).filter((line) => line !== 'ok'),
    ...(raw.pragma('foreign_key_check') as { table: string }[]).map((row) => `${row.table} 的关联记录不完整`),
    ...verifyChain(raw).map((fault) => fault.message),
  ];
  if (problems.length > 0) {
    throw new AppFault('db-damaged', advice, problems.slice(0, 5));
  }
  return countRows(raw);
}

/** A failed file call, as an error the user understands; anything else as it was. */
export function toWriteFault(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') {
    return new AppFault(
      'file-write-failed',
      '磁盘已满，备份没有写成，现有数据没有改动。请腾出空间或换一个位置再试。',
    );
  }
  if (/^E[A-Z]+$/.test(code)) {
    return new AppFault(
      'file-write-failed',
      '备份没有写成，现有数据没有改动。请检查目标文件夹是否存在、可写，U 盘是否插好。',
      [code],
    );
  }
  return toFault(error);
}

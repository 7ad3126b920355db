import type { Database } from 'better-sqlite3';
import { AppFault } from '../shared/result';
import { createLogTriggers, dropLogTriggers } from './log/triggers';
import { office0010 } from './migrations/0010-office';
import { assessment0020 } from './migrations/0020-assessment';
import { exchange0030 } from './migrations/0030-exchange';
import { documents0040 } from './migrations/0040-documents';
import { registers0050 } from './migrations/0050-registers';
import { rankingIndexes0060 } from './migrations/0060-ranking-indexes';
import { attachments0070 } from './migrations/0070-attachments';
import { documentTemplates0080 } from './migrations/0080-document-templates';
import { attribution0090 } from './migrations/0090-attribution';
import { countingIndexes0100 } from './migrations/0100-counting-indexes';
import { submissionSignatures0110 } from './migrations/0110-submission-signatures';
import { manyRowsLogged0120 } from './migrations/0120-many-rows-logged';
import { leanerImports0130 } from './migrations/0130-leaner-imports';
import { sourceRowsStay0140 } from './migrations/0140-source-rows-stay';
import { papersOfEntries0150 } from './migrations/0150-papers-of-entries';

export interface Migration {
  /** Numbered by tens; stored as `user_version`. */
  readonly version: number;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  office0010,
  assessment0020,
  exchange0030,
  documents0040,
  registers0050,
  rankingIndexes0060,
  attachments0070,
  documentTemplates0080,
  attribution0090,
  countingIndexes0100,
  submissionSignatures0110,
  manyRowsLogged0120,
  leanerImports0130,
  sourceRowsStay0140,
  papersOfEntries0150,
];

export function latestVersion(migrations: readonly Migration[]): number {
  return Math.max(0, ...migrations.map((migration) => migration.version));
}

/** The schema this program writes. */
export const SCHEMA_VERSION = latestVersion(MIGRATIONS);

export function readSchemaVersion(raw: Database): number {
  return raw.pragma('user_version', { simple: true }) as number;
}

function isEmpty(raw: Database): boolean {
  return raw.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

/**
 * Brings the schema up to date: all pending migrations, the log triggers and `user_version` in ONE
 * transaction, so a failure or a kill leaves the old schema. `beforeMigration` is called with the version
 * found before an existing database is touched; it must make a verified backup or throw.
 */
export function migrate(
  raw: Database,
  migrations: readonly Migration[] = MIGRATIONS,
  beforeMigration?: (fromVersion: number) => void,
): void {
  const from = readSchemaVersion(raw);
  if (from > latestVersion(migrations)) {
    throw new AppFault('db-newer', '数据库由更新版本的程序写成，本版本没有改动它。请安装新版本后再打开。');
  }
  const known = from === 0 ? isEmpty(raw) : migrations.some((migration) => migration.version === from);
  if (!known) {
    throw new AppFault('db-damaged', '数据库的版本标记不对，文件可能已损坏，程序没有改动它。请从备份恢复。');
  }
  const pending = migrations
    .filter((migration) => migration.version > from)
    .sort((a, b) => a.version - b.version);
  if (pending.length === 0) return;
  if (from > 0) beforeMigration?.(from);
  // Rebuilding a table is not possible with foreign keys on; they are checked before the commit instead.
  raw.pragma('foreign_keys = OFF');
  try {
    raw
      .transaction(() => {
        dropLogTriggers(raw);
        for (const migration of pending) raw.exec(migration.sql);
        createLogTriggers(raw);
        const broken = raw.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0) {
          throw new AppFault(
            'db-damaged',
            '数据库升级时发现关联记录不完整，已全部撤回，数据仍是升级前的样子。请把日志交给维护人员。',
          );
        }
        raw.pragma(`user_version = ${latestVersion(pending)}`);
      })
      .exclusive();
  } finally {
    raw.pragma('foreign_keys = ON');
  }
}

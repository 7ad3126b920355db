import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { LOG_TABLES, listBusinessTables, listColumns } from './log/triggers';

/** SHA-256 over every row of every business table: equal when and only when the office's data are equal. */
export function hashBusinessData(raw: Database): string {
  const hash = createHash('sha256');
  for (const table of listBusinessTables(raw)) {
    const columns = listColumns(raw, table);
    hash.update(`${JSON.stringify([table, columns])}\n`);
    const rows = raw
      .prepare(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY id`)
      .raw()
      .iterate();
    for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  }
  return hash.digest('hex');
}

/** Rows of every table, the log's included. */
export function countRows(raw: Database): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const table of [...LOG_TABLES, ...listBusinessTables(raw)]) {
    counts[table] = raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  }
  return counts;
}

import type { Database } from 'better-sqlite3';
import { listBusinessTables, listColumns } from './triggers';

type Image = Record<string, string | number | null>;

/**
 * Compares every business row with what the log says it must be: finds rows that were changed, added or
 * removed past the log. Columns that came with a later migration are not in older log entries and are passed over.
 */
export function findTamperedRows(raw: Database): string[] {
  const expected = foldLog(raw);
  const findings: string[] = [];
  for (const table of listBusinessTables(raw)) {
    const rows = expected.get(table) ?? new Map<number, Image>();
    const columns = listColumns(raw, table).join(', ');
    const stored = raw.prepare(`SELECT ${columns} FROM ${table} ORDER BY id`).iterate() as Iterable<
      Image & { id: number }
    >;
    for (const row of stored) {
      const image = rows.get(row.id);
      rows.delete(row.id);
      if (!image) findings.push(`${table} 第 ${row.id} 条记录没有操作记录`);
      else if (Object.entries(image).some(([column, value]) => column in row && row[column] !== value)) {
        findings.push(`${table} 第 ${row.id} 条记录与操作记录不一致`);
      }
    }
    for (const id of rows.keys()) findings.push(`${table} 第 ${id} 条记录没有经过操作记录就被删去`);
  }
  return findings;
}

/** Every row as the log left it, by table and id. */
function foldLog(raw: Database): Map<string, Map<number, Image>> {
  const tables = new Map<string, Map<number, Image>>();
  const changes = raw
    .prepare('SELECT table_name, row_id, before, after FROM changes ORDER BY seq')
    .iterate() as Iterable<{
    table_name: string;
    row_id: number;
    before: string | null;
    after: string | null;
  }>;
  for (const change of changes) {
    const rows = tables.get(change.table_name) ?? new Map<number, Image>();
    tables.set(change.table_name, rows);
    if (change.after === null) rows.delete(change.row_id);
    else {
      const before = change.before === null ? {} : rows.get(change.row_id);
      rows.set(change.row_id, { ...before, ...(JSON.parse(change.after) as Image) });
    }
  }
  return tables;
}

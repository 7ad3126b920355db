import type { Database } from 'better-sqlite3';
import type { Row } from '../schema';
import { loggedRows, type RowImage } from './logged-rows';
import { listBusinessTables, listColumns } from './triggers';

/**
 * Compares every business row with what the log says it must be: finds rows that were changed, added or
 * removed past the log. Columns that came with a later migration are not in older log entries and are passed over.
 */
export function findTamperedRows(raw: Database): string[] {
  const expected = foldLog(raw);
  const findings: string[] = [];
  for (const table of listBusinessTables(raw)) {
    const rows = expected.get(table) ?? new Map<number, RowImage>();
    const columns = listColumns(raw, table).join(', ');
    const stored = raw.prepare(`SELECT ${columns} FROM ${table} ORDER BY id`).iterate() as Iterable<
      RowImage & { id: number }
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
function foldLog(raw: Database): Map<string, Map<number, RowImage>> {
  const tables = new Map<string, Map<number, RowImage>>();
  const entries = raw.prepare<[], Row<'changes'>>('SELECT * FROM changes ORDER BY seq').iterate();
  for (const entry of entries) {
    const rows = tables.get(entry.table_name) ?? new Map<number, RowImage>();
    tables.set(entry.table_name, rows);
    for (const { rowId, before, after } of loggedRows(entry)) {
      if (after === null) rows.delete(rowId);
      else rows.set(rowId, before === null ? after : { ...rows.get(rowId), ...after });
    }
  }
  return tables;
}

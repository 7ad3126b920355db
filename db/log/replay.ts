import type { Database } from 'better-sqlite3';
import type { Row } from '../schema';
import { digestOf, type RowImage, readEntry } from './logged-rows';
import { quoteName } from './quote-name';
import { listBusinessTables, listColumns } from './triggers';

/**
 * Compares every business row with what the log says it must be: finds rows that were changed, added or
 * removed past the log. Columns that came with a later migration are not in older log entries and are passed over.
 */
export function findTamperedRows(raw: Database): string[] {
  const { rows: expected, digests } = foldLog(raw);
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
  for (const [table, blocks] of digests)
    for (const block of blocks) findings.push(...comparedWithDigest(raw, table, block));
  return findings;
}

/** Rows that came in together, of a column of which the log holds a digest only. */
interface DigestedRows {
  readonly column: string;
  readonly from: number;
  readonly to: number;
  readonly digest: string;
  /** What those held that have been taken away since, by id. */
  readonly gone: Map<number, string>;
}

function comparedWithDigest(
  raw: Database,
  table: string,
  { column, from, to, digest, gone }: DigestedRows,
): string[] {
  const texts = new Map(gone);
  const stored = raw
    .prepare<[number, number], [number, string]>(
      `SELECT id, ${quoteName(column)} FROM ${quoteName(table)} WHERE id BETWEEN ? AND ?`,
    )
    .raw();
  for (const [id, text] of stored.iterate(from, to)) texts.set(id, text);
  // A row that is missing is named already.
  if (texts.size !== to - from + 1) return [];
  const inOrder = [...texts].sort(([one], [other]) => one - other).map(([, text]) => text);
  return digestOf(inOrder) === digest ? [] : [`${table} 第 ${from}–${to} 条记录中有与操作记录不一致的`];
}

interface FoldedLog {
  /** Every row as the log left it, by table and id. */
  readonly rows: ReadonlyMap<string, Map<number, RowImage>>;
  readonly digests: ReadonlyMap<string, readonly DigestedRows[]>;
}

function foldLog(raw: Database): FoldedLog {
  const tables = new Map<string, Map<number, RowImage>>();
  const digests = new Map<string, DigestedRows[]>();
  const entries = raw.prepare<[], Row<'changes'>>('SELECT * FROM changes ORDER BY seq').iterate();
  for (const entry of entries) {
    const { table_name: table, row_id: from, rows: count } = entry;
    const rows = tables.get(table) ?? new Map<number, RowImage>();
    tables.set(table, rows);
    const blocks = digests.get(table) ?? [];
    const logged = readEntry(entry);
    for (const { rowId, before, after } of logged.rows) {
      if (after !== null) rows.set(rowId, before === null ? after : { ...rows.get(rowId), ...after });
      else {
        rows.delete(rowId);
        for (const { gone, column } of blocks.filter(({ from, to }) => rowId >= from && rowId <= to))
          gone.set(rowId, String(before?.[column]));
      }
    }
    for (const [column, digest] of Object.entries(logged.digests))
      blocks.push({ column, from, to: from + (count ?? 1) - 1, digest, gone: new Map() });
    if (blocks.length > 0) digests.set(table, blocks);
  }
  return { rows: tables, digests };
}

import { sql } from 'kysely';
import type { Db, NewRow, Schema } from '../schema';

/** Tables whose rows come by the thousand in one import. */
type BulkTable = 'projects' | 'source_rows' | 'stage_events' | 'fund_entries' | 'progress_reports';

/**
 * Inserts any number of rows in ONE statement (the rows travel as one JSON parameter) and returns their ids
 * in the order of the rows. The ids are taken from the table's sequence beforehand, which is safe because an
 * action has the database to itself.
 */
export async function insertMany<Table extends BulkTable & keyof Schema>(
  db: Db,
  table: Table,
  rows: readonly NewRow<Table>[],
): Promise<number[]> {
  const first = rows[0];
  if (first === undefined) return [];
  const columns = Object.keys(first);
  const sequence = await sql<{ seq: number }>`select seq from sqlite_sequence where name = ${table}`.execute(
    db,
  );
  const next = (sequence.rows[0]?.seq ?? 0) + 1;
  const values = columns.map((column) => sql`value ->> ${sql.lit(column)}`);
  await sql`insert into ${sql.table(table)} (id, ${sql.join(columns.map((column) => sql.ref(column)))})
    select ${next} + key, ${sql.join(values)} from json_each(${JSON.stringify(rows)}) order by key`.execute(
    db,
  );
  return rows.map((_, index) => next + index);
}

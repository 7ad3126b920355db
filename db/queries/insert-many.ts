import { CompiledQuery, sql } from 'kysely';
import type { TableImage } from '../log/logged-rows';
import type { Db, Row } from '../schema';

/** Tables whose rows come by the thousand in one import. */
type BulkTable = 'projects' | 'source_rows' | 'stage_events' | 'fund_entries' | 'progress_reports';

/** Every column: the log keeps rows as they are in the table, and does not see what a default put there. */
type WholeRow<Table extends BulkTable> = Omit<Row<Table>, 'id'>;

type Values = TableImage['rows'][number];

/** One entry of the log holds these. */
const ROWS_AN_ENTRY = 1000;
/** One statement inserts these: its text is read once, and more rows make it no faster. */
const ROWS_A_STATEMENT = 50;

/**
 * Inserts any number of rows, logged together, and returns their ids in the order of the rows. The ids are taken
 * from the table's sequence beforehand, which is safe because an action has the database to itself.
 */
export async function insertMany<Table extends BulkTable>(
  db: Db,
  table: Table,
  rows: readonly WholeRow<Table>[],
): Promise<number[]> {
  const first = rows[0];
  if (first === undefined) return [];
  const columns = Object.keys(first) as (keyof WholeRow<Table> & string)[];
  const sequence = await sql<{ seq: number }>`select seq from sqlite_sequence where name = ${table}`.execute(
    db,
  );
  const next = (sequence.rows[0]?.seq ?? 0) + 1;
  for (let from = 0; from < rows.length; from += ROWS_AN_ENTRY) {
    const part = rows.slice(from, from + ROWS_AN_ENTRY);
    const valuesOf = (row: WholeRow<Table>, place: number): Values => [
      next + from + place,
      ...(columns.map((column) => row[column]) as Values),
    ];
    await insertLogged(db, table, next + from, { columns: ['id', ...columns], rows: part.map(valuesOf) });
  }
  return rows.map((_, index) => next + index);
}

const HALVES = /\p{Surrogate}/gu;

/** SQLite would put something else in the place of half a character, and the row be other than its log says. */
function isTorn(value: string | number | null): value is string {
  return typeof value === 'string' && value.search(HALVES) >= 0;
}

function mend(row: Values): Values {
  return row.map((value) => (isTorn(value) ? value.replace(HALVES, '\ufffd') : value));
}

/** The log comes first: the triggers pass over what it holds. */
async function insertLogged(db: Db, table: BulkTable, firstId: number, image: TableImage): Promise<void> {
  const { columns, rows } = image;
  const written = JSON.stringify(image);
  // Half a character is written like this.
  if (written.includes('\\ud') && rows.some((row) => row.some(isTorn)))
    return insertLogged(db, table, firstId, { columns, rows: rows.map(mend) });
  await sql`insert into changes (action_id, table_name, row_id, after, rows)
    values ((select action_id from current_action), ${table}, ${firstId}, ${written}, ${rows.length})`.execute(
    db,
  );
  const places = `(?${', ?'.repeat(columns.length - 1)})`;
  const insert = (count: number) =>
    `insert into ${table} (${columns.join(', ')}) values ${Array(count).fill(places).join(', ')}`;
  const insertFull = insert(ROWS_A_STATEMENT);
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const part = rows.slice(from, from + ROWS_A_STATEMENT);
    const text = part.length === ROWS_A_STATEMENT ? insertFull : insert(part.length);
    await db.executeQuery(CompiledQuery.raw(text, valuesOfAll(part)));
  }
}

/** Many times as fast as `flat`. */
function valuesOfAll(rows: readonly Values[]): (string | number | null)[] {
  return ([] as (string | number | null)[]).concat(...rows);
}

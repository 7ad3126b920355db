import { CompiledQuery, sql } from 'kysely';
import { digestOf, type TableImage } from '../log/logged-rows';
import type { Db, Row } from '../schema';

/** Tables whose rows come by the thousand in one import. */
type BulkTable = 'projects' | 'source_rows' | 'stage_events' | 'fund_entries' | 'progress_reports';

/** Every column: the log keeps rows as they are in the table, and does not see what a default put there. */
type WholeRow<Table extends BulkTable> = Omit<Row<Table>, 'id'>;

type Value = string | number | null;
type Values = Readonly<Record<string, Value>>;

/** Long texts that never change (migration 0140): the log holds a digest of them instead of a second copy. */
const DIGESTED: { readonly [Table in BulkTable]?: readonly (keyof WholeRow<Table>)[] } = {
  source_rows: ['cells'],
};

/** Rows without what is the same in all of them; columns of which the log holds a digest come last. */
interface Tabulated {
  readonly same: Readonly<Record<string, Value>>;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

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
  if (rows.length === 0) return [];
  const sequence = await sql<{ seq: number }>`select seq from sqlite_sequence where name = ${table}`.execute(
    db,
  );
  const next = (sequence.rows[0]?.seq ?? 0) + 1;
  for (let from = 0; from < rows.length; from += ROWS_AN_ENTRY) {
    const part = rows.slice(from, from + ROWS_AN_ENTRY) as readonly Values[];
    await insertLogged(db, table, next + from, part);
  }
  return rows.map((_, index) => next + index);
}

function tabulate(rows: readonly Values[], digested: readonly string[]): Tabulated {
  const [first = {}] = rows;
  const same: Record<string, Value> = {};
  const columns: string[] = [];
  for (const [column, value] of Object.entries(first)) {
    if (digested.includes(column)) continue;
    if (rows.every((row) => row[column] === value)) same[column] = mend(value);
    else columns.push(column);
  }
  columns.push(...digested);
  return { same, columns, rows: rows.map((row) => columns.map((column) => mend(row[column] ?? null))) };
}

/** What the log says of them. */
function imageOf({ same, columns, rows }: Tabulated, digested: readonly string[]): TableImage {
  if (digested.length === 0) return { same, columns, rows };
  const logged = columns.length - digested.length;
  const digests = digested.map((column, place) => {
    const texts = rows.map((row) => String(row[logged + place]));
    return [column, digestOf(texts)] as const;
  });
  return {
    same,
    digests: Object.fromEntries(digests),
    columns: columns.slice(0, logged),
    rows: rows.map((row) => row.slice(0, logged)),
  };
}

/** Of half a character SQLite would make something else, and the row be other than its log says. */
function mend(value: Value): Value {
  return typeof value === 'string' && !value.isWellFormed() ? value.toWellFormed() : value;
}

/** The log comes first: the triggers pass over what it holds. */
async function insertLogged(
  db: Db,
  table: BulkTable,
  firstId: number,
  newRows: readonly Values[],
): Promise<void> {
  const digested = DIGESTED[table] ?? [];
  const tabulated = tabulate(newRows, digested);
  const image = JSON.stringify(imageOf(tabulated, digested));
  await sql`insert into changes (action_id, table_name, row_id, after, rows)
    values ((select action_id from current_action), ${table}, ${firstId}, ${image}, ${newRows.length})`.execute(
    db,
  );
  const { same, columns, rows } = tabulated;
  const shared = Object.keys(same);
  const names = ['id', ...columns, ...shared].join(', ');
  // What is the same in all rows is handed over once: SQLite would otherwise copy it for each.
  const places = ['?', ...columns.map(() => '?'), ...shared.map((column) => `:${column}`)].join(', ');
  const insert = (count: number) =>
    `insert into ${table} (${names}) values ${Array(count).fill(`(${places})`).join(', ')}`;
  const insertFull = insert(ROWS_A_STATEMENT);
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const part = rows.slice(from, from + ROWS_A_STATEMENT);
    const values: Value[] = [];
    for (const [place, row] of part.entries()) values.push(firstId + from + place, ...row);
    const text = part.length === ROWS_A_STATEMENT ? insertFull : insert(part.length);
    await db.executeQuery(CompiledQuery.raw(text, [values, same]));
  }
}

/**
 * What an entry of the log says of rows. Most entries are about one row. Those with `rows` are about that many new
 * ones, with ids from `row_id` on: `after` is a table (`TableImage`).
 */
import { createHash } from 'node:crypto';
import { AppFault } from '../../shared/result';
import type { Row } from '../schema';

export type LogEntry = Pick<Row<'changes'>, 'row_id' | 'before' | 'after' | 'rows'>;
/** A row, or those of its columns that were changed. */
export type RowImage = Readonly<Record<string, string | number | null>>;

export interface LoggedRow {
  readonly rowId: number;
  /** `null`: the row is new. */
  readonly before: RowImage | null;
  /** `null`: the row was removed. */
  readonly after: RowImage | null;
}

/** Said once and not with every row: the names of the columns, and what is `same` in all rows. A third of the size. */
export interface TableImage {
  /** Not in entries of programs before 0130. */
  readonly same?: RowImage;
  /** Of a column that never changes only this is logged (`digestOf`): the table itself holds what came in. */
  readonly digests?: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface LoggedEntry {
  /** In the order they were written; without the columns of which the entry holds a digest only. */
  readonly rows: readonly LoggedRow[];
  /** By column; empty for an entry that says everything itself. */
  readonly digests: Readonly<Record<string, string>>;
}

/** @throws AppFault `db-damaged` when the entry says nothing. */
export function readEntry({ row_id, before, after, rows }: LogEntry): LoggedEntry {
  if (rows === null)
    return { rows: [{ rowId: row_id, before: parse(before), after: parse(after) }], digests: {} };
  const image = parse<TableImage>(after);
  if (image?.columns === undefined || image.rows?.length !== rows) throw unreadable();
  return {
    rows: image.rows.map((values, place) => {
      const named = image.columns.map((column, index) => [column, values[index] ?? null] as const);
      const id = row_id + place;
      return { rowId: id, before: null, after: { id, ...image.same, ...Object.fromEntries(named) } };
    }),
    digests: image.digests ?? {},
  };
}

/** The rows an entry is about. @throws AppFault `db-damaged` when it says nothing. */
export function loggedRows(entry: LogEntry): readonly LoggedRow[] {
  return readEntry(entry).rows;
}

/** SHA-256 over the texts of a column, row by row: where one ends is part of it. */
export function digestOf(texts: readonly string[]): string {
  const lengths = texts.map((text) => text.length).join();
  return createHash('sha256').update(lengths).update('\n').update(texts.join('')).digest('hex');
}

function parse<Image = RowImage>(image: string | null): Image | null {
  try {
    return image === null ? null : (JSON.parse(image) as Image);
  } catch {
    throw unreadable();
  }
}

function unreadable(): AppFault {
  return new AppFault(
    'db-damaged',
    '操作记录的明细被改动过，读不出来。数据没有改动；请到“关于”页做“数据体检”。',
  );
}

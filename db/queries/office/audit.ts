import { type SqlBool, sql } from 'kysely';
import type { FieldChange } from '../../../shared/contract/projects';
import type { CellChange, LoggedAction } from '../../../shared/contract/safety';
import { type LoggedRow, loggedRows, type RowImage } from '../../log/logged-rows';
import type { Db } from '../../schema';
import { likePattern } from '../like-pattern';

/** The log, newest first; `text` looks in label, operator and operation. */
export async function listActions(
  db: Db,
  page: { readonly offset: number; readonly limit: number; readonly text?: string },
): Promise<{ actions: LoggedAction[]; total: number }> {
  let query = db.selectFrom('actions');
  if (page.text !== undefined && page.text.trim() !== '') {
    const pattern = likePattern(page.text.trim());
    query = query.where(
      sql<SqlBool>`(label like ${pattern} escape '\\' or operator like ${pattern} escape '\\'
        or operation like ${pattern} escape '\\')`,
    );
  }
  const { total } = await query
    .select((get) => get.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select(['id', 'at', 'operator', 'operation', 'label', 'kind', 'undone_by', 'changes'])
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  const actions = rows.map(({ undone_by, ...action }) => ({ ...action, undone: undone_by !== null }));
  return { actions, total };
}

/** Every cell an action wrote, in the order of writing. Insertions have no `before`, deletions no `after`. */
export async function listCellChanges(db: Db, actionId: number): Promise<CellChange[]> {
  const rows = await db
    .selectFrom('changes')
    .select(['table_name', 'row_id', 'before', 'after', 'rows'])
    .where('action_id', '=', actionId)
    .orderBy('seq')
    .execute();
  return rows.flatMap((entry) =>
    loggedRows(entry).flatMap((row) =>
      cellsOf(row).map((cell) => ({ table: entry.table_name, rowId: String(row.rowId), ...cell })),
    ),
  );
}

/** The history of one record, oldest first; the first entries are its creation. */
export async function listRecordHistory(db: Db, table: string, rowId: number): Promise<FieldChange[]> {
  const rows = await db
    .selectFrom('changes')
    .innerJoin('actions', 'actions.id', 'changes.action_id')
    .select([
      'actions.id',
      'actions.at',
      'actions.operator',
      'actions.label',
      'changes.row_id',
      'changes.before',
      'changes.after',
      'changes.rows',
    ])
    .where('changes.table_name', '=', table)
    .where((is) =>
      is.or([
        is.and([is('changes.rows', 'is', null), is('changes.row_id', '=', rowId)]),
        is('changes.seq', '=', entryOfMany(db, table, rowId)),
      ]),
    )
    .orderBy('changes.seq')
    .execute();
  return rows.flatMap((entry) =>
    loggedRows(entry)
      .filter((row) => row.rowId === rowId)
      .flatMap(cellsOf)
      .map((cell) => ({
        actionId: entry.id,
        at: entry.at,
        operator: entry.operator,
        action: entry.label,
        field: cell.field,
        before: cell.before ?? '',
        after: cell.after ?? '',
      })),
  );
}

/** The entry that logs the coming of a row together with others: ids only go up, so it is the last to begin before. */
function entryOfMany(db: Db, table: string, rowId: number) {
  return db
    .selectFrom('changes')
    .select('seq')
    .where('table_name', '=', table)
    .where('rows', 'is not', null)
    .where('row_id', '<=', rowId)
    .orderBy('row_id', 'desc')
    .limit(1);
}

function cellsOf({ before, after }: LoggedRow) {
  const from: RowImage = before ?? {};
  const to: RowImage = after ?? {};
  return Object.keys({ ...from, ...to })
    .filter((field) => field !== 'id')
    .map((field) => ({ field, before: textOf(from[field]), after: textOf(to[field]) }))
    .filter((cell) => cell.before !== cell.after);
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

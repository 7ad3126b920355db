import { type SqlBool, sql } from 'kysely';
import type { FieldChange } from '../../../shared/contract/projects';
import type { CellChange, LoggedAction } from '../../../shared/contract/safety';
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
    .select(['table_name', 'row_id', 'before', 'after'])
    .where('action_id', '=', actionId)
    .orderBy('seq')
    .execute();
  return rows.flatMap((row) =>
    cellsOf(row.before, row.after).map((cell) => ({
      table: row.table_name,
      rowId: String(row.row_id),
      ...cell,
    })),
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
      'changes.before',
      'changes.after',
    ])
    .where('changes.table_name', '=', table)
    .where('changes.row_id', '=', rowId)
    .orderBy('changes.seq')
    .execute();
  return rows.flatMap((row) =>
    cellsOf(row.before, row.after).map((cell) => ({
      actionId: row.id,
      at: row.at,
      operator: row.operator,
      action: row.label,
      field: cell.field,
      before: cell.before ?? '',
      after: cell.after ?? '',
    })),
  );
}

type Image = Record<string, string | number | null>;

function cellsOf(before: string | null, after: string | null) {
  const from = before === null ? {} : (JSON.parse(before) as Image);
  const to = after === null ? {} : (JSON.parse(after) as Image);
  return Object.keys({ ...from, ...to })
    .filter((field) => field !== 'id')
    .map((field) => ({ field, before: textOf(from[field]), after: textOf(to[field]) }))
    .filter((cell) => cell.before !== cell.after);
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

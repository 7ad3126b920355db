import type { ConfirmedValue } from '../../../shared/contract/ranking';
import type { Period, Scope } from '../../../shared/domain/period';
import { AppFault } from '../../../shared/result';
import type { Db } from '../../schema';

/** Figures the office confirmed for a period, in the order they were entered. */
export async function listConfirmedValues(db: Db, period: Period, scope?: Scope): Promise<ConfirmedValue[]> {
  let query = db
    .selectFrom('confirmed_values')
    .innerJoin('units', 'units.id', 'confirmed_values.unit_id')
    .selectAll('confirmed_values')
    .select('units.name as unit')
    .where('period', '=', period)
    .orderBy('confirmed_values.id');
  if (scope !== undefined) query = query.where('scope', '=', scope);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    period: row.period,
    scope: row.scope,
    unitId: row.unit_id,
    unit: row.unit,
    kind: row.kind,
    subject: row.subject,
    schemeId: row.scheme_id === '' ? null : row.scheme_id,
    computed: row.computed === '' ? null : row.computed,
    confirmed: row.confirmed,
    reason: row.reason,
  }));
}

export type NewConfirmedValue = Omit<ConfirmedValue, 'id' | 'unit'>;

/** Confirms a figure; one confirmed before is replaced. Returns its id. */
export async function saveConfirmedValue(db: Db, value: NewConfirmedValue): Promise<number> {
  const figure = {
    computed: value.computed ?? '',
    confirmed: value.confirmed,
    reason: value.reason,
  };
  const row = await db
    .insertInto('confirmed_values')
    .values({
      period: value.period,
      scope: value.scope,
      unit_id: value.unitId,
      kind: value.kind,
      subject: value.subject,
      scheme_id: value.schemeId ?? '',
      ...figure,
    })
    .onConflict((conflict) =>
      conflict.columns(['period', 'scope', 'unit_id', 'kind', 'subject', 'scheme_id']).doUpdateSet(figure),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** @throws AppFault `not-found`. */
export async function getConfirmedValue(
  db: Db,
  id: number,
): Promise<{ readonly period: Period; readonly unit: string }> {
  const row = await db
    .selectFrom('confirmed_values')
    .innerJoin('units', 'units.id', 'confirmed_values.unit_id')
    .select(['period', 'units.name as unit'])
    .where('confirmed_values.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppFault('not-found', '这个核定值已不存在。数据没有变化；请刷新后再看。');
  return row;
}

export async function deleteConfirmedValue(db: Db, id: number): Promise<void> {
  await db.deleteFrom('confirmed_values').where('id', '=', id).execute();
}

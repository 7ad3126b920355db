import type { StoredMark } from '../../../shared/contract/ranking';
import type { Period, Scope } from '../../../shared/domain/period';
import { AppFault } from '../../../shared/result';
import type { Db } from '../../schema';

/** Exemptions and declared conclusions of a ranking, in the order they were entered. */
export async function listConclusionMarks(db: Db, period: Period, scope: Scope): Promise<StoredMark[]> {
  return db
    .selectFrom('conclusion_marks')
    .innerJoin('units', 'units.id', 'conclusion_marks.unit_id')
    .select(['conclusion_marks.id', 'period', 'scope', 'units.name as unit', 'rule', 'kind', 'reason'])
    .where('period', '=', period)
    .where('scope', '=', scope)
    .orderBy('conclusion_marks.id')
    .execute();
}

/** Sets the mark of a unit and rule; an earlier one is replaced. @throws AppFault `not-found`. */
export async function saveConclusionMark(db: Db, mark: Omit<StoredMark, 'id'>): Promise<void> {
  const unit = await db.selectFrom('units').select('id').where('name', '=', mark.unit).executeTakeFirst();
  if (!unit) throw new AppFault('not-found', `没有“${mark.unit}”这个单位，没有保存。数据没有变化。`);
  const { period, scope, rule, kind, reason } = mark;
  await db
    .insertInto('conclusion_marks')
    .values({ period, scope, unit_id: unit.id, rule, kind, reason })
    .onConflict((conflict) =>
      conflict.columns(['period', 'scope', 'unit_id', 'rule']).doUpdateSet({ kind, reason }),
    )
    .execute();
}

/** @throws AppFault `not-found`. */
export async function getConclusionMark(
  db: Db,
  id: number,
): Promise<{ readonly period: Period; readonly unit: string }> {
  const row = await db
    .selectFrom('conclusion_marks')
    .innerJoin('units', 'units.id', 'conclusion_marks.unit_id')
    .select(['period', 'units.name as unit'])
    .where('conclusion_marks.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppFault('not-found', '这个标记已不存在。数据没有变化；请刷新后再看。');
  return row;
}

export async function deleteConclusionMark(db: Db, id: number): Promise<void> {
  await db.deleteFrom('conclusion_marks').where('id', '=', id).execute();
}

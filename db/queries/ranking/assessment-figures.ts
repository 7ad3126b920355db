import type { AssessmentFigure } from '../../../shared/contract/assessment';
import { AppFault } from '../../../shared/result';
import type { Db } from '../../schema';

/** Figures of a year's assessment entered by hand, in the office's order of units. */
export async function listAssessmentFigures(db: Db, year: number): Promise<AssessmentFigure[]> {
  return db
    .selectFrom('assessment_figures')
    .innerJoin('units', 'units.id', 'assessment_figures.unit_id')
    .select(['units.name as unit', 'indicator', 'value', 'note'])
    .where('year', '=', year)
    .orderBy('units.position')
    .orderBy('indicator')
    .execute();
}

/** Stores the figures; an empty value takes one back. @throws AppFault `not-found` for an unknown unit. */
export async function saveAssessmentFigures(
  db: Db,
  year: number,
  figures: readonly AssessmentFigure[],
): Promise<void> {
  const units = new Map(
    (await db.selectFrom('units').select(['id', 'name']).execute()).map((unit) => [unit.name, unit.id]),
  );
  for (const { unit, indicator, value, note } of figures) {
    const unitId = units.get(unit);
    if (unitId === undefined)
      throw new AppFault('not-found', `没有“${unit}”这个单位，没有保存。数据没有变化；请核对单位名称。`);
    if (value === '') {
      await db
        .deleteFrom('assessment_figures')
        .where('year', '=', year)
        .where('unit_id', '=', unitId)
        .where('indicator', '=', indicator)
        .execute();
      continue;
    }
    await db
      .insertInto('assessment_figures')
      .values({ year, unit_id: unitId, indicator, value, note })
      .onConflict((conflict) =>
        conflict.columns(['year', 'unit_id', 'indicator']).doUpdateSet({ value, note }),
      )
      .execute();
  }
}

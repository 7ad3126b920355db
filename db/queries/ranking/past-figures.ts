import { sql } from 'kysely';
import type { PastFigure } from '../../../shared/contract/office';
import type { PeriodRange } from '../../../shared/domain/period';
import type { Db } from '../../schema';

/** Stores past figures; one that is there already is replaced, an empty value takes it back. */
export async function savePastFigures(db: Db, figures: readonly PastFigure[]): Promise<void> {
  await sql`delete from past_figures where id in (
    select past_figures.id from past_figures join json_each(${JSON.stringify(figures)}) as given
      on period = given.value ->> 'period' and unit_id = given.value ->> 'unitId'
      and indicator = given.value ->> 'indicator' and given.value ->> 'value' = '')`.execute(db);
  await sql`insert into past_figures (period, unit_id, indicator, value)
    select value ->> 'period', value ->> 'unitId', value ->> 'indicator', value ->> 'value'
    from json_each(${JSON.stringify(figures)}) where value ->> 'value' <> ''
    on conflict (period, unit_id, indicator) do update set value = excluded.value`.execute(db);
}

export async function listPastFigures(db: Db, range: PeriodRange): Promise<PastFigure[]> {
  return db
    .selectFrom('past_figures')
    .select(['period', 'unit_id as unitId', 'indicator', 'value'])
    .where('period', '>=', range.from)
    .where('period', '<=', range.to)
    .orderBy('id')
    .execute();
}

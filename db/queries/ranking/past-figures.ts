import { sql } from 'kysely';
import type { Period, PeriodRange } from '../../../shared/domain/period';
import type { Db } from '../../schema';

/** A figure printed before this program was used; `value` is decimal text in the indicator's unit of measure. */
export interface PastFigure {
  readonly period: Period;
  readonly unitId: number;
  readonly indicator: string;
  readonly value: string;
}

/** Stores past figures; one that is there already is replaced. */
export async function savePastFigures(db: Db, figures: readonly PastFigure[]): Promise<void> {
  await sql`insert into past_figures (period, unit_id, indicator, value)
    select value ->> 'period', value ->> 'unitId', value ->> 'indicator', value ->> 'value'
    from json_each(${JSON.stringify(figures)}) where true
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

import { sql } from 'kysely';
import type { ReportIndicatorId } from '../../../shared/domain/indicators/report-indicators';
import type { PeriodRange } from '../../../shared/domain/period';
import type { Db } from '../../schema';

/**
 * Units in use → months late and months missing in the range. Months still open are not missed yet, and a month in
 * which nobody reported was not kept here.
 */
export async function countReportFaults(
  db: Db,
  { from, to }: PeriodRange,
): Promise<Map<string, Record<ReportIndicatorId, string>>> {
  const { rows } = await sql<{ unit: string; late: number; missing: number }>`
    with first as (
      select period, unit_id, late, row_number() over (partition by period, unit_id order by received_at, id) as place
      from submissions where state = 'received' and period between ${from} and ${to}),
    due as (select period from periods where state <> 'open' and period in (select period from first))
    select units.name as unit,
      (select count(*) from first where first.unit_id = units.id and place = 1 and late = 1) as late,
      (select count(*) from due where not exists (
        select 1 from first where first.unit_id = units.id and first.period = due.period)) as missing
    from units where active = 1`.execute(db);
  return new Map(
    rows.map(({ unit, late, missing }) => [
      unit,
      { 'late-reports': String(late), 'missing-reports': String(missing) },
    ]),
  );
}

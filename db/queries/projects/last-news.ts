import { sql } from 'kysely';
import type { Db } from '../../schema';

/**
 * The newest day up to `today` on which anything was heard of each project: a report that came in, a stage, money,
 * a visit or another entry of a register. A stage or progress without a day counts as of its period's first.
 */
export async function listLastNews(db: Db, today: string): Promise<Map<number, string>> {
  const { rows } = await sql<{ projectId: number; on: string }>`
    select project_id as "projectId", max(on_date) as "on" from (
      select project_id, ifnull(event_date, reported_period || '-01') as on_date from stage_events
      union all select project_id, ifnull(arrived_on, reported_period || '-01') from fund_entries
      union all select progress_reports.project_id,
          ifnull(substr(submissions.received_at, 1, 10), progress_reports.period || '-01')
        from progress_reports
        left join source_rows on source_rows.id = progress_reports.source_row_id
        left join submissions on submissions.id = source_rows.submission_id
      union all select project_id, entry_date from register_entries
        where project_id is not null and entry_date is not null
    ) where on_date <= ${today} group by project_id`.execute(db);
  return new Map(rows.map((row) => [row.projectId, row.on]));
}

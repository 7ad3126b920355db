import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../../schema';

/** Projects looked at together; between the pieces the window is answered. */
const PIECE = 2000;

/**
 * The newest day up to `today` on which anything was heard of each project: a report that came in, a stage, money,
 * a visit or another entry of a register. A stage or progress without a day counts as of its period's first.
 */
export async function listLastNews(db: Db, today: string): Promise<Map<number, string>> {
  const news = new Map<number, string>();
  const last = await db
    .selectFrom('projects')
    .select((get) => get.fn.max('id').as('id'))
    .executeTakeFirst();
  for (let after = 0; after < (last?.id ?? 0); after += PIECE) {
    const inPiece = sql`project_id > ${after} and project_id <= ${after + PIECE}`;
    const { rows } = await sql<{ projectId: number; on: string }>`
      select project_id as "projectId", max(on_date) as "on" from (
        select project_id, ifnull(event_date, reported_period || '-01') as on_date from stage_events where ${inPiece}
        union all select project_id, ifnull(arrived_on, reported_period || '-01') from fund_entries where ${inPiece}
        union all select progress_reports.project_id,
            ifnull(substr(submissions.received_at, 1, 10), progress_reports.period || '-01')
          from progress_reports
          left join source_rows on source_rows.id = progress_reports.source_row_id
          left join submissions on submissions.id = source_rows.submission_id
          where ${inPiece}
        union all select project_id, entry_date from register_entries where ${inPiece} and entry_date is not null
      ) where on_date <= ${today} group by project_id`.execute(db);
    for (const { projectId, on } of rows) news.set(projectId, on);
    await nextTurn();
  }
  return news;
}

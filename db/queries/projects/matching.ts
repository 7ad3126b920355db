/** What an import compares its rows with, and what was decided about likely duplicates. */
import { sql } from 'kysely';
import type { Period } from '../../../shared/domain/period';
import type { KnownProject } from '../../../shared/import/matching/known-project';
import type { MatchDecision } from '../../../shared/import/rows/match-project';
import type { Db } from '../../schema';
import { groupRows } from '../group-rows';
import { projectFactsOf } from './project-facts';

/**
 * Every project with its stage events (returned ones left out), in the order of entry; of a `part` only the next
 * `count` after the id `after`.
 */
export async function listKnownProjects(
  db: Db,
  part: { readonly after: number; readonly count: number } = { after: 0, count: Number.MAX_SAFE_INTEGER },
): Promise<KnownProject[]> {
  const rows = await db
    .selectFrom('projects')
    .innerJoin('units', 'units.id', 'projects.unit_id')
    .selectAll('projects')
    .select('units.name as unit_name')
    .where('projects.id', '>', part.after)
    .orderBy('projects.id')
    .limit(part.count)
    .execute();
  const last = rows.at(-1)?.id ?? part.after;
  const events = groupRows(
    await db
      .selectFrom('stage_events')
      .select(['project_id', 'stage', 'state', 'event_date', 'reported_period'])
      .where('state', '<>', 'returned')
      .where('project_id', '>', part.after)
      .where('project_id', '<=', last)
      .orderBy('id')
      .execute(),
    (event) => event.project_id,
  );
  // The columns beside max() are those of the row it is found in (SQLite).
  const progress = await sql<{ project_id: number; period: Period; progress: string; problem: string }>`
    select project_id, max(period) as period, progress, problem from progress_reports
    where project_id > ${part.after} and project_id <= ${last} group by project_id`.execute(db);
  const lastProgress = new Map(
    progress.rows.map(({ project_id, ...report }) => [project_id, report] as const),
  );
  return rows.map((row) => ({
    ...projectFactsOf(row),
    unit: row.unit_name,
    matchName: row.match_name,
    pinyin: row.pinyin,
    address: row.address,
    contact: row.contact,
    note: row.note,
    stages: (events.get(row.id) ?? []).map((event) => ({
      stage: event.stage,
      state: event.state,
      date: event.event_date,
      period: event.reported_period,
    })),
    lastProgress: lastProgress.get(row.id) ?? null,
  }));
}

export async function listMatchDecisions(db: Db): Promise<MatchDecision[]> {
  const rows = await db.selectFrom('match_decisions').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    matchName: row.match_name,
    projectId: row.project_id,
    same: row.same === 1,
  }));
}

/** The newest word counts. A name is the same as at most one project: an earlier one gives way. */
export async function saveMatchDecisions(db: Db, decisions: readonly MatchDecision[]): Promise<void> {
  for (const { unitId, matchName, projectId, same } of decisions) {
    if (same) {
      await db
        .deleteFrom('match_decisions')
        .where('unit_id', '=', unitId)
        .where('match_name', '=', matchName)
        .where('same', '=', 1)
        .where('project_id', '<>', projectId)
        .execute();
    }
    await db
      .insertInto('match_decisions')
      .values({ unit_id: unitId, match_name: matchName, project_id: projectId, same: same ? 1 : 0 })
      .onConflict((conflict) =>
        conflict.columns(['unit_id', 'match_name', 'project_id']).doUpdateSet({
          same: sql`excluded.same`,
        }),
      )
      .execute();
  }
}

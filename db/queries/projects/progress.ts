/** Progress of projects month by month: this period beside the one before, and what the clerk types himself. */
import { sql } from 'kysely';
import type { Period } from '../../../shared/domain/period';
import type { Db } from '../../schema';

export interface ProgressText {
  readonly projectId: number;
  readonly period: Period;
  readonly progress: string;
  readonly problem: string;
}

/** The newest report of each project in `period`, or the newest with words before it. */
export async function listProgressTexts(
  db: Db,
  period: Period,
  when: 'in' | 'before',
): Promise<Map<number, ProgressText>> {
  const which = when === 'in' ? sql`period = ${period}` : sql`period < ${period} and progress <> ''`;
  // The columns beside max() are those of the row it is found in (SQLite).
  const { rows } = await sql<ProgressText>`
    select project_id as "projectId", period, progress, problem, max(period || printf('%015d', id))
    from progress_reports where ${which} group by project_id`.execute(db);
  return new Map(
    rows.map(({ projectId, period: month, progress, problem }) => [
      projectId,
      { projectId, period: month, progress, problem },
    ]),
  );
}

export interface ProgressChange {
  readonly projectId: number;
  readonly progress?: string | undefined;
  readonly problem?: string | undefined;
}

/** Changes the newest report of the period, or begins one; a report that says nothing any more is removed. */
export async function saveProgress(db: Db, period: Period, change: ProgressChange): Promise<void> {
  const { projectId, progress, problem } = change;
  const present = await db
    .selectFrom('progress_reports')
    .select(['id', 'progress', 'problem', 'source_row_id'])
    .where('project_id', '=', projectId)
    .where('period', '=', period)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const text = { progress: progress ?? present?.progress ?? '', problem: problem ?? present?.problem ?? '' };
  if (present === undefined) {
    if (text.progress === '' && text.problem === '') return;
    await db
      .insertInto('progress_reports')
      .values({ project_id: projectId, period, ...text, source_row_id: null })
      .execute();
    return;
  }
  if (text.progress === '' && text.problem === '' && present.source_row_id === null) {
    await db.deleteFrom('progress_reports').where('id', '=', present.id).execute();
    return;
  }
  await db.updateTable('progress_reports').set(text).where('id', '=', present.id).execute();
}

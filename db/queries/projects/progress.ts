/** Progress of projects month by month: as reported, this period beside the one before, and what the clerk types. */
import { sql } from 'kysely';
import type { ProgressReport } from '../../../shared/contract/projects';
import type { Period } from '../../../shared/domain/period';
import type { Db } from '../../schema';
import { insertMany } from '../insert-many';
import { isOneOf } from './record-filter';
import { sourceRefOf } from './source-ref';

/** Progress reports of projects, newest period first. */
export async function listProgress(
  db: Db,
  projectIds: readonly number[],
): Promise<(ProgressReport & { readonly projectId: number })[]> {
  const rows = await db
    .selectFrom('progress_reports')
    .leftJoin('source_rows', 'source_rows.id', 'progress_reports.source_row_id')
    .leftJoin('submissions', 'submissions.id', 'source_rows.submission_id')
    .leftJoin('source_files', 'source_files.id', 'submissions.source_file_id')
    .selectAll('progress_reports')
    .select([
      'source_rows.submission_id as source_submission_id',
      'source_files.name as source_file_name',
      'source_rows.sheet as source_sheet',
      'source_rows.row_number as source_row',
    ])
    .where(isOneOf(sql.ref('progress_reports.project_id'), projectIds))
    .orderBy('progress_reports.period', 'desc')
    .orderBy('progress_reports.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    projectId: row.project_id,
    period: row.period,
    progress: row.progress,
    problem: row.problem,
    source: sourceRefOf(row),
  }));
}

interface PeriodProgress {
  readonly projectId: number;
  readonly projectName: string;
  readonly unitId: number;
  readonly unit: string;
  readonly progress: string;
  readonly problem: string;
}

/** What was reported on projects under way in a period, by the office's order of units. */
export async function listProgressOf(db: Db, period: Period): Promise<PeriodProgress[]> {
  return db
    .selectFrom('progress_reports')
    .innerJoin('projects', 'projects.id', 'progress_reports.project_id')
    .innerJoin('units', 'units.id', 'projects.unit_id')
    .select([
      'projects.id as projectId',
      'projects.name as projectName',
      'units.id as unitId',
      'units.name as unit',
      'progress_reports.progress',
      'progress_reports.problem',
    ])
    .where('progress_reports.period', '=', period)
    .orderBy('units.position')
    .orderBy('progress_reports.id')
    .execute();
}

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

export interface NewProgressReport extends ProgressText {
  readonly sourceRowId: number | null;
}

export async function insertProgress(db: Db, reports: readonly NewProgressReport[]): Promise<number[]> {
  const rows = reports.map((report) => ({
    project_id: report.projectId,
    period: report.period,
    progress: report.progress,
    problem: report.problem,
    source_row_id: report.sourceRowId,
  }));
  return insertMany(db, 'progress_reports', rows);
}

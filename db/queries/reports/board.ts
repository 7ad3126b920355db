/** Who has reported: the period at hand, the months before it, and reports that still wait. */
import { sql } from 'kysely';
import type { ReportHistory, SubmissionBoardRow } from '../../../shared/contract/import';
import { type Period, shiftPeriod } from '../../../shared/domain/period';
import { type RecordState, STAGES, type Stage } from '../../../shared/domain/stage';
import type { EarlierReport } from '../../../shared/import/review/review';
import type { Db } from '../../schema';
import { groupRows } from '../group-rows';
import { listUnits } from '../office/units';
import { inTurns, recordTurns } from './record-turns';
import { listSubmissions } from './submissions';

const FORM_STAGES = [...STAGES, 'funds'] as const;

interface UnitCount {
  readonly unit: number;
  readonly stage: Stage | 'funds';
  readonly state: RecordState;
  readonly rows: number;
}

/** One row per active unit, in the office's order. */
export async function listBoardRows(db: Db, period: Period): Promise<SubmissionBoardRow[]> {
  const units = (await listUnits(db)).filter((unit) => unit.active);
  const submissions = groupRows(await listSubmissions(db, period), (row) => row.unitId);
  const records = groupRows(await countRecords(db, period), (row) => row.unit);
  const texts = await countTexts(db, period);
  return units.map((unit) => {
    const all = submissions.get(unit.id) ?? [];
    const sent = all.filter((row) => row.state === 'received');
    const own = records.get(unit.id) ?? [];
    // What was sent back comes again with the corrected report, and is counted apart.
    const ofStage = (stage: Stage | 'funds') =>
      sum(own.filter((record) => record.stage === stage && record.state !== 'returned'));
    const [first] = sent;
    const count = (...states: RecordState[]) => sum(own.filter(({ state }) => states.includes(state)));
    return {
      unitId: unit.id,
      unit: unit.name,
      groupName: unit.groupName,
      contact: unit.contact,
      state: all.some((row) => row.state === 'returned' && !row.answered)
        ? 'returned'
        : reportState(first?.late),
      late: first?.late ?? false,
      receivedAt: first?.receivedAt ?? null,
      files: new Set(sent.map((row) => row.sha256)).size,
      rows: sum(sent),
      refusedRows: sent.reduce((rows, each) => rows + each.refusedRows, 0),
      byStage: FORM_STAGES.flatMap((stage) => {
        const rows = ofStage(stage);
        return rows === 0 ? [] : [{ stage, rows }];
      }),
      progress: texts.get(unit.id)?.progress ?? 0,
      problems: texts.get(unit.id)?.problems ?? 0,
      waiting: count('reported', 'checking'),
      returned: count('returned'),
      reporter: sent.findLast((row) => row.signature.reporter !== '')?.signature.reporter ?? '',
      phone: sent.findLast((row) => row.signature.phone !== '')?.signature.phone ?? '',
    };
  });
}

function reportState(late: boolean | undefined): 'on-time' | 'late' | 'missing' {
  if (late === undefined) return 'missing';
  return late ? 'late' : 'on-time';
}

function sum(counts: readonly { readonly rows: number }[]): number {
  return counts.reduce((rows, each) => rows + each.rows, 0);
}

async function countRecords(db: Db, period: Period): Promise<UnitCount[]> {
  const counts: UnitCount[] = [];
  for await (const { table, stage, state, within } of recordTurns(db, period)) {
    const { rows } = await sql<Omit<UnitCount, 'state'>>`
      select unit_id as unit, ${stage} as stage, count(*) as rows from ${table}
      where ${within} group by 1, 2`.execute(db);
    counts.push(...rows.map((row) => ({ ...row, state })));
  }
  return counts;
}

/** Rows of 在谈在建进展 and of 存在问题, by the unit that sent them. */
async function countTexts(
  db: Db,
  period: Period,
): Promise<Map<number, { readonly progress: number; readonly problems: number }>> {
  const counts = new Map<number, { progress: number; problems: number }>();
  for await (const within of inTurns(db, sql.table('progress_reports'), sql`period = ${period}`)) {
    const { rows } = await sql<{ unit: number; progress: number; problems: number }>`
      select submissions.unit_id as unit, sum(progress <> '') as progress, sum(problem <> '') as problems
      from (select progress, problem, source_row_id from progress_reports where ${within}) as texts
      join source_rows on source_rows.id = texts.source_row_id
      join submissions on submissions.id = source_rows.submission_id
      where submissions.state = 'received' group by 1`.execute(db);
    for (const { unit, progress, problems } of rows) {
      const before = counts.get(unit) ?? { progress: 0, problems: 0 };
      counts.set(unit, { progress: before.progress + progress, problems: before.problems + problems });
    }
  }
  return counts;
}

/** Reports of a period that hold records not yet recognised, oldest first. */
export async function listWaitingReports(db: Db, period: Period): Promise<EarlierReport[]> {
  const counts: { submission: number; stage: Stage | 'funds'; rows: number }[] = [];
  for await (const { table, stage, within } of recordTurns(db, period, ['reported', 'checking'])) {
    const { rows } = await sql<{ submission: number; stage: Stage | 'funds'; rows: number }>`
      select source_rows.submission_id as submission, records.stage, count(*) as rows
      from (select source_row_id, ${stage} as stage from ${table} where ${within}) as records
      join source_rows on source_rows.id = records.source_row_id group by 1, 2`.execute(db);
    counts.push(...rows);
  }
  const bySubmission = groupRows(counts, (row) => row.submission);
  return (await listSubmissions(db, period)).flatMap((submission) => {
    const own = bySubmission.get(submission.id) ?? [];
    if (submission.state !== 'received' || own.length === 0) return [];
    const { id: submissionId, unitId, unit, fileName, receivedAt } = submission;
    const stages = [...new Set(own.map((row) => row.stage))];
    return [{ submissionId, unitId, unit, fileName, receivedAt, stages, waiting: sum(own) }];
  });
}

const HISTORY_MONTHS = 12;

/**
 * Who reported in the twelve months up to `period`. A month in which nobody reported was not kept here and is left
 * out; who has not reported in a month still open is not late yet.
 */
export async function listReportHistory(db: Db, period: Period): Promise<ReportHistory> {
  const from = shiftPeriod(period, 1 - HISTORY_MONTHS);
  const { rows: first } = await sql<{ period: Period; unit: number; late: 0 | 1 }>`
    select period, unit_id as unit, late from (
      select period, unit_id, late, row_number() over (partition by period, unit_id order by received_at, id) as place
      from submissions where state = 'received' and period between ${from} and ${period}
    ) where place = 1`.execute(db);
  const open = new Set(
    (await db.selectFrom('periods').select('period').where('state', '=', 'open').execute()).map(
      (row) => row.period,
    ),
  );
  const reported = new Map(first.map((row) => [`${row.period} ${row.unit}`, row.late === 1]));
  const periods = [...new Set(first.map((row) => row.period))].sort();
  const units = (await listUnits(db)).filter((unit) => unit.active);
  return {
    periods,
    rows: units.map((unit) => ({
      unitId: unit.id,
      unit: unit.name,
      groupName: unit.groupName,
      states: periods.map((each) => {
        const late = reported.get(`${each} ${unit.id}`);
        return late === undefined && open.has(each) ? null : reportState(late);
      }),
    })),
  };
}

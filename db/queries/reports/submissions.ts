import { sql } from 'kysely';
import type { Submission, SubmissionFinding } from '../../../shared/contract/import';
import type { Period } from '../../../shared/domain/period';
import { AppFault } from '../../../shared/result';
import type { Db, Row } from '../../schema';
import { insertMany } from '../insert-many';

/** Why a report was sent back that the corrected one was put in place of. */
export const REPLACED = '由更正后的报表代替';

/** It was sent back and the unit has sent another since. */
const answered = sql<0 | 1>`(submissions.state = 'returned' and exists (
  select 1 from submissions as later
  where later.period = submissions.period and later.unit_id = submissions.unit_id and later.state = 'received'
    and later.id > submissions.id
    and (later.received_at >= submissions.returned_at or submissions.return_note = ${REPLACED})))`;

export interface NewSourceFile {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  /** Path below the files folder, with '/'. */
  readonly storedName: string;
}

/** Registers a stored file; the same bytes are kept once. Returns its id. */
export async function saveSourceFile(db: Db, file: NewSourceFile): Promise<number> {
  const known = await db
    .selectFrom('source_files')
    .select('id')
    .where('sha256', '=', file.sha256)
    .executeTakeFirst();
  if (known) return known.id;
  const row = await db
    .insertInto('source_files')
    .values({ sha256: file.sha256, name: file.name, bytes: file.bytes, stored_name: file.storedName })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A stored file by its id; `null` when it is gone. */
export async function findStoredSource(db: Db, id: number): Promise<Omit<NewSourceFile, 'bytes'> | null> {
  const row = await db
    .selectFrom('source_files')
    .select(['name', 'sha256', 'stored_name as storedName'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export interface NewSubmission
  extends Pick<
    Submission,
    'period' | 'unitId' | 'receivedAt' | 'late' | 'rows' | 'refusedRows' | 'signature'
  > {
  readonly sourceFileId: number;
}

export async function insertSubmission(db: Db, submission: NewSubmission): Promise<number> {
  const row = await db
    .insertInto('submissions')
    .values({
      period: submission.period,
      unit_id: submission.unitId,
      source_file_id: submission.sourceFileId,
      received_at: submission.receivedAt,
      late: submission.late ? 1 : 0,
      state: 'received',
      rows: submission.rows,
      refused_rows: submission.refusedRows,
      reporter: submission.signature.reporter,
      reporter_phone: submission.signature.phone,
      reviewer: submission.signature.reviewer,
      filled_on: submission.signature.filledOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export interface NewSourceRow {
  readonly sheet: string;
  /** 1-based row as Excel shows it. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly verdict: 'accepted' | 'corrected' | 'refused';
  readonly issues: readonly unknown[];
}

/** Stores the rows as sent; returns their ids in the order given. */
export async function insertSourceRows(
  db: Db,
  submissionId: number,
  rows: readonly NewSourceRow[],
): Promise<number[]> {
  return insertMany(
    db,
    'source_rows',
    rows.map((row) => ({
      submission_id: submissionId,
      sheet: row.sheet,
      row_number: row.row,
      cells: JSON.stringify(row.cells),
      verdict: row.verdict,
      issues: JSON.stringify(row.issues),
    })),
  );
}

export async function listSubmissions(db: Db, period: Period): Promise<Submission[]> {
  const rows = await selectSubmissions(db).where('submissions.period', '=', period).execute();
  return rows.map(submissionOf);
}

/** The first submission with these very bytes, in any period; `null` when the file is new. */
export async function findSubmissionBySha256(db: Db, sha256: string): Promise<Submission | null> {
  const row = await selectSubmissions(db)
    .where('source_files.sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst();
  return row ? submissionOf(row) : null;
}

function selectSubmissions(db: Db) {
  return db
    .selectFrom('submissions')
    .innerJoin('units', 'units.id', 'submissions.unit_id')
    .innerJoin('source_files', 'source_files.id', 'submissions.source_file_id')
    .selectAll('submissions')
    .select(['units.name as unit_name', 'source_files.name as file_name', 'source_files.sha256'])
    .select(answered.as('answered'))
    .orderBy('submissions.id');
}

type SubmissionRow = Row<'submissions'> & {
  unit_name: string;
  file_name: string;
  sha256: string;
  answered: 0 | 1;
};

function submissionOf(row: SubmissionRow): Submission {
  return {
    id: row.id,
    period: row.period,
    unitId: row.unit_id,
    unit: row.unit_name,
    receivedAt: row.received_at,
    late: row.late === 1,
    fileName: row.file_name,
    sha256: row.sha256,
    rows: row.rows,
    refusedRows: row.refused_rows,
    state: row.state,
    returnedAt: row.returned_at,
    returnNote: row.return_note,
    answered: row.answered === 1,
    signature: {
      reporter: row.reporter,
      phone: row.reporter_phone,
      reviewer: row.reviewer,
      filledOn: row.filled_on,
    },
  };
}

/** What is wrong in the rows a unit sent in a period, in the order of files and rows. */
export async function listFindings(db: Db, period: Period, unitId: number): Promise<SubmissionFinding[]> {
  const rows = await db
    .selectFrom('source_rows')
    .innerJoin('submissions', 'submissions.id', 'source_rows.submission_id')
    .innerJoin('source_files', 'source_files.id', 'submissions.source_file_id')
    .select([
      'source_rows.sheet',
      'row_number',
      'cells',
      'verdict',
      'issues',
      'source_files.name as file_name',
    ])
    .where('submissions.period', '=', period)
    .where('submissions.unit_id', '=', unitId)
    .where(sql<boolean>`not ${answered}`)
    .orderBy('source_rows.id')
    .execute();
  return rows.flatMap((row) => {
    const issues = JSON.parse(row.issues) as StoredIssue[];
    const cells = JSON.parse(row.cells) as string[];
    const refused = row.verdict === 'refused';
    const own = { fileName: row.file_name, sheet: row.sheet, row: row.row_number, refused };
    const excerpt = cells
      .filter((text) => text.trim() !== '' && !/^[\d.（()）]+$/.test(text))
      .slice(0, 2)
      .join('，')
      .slice(0, 60);
    const told = refused ? issues.filter((issue) => issue.severity === 'error') : issues;
    const listed = told.length === 0 && refused ? [{ message: '经办人没有收入这一行', value: '' }] : told;
    return listed.map(({ message, value }) => ({ ...own, excerpt, message, value }));
  });
}

/** The part of a stored issue that a unit is told. */
interface StoredIssue {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly value: string;
}

/**
 * Marks a report as sent back; its records not yet recognised become 退回 with the same words, its progress
 * texts go, so that a corrected report can bring them again.
 * @throws AppFault `not-found`; `conflict` when it has been sent back before.
 */
export async function returnSubmission(
  db: Db,
  id: number,
  at: string,
  note: string,
): Promise<{ unit: string; fileName: string; period: Period; events: number; funds: number }> {
  const submission = await selectSubmissions(db).where('submissions.id', '=', id).executeTakeFirst();
  if (!submission) throw new AppFault('not-found', '这份报表已不存在。数据没有变化；请刷新后再试。');
  if (submission.state === 'returned') {
    throw new AppFault('conflict', '这份报表已经退回过，没有再次退回。数据没有变化。');
  }
  await db
    .updateTable('submissions')
    .set({ state: 'returned', returned_at: at, return_note: note })
    .where('id', '=', id)
    .execute();
  const ofSubmission = db.selectFrom('source_rows').select('id').where('submission_id', '=', id);
  const counts = { events: 0, funds: 0 };
  for (const [table, count] of [
    ['stage_events', 'events'],
    ['fund_entries', 'funds'],
  ] as const) {
    const result = await db
      .updateTable(table)
      .set({ state: 'returned', reason: note })
      .where('source_row_id', 'in', ofSubmission)
      .where('state', 'in', ['reported', 'checking'])
      .executeTakeFirst();
    counts[count] = Number(result.numUpdatedRows);
  }
  await db.deleteFrom('progress_reports').where('source_row_id', 'in', ofSubmission).execute();
  return { unit: submission.unit_name, fileName: submission.file_name, period: submission.period, ...counts };
}

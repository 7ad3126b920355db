/** Stage events and fund entries as reported: listing, entering, correcting. */
import { sql } from 'kysely';
import type { FundEntry, StageEvent } from '../../../shared/contract/projects';
import type { Money } from '../../../shared/domain/money';
import { type Period, yearOf } from '../../../shared/domain/period';
import {
  RECORD_STATE_NAMES,
  type RecordState,
  STANDING_STATES,
  type Stage,
} from '../../../shared/domain/stage';
import { AppFault } from '../../../shared/result';
import type { Db, Row } from '../../schema';
import { insertMany } from '../insert-many';
import { type RecordFilter, recordCondition } from './record-filter';
import { moneyOf, type SourceColumns, sourceRefOf } from './source-ref';

export type StageEventRecord = StageEvent & { readonly dateText: string };
export type FundEntryRecord = FundEntry & { readonly dateText: string; readonly evidence: string };

/** What a record bears beside its own columns. */
interface NamedRow extends SourceColumns {
  readonly project_name: string;
  readonly unit_name: string;
}

/** Stage events or fund entries with their names and the row they came from, in the order of entry. */
async function listRecords<Table extends 'stage_events' | 'fund_entries'>(
  db: Db,
  table: Table,
  filter: RecordFilter,
): Promise<(Row<Table> & NamedRow)[]> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const { rows } = await sql<Row<Table> & NamedRow>`
    select ${sql.table(table)}.*, projects.name as project_name, units.name as unit_name,
      source_rows.submission_id as source_submission_id, source_files.name as source_file_name,
      source_rows.sheet as source_sheet, source_rows.row_number as source_row
    from ${sql.table(table)}
    join projects on projects.id = ${column('project_id')}
    join units on units.id = ${column('unit_id')}
    left join source_rows on source_rows.id = ${column('source_row_id')}
    left join submissions on submissions.id = source_rows.submission_id
    left join source_files on source_files.id = submissions.source_file_id
    where ${recordCondition(table, filter)}
    order by ${column('id')} limit ${filter.next?.count ?? -1}`.execute(db);
  return rows;
}

/** What both kinds tell alike. */
function commonOf(row: (Row<'stage_events'> | Row<'fund_entries'>) & NamedRow) {
  return {
    id: row.id,
    projectId: row.project_id,
    projectName: row.project_name,
    unitId: row.unit_id,
    unit: row.unit_name,
    dateText: row.date_text,
    state: row.state,
    reportedPeriod: row.reported_period,
    recognisedPeriod: row.recognised_period,
    recognisedFen: row.recognised_fen,
    evidence: row.evidence,
    reason: row.reason,
    source: sourceRefOf(row),
  };
}

/** In the order of entry. */
export async function listEvents(db: Db, filter: RecordFilter): Promise<StageEventRecord[]> {
  return (await listRecords(db, 'stage_events', filter)).map((row) => ({
    ...commonOf(row),
    stage: row.stage,
    eventDate: row.event_date,
    amount: moneyOf(row.amount_currency, row.amount_minor),
  }));
}

/** The stages of projects that are reported and stand. */
export async function listStandingStages(
  db: Db,
  projectIds: readonly number[],
): Promise<{ readonly projectId: number; readonly stage: Stage }[]> {
  return db
    .selectFrom('stage_events')
    .select(['project_id as projectId', 'stage'])
    .where(recordCondition('stage_events', { projectIds, states: STANDING_STATES }))
    .execute();
}

/** In the order of entry. */
export async function listFunds(db: Db, filter: RecordFilter): Promise<FundEntryRecord[]> {
  return (await listRecords(db, 'fund_entries', filter)).map((row) => ({
    ...commonOf(row),
    arrivedOn: row.arrived_on,
    money: { currency: row.currency, minor: row.minor },
    kind: row.kind,
    voucher: row.voucher,
    rateNote: row.rate === null ? '' : `按 ${row.rate_date ?? ''} 起适用的汇率 ${row.rate} 折算`,
  }));
}

/** What of each project was reported in each month before `period` and stands; of earlier years in one sum, period `''`. */
export async function sumFundsBefore(
  db: Db,
  period: Period,
): Promise<{ readonly projectId: number; readonly period: Period | ''; readonly money: Money }[]> {
  const { rows } = await sql<{ id: number; period: Period | ''; currency: Money['currency']; minor: number }>`
    select project_id as id, currency, sum(minor) as minor,
      case when reported_period >= ${`${yearOf(period)}-01`} then reported_period else '' end as period
    from fund_entries
    where reported_period < ${period} and ${recordCondition('fund_entries', { states: STANDING_STATES })}
    group by 1, 4, 2`.execute(db);
  return rows.map(({ id, period: month, currency, minor }) => ({
    projectId: id,
    period: month,
    money: { currency, minor },
  }));
}

/** What an event and a sum of money are entered with, both as the unit reported them. */
interface NewRecord {
  readonly projectId: number;
  readonly unitId: number;
  /** The date as the unit wrote it. */
  readonly dateText: string;
  readonly reportedPeriod: Period;
  readonly evidence: string;
  readonly sourceRowId: number | null;
}

export type NewStageEvent = NewRecord & Pick<StageEvent, 'stage' | 'eventDate' | 'amount'>;

/** What only the office's examination fills in. */
const NOT_RECOGNISED = {
  recognised_period: null,
  recognised_at: null,
  recognised_by: null,
  recognised_fen: null,
  rate: null,
  rate_date: null,
  reason: '',
} as const;

/** Enters events as 上报; returns their ids in the order given. */
export async function insertEvents(db: Db, events: readonly NewStageEvent[]): Promise<number[]> {
  const rows = events.map((event) => ({
    project_id: event.projectId,
    unit_id: event.unitId,
    stage: event.stage,
    event_date: event.eventDate,
    date_text: event.dateText,
    amount_currency: event.amount?.currency ?? null,
    amount_minor: event.amount?.minor ?? null,
    state: 'reported' as const,
    reported_period: event.reportedPeriod,
    evidence: event.evidence,
    source_row_id: event.sourceRowId,
    ...NOT_RECOGNISED,
  }));
  return insertMany(db, 'stage_events', rows);
}

/** What the clerk may correct in an event; the unit and the source stay as reported. */
export type StageEventFields = Omit<NewStageEvent, 'projectId' | 'unitId' | 'sourceRowId' | 'dateText'>;

/** @throws AppFault `not-found`; `conflict` when it is recognised (it must be reopened first). */
export async function updateEvent(db: Db, id: number, fields: StageEventFields): Promise<void> {
  await refuseRecognised(db, 'stage_events', id);
  await db
    .updateTable('stage_events')
    .set({
      stage: fields.stage,
      event_date: fields.eventDate,
      amount_currency: fields.amount?.currency ?? null,
      amount_minor: fields.amount?.minor ?? null,
      reported_period: fields.reportedPeriod,
      evidence: fields.evidence,
    })
    .where('id', '=', id)
    .execute();
}

export type NewFundEntry = NewRecord & Pick<FundEntry, 'arrivedOn' | 'money' | 'kind' | 'voucher'>;

/** Enters sums of money as 上报; returns their ids in the order given. */
export async function insertFunds(db: Db, funds: readonly NewFundEntry[]): Promise<number[]> {
  const rows = funds.map((fund) => ({
    project_id: fund.projectId,
    unit_id: fund.unitId,
    arrived_on: fund.arrivedOn,
    date_text: fund.dateText,
    currency: fund.money.currency,
    minor: fund.money.minor,
    kind: fund.kind,
    voucher: fund.voucher,
    state: 'reported' as const,
    reported_period: fund.reportedPeriod,
    evidence: fund.evidence,
    source_row_id: fund.sourceRowId,
    ...NOT_RECOGNISED,
  }));
  return insertMany(db, 'fund_entries', rows);
}

export type FundEntryFields = Pick<
  NewFundEntry,
  'arrivedOn' | 'money' | 'kind' | 'voucher' | 'reportedPeriod'
>;

/** @throws AppFault `not-found`; `conflict` when it is recognised (it must be reopened first). */
export async function updateFund(db: Db, id: number, fields: FundEntryFields): Promise<void> {
  await refuseRecognised(db, 'fund_entries', id);
  await db
    .updateTable('fund_entries')
    .set({
      arrived_on: fields.arrivedOn,
      currency: fields.money.currency,
      minor: fields.money.minor,
      kind: fields.kind,
      voucher: fields.voucher,
      reported_period: fields.reportedPeriod,
    })
    .where('id', '=', id)
    .execute();
}

async function refuseRecognised(db: Db, table: 'stage_events' | 'fund_entries', id: number): Promise<void> {
  const row: { state: RecordState } | undefined = await db
    .selectFrom(table)
    .select('state')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppFault('not-found', '这条上报记录已不存在，没有保存。请刷新后再试。');
  if (row.state === 'recognised') {
    throw new AppFault(
      'conflict',
      `这条记录已${RECORD_STATE_NAMES[row.state]}，没有改动。请先退回或重新核查再修改。`,
    );
  }
}

/** 上报数: what the units reported, added up by SQLite, with foreign money left to be converted. */
import { sql } from 'kysely';
import type { Currency } from '../../../shared/domain/money';
import type { Period, PeriodRange } from '../../../shared/domain/period';
import type { Stage } from '../../../shared/domain/stage';
import type { Db } from '../../schema';
import type { MonthlySum } from './indicator-sums';

/** Recognised records by the period they were reported in; `fen` of those reported in 人民币. */
export async function sumReported(db: Db): Promise<MonthlySum[]> {
  const events = await sql<MonthlySum>`
    select reported_period as period, unit_id as "unitId", stage, count(*) as count,
      ifnull(sum(amount_minor) filter (where amount_currency = 'CNY'), 0) as fen
    from stage_events where state = 'recognised' group by reported_period, unit_id, stage`.execute(db);
  const funds = await sql<MonthlySum>`
    select reported_period as period, unit_id as "unitId", 'funds' as stage, count(*) as count,
      ifnull(sum(minor) filter (where currency = 'CNY'), 0) as fen
    from fund_entries where state = 'recognised' group by reported_period, unit_id`.execute(db);
  return [...events.rows, ...funds.rows];
}

/** So many records of one unit and stage, each of the same amount. */
export interface ReportedSum {
  readonly unitId: number;
  readonly stage: Stage | 'funds';
  readonly count: number;
  /** 分 of those in 人民币 together. */
  readonly fen: number;
  /** For foreign money: currency, amount of each record, its day and period. */
  readonly currency: Currency | null;
  readonly minor: number | null;
  readonly date: string | null;
  readonly reportedPeriod: Period | null;
}

const foreignGroup = (currency: string, minor: string, date: string) => sql`
  iif(${sql.ref(currency)} <> 'CNY', ${sql.ref(currency)}, null) as currency,
  iif(${sql.ref(currency)} <> 'CNY', ${sql.ref(minor)}, null) as minor,
  iif(${sql.ref(currency)} <> 'CNY', ${sql.ref(date)}, null) as date,
  iif(${sql.ref(currency)} <> 'CNY', reported_period, null) as "reportedPeriod"`;

/**
 * Reported in the range and not recognised. Of an event reported more than once the first counts, and none when
 * one of its project and stage was recognised.
 */
export async function sumWaiting(db: Db, range: PeriodRange): Promise<ReportedSum[]> {
  const { from, to } = range;
  const events = await sql<ReportedSum>`
    with first as (
      select unit_id, stage, event_date, reported_period, amount_currency, amount_minor,
        min(reported_period || ifnull(event_date, '9999') || printf('%015d', id))
      from stage_events indexed by stage_events_waiting
      where state <> 'recognised' and reported_period between ${from} and ${to} and not exists (
        select 1 from stage_events twin where twin.state = 'recognised' and twin.project_id = stage_events.project_id
          and twin.stage = stage_events.stage and twin.reported_period between ${from} and ${to})
      group by project_id, stage)
    select unit_id as "unitId", stage, count(*) as count,
      ifnull(sum(amount_minor) filter (where amount_currency = 'CNY'), 0) as fen,
      ${foreignGroup('amount_currency', 'amount_minor', 'event_date')}
    from first group by 1, 2, 5, 6, 7, 8`.execute(db);
  const funds = await sql<ReportedSum>`
    select unit_id as "unitId", 'funds' as stage, count(*) as count,
      ifnull(sum(minor) filter (where currency = 'CNY'), 0) as fen,
      ${foreignGroup('currency', 'minor', 'arrived_on')}
    from fund_entries indexed by fund_entries_waiting
    where state <> 'recognised' and reported_period between ${from} and ${to}
    group by 1, 5, 6, 7, 8`.execute(db);
  return [...events.rows, ...funds.rows];
}

/** Reported in the range in foreign money and recognised: the amounts `sumReported` leaves out. */
export async function listForeignReported(db: Db, { from, to }: PeriodRange): Promise<ReportedSum[]> {
  const events = await sql<ReportedSum>`
    select unit_id as "unitId", stage, 1 as count, 0 as fen, amount_currency as currency, amount_minor as minor,
      event_date as date, reported_period as "reportedPeriod"
    from stage_events indexed by stage_events_foreign
    where state = 'recognised' and amount_currency <> 'CNY' and reported_period between ${from} and ${to}`.execute(
    db,
  );
  const funds = await sql<ReportedSum>`
    select unit_id as "unitId", 'funds' as stage, 1 as count, 0 as fen, currency, minor,
      arrived_on as date, reported_period as "reportedPeriod"
    from fund_entries indexed by fund_entries_foreign
    where state = 'recognised' and currency <> 'CNY' and reported_period between ${from} and ${to}`.execute(
    db,
  );
  return [...events.rows, ...funds.rows];
}

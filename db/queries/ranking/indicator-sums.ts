/** Counts and sums of reported and recognised records, added up by SQLite: a year of a large office in one scan. */
import { sql } from 'kysely';
import type { Currency } from '../../../shared/domain/money';
import type { Period, PeriodRange } from '../../../shared/domain/period';
import type { Stage } from '../../../shared/domain/stage';
import { TRIP_TAGS } from '../../../shared/registers/trip-tags';
import type { Db } from '../../schema';

const TRIP_TAG_WORDS: readonly string[] = Object.values(TRIP_TAGS);

/** Counts and 分 人民币 of recognised records of one unit, stage and period. */
export interface MonthlySum {
  readonly period: Period;
  readonly unitId: number;
  readonly stage: Stage | 'funds';
  readonly count: number;
  readonly fen: number;
}

/**
 * Recognised records by the period they were recognised in, of all projects or of those named; `fen` as
 * recognised. All periods at once: one pass answers every month, quarter and year.
 */
export async function sumRecognised(db: Db, projectIds?: readonly number[]): Promise<MonthlySum[]> {
  if (projectIds === undefined) {
    const events = await sql<MonthlySum>`
      select recognised_period as period, unit_id as "unitId", stage, count(*) as count,
        ifnull(sum(recognised_fen), 0) as fen
      from stage_events where state = 'recognised' group by recognised_period, unit_id, stage`.execute(db);
    const funds = await sql<MonthlySum>`
      select recognised_period as period, unit_id as "unitId", 'funds' as stage, count(*) as count,
        sum(recognised_fen) as fen
      from fund_entries where state = 'recognised' group by recognised_period, unit_id`.execute(db);
    return [...events.rows, ...funds.rows];
  }
  const own = JSON.stringify(projectIds);
  const events = await sql<MonthlySum>`
    select recognised_period as period, unit_id as "unitId", stage, count(*) as count,
      ifnull(sum(recognised_fen), 0) as fen
    from json_each(${own}) named cross join stage_events indexed by stage_events_by_project
      on stage_events.project_id = named.value
    where state = 'recognised' group by 1, 2, 3`.execute(db);
  const funds = await sql<MonthlySum>`
    select recognised_period as period, unit_id as "unitId", 'funds' as stage, count(*) as count,
      sum(recognised_fen) as fen
    from json_each(${own}) named cross join fund_entries indexed by fund_entries_by_project
      on fund_entries.project_id = named.value
    where state = 'recognised' group by 1, 2`.execute(db);
  return [...events.rows, ...funds.rows];
}

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

/** A record whose reported amount has to be looked at by itself. */
export interface ReportedAmount {
  readonly unitId: number;
  readonly projectId: number;
  readonly stage: Stage | 'funds';
  readonly recognised: 0 | 1;
  readonly date: string | null;
  readonly reportedPeriod: Period;
  readonly currency: Currency | null;
  readonly minor: number | null;
}

/**
 * Reported in the range and not part of `sumReported`'s amounts: recognised ones in foreign money, and those
 * not recognised, in the order of report. An event sent again after it was returned is left out when one of
 * its project and stage was recognised.
 */
export async function listReportedAmounts(db: Db, range: PeriodRange): Promise<ReportedAmount[]> {
  const within = sql`reported_period between ${range.from} and ${range.to}`;
  const event = sql`select unit_id as "unitId", project_id as "projectId", stage, state = 'recognised' as recognised,
    event_date as date, reported_period as "reportedPeriod", amount_currency as currency, amount_minor as minor`;
  const fund = sql`select unit_id as "unitId", project_id as "projectId", 'funds' as stage,
    state = 'recognised' as recognised, arrived_on as date, reported_period as "reportedPeriod", currency, minor`;
  const foreign = await sql<ReportedAmount>`${event}
    from stage_events indexed by stage_events_by_report_recognised
    where state = 'recognised' and ${within} and amount_currency <> 'CNY'`.execute(db);
  const waiting = await sql<ReportedAmount>`${event}
    from stage_events where ${within} and state in ('reported', 'checking', 'returned') and not exists (
      select 1 from stage_events twin where twin.state = 'recognised' and twin.project_id = stage_events.project_id
        and twin.stage = stage_events.stage and twin.reported_period between ${range.from} and ${range.to})
    order by reported_period, ifnull(event_date, '9999'), id`.execute(db);
  const foreignFunds = await sql<ReportedAmount>`${fund}
    from fund_entries indexed by fund_entries_by_report_recognised
    where state = 'recognised' and ${within} and currency <> 'CNY'`.execute(db);
  const waitingFunds = await sql<ReportedAmount>`${fund}
    from fund_entries where ${within} and state in ('reported', 'checking', 'returned')`.execute(db);
  return [...foreign.rows, ...waiting.rows, ...foreignFunds.rows, ...waitingFunds.rows];
}

export interface ScopeTraits {
  readonly id: number;
  readonly capital: 'domestic' | 'foreign';
  readonly industry: string;
  readonly currency: Currency | null;
  readonly minor: number | null;
}

/**
 * Projects that are not plainly 内资 in 人民币 from `domesticMinor` (分) up and outside the excluded industries:
 * the ones whose scope must be looked at.
 */
export async function listUnplainProjects(
  db: Db,
  domesticMinor: number,
  excludedIndustries: readonly string[],
): Promise<ScopeTraits[]> {
  const excluded = JSON.stringify(excludedIndustries);
  const { rows } = await sql<ScopeTraits>`
    select id, capital, industry, total_currency as currency, total_minor as minor from projects
    where capital <> 'domestic' or total_currency is null or total_currency <> 'CNY'
      or total_minor < ${domesticMinor} or industry in (select value from json_each(${excluded}))`.execute(
    db,
  );
  return rows;
}

/** What a rule asks of a project, as far as it can be told without amounts; all conditions given must hold. */
export interface TraitCondition {
  readonly tags?: readonly string[] | undefined;
  readonly capital?: string | undefined;
  readonly industries?: readonly string[] | undefined;
  readonly sourceRegions?: readonly string[] | undefined;
  readonly attractions?: readonly string[] | undefined;
}

/** Projects met or signed on trips have tags of the year: which ones, is told from the registers. */
function onTrips(tags: readonly string[]) {
  return tags.some((tag) => TRIP_TAG_WORDS.includes(tag))
    ? sql`or id in (select project_id from register_entries
        where register in ('trip', 'trip-project') and project_id is not null)`
    : sql``;
}

/** Projects that meet at least one of the conditions, or may meet it in some year. */
export async function listProjectsMeeting(db: Db, conditions: readonly TraitCondition[]): Promise<number[]> {
  const oneOf = (column: string, values: readonly string[] | undefined) =>
    values === undefined
      ? []
      : [sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`];
  const meets = conditions.map((when) => {
    const parts = [
      sql`true`,
      ...(when.tags === undefined
        ? []
        : [
            sql`(id in (select project_id from project_tags
              where tag in (select value from json_each(${JSON.stringify(when.tags)}))) ${onTrips(when.tags)})`,
          ]),
      ...(when.capital === undefined ? [] : [sql`capital = ${when.capital}`]),
      ...oneOf('industry', when.industries),
      ...oneOf('source_region', when.sourceRegions),
      ...oneOf('attraction', when.attractions),
    ];
    return sql`(${sql.join(parts, sql` and `)})`;
  });
  if (meets.length === 0) return [];
  const { rows } = await sql<{
    id: number;
  }>`select id from projects where ${sql.join(meets, sql` or `)}`.execute(db);
  return rows.map((row) => row.id);
}

/** Counts and sums of reported and recognised records, added up by SQLite: a year of a large office in one scan. */
import { sql } from 'kysely';
import type { Currency } from '../../shared/domain/money';
import type { Period, PeriodRange } from '../../shared/domain/period';
import type { Stage } from '../../shared/domain/stage';
import type { Db } from '../schema';

export interface IndicatorSum {
  readonly unitId: number;
  readonly stage: Stage | 'funds';
  /** Recognised in the range; `fen` in 分 人民币 as recognised. */
  readonly recognised: number;
  readonly fen: number;
  /** Reported in the range and recognised since; `reportedFen` only of those in 人民币. */
  readonly reported: number;
  readonly reportedFen: number;
}

/** Recognised records by unit and stage, of all projects or of those named. */
export async function sumRecognised(
  db: Db,
  range: PeriodRange,
  projectIds?: readonly number[],
): Promise<IndicatorSum[]> {
  const own =
    projectIds === undefined
      ? sql`true`
      : sql`project_id in (select value from json_each(${JSON.stringify(projectIds)}))`;
  const recognised = sql`recognised_period between ${range.from} and ${range.to}`;
  const reported = sql`reported_period between ${range.from} and ${range.to}`;
  const sums = (table: 'stage_events' | 'fund_entries') => {
    const isEvent = table === 'stage_events';
    const [currency, minor] = isEvent
      ? [sql.ref('amount_currency'), sql.ref('amount_minor')]
      : [sql.ref('currency'), sql.ref('minor')];
    const stage = isEvent ? sql.ref('stage') : sql.lit('funds');
    return sql<IndicatorSum>`select unit_id as "unitId", ${stage} as stage,
        count(*) filter (where ${recognised}) as recognised,
        ifnull(sum(recognised_fen) filter (where ${recognised}), 0) as fen,
        count(*) filter (where ${reported}) as reported,
        ifnull(sum(${minor}) filter (where ${reported} and ${currency} = 'CNY'), 0) as "reportedFen"
      from ${sql.table(table)}
      where state = 'recognised' and (${recognised} or ${reported}) and ${own}
      group by unit_id${isEvent ? sql`, stage` : sql``}`;
  };
  const events = await sums('stage_events').execute(db);
  const funds = await sums('fund_entries').execute(db);
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
 * Reported in the range and not part of `sumRecognised`'s amounts: recognised ones in foreign money, and those
 * not recognised, in the order of report. An event sent again after it was returned is left out when one of
 * its project and stage was recognised.
 */
export async function listReportedAmounts(db: Db, range: PeriodRange): Promise<ReportedAmount[]> {
  const within = sql`reported_period between ${range.from} and ${range.to}`;
  const { rows } = await sql<ReportedAmount>`
    select unit_id as "unitId", project_id as "projectId", stage, state = 'recognised' as recognised,
      event_date as date, reported_period as "reportedPeriod", amount_currency as currency, amount_minor as minor
    from stage_events where ${within} and (
      (state = 'recognised' and amount_currency <> 'CNY')
      or (state in ('reported', 'checking', 'returned') and not exists (
        select 1 from stage_events twin where twin.state = 'recognised' and twin.project_id = stage_events.project_id
          and twin.stage = stage_events.stage and twin.reported_period between ${range.from} and ${range.to})))
    order by reported_period, ifnull(event_date, '9999'), id`.execute(db);
  const funds = await sql<ReportedAmount>`
    select unit_id as "unitId", project_id as "projectId", 'funds' as stage, state = 'recognised' as recognised,
      arrived_on as date, reported_period as "reportedPeriod", currency, minor
    from fund_entries where ${within} and (currency <> 'CNY' or state in ('reported', 'checking', 'returned'))
    order by id`.execute(db);
  return [...rows, ...funds.rows];
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

/** Projects that meet at least one of the conditions. */
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
            sql`id in (select project_id from project_tags
              where tag in (select value from json_each(${JSON.stringify(when.tags)})))`,
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

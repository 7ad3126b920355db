/** Counts and sums of recognised records, added up by SQLite: a year of a large office in one scan. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Currency } from '../../../shared/domain/money';
import type { Period } from '../../../shared/domain/period';
import type { Capital, Stage } from '../../../shared/domain/stage';
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

/** Which projects: those named, or those that never count by `ScopeBounds`. */
export type ProjectChoice =
  | { readonly ids: readonly number[] }
  | { readonly never: ScopeBounds; readonly except: readonly number[] };

/**
 * Recognised records by the period they were recognised in, of all projects or of those chosen; `fen` as
 * recognised. All periods at once: one pass answers every month, quarter and year.
 */
export async function sumRecognised(db: Db, choice?: ProjectChoice): Promise<MonthlySum[]> {
  if (choice === undefined) {
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
  const chosen = chosenProjects(choice);
  const events = await sql<MonthlySum>`
    select recognised_period as period, unit_id as "unitId", stage, count(*) as count,
      ifnull(sum(recognised_fen), 0) as fen
    from ${chosen} chosen cross join stage_events indexed by stage_events_counted_by_project
      on stage_events.project_id = chosen.id
    where state = 'recognised' group by 1, 2, 3`.execute(db);
  const funds = await sql<MonthlySum>`
    select recognised_period as period, unit_id as "unitId", 'funds' as stage, count(*) as count,
      sum(recognised_fen) as fen
    from ${chosen} chosen cross join fund_entries indexed by fund_entries_counted_by_project
      on fund_entries.project_id = chosen.id
    where state = 'recognised' group by 1, 2`.execute(db);
  return [...events.rows, ...funds.rows];
}

function chosenProjects(choice: ProjectChoice): RawBuilder<unknown> {
  if ('ids' in choice) return sql`(select value as id from json_each(${JSON.stringify(choice.ids)}))`;
  return sql`(select id from projects where ${neverCounts(choice.never)} and id not in
    (select value from json_each(${JSON.stringify(choice.except)})))`;
}

/** What decides whether a project lies in the 推进范围 (`isInScope`); amounts in 分 and cents. */
export interface ScopeBounds {
  readonly domesticMinor: number;
  readonly foreignMinor: number;
  readonly excludedIndustries: readonly string[];
}

/** Out of scope on any day: an excluded industry, no amount, or one below its threshold without being converted. */
function neverCounts({ domesticMinor, foreignMinor, excludedIndustries }: ScopeBounds): RawBuilder<SqlBool> {
  return sql<SqlBool>`(total_currency is null
    or (capital = 'domestic' and total_currency = 'CNY' and total_minor < ${domesticMinor})
    or (capital = 'foreign' and total_currency = 'USD' and total_minor < ${foreignMinor})
    or industry in (select value from json_each(${JSON.stringify(excludedIndustries)})))`;
}

/** A project whose amount has to be converted: whether it is in scope depends on the rate of the day. */
export interface ConvertedProject {
  readonly id: number;
  readonly capital: Capital;
  readonly industry: string;
  readonly currency: Currency;
  readonly minor: number;
}

export async function listConvertedProjects(db: Db, bounds: ScopeBounds): Promise<ConvertedProject[]> {
  const { rows } = await sql<ConvertedProject>`
    select id, capital, industry, total_currency as currency, total_minor as minor from projects
    where total_currency <> iif(capital = 'foreign', 'USD', 'CNY') and not ${neverCounts(bounds)}`.execute(
    db,
  );
  return rows;
}

/** Recognised records of one project, unit, stage and day. */
export interface DatedSum extends MonthlySum {
  readonly projectId: number;
  readonly date: string | null;
  readonly reportedPeriod: Period;
}

/** Recognised records of the projects by day, for what is judged at the rate of the day. */
export async function sumRecognisedByDay(db: Db, projectIds: readonly number[]): Promise<DatedSum[]> {
  if (projectIds.length === 0) return [];
  const chosen = chosenProjects({ ids: projectIds });
  const events = await sql<DatedSum>`
    select recognised_period as period, unit_id as "unitId", stage, count(*) as count,
      ifnull(sum(recognised_fen), 0) as fen, project_id as "projectId", event_date as date,
      reported_period as "reportedPeriod"
    from ${chosen} chosen cross join stage_events indexed by stage_events_counted_by_project
      on stage_events.project_id = chosen.id
    where state = 'recognised' group by 1, 2, 3, 6, 7, 8`.execute(db);
  const funds = await sql<DatedSum>`
    select recognised_period as period, unit_id as "unitId", 'funds' as stage, count(*) as count,
      sum(recognised_fen) as fen, project_id as "projectId", arrived_on as date,
      reported_period as "reportedPeriod"
    from ${chosen} chosen cross join fund_entries indexed by fund_entries_counted_by_project
      on fund_entries.project_id = chosen.id
    where state = 'recognised' group by 1, 2, 6, 7, 8`.execute(db);
  return [...events.rows, ...funds.rows];
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

/** The first month anything was recognised in here; `null` while nothing is. */
export async function firstRecognisedPeriod(db: Db): Promise<Period | null> {
  const { rows } = await sql<{ first: Period | null }>`
    select min(first) as first from (
      select min(recognised_period) as first from stage_events where state = 'recognised'
      union all select min(recognised_period) from fund_entries where state = 'recognised')`.execute(db);
  return rows[0]?.first ?? null;
}

import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Period, PeriodRange } from '../../../shared/domain/period';
import type { RecordState } from '../../../shared/domain/stage';

/** Which stage events or fund entries; all conditions given must hold. */
export interface RecordFilter {
  readonly ids?: readonly number[];
  readonly projectIds?: readonly number[];
  readonly unitId?: number;
  readonly states?: readonly RecordState[];
  readonly reportedIn?: PeriodRange;
  readonly recognisedIn?: PeriodRange;
  /** Reported in this period, or reported earlier and still waiting: what lies on the checker's desk. */
  readonly onDeskIn?: Period;
  /** The next records entered after this one, no more than `count`: a part of a long list. */
  readonly next?: { readonly after: number; readonly count: number };
}

/** `column in (…)` for any number of values. */
export function isOneOf(
  column: RawBuilder<unknown>,
  values: readonly (number | string)[],
): RawBuilder<SqlBool> {
  return sql<SqlBool>`${column} in (select value from json_each(${JSON.stringify(values)}))`;
}

/** The filter as one SQL condition on `table`. */
export function recordCondition(
  table: 'stage_events' | 'fund_entries',
  filter: RecordFilter,
): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const conditions = [sql<SqlBool>`true`];
  if (filter.ids) conditions.push(isOneOf(column('id'), filter.ids));
  if (filter.projectIds) conditions.push(isOneOf(column('project_id'), filter.projectIds));
  if (filter.unitId !== undefined) conditions.push(sql<SqlBool>`${column('unit_id')} = ${filter.unitId}`);
  if (filter.states) conditions.push(isOneOf(column('state'), filter.states));
  // Named projects are few: they are found by their own index, not by going through the periods.
  const period = (name: string) => (filter.projectIds ? sql`+${column(name)}` : column(name));
  if (filter.reportedIn) conditions.push(isWithin(period('reported_period'), filter.reportedIn));
  if (filter.recognisedIn) conditions.push(isWithin(period('recognised_period'), filter.recognisedIn));
  if (filter.next) conditions.push(sql<SqlBool>`${column('id')} > ${filter.next.after}`);
  if (filter.onDeskIn !== undefined) {
    const reported = column('reported_period');
    const waiting = isOneOf(column('state'), ['reported', 'checking']);
    conditions.push(
      sql<SqlBool>`(${reported} = ${filter.onDeskIn} or (${reported} < ${filter.onDeskIn} and ${waiting}))`,
    );
  }
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

function isWithin(column: RawBuilder<unknown>, range: PeriodRange): RawBuilder<SqlBool> {
  return sql<SqlBool>`${column} between ${range.from} and ${range.to}`;
}

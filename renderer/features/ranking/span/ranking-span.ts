import {
  formatPeriod,
  formatRange,
  type Period,
  type PeriodRange,
  periodSchema,
  rangeBefore,
  rangeOf,
  SCOPE_NAMES,
  SCOPES,
  type Scope,
  shiftPeriod,
} from '../../../../shared/domain/period';

/** What a ranking is asked about: month, quarter or year up to the period in force, or any span of months. */
export interface RankingSpan {
  /** The last month. */
  readonly period: Period;
  readonly scope: Scope;
  /** First month of a span of one's own. */
  readonly from?: Period;
}

/** From the route: `?scope=quarter`, or `?from=2026-04&to=2026-07`. What makes no sense is the month. */
export function readSpan(query: Readonly<Record<string, string>>, inForce: Period): RankingSpan {
  const [from, to] = [periodSchema.safeParse(query.from), periodSchema.safeParse(query.to)];
  if (from.success && to.success && from.data <= to.data)
    return { period: to.data, scope: 'month', from: from.data };
  return { period: inForce, scope: SCOPES.find((scope) => scope === query.scope) ?? 'month' };
}

/** What a span of one's own starts with: the year so far. */
export function firstRange(inForce: Period): PeriodRange {
  return rangeOf(inForce, 'year');
}

/** `当月`, `本年累计`, `2026年4月至7月累计`. */
export function spanWords({ period, scope, from }: RankingSpan): string {
  return from === undefined ? SCOPE_NAMES[scope] : `${formatRange({ from, to: period })}累计`;
}

/** `2026年11月当月综合排名`, `2026年4月至7月累计综合排名`. */
export function titleOf(span: RankingSpan, name: string): string {
  return span.from === undefined
    ? `${formatPeriod(span.period)}${spanWords(span)}${name}`
    : `${spanWords(span)}${name}`;
}

/** What places are compared with: the month before, or as many months right before a span of one's own. */
export function spanBefore(span: RankingSpan): RankingSpan {
  if (span.from === undefined) return { ...span, period: shiftPeriod(span.period, -1) };
  const before = rangeBefore({ from: span.from, to: span.period });
  return { ...span, period: before.to, from: before.from };
}

/** `2026年10月`, `2025年12月至2026年3月`. */
export function nameOfSpan({ period, from }: RankingSpan): string {
  return from === undefined ? formatPeriod(period) : formatRange({ from, to: period });
}

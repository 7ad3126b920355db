/** 每周至少一次到现场 (方案 三(三)), week by week: how often each sponsor was on site, and which weeks were missed. */
import { daysUntil, shiftDate } from '../domain/month/cut-off';
import type { FieldValue } from './field';
import { weekdayOf } from './week';

interface Entry {
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** Whether a visit is one of a sponsorship: same leader, and the project or unit where the sponsorship names one. */
export function isVisitOf(sponsorship: Entry, visit: Entry): boolean {
  const { leaderId, projectId, unitId, kind } = sponsorship.fields;
  if (visit.fields.leaderId !== leaderId) return false;
  if (kind === '包保项目') return visit.fields.projectId === projectId;
  return (unitId ?? null) === null || visit.fields.unitId === unitId;
}

export const mondayOf = (date: string): string => shiftDate(date, 1 - weekdayOf(date));

/** Whole weeks since `since` in which nobody came; the running week is not over yet. */
export function missedWeeks(since: string, today: string): number {
  return Math.max(0, daysUntil(mondayOf(today), mondayOf(since)) / 7 - 1);
}

export interface VisitWeek {
  readonly monday: string;
  readonly visits: number;
  /** Over without a visit, while the sponsorship stood. */
  readonly missed: boolean;
}

/** The last `count` weeks up to `today`, the oldest first. */
export function visitWeeks(
  sponsorship: Entry,
  visits: readonly Entry[],
  today: string,
  count: number,
): VisitWeek[] {
  const own = visits
    .filter((visit) => isVisitOf(sponsorship, visit))
    .map((visit) => String(visit.fields.visitedOn ?? ''))
    .filter((on) => on !== '' && on <= today);
  const from = String(sponsorship.fields.from ?? '');
  const present = mondayOf(today);
  return Array.from({ length: count }, (_, index) => {
    const monday = shiftDate(present, 7 * (index + 1 - count));
    const sunday = shiftDate(monday, 6);
    const inWeek = own.filter((on) => on >= monday && on <= sunday).length;
    return { monday, visits: inWeek, missed: inWeek === 0 && monday < present && from <= monday };
  });
}

/** The office's week (制度 三(一)): units report by Tuesday, the leaders are told by Wednesday. */
import { daysUntil, moveOffRestDays, shiftDate } from '../domain/month/cut-off';
import type { Settings } from '../domain/settings';

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: string): number {
  // 2001-01-01 was a Monday.
  return (((daysUntil(date, '2001-01-01') % 7) + 7) % 7) + 1;
}

export const WEEKDAY_NAMES = ['一', '二', '三', '四', '五', '六', '日'] as const;

export interface Week {
  /** Monday and Sunday. */
  readonly from: string;
  readonly to: string;
  /** The year most of its days lie in, as weeks are counted: that of its Thursday. */
  readonly year: string;
  /** Last days for the units' problems and for telling the leaders, moved off rest days. */
  readonly reportBy: string;
  readonly leadersBy: string;
  /** The same days before they were moved. */
  readonly usual: { readonly reportBy: string; readonly leadersBy: string };
}

export type WeekRules = Pick<
  Settings,
  | 'dispatch.report-weekday'
  | 'dispatch.leaders-weekday'
  | 'cut-off.day'
  | 'cut-off.rest-day-rule'
  | 'rest-days'
>;

/** The week from Monday to Sunday that `date` lies in. */
export function weekOf(date: string, rules: WeekRules): Week {
  const from = shiftDate(date, 1 - weekdayOf(date));
  const usual = {
    reportBy: shiftDate(from, rules['dispatch.report-weekday'] - 1),
    leadersBy: shiftDate(from, rules['dispatch.leaders-weekday'] - 1),
  };
  return {
    from,
    to: shiftDate(from, 6),
    year: shiftDate(from, 3).slice(0, 4),
    reportBy: moveOffRestDays(usual.reportBy, rules).date,
    leadersBy: moveOffRestDays(usual.leadersBy, rules).date,
    usual,
  };
}

/** The day by which the leaders are told of a problem: this week's, or the next one's when that had gone by. */
export function leadersDayOf(reportedOn: string, rules: WeekRules): string {
  const week = weekOf(reportedOn, rules);
  return reportedOn <= week.leadersBy ? week.leadersBy : weekOf(shiftDate(week.to, 1), rules).leadersBy;
}

export type Timeliness = 'on-time' | 'late' | 'any-time';
export const TIMELINESS_NAMES: Record<Timeliness, string> = {
  'on-time': '按时',
  late: '迟报',
  'any-time': '随时报',
};

/** Reported by the week's day is on time, after it late; what is very urgent may come at any time. */
export function timelinessOf(reportedOn: string, urgent: boolean, rules: WeekRules): Timeliness {
  if (urgent) return 'any-time';
  return reportedOn <= weekOf(reportedOn, rules).reportBy ? 'on-time' : 'late';
}

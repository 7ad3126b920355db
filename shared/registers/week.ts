/** The office's week (制度 三(一)): units report by Tuesday, the leaders are told by Wednesday. */
import { daysUntil, shiftDate } from '../domain/cut-off';

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: string): number {
  // 2001-01-01 was a Monday.
  return ((((daysUntil(date, '2001-01-01') % 7) + 7) % 7) + 1) as number;
}

export const WEEKDAY_NAMES = ['一', '二', '三', '四', '五', '六', '日'] as const;

export interface Week {
  /** Monday and Sunday. */
  readonly from: string;
  readonly to: string;
  readonly reportBy: string;
  readonly leadersBy: string;
}

export interface WeekRules {
  readonly 'dispatch.report-weekday': number;
  readonly 'dispatch.leaders-weekday': number;
}

/** The week from Monday to Sunday that `date` lies in. */
export function weekOf(date: string, rules: WeekRules): Week {
  const from = shiftDate(date, 1 - weekdayOf(date));
  return {
    from,
    to: shiftDate(from, 6),
    reportBy: shiftDate(from, rules['dispatch.report-weekday'] - 1),
    leadersBy: shiftDate(from, rules['dispatch.leaders-weekday'] - 1),
  };
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

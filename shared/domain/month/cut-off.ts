import chineseDays from 'chinese-days';
import { formatDate, type Period, yearOf } from '../period';
import type { Settings } from '../settings';

export interface CutOff {
  /** Last day for reports, `YYYY-MM-DD`. */
  readonly date: string;
  /** Why it is not the usual day, or what to look at; empty when there is nothing to say. */
  readonly note: string;
}

type RestDaySettings = Pick<Settings, 'cut-off.day' | 'cut-off.rest-day-rule' | 'rest-days'>;

/** Last year whose holidays the calendar package knows; after it only the office's own table and weekends. */
const LAST_KNOWN_YEAR = 2026;

/**
 * The day by which the units report, moved off rest days where the setting says so. Rest days come from the
 * office's own table first, then from the published holidays. Source: 制度 三(二)1 (每月23日前).
 */
export function cutOffDate(period: Period, settings: RestDaySettings): CutOff {
  const usual = `${period}-${String(settings['cut-off.day']).padStart(2, '0')}`;
  if (!isRestDay(usual, settings)) return { date: usual, note: '' };
  const unknown = yearOf(period) > LAST_KNOWN_YEAR ? '（当年放假安排未收录，请核对休息日调整表）' : '';
  const { date, moved } = moveOffRestDays(usual, settings);
  if (moved === '') return { date: usual, note: `${formatDate(usual)}是休息日${unknown}` };
  return { date, note: `${formatDate(usual)}是休息日，${moved}至${formatDate(date)}${unknown}` };
}

/** A deadline moved to a workday where the setting says so; `moved` is empty when it stays. */
export function moveOffRestDays(
  usual: string,
  settings: RestDaySettings,
): { readonly date: string; readonly moved: '' | '提前' | '顺延' } {
  const rule = settings['cut-off.rest-day-rule'];
  if (rule === 'keep' || !isRestDay(usual, settings)) return { date: usual, moved: '' };
  const step = rule === 'previous-workday' ? -1 : 1;
  let date = shiftDate(usual, step);
  // No run of rest days is longer than this, unless the table calls every day one.
  for (let tries = 0; tries < 40 && isRestDay(date, settings); tries += 1) date = shiftDate(date, step);
  return { date, moved: rule === 'previous-workday' ? '提前' : '顺延' };
}

/** Whether offices are closed: the office's table decides, else weekends, public holidays and make-up days. */
export function isRestDay(date: string, settings: Pick<Settings, 'rest-days'>): boolean {
  const own = settings['rest-days'].find((entry) => entry.date === date);
  return own ? own.rest : chineseDays.isHoliday(date);
}

/** Days from `today` to `date`; 0 on the day itself, negative afterwards. */
export function daysUntil(date: string, today: string): number {
  return Math.round((dayNumber(date) - dayNumber(today)) / 86_400_000);
}

/** The date `days` later (negative: earlier). */
export function shiftDate(date: string, days: number): string {
  return new Date(dayNumber(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

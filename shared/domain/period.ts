/** A reporting period is a calendar month, `YYYY-MM`; its cut-off lies inside that month (制度: 每月23日前). */
import { z } from 'zod';

export const periodSchema = z
  .string()
  .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, '通报期应写成“2026-11”这样的年月');
export type Period = z.infer<typeof periodSchema>;

export const dateSchema = z
  .string()
  .regex(/^(19|20)\d{2}-\d{2}-\d{2}$/, '日期应写成“2026-11-05”')
  .refine(isCalendarDate, '没有这一天');

export const SCOPES = ['month', 'quarter', 'year'] as const;
/** 当月 / 本季累计 / 本年累计, always ending with the period asked for. */
export type Scope = (typeof SCOPES)[number];
export const SCOPE_NAMES: Record<Scope, string> = { month: '当月', quarter: '本季累计', year: '本年累计' };

export interface PeriodRange {
  readonly from: Period;
  readonly to: Period;
}

function isCalendarDate(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function yearOf(period: Period): number {
  return Number(period.slice(0, 4));
}

export function monthOf(period: Period): number {
  return Number(period.slice(5, 7));
}

/** 1 to 4. */
export function quarterOf(period: Period): number {
  return Math.ceil(monthOf(period) / 3);
}

export function periodOf(year: number, month: number): Period {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The period a date lies in. */
export function periodOfDay(date: string): Period {
  return date.slice(0, 7);
}

/** The period `months` later (negative: earlier). */
export function shiftPeriod(period: Period, months: number): Period {
  const index = yearOf(period) * 12 + (monthOf(period) - 1) + months;
  return periodOf(Math.floor(index / 12), (index % 12) + 1);
}

/** Its last day, `YYYY-MM-DD`. */
export function lastDayOf(period: Period): string {
  return `${period}-${daysInMonth(yearOf(period), monthOf(period))}`;
}

/** The day something of a period counts on: its own, without one the period's last. */
export function dayCounted(date: string | null, period: Period): string {
  return date ?? lastDayOf(period);
}

/** Its first and last day. */
export function daysOf(period: Period): { readonly from: string; readonly to: string } {
  return { from: `${period}-01`, to: lastDayOf(period) };
}

/** The day a period is looked at from: `today`, of a period gone by its last day. */
export function viewDayOf(period: Period, today: string): string {
  const end = lastDayOf(period);
  return end < today ? end : today;
}

/** The same day `months` later, or that month's last day: `2026-01-31` + 1 → `2026-02-28`. */
export function addMonths(date: string, months: number): string {
  const month = shiftPeriod(periodOfDay(date), months);
  const [sameDay, last] = [`${month}${date.slice(7)}`, lastDayOf(month)];
  return sameDay > last ? last : sameDay;
}

/** The months a scope covers when it ends with `period`: the month, its quarter so far, its year so far. */
export function rangeOf(period: Period, scope: Scope): PeriodRange {
  if (scope === 'month') return { from: period, to: period };
  const firstMonth = scope === 'quarter' ? (quarterOf(period) - 1) * 3 + 1 : 1;
  return { from: periodOf(yearOf(period), firstMonth), to: period };
}

/** As many months right before. */
export function rangeBefore({ from, to }: PeriodRange): PeriodRange {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1;
  return { from: shiftPeriod(from, -months), to: shiftPeriod(from, -1) };
}

/**
 * Whether `date` lies after `today`. A month that is worked on has begun: where the clock says otherwise the clock
 * of this PC is behind, and nothing can be told from it.
 */
export function isStillToCome(date: string, today: string, period: Period): boolean {
  return periodOfDay(today) >= period && date > today;
}

/** `2026年11月`. */
export function formatPeriod(period: Period): string {
  return `${yearOf(period)}年${monthOf(period)}月`;
}

/** `2026年11月`, `2026年4月至7月`, `2025年12月至2026年3月`. */
export function formatRange({ from, to }: PeriodRange): string {
  if (from === to) return formatPeriod(to);
  return yearOf(from) === yearOf(to)
    ? `${formatPeriod(from)}至${monthOf(to)}月`
    : `${formatPeriod(from)}至${formatPeriod(to)}`;
}

/** `2026年11月5日`, Arabic without leading zeros (GB/T 9704 7.3.5.4). */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${year}年${month}月${day}日`;
}

/** `11月5日`, where the year goes without saying. */
export function formatMonthDay(date: string): string {
  return formatDate(date).replace(/^\d+年/, '');
}

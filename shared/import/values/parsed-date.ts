/** What a cell says about a day, and the words with which the clerk is asked where it does not say it whole. */
import { daysInMonth, type Period } from '../../domain/period';
import type { Finding } from './amount';

export interface ParsedDate {
  /** Exact day; `null` when blank, inexact or unreadable. */
  readonly date: string | null;
  /** As written, for an inexact date. */
  readonly text: string;
  /** The cell says that it happened (an exact or inexact date, 已开工, √), not that it is planned or missing. */
  readonly happened: boolean;
  readonly finding: Finding | null;
}

export interface DateContext {
  readonly period: Period;
  readonly date1904: boolean;
  /** An earlier year the group is of (2025年结转项目): a day without a year is as likely of that one. */
  readonly earlierYear?: number | null;
}

export const NOTHING: ParsedDate = { date: null, text: '', happened: false, finding: null };

/** `certain`: nothing else in the cell may be another day. */
export function calendarDay(
  year: number,
  monthNumber: number,
  day: number,
  shown: string,
  certain: boolean,
): ParsedDate {
  const bad = (proposal: string | null): ParsedDate => ({
    ...NOTHING,
    text: shown,
    finding: { ...fault(`“${shown}”：没有这一天，应写成“2026-11-05”这样的日期`), proposal },
  });
  if (year < 1950 || monthNumber < 1 || monthNumber > 12 || day < 1) return bad(null);
  const last = daysInMonth(year, monthNumber);
  if (day > last) return bad(`${year}-${two(monthNumber)}-${two(last)}`);
  const date = `${year}-${two(monthNumber)}-${two(day)}`;
  return certain ? exact(date, shown) : inexact(shown, `“${shown}”不能确定是哪一天`, date);
}

export function exact(date: string, text: string): ParsedDate {
  return { date, text, happened: true, finding: null };
}

export function inexact(text: string, message: string, proposal: string | null): ParsedDate {
  return { date: null, text, happened: true, finding: warn('inexact-date', message, proposal) };
}

export function undated(text: string): ParsedDate {
  return { date: null, text, happened: true, finding: warn('no-date', '只写了已发生，没有写日期', null) };
}

export function warn(code: Finding['code'], message: string, proposal: string | null): Finding {
  return { code, severity: 'warning', message, proposal };
}

export function fault(message: string, code: 'bad-date' | 'formula-error' = 'bad-date'): Finding {
  return { code, severity: 'error', message, proposal: null };
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}

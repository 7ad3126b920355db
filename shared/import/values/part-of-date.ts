/** Days a unit has not written whole: without a year, a month or a day, or as a span. */
import { daysInMonth, monthOf, type Period, yearOf } from '../../domain/period';
import { calendarDay, type DateContext, exact, inexact, type ParsedDate, two, warn } from './parsed-date';

/** `2025.3-2026.10`: from when to when. */
export function rangeOfDates(text: string, shown: string): ParsedDate | null {
  const start = '((?:19|20)?\\d{2})(?:[.年](\\d{1,2})月?)?年?';
  const match = new RegExp(`^${start}[-~—–至到](?:${start})?$`).exec(text);
  if (!match) return null;
  const hasMonth = match[2] !== undefined;
  const year = yearFrom(match[1] ?? '');
  const monthOnly = !hasMonth && (match[1] ?? '').length === 2;
  if (monthOnly) return null;
  const month = Number(match[2] ?? '1');
  const proposal = hasMonth && month >= 1 && month <= 12 ? `${year}-${two(month)}-01` : null;
  return inexact(shown, `“${shown}”是起止时间，请填写实际发生的日期`, proposal);
}

/** A month, a day without its year, a quarter: inexact, with the day it most likely means. */
export function partOfDate(text: string, shown: string, context: DateContext): ParsedDate | null {
  const yearMonth =
    /^((?:19|20)\d{2}|\d{2}(?=年))(?:年|[-./、])(\d{1,2})(?:月份?)?(初|上旬|中旬|下旬|中|底|末)?$/.exec(
      text,
    ) ?? /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(text);
  if (yearMonth) {
    return month(yearFrom(yearMonth[1] ?? ''), Number(yearMonth[2]), yearMonth[3] ?? '', shown, '没有写明日');
  }
  const span = /^(\d{1,2})月(\d{1,2})[日号]?[-~—–至到、](?:\d{1,2}月)?\d{1,2}[日号]?$/.exec(text);
  if (span && Number(span[1]) <= 12) {
    const day = `${likelyYear(Number(span[1]), context)}-${two(Number(span[1]))}-${two(Number(span[2]))}`;
    return inexact(shown, `“${shown}”是起止时间，请填写实际发生的日期`, day);
  }
  const monthDay =
    /^(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})[日号](?=\D+$)/.exec(text);
  if (monthDay) return monthOrYearFirst(Number(monthDay[1]), Number(monthDay[2]), shown, text, context);
  const dayOnly = /^(\d{1,2})[日号]$/.exec(text);
  if (dayOnly) {
    const day = calendarDay(
      yearOf(context.period),
      monthOf(context.period),
      Number(dayOnly[1]),
      shown,
      true,
    ).date;
    return inexact(shown, `“${shown}”没有写明年月`, day);
  }
  const lone = /^(?:(今年|本年|去年|上年)?)(\d{1,2})月份?(初|上旬|中旬|下旬|中|底|末)?$/.exec(text);
  if (lone) {
    const year = /去|上/.test(lone[1] ?? '')
      ? yearOf(context.period) - 1
      : likelyYear(Number(lone[2]), context);
    return month(year, Number(lone[2]), lone[3] ?? '', shown, '没有写明年和日');
  }
  const year = /^((?:19|20)\d{2})年?(度)?(初|中|底|末|上半年|下半年)?$/.exec(text);
  if (year) {
    const ends: Record<string, string> = { 初: '01-01', 中: '06-30', 上半年: '06-30' };
    const proposal = year[3] ? `${year[1]}-${ends[year[3]] ?? '12-31'}` : null;
    return inexact(shown, '没有写明月和日', proposal);
  }
  const quarter = /^(?:((?:19|20)\d{2})年?|[今本]年)?第?([一二三四1-4])季度$/.exec(text);
  if (quarter) {
    const last = ('一二三四'.indexOf(quarter[2] ?? '') + 1 || Number(quarter[2])) * 3;
    return month(Number(quarter[1] ?? yearOf(context.period)), last, '末', shown, '没有写明月和日');
  }
  if (/^(?:近期|近日|最近|[本当]月(?:份|内|[上中下]旬|初|底|末)?)$/.test(text))
    return inexact(shown, `“${shown}”没有写明日期`, null);
  if (/^(今|本)?年(底|末)$/.test(text))
    return inexact(shown, '没有写明日期', `${yearOf(context.period)}-12-31`);
  return null;
}

/** `09.10` may be September 10th or October 2009; the first number settles what it can. */
function monthOrYearFirst(
  first: number,
  second: number,
  shown: string,
  text: string,
  context: DateContext,
): ParsedDate | null {
  if (first >= 1 && first <= 12 && second >= 1 && second <= 31) {
    const year = likelyYear(first, context);
    const day = `${year}-${two(first)}-${two(second)}`;
    const both = /^0\d\./.test(text) && second <= 12 ? `，也可能是20${two(first)}年${second}月` : '';
    if (second > daysInMonth(year, first)) return calendarDay(year, first, second, shown, true);
    // `11月8日` in the report of November: nothing is left to ask.
    if (/月/.test(text) && monthsBefore(year, first, context.period) === 0) return exact(day, shown);
    // In or just before the period there is only one year it can be; otherwise the clerk decides.
    const near = !/^0\d\./.test(text) && monthsBefore(year, first, context.period) <= 1;
    const taken = near ? `按 ${day} 理解` : '请确认是哪一年，暂不登记日期';
    const finding = warn('inexact-date', `“${shown}”没有写明年份${both}，${taken}`, day);
    return near
      ? { date: day, text: shown, happened: true, finding }
      : { date: null, text: shown, happened: true, finding };
  }
  if (first >= 13 && first <= 99 && second >= 1 && second <= 12) {
    return inexact(shown, '没有写明日', `20${two(first)}-${two(second)}-01`);
  }
  return null;
}

function monthsBefore(year: number, monthNumber: number, period: Period): number {
  return yearOf(period) * 12 + monthOf(period) - (year * 12 + monthNumber);
}

/** Without a year: this year's, unless the month lies after the period. */
function likelyYear(monthNumber: number, context: DateContext): number {
  const year = yearOf(context.period);
  if (context.earlierYear) return context.earlierYear;
  return monthNumber > monthOf(context.period) ? year - 1 : year;
}

function month(
  year: number,
  monthNumber: number,
  part: string,
  shown: string,
  why: string,
): ParsedDate | null {
  if (monthNumber < 1 || monthNumber > 12) return null;
  const days: Record<string, number> = { 初: 1, 上旬: 5, 中旬: 15, 中: 15, 下旬: 25 };
  const last = daysInMonth(year, monthNumber);
  const day = part === '' ? 1 : (days[part] ?? last);
  return inexact(shown, `“${shown}”${why}`, `${year}-${two(monthNumber)}-${two(day)}`);
}

function yearFrom(text: string): number {
  return text.length === 4 ? Number(text) : 2000 + Number(text);
}

/** Dates as units write them → `YYYY-MM-DD`, or an inexact date with a proposal the clerk may take. */
import { daysInMonth, monthOf, type Period, yearOf } from '../../domain/period';
import { squeeze } from '../../domain/text/plain-text';
import type { SheetCell } from '../cell';
import type { Finding } from './amount';
import { dateOfSerial } from './excel-date';
import { dropMarks } from './footnote-marks';
import { arabicNumerals, cellText, isBlankMark, keepApart } from './plain-text';

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
}

const NOTHING: ParsedDate = { date: null, text: '', happened: false, finding: null };

/** A year is taken from the period when the cell has none; outside the period's month that is inexact. */
export function parseDate(cell: SheetCell, context: DateContext): ParsedDate {
  if (cell === null || cell === false) return NOTHING;
  if (cell === true) return undated('是');
  if (typeof cell === 'object') {
    if (cell.kind === 'date') {
      // 11.5 typed into a cell of dates is a day of 1900.
      if (cell.date < '1950')
        return {
          ...NOTHING,
          text: cell.date,
          finding: fault(`单元格显示的日期是 ${cell.date}，请填写实际日期`),
        };
      if (cell.dayShown) return exact(cell.date, cell.date);
      return inexact(cell.date.slice(0, 7), '只写到月份', cell.date);
    }
    if (cell.kind === 'error') {
      return {
        ...NOTHING,
        text: cell.text,
        finding: fault(`单元格是公式错误 ${cell.text}，请填写日期`, 'formula-error'),
      };
    }
    return parseDateText(cell.text, context);
  }
  if (typeof cell === 'number') return parseDateNumber(cell, context);
  return parseDateText(cell, context);
}

function parseDateNumber(value: number, context: DateContext): ParsedDate {
  const text = cellText(value);
  if (value >= 20_000 && value < 80_000) {
    const date = dateOfSerial(value, context.date1904);
    if (date !== null) return exact(date, text);
  }
  if (/^(19|20)\d{2}\.1$/.test(text)) {
    const year = text.slice(0, 4);
    return inexact(text, `“${text}”可能是1月，也可能是10月`, `${year}-10-01`);
  }
  // Typed 11.20 it is stored as 11.2: the day may be the 2nd or the 20th.
  if (/^(?:[1-9]|1[0-2])\.[12]$/.test(text)) {
    const { finding } = parseDateText(text, context);
    const other = text.replace(/^(\d+)\.(\d)$/, '$1月$20日');
    return inexact(text, `“${text}”没有写明年份，也可能是${other}`, finding?.proposal ?? null);
  }
  return parseDateText(text, context);
}

function parseDateText(raw: string, context: DateContext): ParsedDate {
  // Most sheets write their dates like this.
  const plain = /^((?:19|20)\d{2})-(\d{2})-(\d{2})$/.exec(raw);
  if (plain) return calendar(Number(plain[1]), Number(plain[2]), Number(plain[3]), raw, true);
  if (isBlankMark(raw)) return NOTHING;
  const shown = raw.trim().slice(0, 60);
  const unmarked = dropMarks(raw);
  if (unmarked === null)
    return { ...NOTHING, text: shown, finding: fault(`“${shown}”里的注码和数字分不清，应写成“2026-11-05”`) };
  if (unmarked !== raw) return askAboutMark(parseDateText(unmarked, context), shown);
  const text = arabicNumerals(squeeze(keepApart(raw.replace(/[\sT]\d{1,2}:\d{2}(:\d{2})?.*$/, ''))))
    .replace(/(?<=[\d日号])[,，.。、;；]+$/, '')
    .replace(/^[√✓✔☑■](?=\d)/, '')
    // `2026。11。19`, `2026——11——19`: the full stop and the dash of a Chinese keyboard.
    .replace(/(?<=\d)[.。]+(?=\d)/g, '.')
    .replace(/^(\d{4})[,，](\d{1,2})[,，](?=\d{1,2}$)/, '$1.$2.')
    .replace(/^(\d{4})[—–]+(\d{1,2})[—–]+(?=\d{1,2}(?!\d))/, '$1-$2-');
  const serial = /^[2-7]\d{4}(\.\d+)?$/.test(text) ? dateOfSerial(Number(text), context.date1904) : null;
  if (serial !== null) return exact(serial, shown);
  // `20  年  月  日`: the form’s own words, nothing filled in.
  if (/^(否|未|没|尚未|[暂还]未|尚无|×|x)/i.test(text) || /^\d{0,3}年月日?$/.test(text)) return NOTHING;
  if (
    /拟|预计|计划|力争|争取|预期|预定|有望|将于|目标|不[晚迟]于|最迟|前$|前(开工|投产|签约|注册|竣工|完成)/.test(
      text,
    )
  ) {
    return {
      ...NOTHING,
      text: shown,
      finding: warn('inexact-date', `“${shown}”是计划时间，没有作为实际时间`, null),
    };
  }
  if (BOUND.test(text)) {
    const day = parseDateText(text.replace(BOUND, ''), context);
    if (day.happened)
      return inexact(shown, `“${shown}”没有写明是哪一天`, day.date ?? day.finding?.proposal ?? null);
  }
  if (/^[○□☐◯]$/.test(text)) return NOTHING;
  if (/^[■●★☑✅VvYy]$/.test(text)) return undated(shown);
  if (
    /^正在(?:办理|报批|洽谈|协商|对接|筹备|准备|申请|开展前期|招标|审批|设计|评审|公示)|^\D*(?:办理|审批|报批|图审|设计|招标|公示|评审|筹备|筹建)中$|^等待\D*$|^(?:前期|施工)准备(?:阶段|工作)?$/.test(
      text,
    )
  ) {
    const message = `“${shown}”说的是正在进行的工作，没有作为实际时间`;
    return { ...NOTHING, text: shown, finding: warn('inexact-date', message, null) };
  }
  if (/框架|意向/.test(text)) {
    const message = `“${shown}”写明是框架（意向）协议，没有作为实际时间`;
    return {
      ...NOTHING,
      text: shown,
      finding: warn('inexact-date', message, (formalDay(raw) ?? fullDate(text, shown))?.date ?? null),
    };
  }
  if (/^(是|√|✓|✔|已|完成|正在|在建)/.test(text) && !/\d/.test(text)) return undated(shown);
  return (
    fullDate(text, shown) ??
    westernDate(text, shown) ??
    rangeOfDates(text, shown) ??
    partOfDate(text, shown, context) ?? {
      ...NOTHING,
      text: shown,
      finding: fault(`“${shown}”不是日期，应写成“2026-11-05”`),
    }
  );
}

/** `2026.11.5后`, `11月5日左右`: near a day. */
const BOUND = /^(?:大?约|[晚早]于|不早于)(?=\d)|(?<=\d[日号月]?)(?:(?:之|以)?后|以来|左右|前后|起)$/;

/** `2026.3.5（框架协议） 2026.11.6（正式合同）`: the day of the second. */
function formalDay(text: string): ParsedDate | null {
  const formal = text
    .split(/[\n、，,；;]+/)
    .find((part) => /正式|合同/.test(part) && !/框架|意向/.test(part));
  return formal === undefined ? null : fullDate(squeeze(formal), formal);
}

function askAboutMark(parsed: ParsedDate, shown: string): ParsedDate {
  if (parsed.date === null || parsed.finding !== null) return parsed;
  return {
    ...parsed,
    finding: warn('inexact-date', `“${shown}”带有注码，按 ${parsed.date} 理解`, parsed.date),
  };
}

function fullDate(text: string, shown: string): ParsedDate | null {
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (compact) return calendar(Number(compact[1]), Number(compact[2]), Number(compact[3]), shown, true);
  const all = [
    ...text.matchAll(
      /(?<!\d)((?:19|20)\d{2}|\d{2})(?:年|[-./、])(\d{1,2})(?:月|[-./、])(\d{1,2})(?:日|号)?(?![\d.])/g,
    ),
  ];
  const match = all[0];
  if (!match) return null;
  const fourDigits = (match[1] ?? '').length === 4;
  if (!fourDigits && !text.includes('年') && Number(match[1]) <= 12) return null;
  const year = fourDigits ? Number(match[1]) : 2000 + Number(match[1]);
  const rest = text.replace(match[0], '').replace(/T?\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?|星期.|[()（）]/g, '');
  // Another number beside it may be another day: `2026.11.3、11.8`.
  const lone = all.length === 1 && !/[-~至到—–]$|^[-~至到—–]|\d/.test(rest);
  return calendar(year, Number(match[2]), Number(match[3]), shown, lone);
}

/** `9/22/2026`: month first, as an English spreadsheet writes it. */
function westernDate(text: string, shown: string): ParsedDate | null {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d{2}|\d{2})$/.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const year = (match[3] ?? '').length === 4 ? Number(match[3]) : 2000 + Number(match[3]);
  if (first > 12) return calendar(year, second, first, shown, true);
  return calendar(year, first, second, shown, second > 12);
}

function rangeOfDates(text: string, shown: string): ParsedDate | null {
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

function partOfDate(text: string, shown: string, context: DateContext): ParsedDate | null {
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
    const day = calendar(
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
    if (second > daysInMonth(year, first)) return calendar(year, first, second, shown, true);
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

function calendar(
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

function yearFrom(text: string): number {
  return text.length === 4 ? Number(text) : 2000 + Number(text);
}

function exact(date: string, text: string): ParsedDate {
  return { date, text, happened: true, finding: null };
}

function inexact(text: string, message: string, proposal: string | null): ParsedDate {
  return { date: null, text, happened: true, finding: warn('inexact-date', message, proposal) };
}

function undated(text: string): ParsedDate {
  return { date: null, text, happened: true, finding: warn('no-date', '只写了已发生，没有写日期', null) };
}

function warn(code: Finding['code'], message: string, proposal: string | null): Finding {
  return { code, severity: 'warning', message, proposal };
}

function fault(message: string, code: 'bad-date' | 'formula-error' = 'bad-date'): Finding {
  return { code, severity: 'error', message, proposal: null };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

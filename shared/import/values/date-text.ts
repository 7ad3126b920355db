/** Dates as units write them → `YYYY-MM-DD`, or an inexact date with a proposal the clerk may take. */
import { squeeze } from '../../domain/text/plain-text';
import type { SheetCell } from '../cell';
import { dateOfSerial } from './excel-date';
import { dropMarks } from './footnote-marks';
import {
  calendarDay,
  type DateContext,
  exact,
  fault,
  inexact,
  NOTHING,
  type ParsedDate,
  undated,
  warn,
} from './parsed-date';
import { partOfDate, rangeOfDates } from './part-of-date';
import { arabicNumerals, brokenFormula, cellText, isBlankMark, keepApart } from './plain-text';

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
        finding: fault(`${brokenFormula(cell.text)}，请填写日期`, 'formula-error'),
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
  if (plain) return calendarDay(Number(plain[1]), Number(plain[2]), Number(plain[3]), raw, true);
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
  if (compact) return calendarDay(Number(compact[1]), Number(compact[2]), Number(compact[3]), shown, true);
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
  return calendarDay(year, Number(match[2]), Number(match[3]), shown, lone);
}

/** `9/22/2026`: month first, as an English spreadsheet writes it. */
function westernDate(text: string, shown: string): ParsedDate | null {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d{2}|\d{2})$/.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const year = (match[3] ?? '').length === 4 ? Number(match[3]) : 2000 + Number(match[3]);
  if (first > 12) return calendarDay(year, second, first, shown, true);
  return calendarDay(year, first, second, shown, second > 12);
}

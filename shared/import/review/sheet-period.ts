/** The month a sheet is a report of: the one in hand, unless the clerk says otherwise. */
import { formatPeriod, monthOf, type Period, yearOf } from '../../domain/period';
import type { RecalledLayout } from '../layout/layout-memory';
import type { MonthClue } from '../sheet/sheet-clues';

export interface SheetPeriod {
  readonly value: Period;
  readonly why: string;
  /** The sheet names another month and nobody has said yet which it is. */
  readonly asked: Period | null;
  /** What is asked at every row meanwhile. */
  readonly question: string | null;
}

export function resolvePeriod(
  clue: MonthClue | null,
  said: Period | null,
  memory: RecalledLayout | null,
  period: Period,
): SheetPeriod {
  if (said !== null) return { value: said, why: '由经办人指定', asked: null, question: null };
  const settled = (why: string): SheetPeriod => ({ value: period, why, asked: null, question: null });
  if (clue === null) return settled('表中没有写明月份，按正在办理的通报期');
  const { year, month, why } = clue;
  if (month === monthOf(period) && (year === null || year === yearOf(period))) return settled(why);
  const named = `${why}写的是${monthWords(clue)}`;
  if (memory?.layout.otherMonth === monthWords(clue))
    return settled(`${named}，上次已认定是没有改过来，按正在办理的通报期`);
  return {
    value: period,
    why: `${named}，暂按正在办理的通报期`,
    asked: periodOf(clue, period),
    question: `${named}，本期是${formatPeriod(period)}，请核对是不是本期的报表`,
  };
}

/** A month without a year is the last one of that number. */
function periodOf({ year, month }: MonthClue, period: Period): Period {
  const told = year ?? yearOf(period) - (month > monthOf(period) ? 1 : 0);
  return `${told}-${String(month).padStart(2, '0')}`;
}

/** `2026年10月`, `10月`: how a layout remembers a month that is never brought up to date. */
export function monthWords({ year, month }: Pick<MonthClue, 'year' | 'month'>): string {
  return `${year === null ? '' : `${year}年`}${month}月`;
}

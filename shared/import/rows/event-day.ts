/** The cell that says when something happened, beside what the calendar says. */
import { isStillToCome, type Period, shiftPeriod } from '../../domain/period';
import type { SheetCell } from '../cell';
import { parseDate } from '../values/date-text';
import type { DateContext, ParsedDate } from '../values/parsed-date';

export interface EventDayContext extends DateContext {
  readonly period: Period;
  /** What lies after it has not happened yet. */
  readonly today: string;
}

/** A month without a day that is still to come (`2027年3月`, 年底) is a plan. */
export function parseEventDay(cell: SheetCell, context: EventDayContext): ParsedDate {
  const parsed = parseDate(cell, context);
  const month = parsed.date === null && parsed.happened ? parsed.finding?.proposal?.slice(0, 7) : undefined;
  if (month === undefined || month <= context.period) return parsed;
  const ahead =
    month > shiftPeriod(context.period, 1) || isStillToCome(`${month}-01`, context.today, context.period);
  if (!ahead) return parsed;
  const message = `“${parsed.text}”还没有到，按计划理解，没有作为实际时间`;
  return {
    ...parsed,
    happened: false,
    finding: { code: 'inexact-date', severity: 'warning', message, proposal: null },
  };
}

/** One project over several rows, 签约 ｜ 2026-03-05 and 开工 ｜ 2026-11-07 below each other: a stage a row. */
import { STAGE_NAMES, type Stage } from '../../domain/stage';
import { findStages } from '../stage-words';
import type { ParsedDate } from '../values/date-text';
import { cellText } from '../values/plain-text';
import { type EventDayContext, parseEventDay } from './event-day';
import type { RowCells } from './row-cells';
import type { AddIssue } from './row-money';

interface Step {
  readonly stage: Stage;
  readonly parsed: ParsedDate;
  /** 1-based. */
  readonly column: number;
}

/** The steps that have happened; `null` when the project's rows do not each name a stage of their own. */
export function readSteps(cells: RowCells, context: EventDayContext, add: AddIssue): readonly Step[] | null {
  const named = cells.all('stage');
  if (named.length < 2 || new Set(named.map(({ row }) => row)).size < named.length) return null;
  const readings = named.map(({ cell }) => findStages(cellText(cell)));
  const stages = readings.map(([first, ...others]) => (others.length > 0 ? undefined : first?.stage));
  if (stages.includes(undefined) || new Set(stages).size < stages.length) return null;
  const days = cells.all('eventDate');
  if (days.length === 0) return null;
  return named.flatMap(({ row }, place) => {
    const stage = stages[place];
    const day = days.find((each) => each.row === row);
    // A step without a day has not been taken.
    if (stage === undefined || stage === 'funds' || day === undefined) return [];
    const parsed = parseEventDay(day.cell, context);
    if (parsed.finding) {
      const { code, severity, message, proposal } = parsed.finding;
      add('eventDate', day.column, code, severity, message, cellText(day.cell), proposal);
    }
    if (!parsed.happened) return [];
    if (parsed.date === null && parsed.finding === null)
      add('eventDate', day.column, 'no-date', 'warning', `没有写明${STAGE_NAMES[stage]}时间`);
    return [{ stage, parsed, column: day.column }];
  });
}

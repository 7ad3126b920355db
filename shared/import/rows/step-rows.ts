/**
 * Several stages of one project with a day each: a row a stage below each other (签约 ｜ 2026-03-05, 开工 ｜ 2026-11-07),
 * or all in one row.
 */
import { STAGE_NAMES, STAGES, type Stage } from '../../domain/stage';
import { findStages, stagesInOrder } from '../stage-words';
import type { ParsedDate } from '../values/parsed-date';
import { cellText } from '../values/plain-text';
import { type EventDayContext, parseEventDay } from './event-day';
import type { FieldCell, RowCells } from './row-cells';
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
  const [only] = named;
  if (only !== undefined && named.length === 1) return stepsOfOneRow(only, cells, context, add);
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

/** 签约/开工 ｜ 11月3日/11月18日: as many days as stages, later stages on later days; asked about. */
function stepsOfOneRow(
  { cell }: FieldCell,
  cells: RowCells,
  context: EventDayContext,
  add: AddIssue,
): readonly Step[] | null {
  const readings = stagesInOrder(cellText(cell).trim());
  const day = cells.first('eventDate');
  if (readings === null || day === null) return null;
  const written = cellText(day.cell).trim();
  const days = written.split(/[/／、,，;；\n]+/).map((part) => parseEventDay(part.trim(), context));
  if (days.length !== readings.length) return null;
  const steps = readings.flatMap(({ stage }, place) => {
    const parsed = days[place];
    if (stage === 'funds' || parsed === undefined || parsed.date === null) return [];
    return [{ stage, parsed, column: day.column }];
  });
  const inOrder = [...steps].sort((one, other) => STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage));
  const rising = inOrder.every(
    ({ parsed }, place) => place === 0 || (inOrder[place - 1]?.parsed.date ?? '') <= (parsed.date ?? ''),
  );
  if (steps.length < readings.length || !rising) return null;
  const meant = steps.map(({ stage, parsed }) => `${STAGE_NAMES[stage]}${parsed.date}`).join('、');
  add('eventDate', day.column, 'inexact-date', 'warning', `“${written}”按${meant}理解，请核对`, written);
  return steps;
}

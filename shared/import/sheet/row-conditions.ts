/**
 * Columns whose cells hang on another column of their row: 开工时间 where 是否开工 says 否 is a plan; a second
 * column of money in place counts where the first is empty.
 */
import { dateFieldOf } from '../fields';
import { findStage } from '../stage-words';
import { cellText, isBlankMark } from '../values/plain-text';
import type { HeaderBlock } from './find-header';
import type { LayoutColumn } from './map-columns';
import { type SheetView, withCells } from './sheet-view';

const YES = /^(?:是|√|✓|✔|已.{0,4})$/;
const NO = /^(?:否|未|没|×|x|✗|✘)/i;

export function heedRow(view: SheetView, header: HeaderBlock, columns: readonly LayoutColumn[]): SheetView {
  const plans = columns.flatMap(({ column, heading }) => {
    // 是否 alone stands below what it asks about: 投产｛是否｜时间｝.
    const what = /([^／]*)／?是否(?:已经?)?([^／]*)$/
      .exec(heading.replace(/\s+/g, ''))
      ?.slice(1)
      .findLast(Boolean);
    const stage = what === undefined ? undefined : findStage(what)?.stage;
    if (stage === undefined) return [];
    const field = dateFieldOf(stage);
    return columns
      .filter((each) => each.field === field)
      .map((day) => {
        const cellOf = (row: number) => {
          const cell = view.cell(row, day.column);
          // It has happened, on a day that is not told.
          if (isBlankMark(cellText(cell)))
            return column !== day.column && YES.test(view.text(row, column)) ? '是' : cell;
          const denied = NO.test(view.text(row, column));
          return denied ? `${cellText(cell)}（是否${what}：${view.text(row, column)}，按计划理解）` : cell;
        };
        return [day.column, cellOf] as const;
      });
  });
  const instead = columns.flatMap(({ column, insteadOf }) => {
    if (insteadOf === null) return [];
    const cellOf = (row: number) => (isBlankMark(view.text(row, insteadOf)) ? view.cell(row, column) : null);
    return [[column, cellOf] as const];
  });
  return withCells(view, header.bottom, new Map([...plans, ...instead]));
}

/**
 * Columns whose cells hang on another column of their row: 开工时间 where 是否开工 says 否 is a plan; a second
 * column of money in place counts where the first is empty.
 */
import { monthOf, type Period } from '../../domain/period';
import { dateFieldOf } from '../fields';
import { findStage } from '../stage-words';
import { cellText, isBlankMark } from '../values/plain-text';
import type { HeaderBlock } from './find-header';
import type { LayoutColumn } from './map-columns';
import { findMonth } from './month-columns';
import { type SheetView, withCells } from './sheet-view';

const YES = /^(?:是|√|✓|✔|已.{0,4})$/;
const NO = /^(?:否|未|没|×|x|✗|✘)/i;

export function heedRow(
  view: SheetView,
  header: HeaderBlock,
  columns: readonly LayoutColumn[],
  period: Period | null,
): SheetView {
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
  return withCells(
    view,
    header.bottom,
    new Map([
      ...plans,
      ...instead,
      ...withoutPlans(view, header, columns),
      ...ofThisMonth(view, header, columns, period),
    ]),
  );
}

/** 类别｛计划｜实际｜完成率｝, a row each: what a row says of its own figures and days. */
const ROW_OF_PLAN =
  /^(?:年度|全年|原)?(?:计划|目标|任务|预计|拟|应)(?:到位|到资|完成)?(?:资金|投资|数|额|时间|日期|节点)?$|^完成(?:率|比例)|^(?:占比|同比)$/;
const ROW_OF_REAL =
  /^(?:实际|已)(?:到位|到资|完成)?(?:资金|投资|数|额|时间|日期|情况)?$|^完成(?:情况|时间|日期)?$/;
const LOOKED_AT = 300;

/** Money in place and days only from the rows that say so, where rows of a plan stand between. */
function withoutPlans(view: SheetView, header: HeaderBlock, columns: readonly LayoutColumn[]) {
  const planned = columns.filter(({ field }) => field === 'funds' || field?.endsWith('Date') === true);
  if (planned.length === 0) return [];
  const last = Math.min(view.rows, header.bottom + LOOKED_AT);
  const kinds = columns.find(({ field, column }) => {
    if (field !== null) return false;
    const says = (words: RegExp) => {
      for (let row = header.bottom + 1; row < last; row++)
        if (words.test(view.text(row, column))) return true;
      return false;
    };
    return says(ROW_OF_PLAN) && says(ROW_OF_REAL);
  });
  if (kinds === undefined) return [];
  return planned.map(({ column }) => {
    const cellOf = (row: number) =>
      ROW_OF_PLAN.test(view.text(row, kinds.column)) ? null : view.cell(row, column);
    return [column, cellOf] as const;
  });
}

const MONTHS = /(?:^|／)(?:月份|月|所属月份|报告期)$/;

/** 月份｛9月｜10月｜11月｝, a row each: money of other months was that month's. */
function ofThisMonth(
  view: SheetView,
  header: HeaderBlock,
  columns: readonly LayoutColumn[],
  period: Period | null,
) {
  const months = columns.find(({ heading }) => MONTHS.test(heading.replace(/\s+/g, '')));
  if (period === null || months === undefined) return [];
  const monthOfRow = (row: number) =>
    findMonth(view.text(row, months.column).replace(/^(\d{1,2})$/, '$1月'))?.month;
  const rows = Array.from({ length: Math.min(view.rows, header.bottom + LOOKED_AT) }, (_row, place) => place);
  if (!rows.some((row) => row > header.bottom && monthOfRow(row) === monthOf(period))) return [];
  return columns
    .filter(({ field }) => field === 'funds')
    .map(({ column }) => {
      const cellOf = (row: number) => {
        const month = monthOfRow(row);
        return month === undefined || month === monthOf(period) ? view.cell(row, column) : null;
      };
      return [column, cellOf] as const;
    });
}

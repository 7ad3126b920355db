/** The small tables on a ledger's page: stages down or across, months down or across. */
import { monthOf, type Period, yearOf } from '../../../domain/period';
import type { SheetCell } from '../../cell';
import { dateFieldOf, IMPORT_FIELDS } from '../../fields';
import { normaliseHeading } from '../../layout/headings';
import { findStage } from '../../stage-words';
import { BARE_MONTH } from '../find-header';
import { findMonth } from '../month-columns';
import type { SheetView } from '../sheet-view';
import { isLedgerLabel, ledgerPairs, textsOf } from './ledger-labels';

/** Heads a table of stages. */
export const STAGE_HEAD =
  /^(?:(?:项目|建设|重点|关键|重要|推进|工作|进度)*(?:阶段|节点)(?:安排)?|环节|(?:推进)?进度)$/;
/** `□是 ☑否` in such a row. */
export const NOT_DONE = /[☑☒■√✓✔]\s*否|^(?:否|未完成|×|x)$/i;
const WHETHER = /^(?:是否|有无)/;
const MONTH_HEAD = /^(?:月份|年月|时间|日期|报告期|通报期)$/;
const PLANNED = /计划|拟|目标|要求|预计|应|时限/;
export const FIGURE = /^[\d.,，]+$/;

/** Notes what they say of the period and of what has happened; answers the rows they take up, counted from 0. */
export function readPageTables(
  view: SheetView,
  from: number,
  to: number,
  period: Period | null,
  note: Note,
): readonly number[] {
  return [
    ...readTimetable(view, from, to, note),
    ...readTimeline(view, from, to, note),
    ...readMonths(view, from, to, period, note),
    ...readMonthsAcross(view, from, to, period, note),
  ];
}

/** 月份 ｜ 进展情况 ｜ 到位资金, a row for each month: what stands in the period's. Answers the rows it takes up. */
function readMonths(
  view: SheetView,
  from: number,
  to: number,
  period: Period | null,
  note: Note,
): ReadonlySet<number> {
  const taken = new Set<number>();
  for (let head = from; head + 1 < to; head++) {
    const columns = Array.from({ length: view.columns }, (_unused, column) => column);
    const months = columns.find((column) => MONTH_HEAD.test(normaliseHeading(view.text(head, column)).key));
    if (months === undefined || findMonth(view.text(head + 1, months)) === null) continue;
    const labels = columns.filter((column) => column > months && isLedgerLabel(view.text(head, column)));
    if (labels.length === 0) continue;
    taken.add(head);
    for (let row = head + 1; row < to; row++) {
      const named = findMonth(view.text(row, months));
      if (named === null) break;
      taken.add(row);
      if (
        period === null ||
        named.month !== monthOf(period) ||
        (named.year ?? yearOf(period)) !== yearOf(period)
      )
        continue;
      for (const column of labels) note(view.text(head, column), view.cell(row, column));
    }
  }
  return taken;
}

/** 月份 ｜ 1月 ｜ 2月 ｜ …, below it a row for each label: the period's month. Answers the rows it takes up. */
function readMonthsAcross(
  view: SheetView,
  from: number,
  to: number,
  period: Period | null,
  note: Note,
): ReadonlySet<number> {
  const taken = new Set<number>();
  for (let head = from; head + 1 < to; head++) {
    const columns = Array.from({ length: view.columns }, (_unused, column) => column);
    const months = columns.filter((column) => BARE_MONTH.test(view.text(head, column)));
    const [first = 0] = months;
    const caption = columns.find((column) => column < first && view.text(head + 1, column) !== '');
    if (months.length < 3 || caption === undefined) continue;
    const own = months.find(
      (column) => period !== null && findMonth(view.text(head, column))?.month === monthOf(period),
    );
    taken.add(head);
    for (let row = head + 1; row < to && view.text(row, caption) !== ''; row++) {
      const label = view.text(row, caption);
      const filled = columns.filter((column) => column > caption && view.text(row, column) !== '');
      // 目前进展 ｜ 主体施工: below the months the page goes on.
      if (filled.length === 1 && filled[0] === first && !FIGURE.test(view.text(row, first))) break;
      // 计划到位, between others: a row of the table, and not read.
      if (!isLedgerLabel(label) && !filled.some((column) => FIGURE.test(view.text(row, column)))) break;
      taken.add(row);
      if (own !== undefined && isLedgerLabel(label)) note(label, view.cell(row, own));
    }
  }
  return taken;
}

/** 阶段 | 计划时间 | 实际时间, a row for each stage: the real days. Answers the rows it takes up. */
function readTimetable(view: SheetView, from: number, to: number, note: Note): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const { head, stages, after, key } of stageHeads(view, from, to)) {
    const times = after.filter((column) => TIME.test(key(head, column)));
    const real = times.find((column) => !PLANNED.test(key(head, column)));
    const named = (row: number) => dayLabel(view.text(row, stages));
    if (times.length === 0 || named(head + 1) === undefined) continue;
    const done = after.find((column) => WHETHER.test(key(head, column)));
    taken.add(head);
    for (let row = head + 1; row < to && view.text(row, stages) !== ''; row++) {
      const label = named(row);
      const text = view.text(row, stages);
      // Below the stages the page goes on.
      if (label === undefined && (goesOn(text) || goesOn(textsOf(view, row)[0] ?? ''))) break;
      taken.add(row);
      const day = real === undefined ? null : view.cell(row, real);
      const denied = done !== undefined && NOT_DONE.test(view.text(row, done));
      if (label !== undefined && day !== null && !denied) note(label, day);
    }
  }
  return taken;
}

const goesOn = (text: string) => isLedgerLabel(text) || ledgerPairs(text).length > 0;

/** 关键节点 ｜ 签约 ｜ 开工, below it 计划时间 and 完成时间: the real days. Answers the rows it takes up. */
function readTimeline(view: SheetView, from: number, to: number, note: Note): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const { head, stages: caption, after, key } of stageHeads(view, from, to)) {
    const named = after.filter((column) => dayLabel(view.text(head, column)) !== undefined);
    if (named.length < 2 || !TIME.test(key(head + 1, caption))) continue;
    // 节点安排 over a single row of days: perhaps a plan itself.
    if (/安排/.test(key(head, caption)) && !PLANNED.test(key(head + 1, caption))) continue;
    taken.add(head);
    for (let row = head + 1; row < to && TIME.test(key(row, caption)); row++) {
      // Another table begins: 时间 ｜ 工作进展 ｜ 存在问题.
      if (named.some((column) => isLedgerLabel(view.text(row, column)))) break;
      taken.add(row);
      if (PLANNED.test(key(row, caption))) continue;
      for (const column of named) {
        const day = view.cell(row, column);
        if (day !== null) note(dayLabel(view.text(head, column)) ?? '', day);
      }
    }
  }
  return taken;
}

export type Note = (label: string, value: SheetCell) => void;
/** 计划完成时间, or 计划 and 实际 alone. */
const TIME = /(?:时间|日期)$|^(?:计划|实际)(?:完成)?$/;

/** Rows with another below that say 阶段, 关键节点 …: in which column, what columns follow it, and how cells read. */
function* stageHeads(view: SheetView, from: number, to: number) {
  const columns = Array.from({ length: view.columns }, (_unused, column) => column);
  const key = (row: number, column: number) => normaliseHeading(view.text(row, column)).key;
  for (let head = from; head + 1 < to; head++) {
    const stages = columns.find((column) => STAGE_HEAD.test(key(head, column)));
    if (stages !== undefined) yield { head, stages, after: columns.slice(stages + 1), key };
  }
}

/** `签约` → 签约时间; `undefined` for what has no day of its own. */
export function dayLabel(text: string): string | undefined {
  const stage = findStage(text)?.stage;
  const field = stage === undefined ? 'eventDate' : dateFieldOf(stage);
  return field === 'eventDate' ? undefined : IMPORT_FIELDS[field];
}

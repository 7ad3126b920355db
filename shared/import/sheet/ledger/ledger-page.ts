/** One page of a ledger → its facts by label. */
import { monthOf, type Period, yearOf } from '../../../domain/period';
import type { SheetCell } from '../../cell';
import { dateFieldOf, IMPORT_FIELDS } from '../../fields';
import { normaliseHeading, understandHeading } from '../../layout/headings';
import { findStage } from '../../stage-words';
import { looksLikeDay } from '../../values/looks-like';
import { cellText } from '../../values/plain-text';
import { BARE_MONTH } from '../find-header';
import { findMonth } from '../month-columns';
import type { SheetView } from '../sheet-view';
import { type FundsTable, readFundsTable } from './funds-table';
import { isExactLabel, isLedgerLabel, ledgerPairs, textsOf } from './ledger-labels';

/** Begins a row of days below labels such as 开工进场时间. */
const ROW_OF_DAYS = /^(?:日期|时间|(?:实际)?完成(?:时间|日期)|实际(?:时间|日期))$/;
/** Heads a table of stages. */
export const STAGE_HEAD =
  /^(?:(?:项目|建设|重点|关键|重要|推进|工作|进度)*(?:阶段|节点)(?:安排)?|环节|(?:推进)?进度)$/;
/** `□是 ☑否` in such a row. */
export const NOT_DONE = /[☑☒■√✓✔]\s*否|^(?:否|未完成|×|x)$/i;
const WHETHER = /^(?:是否|有无)/;
const MONTH_HEAD = /^(?:月份|年月|时间|日期|报告期|通报期)$/;
const BARE_STAGE = /^(?:签约|注册|开工|投产|竣工|竣工投产)$/;
const PLANNED = /计划|拟|目标|要求|预计|应|时限/;

interface Page {
  readonly facts: ReadonlyMap<string, SheetCell>;
  /** Further sums of money in place. */
  readonly more: FundsTable['entries'];
  readonly earlier: FundsTable['earlier'];
}

/** Rows `from` up to before `to`, counted from 0. */
export function readPage(view: SheetView, from: number, to: number, period: Period | null): Page {
  const facts = new Map<string, SheetCell>();
  const note = (label: string, value: SheetCell) => {
    const key = label.replace(/\s+/g, '');
    if (!facts.has(key)) facts.set(key, value);
  };
  const funds = readFundsTable(view, from, to, period);
  const [first, ...more] = funds.entries;
  for (const [label, value] of first ?? []) note(label, value);
  const taken = new Set([
    ...funds.taken,
    ...readTimetable(view, from, to, note),
    ...readTimeline(view, from, to, note),
    ...readMonths(view, from, to, period, note),
    ...readMonthsAcross(view, from, to, period, note),
  ]);
  for (let row = from; row < to; row++) {
    if (taken.has(row)) continue;
    for (let column = 0; column < view.columns; column++) {
      const text = view.text(row, column);
      if (text === '') continue;
      const pairs = ledgerPairs(text);
      for (const { label, value } of pairs) note(label, value);
      noteStage(view, row, column, note);
      if (pairs.length > 0 || !isLedgerLabel(text)) continue;
      // Its answers belong to the labels above them.
      if (ROW_OF_DAYS.test(normaliseHeading(text).key) && hasTimesAbove(view, row)) break;
      const answer = answerOf(view, row, column, to, period);
      // `单位（盖章） ｜ 2026年11月20日` at the foot of the page.
      const signed =
        understandHeading([text]).field === 'unit' && /^20\d{2}\s*[年.\-/]/.test(cellText(answer));
      if (answer !== null && !signed && !isOtherwise(text, answer))
        note(`${text}${scheduleOf(view, row, column)}`, answer);
    }
  }
  return { facts, more, earlier: funds.earlier };
}

/** `项目建设重要节点安排 ｜ 开工进场时间 ｜ …`: what stands before a row of such labels says of all of them. */
function scheduleOf(view: SheetView, row: number, column: number): string {
  if (!/(?:时间|日期)$/.test(normaliseHeading(view.text(row, column)).key)) return '';
  for (let left = 0; left < column; left++) {
    const caption = view.filledText(row, left);
    if (caption !== '')
      return /安排|计划/.test(caption) && !/投资|资金/.test(caption) ? `（${caption}）` : '';
  }
  return '';
}

/** `签约 ｜ 2026.4.1 ｜ 开工 ｜ 2026.11.3`. */
function noteStage(view: SheetView, row: number, column: number, note: Note): void {
  const label = BARE_STAGE.test(view.text(row, column)) ? dayLabel(view.text(row, column)) : undefined;
  const beside = label === undefined ? null : view.rightOf(row, column);
  if (label !== undefined && looksLikeDay(beside, cellText(beside))) note(label, beside);
}

const SUMS: ReadonlySet<string | null> = new Set([
  'totalInvestment',
  'fixedAssets',
  'foreignCapital',
  'funds',
]);

function asksForFigure(label: string): boolean {
  const { field } = understandHeading([label]);
  return SUMS.has(field) || field?.endsWith('Date') === true;
}

/** A day beside 到资, 万元 beside a total nobody filled in: no sum. 工作内容 beside 日期: another heading. */
function isOtherwise(label: string, answer: SheetCell): boolean {
  const text = cellText(answer).trim();
  if (understandHeading([label]).field === 'eventDate') return !MAY_BE_DAY.test(text);
  const isDay = looksLikeDay(answer, text) && !/元/.test(text);
  return (isDay || MONEY_UNIT.test(text)) && SUMS.has(understandHeading([label]).field);
}

const MAY_BE_DAY =
  /\d|[√✓✔☑■×]|^(?:是|否|已|未|尚|暂|拟|计划|预计|[一二三四五六七八九十〇]+[年月])|年[初中底末]/;

/** Below a label stands its answer, or something else altogether. */
function mayAnswer(label: string, below: SheetCell): boolean {
  const isDay = understandHeading([label]).field?.endsWith('Date') === true;
  return typeof below !== 'string' || !isDay || MAY_BE_DAY.test(below.trim());
}

function answerOf(
  view: SheetView,
  row: number,
  column: number,
  to: number,
  period: Period | null,
): SheetCell {
  const beside = view.rightOf(row, column);
  if (beside !== null) {
    const text = typeof beside === 'string' ? beside.trim() : '';
    const isPair = ledgerPairs(text).length > 0;
    if (!isLedgerLabel(text) && !isPair)
      return (
        dateApart(view, row, column) ??
        ofThisMonth(view, row, column, period) ??
        withUnit(view, row, column, beside)
      );
    // `存在问题 | 用地指标问题`: an answer in the words of a label has no answer of its own.
    const asksForWords = !asksForFigure(view.text(row, column));
    if (asksForWords && !isPair && !isExactLabel(text) && isLast(view, row, text)) return beside;
  }
  const below = row + 1 < to ? view.belowOf(row, column, 1) : null;
  if (below === null || !mayAnswer(view.text(row, column), below)) return null;
  const at = (view.blockOf(row, column)?.bottom ?? row) + 1;
  // Left blank beside it; below begins a table of its own.
  if (textsOf(view, at).length > Math.max(2, textsOf(view, row).length)) return null;
  const isAnswer =
    typeof below !== 'string' || (!isLedgerLabel(below.trim()) && ledgerPairs(below).length === 0);
  return isAnswer && !answersLabelBeside(view, at, column) ? below : null;
}

/** `签约时间 ｜ 2026 ｜ 年 ｜ 11 ｜ 月 ｜ 6 ｜ 日`: one day over cells. */
function dateApart(view: SheetView, row: number, label: number): string | null {
  let text = '';
  for (let column = label + 1; column < view.columns; column++) {
    const part = view.text(row, column);
    if (isLedgerLabel(part) || !/^(?:\d{1,4}|[年月日号]|)$/.test(part)) break;
    text += part;
  }
  return /^\d{2,4}年\d{1,2}月(?:\d{1,2}[日号]?)?$/.test(text) ? text : null;
}

/** `到位资金（万元） ｜ 本月 ｜ 1500 ｜ 累计 ｜ 4200`: a small table in a line. */
function ofThisMonth(view: SheetView, row: number, label: number, period: Period | null): SheetCell {
  const month = [label + 1, label + 2, label + 3].find((column) => view.text(row, column) !== '');
  const said = month === undefined ? '' : view.text(row, month).replace(/[:：]$/, '');
  const isThis =
    /^(?:本|当)[月期](?:到位|到资|新增)?$/.test(said) ||
    (period !== null && said.replace(/份$/, '') === `${monthOf(period)}月`);
  if (month === undefined || !isThis) return null;
  const figure = view.rightOf(row, month);
  return figure !== null && /^[\d.,，]+(?:万|亿)?[美]?元?$/.test(cellText(figure).trim()) ? figure : null;
}

const FIGURE = /^[\d.,，]+$/;
const MONEY_UNIT = /^[（(]?(?:元|万元|亿元|万美元|亿美元|美元)[)）]?$/;

/** `总投资 | 1.2 | 亿元`: the unit has a cell of its own. */
function withUnit(view: SheetView, row: number, column: number, answer: SheetCell): SheetCell {
  const figure = cellText(answer).trim();
  const isUnit = MONEY_UNIT.test(figure);
  if (!isUnit && !FIGURE.test(figure)) return answer;
  for (let next = column + 1; next < view.columns; next++) {
    const text = view.text(row, next);
    if (text === '' || text === figure) continue;
    // 指标 ｜ 计量单位 ｜ 本月.
    if (isUnit) return FIGURE.test(text) ? `${text}${figure}` : answer;
    return MONEY_UNIT.test(text) ? `${figure}${text.replace(/[（()）]/g, '')}` : answer;
  }
  return answer;
}

function isLast(view: SheetView, row: number, text: string): boolean {
  for (let column = view.columns - 1; column >= 0; column--) {
    if (view.text(row, column) !== '') return view.text(row, column) === text;
  }
  return false;
}

/** What a label of its own row speaks of is no answer to the label above. */
function answersLabelBeside(view: SheetView, row: number, column: number): boolean {
  for (let left = column - 1; left >= 0; left--) {
    const text = view.text(row, left);
    if (text === '' || !isLedgerLabel(text)) continue;
    return !ROW_OF_DAYS.test(normaliseHeading(text).key);
  }
  return false;
}

function hasTimesAbove(view: SheetView, row: number): boolean {
  let times = 0;
  for (let column = 0; column < view.columns; column++) {
    if (row > 0 && /(?:时间|日期)$/.test(normaliseHeading(view.text(row - 1, column)).key)) times += 1;
  }
  return times >= 2;
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

type Note = (label: string, value: SheetCell) => void;
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
function dayLabel(text: string): string | undefined {
  const stage = findStage(text)?.stage;
  const field = stage === undefined ? 'eventDate' : dateFieldOf(stage);
  return field === 'eventDate' ? undefined : IMPORT_FIELDS[field];
}

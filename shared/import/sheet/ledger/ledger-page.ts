/** One page of a ledger → its facts by label. */
import { monthOf, type Period } from '../../../domain/period';
import type { SheetCell } from '../../cell';
import { IMPORT_FIELDS } from '../../fields';
import { normaliseHeading, understandHeading } from '../../layout/headings';
import { looksLikeDay } from '../../values/looks-like';
import { cellText } from '../../values/plain-text';
import type { SheetView } from '../sheet-view';
import { type FundsTable, readFundsTable } from './funds-table';
import { isExactLabel, isLedgerLabel, ledgerPairs, textsOf } from './ledger-labels';
import { dayLabel, FIGURE, type Note, readPageTables } from './page-tables';

/** Begins a row of days below labels such as 开工进场时间. */
const ROW_OF_DAYS = /^(?:日期|时间|(?:实际)?完成(?:时间|日期)|实际(?:时间|日期))$/;
const BARE_STAGE = /^(?:签约|注册|开工|投产|竣工|竣工投产)$/;

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
  const taken = new Set([...funds.taken, ...readPageTables(view, from, to, period, note)]);
  for (let row = from; row < to; row++) {
    if (taken.has(row)) continue;
    for (let column = 0; column < view.columns; column++) {
      const text = view.text(row, column);
      if (text === '') continue;
      const pairs = ledgerPairs(text);
      for (const { label, value } of pairs) note(label, value);
      noteStage(view, row, column, note);
      noteFunds(view, row, column, note);
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

/** `资金 ｜ 本月到位500万元，累计到位1500万元`. */
function noteFunds(view: SheetView, row: number, column: number, note: Note): void {
  if (!/^(?:项目)?资金(?:情况|落实|落实情况)?$/.test(view.text(row, column))) return;
  const beside = view.rightOf(row, column);
  if (/(?:到位|到资|到账).*\d/.test(cellText(beside))) note(IMPORT_FIELDS.funds, beside);
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

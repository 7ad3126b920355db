/**
 * What a page says under labels that are known and none of its readers has taken: days of stages, sums, words on
 * progress and problems. Told, so that no arrangement nobody thought of loses a figure without a word.
 */
import type { Period } from '../../../domain/period';
import { monthOf } from '../../../domain/period';
import type { SheetCell } from '../../cell';
import type { ImportField } from '../../fields';
import { understandHeading } from '../../layout/headings';
import { findStage } from '../../stage-words';
import { looksLikeDay, looksLikeSum } from '../../values/looks-like';
import { cellText, isBlankMark } from '../../values/plain-text';
import { findMonth } from '../month-columns';
import type { SheetView } from '../sheet-view';
import type { LedgerPage } from './label-lines';
import { isExactLabel, isLedgerLabel, ledgerPairs } from './ledger-labels';
import { NOT_DONE } from './page-tables';

type Kind = 'day' | 'sum' | 'words';

const KINDS: Readonly<Partial<Record<ImportField, Kind>>> = {
  signedDate: 'day',
  registeredDate: 'day',
  startedDate: 'day',
  producingDate: 'day',
  fundsDate: 'day',
  funds: 'sum',
  totalInvestment: 'sum',
  fixedAssets: 'sum',
  foreignCapital: 'sum',
  progress: 'words',
  problem: 'words',
};

/** 计划完成时间, 拟签约: nothing that has happened. */
const PLAN_OR_FACT = /^(?:计划|实际|拟|预计|目标)/;
const TO_COME = /计划|拟|预计|预期|目标|要求|时限|约定|上年|去年/;
const SUMMED = /累计|合计|小计|总计|本年|全年|今年|以来/;
/** Beside those that are known. */
const OTHER_LABEL = /^\d{1,2}月份?$|^[本当]月|^\D{0,8}(?:累计|合计|小计|(?:金|数)额(?:[（(].*[)）])?)$/;
const OF_MONEY = /到位|到资|到账|金额|数额/;
/** Whatever the label. */
const TELLS_OF_FUNDS =
  /(?:[本当][月期]|\d{1,2}月份?)[^，。；,;\d]{0,6}(?:到位|到资|到账)[^，。；,;\d]{0,6}\d/;
const LONGEST_LABEL = 20;
/** 楼栋数: a label nobody knows, between two answers. */
const LONGEST_WORD = 8;
const MOST_TOLD = 4;

/** `第12行“到位资金：350”` of the rows `from` up to before `to`, of which the page was read. */
export function findUnread(
  view: SheetView,
  from: number,
  to: number,
  { facts, more = [], earlier = [] }: LedgerPage,
  period: Period | null,
): string[] {
  const read = [facts, ...more].flatMap((line) => [...line]).filter(([, value]) => value !== null);
  const fields = new Set(read.map(([label]) => understandHeading([label]).field));
  const texts = read.flatMap(([label, value]) => {
    const text = squeezed(cellText(value));
    const { field } = understandHeading([label]);
    // A day alone is no word on progress, and without a stage 时间 says nothing.
    const isLost =
      (kindOf([label]) === 'words' && /^[\d年月日.\-/]+$/.test(text)) ||
      (field === 'eventDate' && !fields.has('stage'));
    return isLost ? [] : [text];
  });
  const idle = (label: string) =>
    TO_COME.test(label) || isOtherMonth(label, period) || (fields.has('funds') && SUMMED.test(label));
  const unread: string[] = [];
  for (let row = from; row < to; row++) {
    if (earlier.some((sum) => sum.row === row)) continue;
    let first = '';
    /** Of the pair at hand: 到位资金 ｜ 本月 ｜ …. */
    let left: string[] = [];
    let answered = false;
    for (let column = 0; column < view.columns; column++) {
      const text = squeezed(view.text(row, column));
      if (text === '') continue;
      const known = texts.some((each) => holds(each, text));
      const isWord = !known && text.length <= LONGEST_WORD && !/\d/.test(text);
      if (isLabel(text) || (isWord && answered)) {
        left = answered ? [text] : [...left, text];
        answered = false;
        if (first === '') first = text;
        continue;
      }
      answered = true;
      const pairs = ledgerPairs(view.text(row, column));
      for (const { label, value } of pairs)
        if (kindOf([label]) !== undefined && !isBlankMark(value) && !texts.includes(squeezed(value)))
          unread.push(`第${row + 1}行“${label}：${value.slice(0, 30)}”`);
      const beside = left.at(-1);
      const isSettled = pairs.length > 0 || known || NOT_DONE.test(view.text(row, column - 1));
      if (isSettled || idle(first) || idle(beside ?? '')) continue;
      const above = labelAbove(view, from, row, column);
      if (
        TELLS_OF_FUNDS.test(text) ||
        (beside !== undefined && isWords(beside, text)) ||
        (!idle(above ?? '') && isAskedFor(view.cell(row, column), text, left.slice(-2), above)) ||
        (looksLikeDay(view.cell(row, column), text) && isStage(cellText(view.rightOf(row, column)).trim()))
      )
        unread.push(`第${row + 1}行“${[beside ?? above ?? [], text.slice(0, 30)].flat().join('：')}”`);
    }
  }
  return unread.length <= MOST_TOLD ? unread : [...unread.slice(0, MOST_TOLD), `等 ${unread.length} 处`];
}

/** 目前进展 ｜ 主体施工. */
function isWords(label: string, text: string): boolean {
  const fits = kindOf([label]) === 'words' && isExactLabel(label);
  return fits && text.length > 1 && !isBlankMark(text) && !/^[\d.]+$/.test(text);
}

/** Whether a cell is the day or the sum that its labels ask for. */
function isAskedFor(
  cell: SheetCell,
  text: string,
  left: readonly string[],
  above: string | undefined,
): boolean {
  const over = above === undefined ? [] : [above];
  const own = [...left.slice(-1), ...over];
  // 完成投资, 打桩时间: known, and left out on purpose.
  if (own.some((label) => understandHeading([label]).rank === 90 && !SUMMED.test(label))) return false;
  const kinds: (string | undefined)[] = [
    ...[left, over, [...over, ...left], [...left, ...over]].map(kindOf),
    ...own.flatMap((label) => (isStage(label) ? ['day'] : OF_MONEY.test(label) ? ['sum', 'day'] : [])),
  ];
  return (
    (kinds.includes('day') && looksLikeDay(cell, text)) || (kinds.includes('sum') && looksLikeSum(cell, text))
  );
}

const kindOf = (path: readonly string[]) => KINDS[understandHeading(path).field ?? 'serial'];

/** The nearest label in the column, on the same page; figures and words stand between. */
function labelAbove(view: SheetView, from: number, row: number, column: number): string | undefined {
  for (let upper = row - 1; upper >= from; upper--) {
    const text = squeezed(view.filledText(upper, column));
    if (isLabel(text)) return text;
  }
  return undefined;
}

/** A label, a stage, `本月`, `11月`, 计划: what says of the cells beside and below it what they are. */
function isLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL || /^$|\d{3}|[，。；]/.test(text) || ledgerPairs(text).length > 0)
    return false;
  if (isLedgerLabel(text) || isStage(text) || OTHER_LABEL.test(text)) return true;
  return text.length <= 8 && PLAN_OR_FACT.test(text);
}

function isStage(text: string): boolean {
  const stage = text.length <= 6 ? findStage(text) : null;
  return stage?.event === true && stage.stage !== 'negotiating' && stage.stage !== 'terminated';
}

function isOtherMonth(label: string, period: Period | null): boolean {
  const month = label.length > 10 ? null : findMonth(label)?.month;
  return month != null && period !== null && month !== monthOf(period);
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

/** Not `5` in `2500`. */
function holds(read: string, text: string): boolean {
  const at = read.indexOf(text);
  if (at < 0) return false;
  const digit = (place: number) => /[\d.]/.test(read.charAt(place));
  return !(digit(at) && digit(at - 1)) && !(digit(at + text.length - 1) && digit(at + text.length));
}

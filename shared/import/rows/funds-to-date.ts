/** Sums of more than the month, and sums of earlier months, held against what the office knows of the project. */
import type { Money } from '../../domain/money';
import { yearOf } from '../../domain/period';
import type { SheetLayout } from '../layout/layout';
import type { ReviewRecord } from '../review/review';
import type { FundsOfMonth, ReviewContext } from '../review/review-context';
import type { DataRow } from '../sheet/classify-rows';
import type { LayoutColumn } from '../sheet/map-columns';
import { wanText } from '../values/amount';
import { cellText, isBlankMark } from '../values/plain-text';
import type { RowCells } from './row-cells';
import { type AddIssue, parseField } from './row-money';
import { readRowSays } from './row-says';

const OF_YEAR = /本年|当年|年度|年初|今年|\d{1,2}月/;

/**
 * Of a column that sums up: nothing where it says no more than is known, else the row waits with the difference
 * proposed. `known`: what was reported of the project before; other records come back as they are.
 */
export function fundsSince(
  funds: ReviewRecord['funds'],
  known: readonly FundsOfMonth[],
  cells: RowCells,
  { period }: ReviewContext,
  add: AddIssue,
): ReviewRecord['funds'] {
  const source = cells.first('funds');
  const [told] = funds;
  if (told === undefined || funds.length > 1 || source?.source?.cumulative !== true || source.corrected)
    return funds;
  const ofYear = OF_YEAR.test(source.source.heading);
  const counted = known.filter((each) => !ofYear || each.period.startsWith(`${yearOf(period)}`));
  const before = sumOf(counted, told.money.currency);
  if (before === 0) return funds;
  const since = told.money.minor - before;
  if (since === 0) return [];
  const heading = source.source.heading.replace(/\s+/g, '');
  const words = (minor: number) => wanText({ ...told.money, minor });
  const message =
    since > 0
      ? `“${heading}”是累计数 ${words(told.money.minor)}，以前各期已登记 ${words(before)}，本月新增应是 ${words(since)}；请核对后采用，或填写本月到位数`
      : `“${heading}”是累计数 ${words(told.money.minor)}，少于以前各期已登记的 ${words(before)}，请核对`;
  const value = cellText(source.cell);
  add('funds', source.column, 'already-reported', 'error', message, value, since > 0 ? words(since) : null);
  return funds;
}

/** 9月 ｜ 10月 of a sheet of months, sent again with November's: what was changed there is told. */
export function askAboutEarlierMonths(
  layout: SheetLayout,
  { row }: DataRow,
  columns: readonly LayoutColumn[],
  known: readonly FundsOfMonth[],
  cells: RowCells,
  add: AddIssue,
): void {
  const first = known.reduce((least, { period }) => (period !== '' && period < least ? period : least), '9');
  for (const source of columns) {
    const { column, ofMonth } = source;
    const cell = layout.view.cell(row, column);
    // Before the office knew any of its money there is nothing to compare.
    if (ofMonth === null || ofMonth < first || isBlankMark(cellText(cell))) continue;
    const field = { row, column: column + 1, cell, source, corrected: false };
    const money = parseField(field, 'funds', layout.moneyUnit, readRowSays(cells), () => undefined);
    if (money === null) continue;
    const before = sumOf(
      known.filter(({ period }) => period === ofMonth),
      money.currency,
    );
    if (before === money.minor) continue;
    const stored = before === 0 ? '没有登记' : `登记的是 ${wanText({ ...money, minor: before })}`;
    const message = `${ofMonth} 写的是 ${wanText(money)}，系统该月${stored}，没有改动；要更正请在那一期更正`;
    add('funds', column + 1, 'already-reported', 'warning', message, cellText(cell));
  }
}

function sumOf(known: readonly FundsOfMonth[], currency: Money['currency']): number {
  return known.reduce((sum, { money }) => sum + (money.currency === currency ? money.minor : 0), 0);
}

/** What the words beside it call a stage's day or money in place, and nobody has taken: asked about. */
import type { RawSheet } from '../cell';
import { UNKNOWN_HEADING } from '../layout/headings';
import type { SheetLayout } from '../layout/layout';
import type { AddIssue } from '../rows/row-money';
import type { DataRow } from '../sheet/classify-rows';
import { DAY_OF_SECOND_STAGE, type LayoutColumn } from '../sheet/map-columns';
import { looksLikeDay, looksLikeSum } from '../values/looks-like';

/** By row, from 0: texts of a ledger's page. */
export type UnreadOfPages = ReadonlyMap<number, readonly string[]>;

export function unreadOfPages({ unread = [] }: RawSheet): UnreadOfPages {
  return new Map(unread.map(({ row, texts }) => [row, texts]));
}

const OF_STAGES = /签约|签订|注册|领照|开工|动工|竣工|投产/;
const OF_MONEY = /到位|到资|到账/;
const LEFT_OUT = /计划|拟|预计|预期|目标|要求|时限|是否|上年|去年/;

/** A sheet may have a thousand blank columns, and a hundred thousand rows. */
const MOST_BLANK = 60;
const ROWS_LOOKED_AT = 200;

/** Columns nobody knows under headings that speak of stages or of money in place, and those with days under none. */
export function unreadColumns({ columns, view, data }: SheetLayout): readonly LayoutColumn[] {
  const unknown = columns.filter(
    ({ field, why, heading }) =>
      field === null &&
      why === UNKNOWN_HEADING &&
      (OF_STAGES.test(heading) || OF_MONEY.test(heading)) &&
      !LEFT_OUT.test(heading),
  );
  const blank = columns.filter(({ field, heading }) => field === null && heading === '').slice(0, MOST_BLANK);
  const rows = blank.length === 0 ? [] : data.slice(0, ROWS_LOOKED_AT);
  const withDays = blank.filter(({ column }) =>
    rows.some(({ row }) => looksLikeDay(view.cell(row, column), view.text(row, column))),
  );
  return [...unknown, ...withDays, ...columns.filter(({ why }) => why === DAY_OF_SECOND_STAGE)];
}

export function askAboutUnread(
  { view }: SheetLayout,
  { row, more }: DataRow,
  columns: readonly LayoutColumn[],
  pages: UnreadOfPages,
  add: AddIssue,
): void {
  const texts = pages.get(row);
  if (texts !== undefined)
    add(null, 0, 'unread', 'warning', `原件中有内容没有读入，请核对是否应登记：${texts.join('；')}`);
  for (const place of columns.length === 0 ? [] : [row, ...more]) {
    for (const { column, heading, why } of columns) {
      const text = view.text(place, column);
      const cell = view.cell(place, column);
      const fits =
        ((heading === '' || why === DAY_OF_SECOND_STAGE || OF_STAGES.test(heading)) &&
          looksLikeDay(cell, text)) ||
        (OF_MONEY.test(heading) && looksLikeSum(cell, text));
      if (!fits) continue;
      const named = heading === '' ? '没有栏目名的' : `“${heading.replace(/\s+/g, '')}”`;
      const message = `${named}一栏没有读入，请核对是否应登记`;
      add(null, column + 1, 'unread', 'warning', message, text);
    }
  }
}

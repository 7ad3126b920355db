/** What the words beside it call a stage's day or money in place, and nobody has taken: asked about. */
import type { RawSheet } from '../cell';
import { UNKNOWN_HEADING } from '../layout/headings';
import type { SheetLayout } from '../layout/layout';
import type { AddIssue } from '../rows/row-money';
import type { DataRow } from '../sheet/classify-rows';
import { DAY_OF_SECOND_STAGE, type LayoutColumn } from '../sheet/map-columns';
import { HEADING_REWRITTEN } from '../unit-form';
import { looksLikeDay, looksLikeSum } from '../values/looks-like';

/** By row, from 0: texts of a ledger's page. */
export type UnreadOfPages = ReadonlyMap<number, readonly string[]>;

export function unreadOfPages({ unread = [] }: RawSheet): UnreadOfPages {
  return new Map(unread.map(({ row, texts }) => [row, texts]));
}

const OF_STAGES = /签约|签订|注册|领照|开工|动工|竣.?工|投产/;
const OF_MONEY = /到位|到资|到账/;
const LEFT_OUT = /计划|拟|预计|预期|目标|要求|时限|是否|上年|去年/;

/** A sheet may have a thousand blank columns, and a hundred thousand rows. */
const MOST_BLANK = 60;
const ROWS_LOOKED_AT = 200;

/** Columns nobody knows under headings that speak of stages or of money in place, and those with days under none. */
export function unreadColumns({ columns, view, data, meta }: SheetLayout): readonly LayoutColumn[] {
  const rewritten = columns.filter(({ why }) => why === HEADING_REWRITTEN);
  if (meta !== null || rewritten.length > 0) return rewritten;
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

const TELLS_NOTHING =
  /^(?:编号|编码|是否|排名|名次|位次|邮编|邮箱|传真|网址|身份证|经度|纬度|页码|职务|姓名)|报送|填报|更新|来访|率$|[%％]/;
const LONG_TEXT = 4;
const MOST_TOLD = 8;

/** Columns of a list that nobody took, whatever they are called, with days, sums or more than a word: told once. */
export function unreadNotices({ columns, view, data }: SheetLayout, { unread }: RawSheet): readonly string[] {
  // What a page has left over is told line by line.
  if (unread !== undefined || data.length === 0) return [];
  const rows = data.slice(0, ROWS_LOOKED_AT);
  const told = columns.flatMap(({ column, heading, field, why }) => {
    const name = heading.replace(/\s+/g, '');
    const yesOrNo = /^(?:.*／)?(?:是否|有无)/.test(name);
    if (field !== null || name === '' || (why !== UNKNOWN_HEADING && !yesOrNo)) return [];
    if (!yesOrNo && (TELLS_NOTHING.test(name.replace(/.*／/, '')) || LEFT_OUT.test(name))) return [];
    const filled = rows.filter(({ row }) => view.text(row, column) !== '');
    const telling = filled.filter(({ row }) => {
      const [cell, text] = [view.cell(row, column), view.text(row, column)];
      const [day, sum] = [looksLikeDay(cell, text), looksLikeSum(cell, text)];
      // Those are asked about row by row.
      if (!yesOrNo && ((day && OF_STAGES.test(name)) || (sum && OF_MONEY.test(name)))) return false;
      return day || (!yesOrNo && (sum || text.length >= LONG_TEXT));
    });
    const [first] = telling;
    if (first === undefined || telling.length * 2 < filled.length) return [];
    return [`第${column + 1}列“${name}”（如“${view.text(first.row, column).slice(0, 20)}”）`];
  });
  if (told.length === 0) return [];
  const more = told.length > MOST_TOLD ? `等${told.length}栏` : '';
  return [`没有读入的栏：${told.slice(0, MOST_TOLD).join('、')}${more}；其中有要登记的，请在版式里指定`];
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
      if (why === HEADING_REWRITTEN && text !== '') {
        const message = `填报表的这一栏被改成了“${heading.replace(/\s+/g, '')}”，请核对读入的是否正确`;
        add(null, column + 1, 'unread', 'warning', message, text);
        continue;
      }
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

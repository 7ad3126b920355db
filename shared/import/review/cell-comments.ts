/** 批注 of the sheet: asked about at the cells of projects, told of the sheet where they stand elsewhere. */
import type { CellComment, RawSheet } from '../cell';
import type { SheetLayout } from '../layout/layout';
import type { AddIssue } from '../rows/row-money';
import type { DataRow } from '../sheet/classify-rows';

const MOST_TOLD = 3;

/** By row, from 0. */
export function commentsByRow({ comments = [] }: RawSheet): ReadonlyMap<number, readonly CellComment[]> {
  const byRow = new Map<number, CellComment[]>();
  for (const comment of comments) {
    const row = byRow.get(comment.row);
    if (row === undefined) byRow.set(comment.row, [comment]);
    else row.push(comment);
  }
  return byRow;
}

export function askAboutComments(
  { columns, view }: SheetLayout,
  { row, more }: DataRow,
  comments: ReadonlyMap<number, readonly CellComment[]>,
  add: AddIssue,
): void {
  for (const place of [row, ...more]) {
    for (const { column, text, struck } of comments.get(place) ?? []) {
      const field = columns.find((each) => each.column === column)?.field ?? null;
      const value = column < 0 ? '' : view.text(place, column);
      if (struck === undefined)
        add(field, column + 1, 'cell-comment', 'warning', `单元格批注：“${text}”，请核对`, value);
      else add(field, column + 1, 'said-void', 'warning', struckWords(text, struck), value);
    }
  }
}

function struckWords(text: string, struck: 'part' | 'whole'): string {
  if (struck === 'whole') return '这一格划有删除线，仍按所写读入，请核对';
  return `这一格里“${text.slice(0, 40)}”划有删除线，没有读入，请核对`;
}

/** Of the heading, of totals, of blank cells: they may say how the figures are meant. */
export function commentsElsewhere({ comments = [] }: RawSheet, { data }: SheetLayout): string[] {
  if (comments.length === 0) return [];
  const asked = new Set(data.flatMap(({ row, more }) => [row, ...more]));
  const others = comments.filter(({ row, struck }) => struck === undefined && !asked.has(row));
  const told = others.slice(0, MOST_TOLD).map(({ row, text }) => `第${row + 1}行“${text}”`);
  if (told.length === 0) return [];
  const count = others.length > MOST_TOLD ? `等 ${others.length} 处` : '';
  return [`项目以外的单元格有批注，请留意：${told.join('；')}${count}`];
}

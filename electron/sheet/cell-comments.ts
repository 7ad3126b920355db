/** 批注: what somebody wrote beside a cell; it may take back the very figure that stands there. */
import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { CellComment, RawSheet } from '../../shared/import/cell';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { textOf as textOfXml } from './xlsx/xml-text';

/** A sheet with more of them was annotated by a program. */
const MAX_COMMENTS = 500;
const MAX_LENGTH = 200;
/** What Excel writes for older programs in front of a threaded comment. */
const THREADED = /^\[(?:Threaded comment|线程批注|批注线程)\][\s\S]*?\n\s*(?:Comment|注释|批注)[:：]\s*/;

/** Excel begins a comment with a line that names its author. */
const AUTHOR = /^[^\n:：]{1,30}[:：][^\S\n]*(?:\n|$)/;

type Remarks = NonNullable<CellObject['c']>;

/** Of a sheet as the general parser leaves it, with a notice where there are too many. */
export function commentsOf(sheet: WorkSheet): Pick<RawSheet, 'comments' | 'notices'> {
  const comments: CellComment[] = [];
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  let more = 0;
  // Both lists may have holes, up to the last row and column of a sheet.
  rows.forEach((cells, row) => {
    if (row >= MAX_ROWS) return;
    cells.forEach((cell, column) => {
      if (cell?.c === undefined || column >= MAX_COLUMNS) return;
      const text = textOf(cell.c);
      if (text === '') return;
      if (comments.length < MAX_COMMENTS) comments.push({ row, column, text });
      else more += 1;
    });
  });
  if (comments.length === 0) return { notices: [] };
  return {
    comments,
    notices: more === 0 ? [] : [`批注过多：只读入前 ${MAX_COMMENTS} 条，另有 ${more} 条没有读入，请对照原件`],
  };
}

function textOf(remarks: Remarks): string {
  const texts = remarks.map((remark) =>
    written(remark).replace(THREADED, '').trim().replace(AUTHOR, '').replace(/\s+/g, ' ').trim(),
  );
  const joined = texts.filter((text) => text !== '').join('；');
  return joined.length > MAX_LENGTH ? `${joined.slice(0, MAX_LENGTH)}…` : joined;
}

/** The parser hands on threads as the bytes of their XML, and what an .xls holds with the fonts behind the text. */
function written({ t = '', T: inThread }: Remarks[number]): string {
  if (inThread) return textOfXml(Buffer.from(t, 'latin1'), 0, t.length);
  return t.split('\0', 1)[0] ?? '';
}

/** A worksheet as the parser leaves it → a plain grid: trailing blanks cut, dates and errors told apart. */
import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { CellRange, RawSheet, SheetCell } from '../../shared/import/cell';
import { commentsOf } from './cell-comments';
import {
  classifyFormat,
  convertNumber,
  type FormatKind,
  textOrNull,
  UNANSWERED_FORMULA,
} from './cell-values';
import { buildGrid, type CellBudget } from './grid-builder';
import { MAX_COLUMNS } from './limits';
import { findCovered, findHidden, type HiddenParts, hiddenPlaces } from './sheet-notices';

const ERROR_TEXTS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

export function convertSheet(
  sheet: WorkSheet,
  name: string,
  hidden: RawSheet['hidden'],
  date1904: boolean,
  budget: CellBudget,
): RawSheet {
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  const formats = new Map<string, FormatKind>();
  const builder = buildGrid(budget);
  // A cell at XFD1048576 leaves holes in the parser's arrays: only indices that exist are visited.
  for (const [index, row] of ownRows(rows)) {
    if (!builder.row(index)) break;
    row.forEach((cell, column) => {
      if (cell !== undefined) builder.put(column, convertCell(cell, formats, date1904));
    });
  }
  const { grid, notes } = builder.finish();
  const merges = readMerges(sheet, grid.length);
  const parts = hiddenParts(sheet, hidden);
  const { notices: unread, ...comments } = commentsOf(sheet);
  const notices = [...findHidden(parts, grid), ...findCovered(merges, grid), ...unread];
  return { name, hidden, grid, merges, date1904, notices, notes, ...hiddenPlaces(parts, grid), ...comments };
}

function hiddenParts(sheet: WorkSheet, hidden: RawSheet['hidden']): HiddenParts {
  return { sheet: hidden, rows: hiddenOnes(sheet['!rows']), columns: hiddenOnes(sheet['!cols']) };
}

/** Places of what is hidden, from 0. */
export function hiddenOnes(parts: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  return (parts ?? []).flatMap((part, index) => (part?.hidden ? [index] : []));
}

function* ownRows(rows: (CellObject | undefined)[][]): Generator<[number, (CellObject | undefined)[]]> {
  for (const key in rows) {
    const index = Number(key);
    const row = rows[index];
    if (Number.isInteger(index) && Array.isArray(row) && row.length > 0) yield [index, row];
  }
}

function convertCell(cell: CellObject, formats: Map<string, FormatKind>, date1904: boolean): SheetCell {
  switch (cell.t) {
    case 's':
    case 'd':
      return textOrNull(String(cell.v ?? ''));
    case 'b':
      return cell.v === true;
    case 'e':
      return { kind: 'error', text: ERROR_TEXTS[Number(cell.v)] ?? '#ERROR' };
    case 'n':
      return convertFormatted(Number(cell.v), cell, formats, date1904);
    default:
      return cell.f ? UNANSWERED_FORMULA : null;
  }
}

function convertFormatted(
  value: number,
  cell: CellObject,
  formats: Map<string, FormatKind>,
  date1904: boolean,
): SheetCell {
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  let kind = formats.get(format);
  if (kind === undefined) {
    kind = classifyFormat(format);
    formats.set(format, kind);
  }
  return convertNumber(value, format, kind, date1904);
}

/** Merged ranges, cut to the rows and columns read. */
export function readMerges(sheet: WorkSheet, rows: number): CellRange[] {
  const merges: CellRange[] = [];
  for (const range of sheet['!merges'] ?? []) {
    const { s, e } = range;
    if (s.r >= rows || s.c >= MAX_COLUMNS || merges.length >= 200_000) continue;
    merges.push({
      top: s.r,
      left: s.c,
      bottom: Math.min(e.r, rows - 1),
      right: Math.min(e.c, MAX_COLUMNS - 1),
    });
  }
  return merges;
}

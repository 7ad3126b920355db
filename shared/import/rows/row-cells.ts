/** The cells of one project row by field, with the clerk's corrections laid over them. */

import { tidyLine, tidyText } from '../../domain/text/plain-text';
import type { SheetCell } from '../cell';
import type { ImportField } from '../fields';
import type { SheetLayout } from '../layout/layout';
import type { DataRow } from '../sheet/classify-rows';
import type { LayoutColumn } from '../sheet/map-columns';
import { cellText, isBlankMark } from '../values/plain-text';

export interface FieldCell {
  /** 0-based row it stands in: one of several of a project. */
  readonly row: number;
  /** 1-based; 0 when no column of the sheet holds the field. */
  readonly column: number;
  readonly cell: SheetCell;
  readonly source: LayoutColumn | null;
  /** Typed by the clerk in the review. */
  readonly corrected: boolean;
}

export interface RowCells {
  /** Filled cells of the field, best column first, further rows of the project last. */
  all(field: ImportField): readonly FieldCell[];
  first(field: ImportField): FieldCell | null;
  /** One line; of several columns the first filled. */
  line(field: ImportField): string;
  /** Distinct texts of all columns and rows, joined. */
  text(field: ImportField): string;
  /** 1-based column of the field, for issues; 0 when it has none. */
  columnOf(field: ImportField): number;
  /** Cells read so far that say 同上, read as the cell above. */
  readonly dittos: readonly Ditto[];
}

export interface Ditto {
  readonly field: ImportField;
  /** 1-based. */
  readonly column: number;
  /** As sent. */
  readonly text: string;
  /** What it was read as. */
  readonly meant: string;
}

/** Filled down from a block merged over several projects (one ceremony of signing); never amounts. */
const FILLED_DOWN: ReadonlySet<ImportField> = new Set<ImportField>([
  'unit',
  'stage',
  'industry',
  'sourceRegion',
  'attraction',
  'capital',
  'leader',
  'contact',
  'projectName',
  'negotiatingDate',
  'signedDate',
  'registeredDate',
  'startedDate',
  'producingDate',
  'eventDate',
  'fundsDate',
]);

const NO_CELLS: readonly FieldCell[] = [];
const NO_DITTOS: readonly Ditto[] = [];

/** The columns of a field, best first; `place` numbers the fields of a sheet. */
interface FieldColumns {
  readonly place: number;
  readonly columns: readonly LayoutColumn[];
}

/** Goes to a row; `typed` by the clerk. What it returns holds until it goes to the next. */
export type GoToRow = (data: DataRow, typed: Partial<Record<ImportField, string>>) => RowCells;

/** One for all rows of a sheet: made for each of a hundred thousand it would be most of what they leave behind. */
export function rowCellsOf(layout: SheetLayout): GoToRow {
  const { view } = layout;
  const byField = columnsByField(layout.columns);
  let data: DataRow = { row: 0, more: [], perhapsOf: null, groups: [] };
  let overlay: Partial<Record<ImportField, string>> = {};
  let dittos: Ditto[] | null = null;
  /** What stands in a row of the project; blank marks are nothing. */
  const cellOf = (field: ImportField, column: LayoutColumn, row: number): FieldCell | null => {
    let cell = view.cell(row, column.column);
    if (row === data.row) {
      if (cell === null && FILLED_DOWN.has(field)) {
        const block = view.blockOf(row, column.column);
        if (block !== null && block.left === column.column) cell = view.cell(block.top, block.left);
      }
      if (isDitto(cell) && !MONEY.has(field)) {
        const upper = above(layout, row, column.column);
        if (upper !== null) {
          const [text, meant] = [cellText(cell), cellText(upper)];
          dittos ??= [];
          dittos.push({ field, column: column.column + 1, text, meant });
          cell = upper;
        }
      }
    }
    if (!isFilled(cell)) return null;
    return { row, column: column.column + 1, cell, source: column, corrected: false };
  };
  const collect = (field: ImportField, columns: readonly LayoutColumn[]): readonly FieldCell[] => {
    const corrected = overlay[field];
    const first = columns[0];
    if (corrected !== undefined) {
      if (corrected.trim() === '') return NO_CELLS;
      const place = first ? first.column + 1 : 0;
      return [{ row: data.row, column: place, cell: corrected, source: first ?? null, corrected: true }];
    }
    // One column and one row, as nearly always: nothing to put together.
    if (first !== undefined && columns.length === 1 && data.more.length === 0) {
      const cell = cellOf(field, first, data.row);
      return cell === null ? NO_CELLS : [cell];
    }
    const rows = field === 'projectName' || field === 'serial' ? [data.row] : [data.row, ...data.more];
    const cells = rows.flatMap((row) => columns.map((column) => cellOf(field, column, row)));
    return cells.filter((cell) => cell !== null);
  };
  // Asked for again and again, and most of the fields by most sheets not at all.
  const known = new Array<readonly FieldCell[] | undefined>(byField.size).fill(undefined);
  const all = (field: ImportField): readonly FieldCell[] => {
    const own = byField.get(field);
    if (own === undefined) return overlay[field] === undefined ? NO_CELLS : collect(field, []);
    const before = known[own.place];
    if (before !== undefined) return before;
    const cells = collect(field, own.columns);
    known[own.place] = cells;
    return cells;
  };
  const first = (field: ImportField) => all(field)[0] ?? null;
  const cells: RowCells = {
    all,
    first,
    line: (field) => tidyLine(cellText(first(field)?.cell)),
    text: (field) => {
      const cells = all(field);
      if (cells.length <= 1) return cells[0] === undefined ? '' : tidyText(textOnly(cells[0].cell));
      return [...new Set(cells.map(({ cell }) => tidyText(textOnly(cell))))]
        .filter((text) => text !== '')
        .join('；');
    },
    columnOf: (field) => (byField.get(field)?.columns[0]?.column ?? -1) + 1,
    get dittos() {
      return dittos ?? NO_DITTOS;
    },
  };
  return (next, typed) => {
    data = next;
    overlay = typed;
    dittos = null;
    known.fill(undefined);
    return cells;
  };
}

function columnsByField(columns: readonly LayoutColumn[]): Map<ImportField, FieldColumns> {
  const lists = new Map<ImportField, LayoutColumn[]>();
  for (const column of columns) {
    if (column.field !== null) lists.set(column.field, [...(lists.get(column.field) ?? []), column]);
  }
  const byField = new Map<ImportField, FieldColumns>();
  for (const [field, list] of lists) {
    list.sort((a, b) => a.rank - b.rank);
    byField.set(field, { place: byField.size, columns: list });
  }
  return byField;
}

/** The same sum twice is asked about, never read from another row. */
const MONEY: ReadonlySet<ImportField> = new Set<ImportField>([
  'totalInvestment',
  'fixedAssets',
  'foreignCapital',
  'funds',
]);
/** 同上. */
const DITTO = /^(?:同\s*上|同\s*前|上同|[〃″”"々]+|[-—－]?(?:\/\/|〃)[-—－]?)$/;
const DITTO_REACH = 50;

function isDitto(cell: SheetCell): boolean {
  return typeof cell === 'string' && cell.length <= 6 && DITTO.test(cell.trim());
}

/** What 同上 stands for; `null` right below the heading. */
function above({ view, headerRows }: SheetLayout, row: number, column: number): SheetCell {
  const top = Math.max(headerRows[headerRows.length - 1] ?? -1, row - DITTO_REACH);
  for (let upper = row - 1; upper > top; upper--) {
    const cell = view.cell(upper, column);
    if (cell !== null && !isDitto(cell)) return cell;
  }
  return null;
}

function isFilled(cell: SheetCell): boolean {
  if (cell === null) return false;
  return typeof cell === 'string' ? !isBlankMark(cell) : true;
}

/** An error value is not a text; it is reported apart. */
function textOnly(cell: SheetCell): string {
  return typeof cell === 'object' && cell !== null && cell.kind === 'error' ? '' : cellText(cell);
}

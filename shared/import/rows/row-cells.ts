/** The cells of one project row by field, with the clerk's corrections laid over them. */

import { tidyLine, tidyText } from '../../domain/plain-text';
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

const NO_COLUMNS: readonly LayoutColumn[] = [];
const NO_CELLS: readonly FieldCell[] = [];
const NO_DITTOS: readonly Ditto[] = [];

export function collectRowCells(
  layout: SheetLayout,
  byField: ReadonlyMap<ImportField, readonly LayoutColumn[]>,
  data: DataRow,
  overlay: Partial<Record<ImportField, string>>,
): RowCells {
  const { view } = layout;
  let dittos: Ditto[] | null = null;
  const collect = (field: ImportField, columns: readonly LayoutColumn[]): readonly FieldCell[] => {
    const corrected = overlay[field];
    if (corrected !== undefined) {
      const column = columns[0];
      if (corrected.trim() === '') return [];
      const place = column ? column.column + 1 : 0;
      return [{ row: data.row, column: place, cell: corrected, source: column ?? null, corrected: true }];
    }
    const cells: FieldCell[] = [];
    for (const column of columns) {
      let cell = view.cell(data.row, column.column);
      if (cell === null && FILLED_DOWN.has(field)) {
        const block = view.blockOf(data.row, column.column);
        if (block !== null && block.left === column.column) cell = view.cell(block.top, block.left);
      }
      if (isDitto(cell) && !MONEY.has(field)) {
        const upper = above(layout, data.row, column.column);
        if (upper !== null) {
          const [text, meant] = [cellText(cell), cellText(upper)];
          dittos ??= [];
          dittos.push({ field, column: column.column + 1, text, meant });
          cell = upper;
        }
      }
      if (isFilled(cell)) cells.push(sent(data.row, column, cell));
    }
    if (field === 'projectName' || field === 'serial') return cells;
    for (const row of data.more) {
      for (const column of columns) {
        const cell = view.cell(row, column.column);
        if (isFilled(cell)) cells.push(sent(row, column, cell));
      }
    }
    return cells;
  };
  // Asked for again and again, and most of the fields by most sheets not at all.
  const known = new Map<ImportField, readonly FieldCell[]>();
  const all = (field: ImportField): readonly FieldCell[] => {
    const columns = byField.get(field) ?? NO_COLUMNS;
    if (columns.length === 0 && overlay[field] === undefined) return NO_CELLS;
    let cells = known.get(field);
    if (cells === undefined) {
      cells = collect(field, columns);
      known.set(field, cells);
    }
    return cells;
  };
  const first = (field: ImportField) => all(field)[0] ?? null;
  return {
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
    columnOf: (field) => (byField.get(field)?.[0]?.column ?? -1) + 1,
    get dittos() {
      return dittos ?? NO_DITTOS;
    },
  };
}

export function columnsByField(columns: readonly LayoutColumn[]): Map<ImportField, LayoutColumn[]> {
  const byField = new Map<ImportField, LayoutColumn[]>();
  for (const column of columns) {
    if (column.field !== null) byField.set(column.field, [...(byField.get(column.field) ?? []), column]);
  }
  for (const list of byField.values()) list.sort((a, b) => a.rank - b.rank);
  return byField;
}

function sent(row: number, column: LayoutColumn, cell: SheetCell): FieldCell {
  return { row, column: column.column + 1, cell, source: column, corrected: false };
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

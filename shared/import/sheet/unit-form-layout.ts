/** A sheet of our own workbook, whatever was done to it: rows sorted, columns moved, sheet or file renamed. */

import type { RawSheet } from '../cell';
import {
  columnOfToken,
  formOfToken,
  isToken,
  META_MARK,
  META_SHEET,
  readMeta,
  type UnitForm,
  type UnitWorkbookMeta,
} from '../unit-form';
import { cellText } from '../values/plain-text';
import type { ClassifiedRows, DataRow } from './classify-rows';
import type { LayoutColumn } from './map-columns';
import type { SheetView } from './sheet-view';

export interface UnitFormLayout extends ClassifiedRows {
  readonly form: UnitForm;
  /** 0-based. */
  readonly headerRow: number;
  readonly columns: readonly LayoutColumn[];
  /** 0-based row → text of the hidden project column. */
  readonly ids: ReadonlyMap<number, string>;
}

const SEARCH_ROWS = 2000;

export function findMeta(sheets: readonly RawSheet[]): UnitWorkbookMeta | null {
  const meta = sheets.find((sheet) => sheet.name === META_SHEET && sheet.grid[0]?.[0] === META_MARK);
  return meta ? readMeta(cellText(meta.grid[1]?.[0])) : null;
}

/** `null` when the sheet is not one of ours. */
export function readUnitForm(view: SheetView): UnitFormLayout | null {
  const found = findTokens(view);
  if (found === null) return null;
  const { form, row: tokenRow, idColumn } = found;
  const columns = readColumns(view, form, tokenRow);
  const headerRow = findHeading(view, columns, tokenRow);
  const ids = new Map<number, string>();
  const data: DataRow[] = [];
  const skipped: { row: number; why: string }[] = [];
  for (let row = headerRow + 1; row < view.rows; row++) {
    if (row === tokenRow) continue;
    const filled = columns.filter(({ field, column }) => field !== null && view.text(row, column) !== '');
    if (filled.length === 0) continue;
    const id = view.text(row, idColumn);
    const asked = columns.filter(({ column }) => columnOfToken(form, view.text(tokenRow, column))?.asked);
    if (id !== '' && asked.every(({ column }) => view.text(row, column) === '')) {
      skipped.push({ row, why: '预填的项目，本月没有填写' });
      continue;
    }
    if (id !== '') ids.set(row, id);
    data.push({ row, more: [], perhapsOf: null, groups: [] });
  }
  return { form, headerRow, columns, ids, data, skipped };
}

function findTokens(view: SheetView): { form: UnitForm; row: number; idColumn: number } | null {
  for (let row = 0; row < Math.min(view.rows, SEARCH_ROWS); row++) {
    for (let column = 0; column < view.columns; column++) {
      const text = view.text(row, column);
      if (!isToken(text)) continue;
      const form = formOfToken(text);
      if (form) return { form, row, idColumn: column };
    }
  }
  return null;
}

function readColumns(view: SheetView, form: UnitForm, tokenRow: number): LayoutColumn[] {
  const columns: LayoutColumn[] = [];
  for (let column = 0; column < view.columns; column++) {
    const text = view.text(tokenRow, column);
    const known = columnOfToken(form, text);
    const heading = known?.heading ?? (tokenRow > 0 ? view.text(tokenRow - 1, column) : '');
    if (formOfToken(text)) continue;
    columns.push({
      column,
      heading,
      field: known?.field ?? null,
      rank: column,
      moneyUnit: known?.moneyUnit ?? null,
      foreignUnit: null,
      otherCurrency: null,
      cumulative: false,
      scheduled: false,
      hidden: view.hiddenColumns.has(column),
      twoSums: false,
      withInvestor: false,
      besides: null,
      rivals: [],
      insteadOf: null,
      why: known ? '本系统的填报表' : '不是填报表原有的栏目，不导入',
    });
  }
  return columns;
}

/** The row that still shows most of the headings; sorting may have moved the hidden row away from it. */
function findHeading(view: SheetView, columns: readonly LayoutColumn[], tokenRow: number): number {
  for (let row = 0; row < Math.min(view.rows, 30); row++) {
    const same = columns.filter(
      ({ field, heading, column }) => field !== null && view.text(row, column) === heading,
    );
    if (same.length >= 2 && same.length * 2 >= columns.filter(({ field }) => field !== null).length)
      return row;
  }
  return tokenRow;
}

/** A sheet of our own workbook, whatever was done to it: rows sorted, columns moved, sheet or file renamed. */

import type { RawSheet } from '../cell';
import type { ImportField } from '../fields';
import { understandHeading } from '../layout/headings';
import { findMoneyUnit } from '../layout/money-words';
import {
  columnOfToken,
  formOfToken,
  HEADING_REWRITTEN,
  isToken,
  META_MARK,
  META_SHEET,
  OF_OUR_FORM,
  readMeta,
  UNIT_FORMS,
  UNIT_REWRITTEN,
  type UnitForm,
  type UnitWorkbookMeta,
} from '../unit-form';
import { cellText, isBlankMark } from '../values/plain-text';
import { asideOf, saysNothing } from './aside-rows';
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
  /** Without the words of the hidden row. */
  readonly view: SheetView;
  /** Something is filled in where the form has no column: not to be taken for nothing. */
  readonly elsewhere: boolean;
}

const SEARCH_ROWS = 2000;
export const OUTSIDE_COLUMNS = '填写的内容不在填报表原有的栏目里，没有读入，请核对';

export function findMeta(sheets: readonly RawSheet[]): UnitWorkbookMeta | null {
  const meta = sheets.find((sheet) => sheet.name === META_SHEET && sheet.grid[0]?.[0] === META_MARK);
  return meta ? readMeta(cellText(meta.grid[1]?.[0])) : null;
}

/** `null` when the sheet is not one of ours. */
export function readUnitForm(sheet: SheetView): UnitFormLayout | null {
  const found = findTokens(sheet);
  if (found === null) return null;
  const { form, row: tokenRow, idColumn } = found;
  const view = withoutTokens(sheet, tokenRow);
  const headerRow = findHeading(sheet, form, tokenRow);
  const columns = readColumns(sheet, form, tokenRow, headerRow);
  const ids = new Map<number, string>();
  const data: DataRow[] = [];
  const skipped: { row: number; why: string }[] = [];
  let elsewhere = false;
  // Without a heading the hidden row is the first that may hold anything.
  for (let row = headerRow === tokenRow ? tokenRow : headerRow + 1; row < view.rows; row++) {
    const filled = columns.filter(({ column }) => view.text(row, column) !== '');
    const known = filled.filter(({ field }) => field !== null);
    const id = view.text(row, idColumn);
    const aside = id === '' && filled.length > 0 ? asideInForm(view, row, filled) : null;
    if (aside !== null) {
      skipped.push({ row, why: aside });
      continue;
    }
    const answered = known.some(
      ({ field, heading, why }) => id === '' || why === HEADING_REWRITTEN || isAsked(form, field, heading),
    );
    if (answered) {
      if (id !== '') ids.set(row, id);
      data.push({ row, more: [], perhapsOf: null, groups: [] });
      continue;
    }
    const stray = filled.some(
      ({ field, column }) => field === null && column !== idColumn && !isBlankMark(view.text(row, column)),
    );
    elsewhere ||= stray;
    if (stray) skipped.push({ row, why: OUTSIDE_COLUMNS });
    else if (id !== '') skipped.push({ row, why: '预填的项目，本月没有填写' });
  }
  return { view, form, headerRow, columns, ids, data, skipped, elsewhere };
}

/** 合计 and 填表人：… that the unit wrote below its projects. */
function asideInForm(view: SheetView, row: number, filled: readonly LayoutColumn[]): string | null {
  const cells = filled.map(({ column }) => column);
  const name = filled.find(({ field }) => field === 'projectName')?.column ?? -1;
  const texts = [name, cells[0] ?? -1].map((column) => view.text(row, column).replace(/\s+/g, ''));
  const labels = texts.filter((text) => text !== '');
  const zero = labels.find(saysNothing);
  if (zero !== undefined && cells.length <= 2) return `填“${zero.slice(0, 16)}”，没有项目`;
  if (filled.filter(({ column, heading }) => view.text(row, column) === heading).length >= 2)
    return '重复的表头';
  const [only] = labels;
  if (cells.length === 1 && only !== undefined && /[:：]/.test(only))
    return `“${only.slice(0, 20)}”是小标题，不是项目`;
  return asideOf(view, { row, cells, labels, described: cells.length > 2, name });
}

function isAsked(form: UnitForm, field: ImportField | null, heading: string): boolean {
  return form.columns.some((each) => each.asked === true && each.field === field && each.heading === heading);
}

/** The hidden row, wherever it was sorted to and whatever of it was written over. */
function findTokens(view: SheetView): { form: UnitForm; row: number; idColumn: number } | null {
  for (let row = 0; row < Math.min(view.rows, SEARCH_ROWS); row++) {
    const tokens: string[] = [];
    for (let column = 0; column < view.columns; column++) {
      const text = view.text(row, column);
      if (!isToken(text)) continue;
      const form = formOfToken(text);
      if (form) return { form, row, idColumn: column };
      tokens.push(text);
    }
    const form = tokens.length === 0 ? undefined : formOfColumns(tokens);
    if (form) return { form, row, idColumn: columnOfIds(view, row) };
  }
  return null;
}

function formOfColumns(tokens: readonly string[]): UnitForm | undefined {
  return UNIT_FORMS.find((form) => tokens.every((token) => columnOfToken(form, token) !== null));
}

/** -1 where no number of a project is left. */
function columnOfIds(view: SheetView, tokenRow: number): number {
  for (let row = tokenRow + 1; row < Math.min(view.rows, SEARCH_ROWS); row++)
    for (let column = 0; column < view.columns; column++)
      if (/^\d{1,12}-[0-9A-Z]{7}$/.test(view.text(row, column))) return column;
  return -1;
}

/** What was pasted over the hidden row is an answer; what is left of the row is none. */
function withoutTokens(view: SheetView, tokenRow: number): SheetView {
  const cell = (row: number, column: number) =>
    row === tokenRow && isToken(view.text(row, column)) ? null : view.cell(row, column);
  const text = (row: number, column: number) => cellText(cell(row, column)).trim();
  return {
    ...view,
    cell,
    text,
    filledText: (row, column) => (row === tokenRow ? text(row, column) : view.filledText(row, column)),
  };
}

/** By the hidden row; where that was written over, by the heading. */
function readColumns(view: SheetView, form: UnitForm, tokenRow: number, headerRow: number): LayoutColumn[] {
  const columns: LayoutColumn[] = [];
  for (let column = 0; column < view.columns; column++) {
    const token = view.text(tokenRow, column);
    if (formOfToken(token)) continue;
    // A long heading stands on two lines.
    const shown = view.text(headerRow, column).replace(/\s+/g, '');
    const known = columnOfToken(form, token) ?? form.columns.find(({ heading }) => heading === shown) ?? null;
    // （万元） made （元） by the unit: it fills in what it sees.
    const shownUnit = known?.moneyUnit === undefined ? null : findMoneyUnit(shown);
    const rewritten = shownUnit !== null && shownUnit !== known?.moneyUnit;
    // 签约时间 made 注册时间 by the unit.
    const meant =
      known === null || shown === '' || shown === known.heading ? null : understandHeading([shown]);
    const other = meant !== null && meant.field !== known?.field;
    if (other) {
      columns.push(ofHeading(view, column, shown, meant.field ?? known?.field ?? null));
      continue;
    }
    columns.push({
      ...ofHeading(view, column, known?.heading ?? shown, known?.field ?? null),
      moneyUnit: shownUnit ?? known?.moneyUnit ?? null,
      why: rewritten ? UNIT_REWRITTEN : known ? OF_OUR_FORM : '不是填报表原有的栏目，不导入',
    });
  }
  return columns;
}

function ofHeading(
  view: SheetView,
  column: number,
  heading: string,
  field: ImportField | null,
): LayoutColumn {
  return {
    column,
    heading,
    field,
    rank: column,
    moneyUnit: findMoneyUnit(heading),
    foreignUnit: null,
    otherCurrency: null,
    cumulative: false,
    scheduled: false,
    hidden: view.hiddenColumns.has(column),
    twoSums: false,
    withInvestor: false,
    besides: null,
    rivalOf: null,
    ofMonth: null,
    insteadOf: null,
    why: HEADING_REWRITTEN,
  };
}

/** The row that shows most of the headings; sorting may have moved the hidden row away from it. */
function findHeading(view: SheetView, form: UnitForm, tokenRow: number): number {
  const columns = Array.from({ length: view.columns }, (_each, column) => column);
  const tokens = columns.filter((column) => isToken(view.text(tokenRow, column)));
  const headings = new Set(form.columns.map(({ heading }) => heading));
  for (let row = 0; row < Math.min(view.rows, 30); row++) {
    const same = columns.filter((column) => headings.has(view.text(row, column).replace(/\s+/g, '')));
    if (same.length >= 2 && same.length * 2 >= tokens.length - 1) return row;
  }
  return tokenRow;
}

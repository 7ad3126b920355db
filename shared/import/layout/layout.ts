/**
 * What a sheet's arrangement means: which rows are the heading, which column is which field, in which unit
 * of money, which stage, which rows are projects. Explains itself; stores nothing.
 */
import { monthOf, type Period, yearOf } from '../../domain/period';
import type { RawSheet } from '../cell';
import type { ImportField } from '../fields';
import type { MoneyUnit } from '../review/review';
import { saysNothing } from '../sheet/aside-rows';
import { classifyRows, type DataRow } from '../sheet/classify-rows';
import { findHeader, type HeaderBlock, headerAt } from '../sheet/find-header';
import type { LayoutColumn } from '../sheet/map-columns';
import { mapColumns, SEVERAL } from '../sheet/map-columns';
import { heedRow } from '../sheet/row-conditions';
import {
  findSheetMoneyUnit,
  findSheetMonth,
  findSheetStage,
  findUnitClues,
  type MoneyUnitClue,
  type MonthClue,
  type StageClue,
  type UnitClue,
} from '../sheet/sheet-clues';
import { type SheetView, viewSheet } from '../sheet/sheet-view';
import { findSplitDates, joinSplitDates } from '../sheet/split-dates';
import { findSplitSums, joinSplitSums } from '../sheet/split-sums';
import { OUTSIDE_COLUMNS, readUnitForm, type UnitFormLayout } from '../sheet/unit-form-layout';
import { formOfHeadings, OF_OUR_FORM, type UnitWorkbookMeta } from '../unit-form';
import { isSlipOf } from './is-slip';

export interface SheetLayout {
  readonly view: SheetView;
  /** Why the sheet is left out as a whole; `null` when it is read. */
  readonly leftOut: string | null;
  /** Left out because it says that there is nothing this month. */
  readonly nothingToReport: boolean;
  /** 0-based. */
  readonly headerRows: readonly number[];
  /** Why those rows are the heading. */
  readonly headerWhy: string;
  readonly columns: readonly LayoutColumn[];
  readonly moneyUnit: MoneyUnitClue;
  readonly stage: StageClue;
  readonly unitClues: readonly UnitClue[];
  /** The month the sheet, its titles or the file name themselves; `null` for none. */
  readonly month: MonthClue | null;
  readonly data: readonly DataRow[];
  readonly skipped: readonly { readonly row: number; readonly why: string }[];
  /** 0-based row → project number in our own workbook; empty for others. */
  readonly ids: ReadonlyMap<number, string>;
  /** 0-based rows whose project number stands in a row above already. */
  readonly copiedIds: ReadonlySet<number>;
  /** The headings of one of our own forms, pasted without what marks it as ours. */
  readonly prefilled: boolean;
  /** One of our own forms: the unit stands in the workbook. */
  readonly meta: UnitWorkbookMeta | null;
}

/** What the clerk says of a layout, now or remembered; it goes before what the reader makes of it. */
export interface LayoutChoices {
  /** 0-based column → field (`null`: leave out). */
  readonly columns: ReadonlyMap<number, Chosen<ImportField | null>>;
  /** 0-based, inclusive. */
  readonly header: Chosen<{ readonly top: number; readonly bottom: number }> | null;
  /** For columns that name none themselves. */
  readonly moneyUnit: Chosen<MoneyUnit> | null;
  /** 0-based column → unit of money. */
  readonly columnUnits: ReadonlyMap<number, Chosen<MoneyUnit>>;
}

export interface Chosen<Value> {
  readonly value: Value;
  readonly why: string;
}

const NO_CHOICES: LayoutChoices = {
  columns: new Map(),
  header: null,
  moneyUnit: null,
  columnUnits: new Map(),
};

export function readLayout(
  sheet: RawSheet,
  fileName: string,
  meta: UnitWorkbookMeta | null = null,
  choices: LayoutChoices = NO_CHOICES,
  period: Period | null = null,
): SheetLayout {
  const plain = viewSheet(sheet);
  if (sheet.leftOut !== undefined) return leftOut(plain, sheet, fileName, sheet.leftOut);
  const own = readUnitForm(plain);
  if (own) return layoutOfUnitForm(sheet, fileName, own, meta, choices);
  const header = choices.header
    ? chosenHeader(plain, choices.header.value)
    : plain.rows === 0
      ? null
      : findHeader(plain);
  if (header === null) return leftOut(plain, sheet, fileName, ...reasonWithoutHeader(plain));
  const dates = findSplitDates(plain, header);
  const joined = joinSplitDates(plain, header, dates);
  const stage = findSheetStage(joined, header.top, sheet, fileName);
  const ofFunds = stage.reading?.stage === 'funds';
  const columns = mapColumns(joined, header, period, ofFunds, dates).map((column) =>
    applyChoice(column, choices),
  );
  const chosen = withSingleFields(columns, choices);
  const whole = joinSplitSums(joined, header, chosen, findSplitSums(joined, header, chosen));
  const view = heedRow(whole, header, chosen, period);
  const moneyUnit = choices.moneyUnit
    ? { ...choices.moneyUnit, known: true }
    : (unitOfColumns(chosen) ??
      inDollars(chosen, findSheetMoneyUnit(view, header.top, header.bottom, sheet)));
  const headerRows = Array.from(
    { length: header.bottom - header.top + 1 },
    (_, offset) => header.top + offset,
  );
  const common = {
    view,
    headerRows,
    headerWhy: choices.header?.why ?? describeHeader(chosen),
    columns: chosen,
    moneyUnit,
    stage,
    unitClues: findUnitClues(view, header.top, sheet, fileName),
    month: findSheetMonth(view, header.top, sheet, fileName),
    ids: new Map<number, string>(),
    copiedIds: new Set<number>(),
    prefilled: formOfHeadings(chosen.map(({ heading }) => heading)) !== null,
    meta: null,
  };
  if (!chosen.some((column) => column.field === 'projectName')) {
    return {
      ...common,
      leftOut: withoutName(chosen),
      nothingToReport: false,
      data: [],
      skipped: [],
    };
  }
  const { data, skipped } = classifyRows(view, header, chosen);
  const zero = skipped.find(({ why }) => why.includes('零报告'));
  const reason = data.length > 0 ? null : zero ? '零报告：填“无”，没有项目' : '只有表头，没有项目';
  return { ...common, leftOut: reason, nothingToReport: reason !== null, data, skipped };
}

function withoutName(columns: readonly LayoutColumn[]): string {
  const slip = columns.find(({ field, heading }) => field === null && isSlipOf(heading, 'projectName'));
  return slip
    ? `没有“项目名称”栏：第${slip.column + 1}列“${slip.heading}”可能写错了字，请指出项目名称栏`
    : '没有“项目名称”栏，按单位汇总的表不导入';
}

const MONEY_FIELDS: readonly (ImportField | null)[] = [
  'totalInvestment',
  'fixedAssets',
  'foreignCapital',
  'funds',
];

/** Every column of money names its own unit: nothing is left to assume. */
function unitOfColumns(columns: readonly LayoutColumn[]): MoneyUnitClue | null {
  const amounts = columns.filter(({ field }) => MONEY_FIELDS.includes(field));
  const first = amounts[0]?.moneyUnit ?? null;
  if (first === null || amounts.some(({ moneyUnit }) => moneyUnit === null)) return null;
  const mixed = amounts.some(({ moneyUnit }) => moneyUnit !== first);
  return { value: first, why: mixed ? '各栏目名分别写明（单位不一）' : '栏目名中写明', known: true };
}

/** Nothing is said of the sheet, but every column that names a unit is in dollars: so is the rest, until told. */
function inDollars(columns: readonly LayoutColumn[], clue: MoneyUnitClue): MoneyUnitClue {
  const named = columns.flatMap(({ field, moneyUnit }) =>
    MONEY_FIELDS.includes(field) && moneyUnit !== null ? [moneyUnit] : [],
  );
  if (clue.known || named.length === 0 || !named.every((unit) => unit.includes('美'))) return clue;
  return { ...clue, value: '万美元', why: '表中没有写明金额单位，其他栏目是美元，按万美元理解' };
}

/** Why there is no table, and whether a line says that there is nothing to report. */
function reasonWithoutHeader(view: SheetView): [string, boolean] {
  if (view.rows === 0) return ['空白工作表', false];
  for (let row = 0; row < Math.min(view.rows, 30); row++) {
    for (let column = 0; column < Math.min(view.columns, 20); column++) {
      const text = view.text(row, column);
      if (saysNothing(text) && !listsProjects(view))
        return [`零报告：填“${text.slice(0, 20)}”，没有项目`, true];
    }
  }
  return ['没有找到表头（至少应有“项目名称”等两个栏目）', false];
}

/** `1.模具项目（1.2亿元）；2.…` in a cell: there is something to report, only not in rows. */
function listsProjects(view: SheetView): boolean {
  for (let row = 0; row < Math.min(view.rows, 30); row++) {
    for (let column = 0; column < view.columns; column++)
      if (/项目.*\d[亿万]元|\d[亿万]元.*项目/.test(view.text(row, column))) return true;
  }
  return false;
}

function leftOut(
  view: SheetView,
  sheet: RawSheet,
  fileName: string,
  reason: string,
  nothingToReport = false,
): SheetLayout {
  return {
    view,
    leftOut: reason,
    nothingToReport,
    headerRows: [],
    headerWhy: '',
    columns: [],
    moneyUnit: { value: '万元', why: '', known: false },
    stage: findSheetStage(view, 0, sheet, fileName),
    unitClues: findUnitClues(view, 0, sheet, fileName),
    month: null,
    data: [],
    skipped: [],
    ids: new Map(),
    copiedIds: new Set(),
    prefilled: false,
    meta: null,
  };
}

function layoutOfUnitForm(
  sheet: RawSheet,
  fileName: string,
  own: UnitFormLayout,
  meta: UnitWorkbookMeta | null,
  choices: LayoutChoices,
): SheetLayout {
  const { view, form, headerRow, data, skipped, ids, elsewhere } = own;
  return {
    view,
    leftOut: data.length > 0 ? null : elsewhere ? OUTSIDE_COLUMNS : '填报表中没有填写内容',
    nothingToReport: data.length === 0 && !elsewhere,
    headerRows: [headerRow],
    headerWhy: OF_OUR_FORM,
    columns: own.columns.map((column) => applyChoice(column, choices)),
    moneyUnit: { value: '万元', why: OF_OUR_FORM, known: true },
    stage: {
      reading: form.stage === null ? null : { stage: form.stage, event: true },
      why: `本系统填报表的“${form.sheetName}”表`,
    },
    unitClues: findUnitClues(view, headerRow, sheet, fileName),
    month: monthOfForm(meta),
    data,
    skipped,
    ids,
    copiedIds: copiesOf(ids),
    // Without any number left what the office filled in looks like the unit's own.
    prefilled: ids.size === 0,
    meta,
  };
}

/** `有“项目名称、总投资、签约时间”等 7 个认得的栏目`. */
function describeHeader(columns: readonly LayoutColumn[]): string {
  const known = columns.filter(({ field }) => field !== null);
  const names = known.slice(0, 3).map(({ heading }) => heading.replace(/\s+/g, ''));
  return `有“${names.join('、')}”等 ${known.length} 个认得的栏目`;
}

function copiesOf(ids: ReadonlyMap<number, string>): Set<number> {
  const seen = new Set<string>();
  const copies = new Set<number>();
  for (const [row, id] of [...ids].sort(([a], [b]) => a - b)) {
    if (seen.has(id)) copies.add(row);
    seen.add(id);
  }
  return copies;
}

function monthOfForm(meta: UnitWorkbookMeta | null): MonthClue | null {
  if (meta === null) return null;
  return { year: yearOf(meta.period), month: monthOf(meta.period), why: OF_OUR_FORM };
}

function chosenHeader(view: SheetView, { top, bottom }: { top: number; bottom: number }): HeaderBlock | null {
  return top < view.rows ? headerAt(view, top, Math.min(bottom, view.rows - 1)) : null;
}

function applyChoice(column: LayoutColumn, choices: LayoutChoices): LayoutColumn {
  const unit = choices.columnUnits.get(column.column);
  const choice = choices.columns.get(column.column);
  return {
    ...column,
    ...(unit ? { moneyUnit: unit.value, foreignUnit: null, otherCurrency: null } : {}),
    ...(choice ? { field: choice.value, rank: 0, why: choice.why } : {}),
  };
}

/** A column the clerk points out as 项目名称 or 投资方 takes the field from those guessed. */
function withSingleFields(columns: LayoutColumn[], choices: LayoutChoices): LayoutColumn[] {
  const taken = new Set(
    [...choices.columns.values()].flatMap(({ value }) =>
      value !== null && (value === 'investor' || !SEVERAL.has(value)) ? [value] : [],
    ),
  );
  return columns.map((column) =>
    column.field !== null && taken.has(column.field) && !choices.columns.has(column.column)
      ? { ...column, field: null, why: '经办人另行指定了该栏目' }
      : column,
  );
}

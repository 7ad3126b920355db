/**
 * What a sheet's arrangement means: which rows are the heading, which column is which field, in which unit
 * of money, which stage, which rows are projects. Explains itself; stores nothing.
 */
import type { RawSheet } from './cell';
import type { ImportField } from './fields';
import { classifyRows, type DataRow } from './sheet/classify-rows';
import { findHeader } from './sheet/find-header';
import type { LayoutColumn } from './sheet/map-columns';
import { mapColumns } from './sheet/map-columns';
import {
  findSheetMoneyUnit,
  findSheetStage,
  findUnitClues,
  type MoneyUnitClue,
  type StageClue,
  type UnitClue,
} from './sheet/sheet-clues';
import { type SheetView, viewSheet } from './sheet/sheet-view';
import { readUnitForm, type UnitFormLayout } from './sheet/unit-form-layout';
import type { UnitWorkbookMeta } from './unit-form';

export interface SheetLayout {
  readonly view: SheetView;
  /** Why the sheet is left out as a whole; `null` when it is read. */
  readonly leftOut: string | null;
  /** 0-based. */
  readonly headerRows: readonly number[];
  readonly columns: readonly LayoutColumn[];
  readonly moneyUnit: MoneyUnitClue;
  readonly stage: StageClue;
  readonly unitClues: readonly UnitClue[];
  readonly data: readonly DataRow[];
  readonly skipped: readonly { readonly row: number; readonly why: string }[];
  /** 0-based row → project number in our own workbook; empty for others. */
  readonly ids: ReadonlyMap<number, string>;
  /** One of our own forms: the unit stands in the workbook. */
  readonly meta: UnitWorkbookMeta | null;
}

/** 0-based column → field chosen by the clerk (`null`: leave out). */
export type ColumnChoices = ReadonlyMap<number, ImportField | null>;

export function readLayout(
  sheet: RawSheet,
  fileName: string,
  meta: UnitWorkbookMeta | null = null,
  choices: ColumnChoices = new Map(),
): SheetLayout {
  const view = viewSheet(sheet);
  const own = readUnitForm(view);
  if (own) return layoutOfUnitForm(view, sheet, fileName, own, meta, choices);
  const header = view.rows === 0 ? null : findHeader(view);
  if (header === null) return leftOut(view, sheet, fileName, reasonWithoutHeader(view));
  const columns = mapColumns(view, header).map((column) => applyChoice(column, choices));
  const chosen = withSingleFields(columns, choices);
  const moneyUnit = unitOfColumns(chosen) ?? findSheetMoneyUnit(view, header.top, header.bottom);
  const headerRows = Array.from(
    { length: header.bottom - header.top + 1 },
    (_, offset) => header.top + offset,
  );
  const common = {
    view,
    headerRows,
    columns: chosen,
    moneyUnit,
    stage: findSheetStage(view, header.top, sheet.name, fileName),
    unitClues: findUnitClues(view, header.top, sheet.name, fileName),
    ids: new Map<number, string>(),
    meta: null,
  };
  if (!chosen.some((column) => column.field === 'projectName')) {
    return {
      ...common,
      leftOut: '汇总表：没有“项目名称”栏，只有按单位汇总的数，不导入',
      data: [],
      skipped: [],
    };
  }
  const { data, skipped } = classifyRows(view, header, chosen);
  const zero = skipped.find(({ why }) => why.includes('零报告'));
  const reason = data.length > 0 ? null : zero ? '零报告：填“无”，没有项目' : '只有表头，没有项目';
  return { ...common, leftOut: reason, data, skipped };
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

function reasonWithoutHeader(view: SheetView): string {
  if (view.rows === 0) return '空白工作表';
  return '没有找到表头（至少应有“项目名称”等两个栏目）';
}

function leftOut(view: SheetView, sheet: RawSheet, fileName: string, reason: string): SheetLayout {
  return {
    view,
    leftOut: reason,
    headerRows: [],
    columns: [],
    moneyUnit: { value: '万元', why: '', known: false },
    stage: findSheetStage(view, 0, sheet.name, fileName),
    unitClues: findUnitClues(view, 0, sheet.name, fileName),
    data: [],
    skipped: [],
    ids: new Map(),
    meta: null,
  };
}

function layoutOfUnitForm(
  view: SheetView,
  sheet: RawSheet,
  fileName: string,
  own: UnitFormLayout,
  meta: UnitWorkbookMeta | null,
  choices: ColumnChoices,
): SheetLayout {
  const { form, headerRow, data, skipped, ids } = own;
  return {
    view,
    leftOut: data.length > 0 ? null : '填报表中没有填写内容',
    headerRows: [headerRow],
    columns: own.columns.map((column) => applyChoice(column, choices)),
    moneyUnit: { value: '万元', why: '本系统的填报表', known: true },
    stage: {
      reading: form.stage === null ? null : { stage: form.stage, event: true },
      why: `本系统填报表的“${form.sheetName}”表`,
    },
    unitClues: findUnitClues(view, headerRow, sheet.name, fileName),
    data,
    skipped,
    ids,
    meta,
  };
}

function applyChoice(column: LayoutColumn, choices: ColumnChoices): LayoutColumn {
  const choice = choices.get(column.column);
  return choice === undefined ? column : { ...column, field: choice, rank: 0, why: '由经办人指定' };
}

/** A column the clerk points out as 项目名称 takes the field from the one guessed. */
function withSingleFields(columns: LayoutColumn[], choices: ColumnChoices): LayoutColumn[] {
  const single: readonly (ImportField | null)[] = ['projectName', 'serial', 'funds'];
  const taken = new Set([...choices.values()].filter((field) => single.includes(field)));
  return columns.map((column) =>
    column.field !== null && taken.has(column.field) && !choices.has(column.column)
      ? { ...column, field: null, why: '经办人另行指定了该栏目' }
      : column,
  );
}

/** Grid + layout + what the office knows → rows to be stored, each with its issues at the cell. */
import { formatPeriod, monthOf, type Period, yearOf } from '../../domain/period';
import type { Stage } from '../../domain/stage';
import type { RawSheet } from '../cell';
import type { ImportField } from '../fields';
import { chooseLayout } from '../layout/choose-layout';
import { readLayout, type SheetLayout } from '../layout/layout';
import type { LayoutMemory, RecalledLayout } from '../layout/layout-memory';
import type { ProjectIndex } from '../matching/project-index';
import { findDifferences } from '../rows/differences';
import { type DecisionIndex, matchProject } from '../rows/match-project';
import type { KnownUnit, UnitIndex } from '../rows/match-unit';
import { collectRowCells, columnsByField } from '../rows/row-cells';
import { hasNews, matchById, warnAboutRow } from '../rows/row-checks';
import { readEvents } from '../rows/row-events';
import type { AddIssue } from '../rows/row-money';
import { readName, readRecord } from '../rows/row-record';
import { innermost, resolveRowUnit, resolveSheetUnit, type SheetUnit } from '../rows/row-unit';
import type { MonthClue } from '../sheet/sheet-clues';
import { findStage, type StageReading } from '../stage-words';
import { finish, type Steps } from '../steps';
import type { UnitWorkbookMeta } from '../unit-form';
import { cellText } from '../values/plain-text';
import type { DifferenceField, EarlierReport, MoneyUnit, ReviewRow, ReviewSheet, RowIssue } from './review';

/** What the office knows when a workbook comes in. */
export interface ReviewContext {
  readonly period: Period;
  readonly cutOffDay: number;
  /** `YYYY-MM-DD`; nothing later has happened. */
  readonly today: string;
  readonly units: UnitIndex;
  readonly unitsById: ReadonlyMap<number, KnownUnit>;
  readonly projects: ProjectIndex;
  readonly decisions: DecisionIndex;
  readonly memories: readonly LayoutMemory[];
  /** Reports of this period with records still waiting. */
  readonly earlier: readonly EarlierReport[];
  /** 推进范围, decimal text in 万元 and 万美元. */
  readonly scope: { readonly domesticWan: string; readonly foreignWanUsd: string };
  /** For sheets that name no unit themselves. */
  readonly unitName: string | null;
}

/** What the clerk changed; the sheet itself is never touched. Rows and columns are 1-based. */
export interface SheetCorrections {
  readonly unitId: number | null;
  /** `undefined`: as read. */
  readonly stage: Stage | 'funds' | null | undefined;
  readonly columns: Readonly<Record<number, ImportField | null>>;
  /** By column; `0` for the sheet. */
  readonly moneyUnits: Readonly<Record<number, MoneyUnit>>;
  readonly header: { readonly top: number; readonly bottom: number } | null;
  readonly cells: Readonly<Record<number, Partial<Record<ImportField, string>>>>;
  readonly refused: readonly number[];
  /** Row → the project it is, `null` for a new one. */
  readonly matches: Readonly<Record<number, number | null>>;
  /** Row → fields whose new value replaces the known one. */
  readonly taken: Readonly<Record<number, readonly DifferenceField[]>>;
}

const ROWS_A_STEP = 100;

export const NO_CORRECTIONS: SheetCorrections = {
  unitId: null,
  stage: undefined,
  columns: {},
  moneyUnits: {},
  header: null,
  cells: {},
  refused: [],
  matches: {},
  taken: {},
};

export function reviewSheet(...input: Parameters<typeof reviewSheetSteps>): ReviewSheet {
  return finish(reviewSheetSteps(...input));
}

/** The same a few rows at a time. */
export function* reviewSheetSteps(
  sheet: RawSheet,
  fileName: string,
  corrections: SheetCorrections,
  context: ReviewContext,
  meta: UnitWorkbookMeta | null = null,
  memory: RecalledLayout | null = null,
): Steps<ReviewSheet> {
  const choices = chooseLayout(corrections, memory);
  const layout = readLayout(sheet, fileName, meta, choices, context.period);
  const unit = resolveSheetUnit(layout, choices.unitId, context);
  const stage = choices.stage ?? layout.stage;
  const rows = yield* reviewRows(sheet, layout, unit, stage.reading, fileName, corrections, context);
  return {
    name: sheet.name,
    leftOut: layout.leftOut,
    nothingToReport: layout.nothingToReport,
    stage: {
      value: stage.reading?.stage ?? null,
      why: stage.reading?.event === false ? `${stage.why}，是项目现状，不作为本月新增` : stage.why,
    },
    unit: { id: unit.unit?.id ?? null, name: unit.unit?.name ?? unit.text, why: unit.why },
    notices: sheet.notices,
    headerRows: layout.headerRows.map((row) => row + 1),
    columns: layout.columns.map(({ column, heading, field, moneyUnit, why }) => ({
      column: column + 1,
      heading,
      field,
      moneyUnit,
      why,
    })),
    moneyUnit: { value: layout.moneyUnit.value, why: layout.moneyUnit.why },
    rows,
    skippedRows: [...layout.skipped.map(({ row, why }) => ({ row: row + 1, why })), ...sheet.notes],
    grid: sheet.grid.map((row) => row.map(cellText)),
  };
}

function* reviewRows(
  sheet: RawSheet,
  layout: SheetLayout,
  unit: SheetUnit,
  stage: StageReading | null,
  fileName: string,
  corrections: SheetCorrections,
  context: ReviewContext,
): Steps<ReviewRow[]> {
  if (layout.leftOut !== null) return [];
  const byField = columnsByField(layout.columns);
  const refused = new Set(corrections.refused);
  const seen = new Map<string, number>();
  const titles = `${sheet.name} ${fileName} ${layout.unitClues.map((clue) => clue.text).join(' ')}`;
  const dates = { period: context.period, date1904: sheet.date1904, today: context.today };
  const otherMonth = describeOtherMonth(layout.month, context.period);
  let lastUnit: KnownUnit | null = null;
  const rows: ReviewRow[] = [];
  for (const [place, data] of layout.data.entries()) {
    if (place % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const overlay = corrections.cells[data.row + 1] ?? {};
    const cells = collectRowCells(layout, byField, data, overlay);
    const issues: RowIssue[] = [];
    const add: AddIssue = (field, column, code, severity, message, value = '', proposal = null) => {
      issues.push({ column, field, code, severity, message, value, proposal });
    };
    const name = readName(cells, add);
    const rowUnit = resolveRowUnit(cells, data, unit, lastUnit, context, add);
    lastUnit = rowUnit ?? lastUnit;
    const rowStage = innermost(data.groups, findStage) ?? stage;
    const moment = { ...dates, sheetStage: rowStage };
    const facts = readRecord(layout, data, cells, name, rowUnit, titles, moment, add);
    const byNumber = matchById(layout, data, name, rowUnit, context, add);
    const match = matchProject(context, facts, byNumber, corrections.matches[data.row + 1]);
    const known = match.project;
    const eventContext = { ...moment, cutOffDay: context.cutOffDay, known };
    const record = { ...facts, events: readEvents(cells, eventContext, add) };
    if (layout.meta !== null && layout.meta.period !== context.period) {
      add(
        null,
        0,
        'date-outside-period',
        'warning',
        `填报表是 ${layout.meta.period} 期的，本期是 ${context.period}`,
      );
    }
    if (otherMonth !== null) add(null, 0, 'date-outside-period', 'warning', otherMonth);
    warnAboutRow(record, cells, match, seen, data, context, rowStage, add);
    const taken = corrections.taken[data.row + 1] ?? [];
    const differences =
      known === null ? [] : findDifferences(record, known, cells.first('capital') !== null, taken);
    const wrong = issues.some((issue) => issue.severity === 'error');
    const verdict =
      wrong || refused.has(data.row + 1)
        ? 'refused'
        : Object.keys(overlay).length > 0
          ? 'corrected'
          : 'accepted';
    rows.push({
      row: data.row + 1,
      verdict,
      record,
      issues,
      change:
        known === null ? 'new' : differences.length > 0 || hasNews(record, known) ? 'changed' : 'unchanged',
      differences,
      match: {
        kind: known ? 'known' : 'new',
        projectId: known?.id ?? null,
        why: match.why,
        decided: match.decided,
        candidates: match.candidates,
      },
    });
  }
  return rows;
}

/** A sheet of another month among this month's: every row of it is asked about. */
function describeOtherMonth(clue: MonthClue | null, period: Period): string | null {
  if (clue === null) return null;
  const { year, month, why } = clue;
  if (month === monthOf(period) && (year === null || year === yearOf(period))) return null;
  return `${why}写的是${year === null ? '' : `${year}年`}${month}月，本期是${formatPeriod(period)}，请核对是不是本期的报表`;
}

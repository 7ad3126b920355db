/**
 * A review being worked on: the sheets as read, what the clerk changed, and what follows from both.
 * Every change is an overlay and recomputes one sheet; nothing is lost by changing one's mind.
 */
import type { Period } from '../../domain/period';
import type { Stage } from '../../domain/stage';
import { type AppError, AppFault } from '../../result';
import type { RawSheet } from '../cell';
import type { ImportField } from '../fields';
import {
  type LayoutMemory,
  type RecalledLayout,
  recallLayout,
  rememberLayout,
} from '../layout/layout-memory';
import { splitTables } from '../sheet/split-tables';
import { unfoldLedger } from '../sheet/unfold-ledger';
import { findMeta } from '../sheet/unit-form-layout';
import { finish, type Steps } from '../steps';
import { META_SHEET, type UnitWorkbookMeta } from '../unit-form';
import { findVanished } from './find-vanished';
import {
  DIFFERENCE_FIELDS,
  type DifferenceField,
  type EarlierReport,
  type ImportReview,
  type MoneyUnit,
  type ReviewFile,
  type ReviewSheet,
} from './review';
import {
  NO_CORRECTIONS,
  type ReviewContext,
  reviewSheet,
  reviewSheetSteps,
  type SheetCorrections,
} from './review-rows';

export interface IncomingFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: string;
  readonly duplicateOf: ReviewFile['duplicateOf'];
  readonly error: AppError | null;
  readonly sheets: readonly RawSheet[];
}

export interface ReviewState {
  readonly id: string;
  readonly period: Period;
  readonly files: readonly FileState[];
}

interface FileState {
  readonly incoming: IncomingFile;
  /** Set in a workbook of our own. */
  readonly meta: UnitWorkbookMeta | null;
  readonly sheets: readonly SheetState[];
  readonly vanished: ReviewFile['vanished'];
  readonly earlier: ReviewFile['earlier'];
}

interface SheetState {
  readonly raw: RawSheet;
  readonly corrections: SheetCorrections;
  /** What was corrected in this layout before. */
  readonly memory: RecalledLayout | null;
  /** The unit as the reader told it by itself. */
  readonly unitRead: ReviewSheet['unit'];
  readonly reviewed: ReviewSheet;
}

/** `file` and `sheet` count from 0, rows and columns from 1. */
export type Correction = { readonly file: number; readonly sheet: number } & (
  | { readonly type: 'set-unit'; readonly unitId: number }
  | { readonly type: 'set-stage'; readonly stage: Stage | 'funds' | null }
  | { readonly type: 'set-column'; readonly column: number; readonly field: ImportField | null }
  | { readonly type: 'correct'; readonly row: number; readonly field: ImportField; readonly value: string }
  /** `column` null: for the columns that name no unit of money themselves. */
  | { readonly type: 'set-money-unit'; readonly column: number | null; readonly moneyUnit: MoneyUnit }
  /** The heading rows, pointed out in the grid; `null`: as the reader finds them. */
  | { readonly type: 'set-header'; readonly rows: { readonly top: number; readonly bottom: number } | null }
  | { readonly type: 'set-match'; readonly row: number; readonly projectId: number | null }
  | {
      readonly type: 'set-difference';
      readonly rows: readonly number[];
      /** `null`: every difference of the rows. */
      readonly field: DifferenceField | null;
      readonly taken: boolean;
    }
  | { readonly type: 'set-refused'; readonly rows: readonly number[]; readonly refused: boolean }
);

export function startReview(...input: Parameters<typeof startReviewSteps>): ReviewState {
  return finish(startReviewSteps(...input));
}

/** The same a few rows at a time: a hundred thousand of them take seconds. */
export function* startReviewSteps(
  id: string,
  incoming: readonly IncomingFile[],
  context: ReviewContext,
): Steps<ReviewState> {
  const files: FileState[] = [];
  for (const file of incoming) {
    const meta = findMeta(file.sheets);
    const sheets: SheetState[] = [];
    for (const raw of file.sheets) {
      if (raw.name === META_SHEET) continue;
      for (const table of tablesOf(raw, meta))
        sheets.push(yield* startSheet(table, file.name, meta, context));
    }
    files.push(withQuestions({ incoming: file, meta, sheets }, context));
  }
  return { id, period: context.period, files };
}

/** A sheet of pages or of several tables is read as what it holds. */
function tablesOf(raw: RawSheet, meta: UnitWorkbookMeta | null): readonly RawSheet[] {
  if (raw.hidden === 'very')
    return [{ ...raw, leftOut: '深度隐藏的工作表（只有宏才能显示），没有读入；如应报送，请单位取消隐藏' }];
  if (meta !== null) return [raw];
  const ledger = unfoldLedger(raw);
  return ledger === null ? splitTables(raw) : [ledger];
}

function* startSheet(
  raw: RawSheet,
  fileName: string,
  meta: UnitWorkbookMeta | null,
  context: ReviewContext,
): Steps<SheetState> {
  const plain = yield* reviewSheetSteps(raw, fileName, NO_CORRECTIONS, context, meta);
  const memory = meta === null ? recallLayout(raw, fileName, plain.unit, context.memories) : null;
  const reviewed =
    memory === null ? plain : yield* reviewSheetSteps(raw, fileName, NO_CORRECTIONS, context, meta, memory);
  return { raw, corrections: NO_CORRECTIONS, memory, unitRead: plain.unit, reviewed };
}

/** What the clerk corrected in the layouts of this review, to be kept with it. */
export function rememberedLayouts(state: ReviewState): LayoutMemory[] {
  return state.files.flatMap(({ incoming, sheets }) =>
    sheets.flatMap(({ raw, corrections, memory, unitRead, reviewed }) => {
      const unitId = reviewed.unit.id ?? reviewed.rows[0]?.record.unitId ?? null;
      if (unitId === null || reviewed.leftOut !== null) return [];
      const kept = rememberLayout(raw, incoming.name, unitRead, corrections, memory?.layout ?? null);
      return kept === null ? [] : [{ unitId, ...kept }];
    }),
  );
}

/** Faults: `not-found` for a file, sheet, row or column that is not there. */
export function applyCorrection(
  state: ReviewState,
  correction: Correction,
  context: ReviewContext,
): ReviewState {
  const file = state.files[correction.file];
  const sheet = file?.sheets[correction.sheet];
  if (!file || !sheet)
    throw new AppFault('not-found', '要修改的工作表已不在本次导入中。没有保存任何数据；请重新读取文件。');
  const corrections = overlay(sheet, correction, context);
  const { reviewed } = withCorrections(sheet, file, corrections, context);
  const sheets = file.sheets.map((other) => {
    if (other === sheet) return { ...sheet, corrections, reviewed };
    // A workbook comes from one unit: the sheets that name none are of the unit named for this one.
    const sameUnit =
      correction.type === 'set-unit' && other.reviewed.unit.id === null && other.corrections.unitId === null;
    return sameUnit
      ? withCorrections(other, file, { ...other.corrections, unitId: correction.unitId }, context)
      : other;
  });
  const changed = withQuestions({ ...file, sheets }, context);
  return { ...state, files: state.files.map((other) => (other === file ? changed : other)) };
}

/** What the clerk has changed so far, to come back to. */
export type ReviewMark = readonly (readonly SheetCorrections[])[];

export function markReview(state: ReviewState): ReviewMark {
  return state.files.map(({ sheets }) => sheets.map(({ corrections }) => corrections));
}

/** The review as it stood at the mark; sheets that were not changed since stay as they are. */
export function returnTo(state: ReviewState, mark: ReviewMark, context: ReviewContext): ReviewState {
  const files = state.files.map((file, place) => {
    const sheets = file.sheets.map((sheet, index) => {
      const corrections = mark[place]?.[index];
      const same = corrections === undefined || corrections === sheet.corrections;
      return same ? sheet : withCorrections(sheet, file, corrections, context);
    });
    return sheets.every((sheet, index) => sheet === file.sheets[index])
      ? file
      : withQuestions({ ...file, sheets }, context);
  });
  return { ...state, files };
}

function withCorrections(
  sheet: SheetState,
  file: FileState,
  corrections: SheetCorrections,
  context: ReviewContext,
): SheetState {
  const { raw, memory } = sheet;
  return {
    ...sheet,
    corrections,
    reviewed: reviewSheet(raw, file.incoming.name, corrections, context, file.meta, memory),
  };
}

function withQuestions(file: Omit<FileState, 'vanished' | 'earlier'>, context: ReviewContext): FileState {
  const sheets = file.sheets.map((sheet) => sheet.reviewed);
  return { ...file, vanished: findVanished(sheets, context), earlier: findEarlier(sheets, context.earlier) };
}

/** A stage told row by row may be any. */
function findEarlier(sheets: readonly ReviewSheet[], earlier: readonly EarlierReport[]): EarlierReport[] {
  return earlier.filter(({ unitId, stages }) =>
    sheets.some(
      ({ stage, rows }) =>
        (stage.value === null || stages.includes(stage.value)) &&
        rows.some((row) => row.record.unitId === unitId),
    ),
  );
}

/** The same corrections against what the office knows by now. */
export function renewReview(state: ReviewState, context: ReviewContext): ReviewState {
  const files = state.files.map((file) => {
    const sheets = file.sheets.map((sheet) => ({
      ...sheet,
      reviewed: reviewSheet(
        sheet.raw,
        file.incoming.name,
        sheet.corrections,
        context,
        file.meta,
        sheet.memory,
      ),
    }));
    return withQuestions({ ...file, sheets }, context);
  });
  return { ...state, files };
}

function overlay(sheet: SheetState, correction: Correction, context: ReviewContext): SheetCorrections {
  const { corrections, reviewed } = sheet;
  switch (correction.type) {
    case 'set-unit':
      return { ...corrections, unitId: correction.unitId };
    case 'set-stage':
      return { ...corrections, stage: correction.stage };
    case 'set-column':
      if (!reviewed.columns.some((column) => column.column === correction.column)) throw missing('列');
      return { ...corrections, columns: { ...corrections.columns, [correction.column]: correction.field } };
    case 'correct': {
      if (!reviewed.rows.some((row) => row.row === correction.row)) throw missing('行');
      const row = { ...corrections.cells[correction.row], [correction.field]: correction.value };
      return { ...corrections, cells: { ...corrections.cells, [correction.row]: row } };
    }
    case 'set-money-unit': {
      const { column, moneyUnit } = correction;
      if (column !== null && !reviewed.columns.some((each) => each.column === column)) throw missing('列');
      return { ...corrections, moneyUnits: { ...corrections.moneyUnits, [column ?? 0]: moneyUnit } };
    }
    case 'set-header': {
      const { rows } = correction;
      if (rows !== null && rows.bottom > sheet.raw.grid.length) throw missing('行');
      // Other heading rows, other columns: what was said of the columns before means nothing now.
      return { ...corrections, header: rows, columns: {}, moneyUnits: {} };
    }
    case 'set-match': {
      if (!reviewed.rows.some((row) => row.row === correction.row)) throw missing('行');
      const { row, projectId } = correction;
      if (projectId !== null && !context.projects.byId.has(projectId)) {
        throw new AppFault('not-found', '选定的项目已不存在。没有保存任何数据；请重新读取文件。');
      }
      return { ...corrections, matches: { ...corrections.matches, [row]: projectId } };
    }
    case 'set-difference': {
      const taken = { ...corrections.taken };
      for (const row of correction.rows) {
        const fields = new Set(taken[row]);
        for (const field of correction.field === null ? DIFFERENCE_FIELDS : [correction.field]) {
          if (correction.taken) fields.add(field);
          else fields.delete(field);
        }
        taken[row] = [...fields];
      }
      return { ...corrections, taken };
    }
    case 'set-refused': {
      const rows = new Set(corrections.refused);
      for (const row of correction.rows) {
        if (correction.refused) rows.add(row);
        else rows.delete(row);
      }
      return { ...corrections, refused: [...rows].sort((a, b) => a - b) };
    }
  }
}

function missing(what: string): AppFault {
  return new AppFault('not-found', `要修改的${what}不在这张工作表里。没有保存任何数据；请重新选择。`);
}

export function toImportReview(state: ReviewState): ImportReview {
  return {
    id: state.id,
    period: state.period,
    files: state.files.map(({ incoming, sheets, vanished, earlier }) => ({
      name: incoming.name,
      sha256: incoming.sha256,
      bytes: incoming.bytes,
      format: incoming.format,
      duplicateOf: incoming.duplicateOf,
      error: incoming.error,
      sheets: sheets.map((sheet) => sheet.reviewed),
      vanished,
      earlier,
    })),
  };
}

/**
 * A review being worked on: the sheets as read, what the clerk changed, and what follows from both.
 * Every change is an overlay and recomputes what follows from it; nothing is lost by changing one's mind.
 */
import type { Period } from '../../domain/period';
import { type AppError, AppFault } from '../../result';
import type { RawSheet } from '../cell';
import { type LayoutMemory, recallLayout, rememberLayout } from '../layout/layout-memory';
import { contentsOfPages, findCover } from '../sheet/book-cover';
import { findSignature, joinSignatures } from '../sheet/find-signature';
import { findInstructions } from '../sheet/instructions-sheet';
import { splitCards } from '../sheet/ledger/split-cards';
import { transposeTable } from '../sheet/ledger/transpose-table';
import { unfoldLedger } from '../sheet/ledger/unfold-ledger';
import { splitTables } from '../sheet/split-tables';
import { findMeta } from '../sheet/unit-form-layout';
import { finish, type Steps } from '../steps';
import { INSTRUCTIONS_SHEET, META_SHEET, type UnitWorkbookMeta } from '../unit-form';
import { findVanished } from './find-vanished';
import { type Correction, overlay } from './overlay';
import { askAboutRepeats } from './repeated-projects';
import type { EarlierReport, ImportReview, ReviewFile, ReviewSheet } from './review';
import type { ReviewContext } from './review-context';
import { type ReviewedSheet, reviewSheet, reviewSheetSteps, type SheetSource } from './review-rows';
import { NO_CORRECTIONS, type SheetCorrections } from './sheet-corrections';
import { monthWords } from './sheet-period';

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
  readonly signature: ReviewFile['signature'];
  readonly sheets: readonly SheetState[];
  readonly vanished: ReviewFile['vanished'];
  readonly earlier: ReviewFile['earlier'];
}

interface SheetState {
  readonly source: SheetSource;
  /** The unit as the reader told it by itself. */
  readonly unitRead: ReviewSheet['unit'];
  readonly reviewed: ReviewedSheet;
}

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
    const instructions = meta === null ? findInstructions(file.sheets) : undefined;
    const cover = meta === null ? findCover(file.sheets) : undefined;
    const sheets: SheetState[] = [];
    for (const raw of file.sheets) {
      if (raw.name === META_SHEET) continue;
      const contents = cover === undefined ? null : contentsOfPages(raw, file.sheets);
      const told = { ...raw, instructions, cover, ...(contents === null ? {} : { leftOut: contents }) };
      for (const table of tablesOf(told, meta, context.period))
        sheets.push(yield* startSheet(table, file.name, meta, context));
    }
    const signature = joinSignatures(file.sheets.map(findSignature));
    files.push(withQuestions({ incoming: file, signature, sheets }, context));
  }
  return { id, period: context.period, files };
}

/** A sheet of pages or of several tables is read as what it holds. */
function tablesOf(raw: RawSheet, meta: UnitWorkbookMeta | null, period: Period): readonly RawSheet[] {
  if (raw.hidden === 'very')
    return [{ ...raw, leftOut: '深度隐藏的工作表（只有宏才能显示），没有读入；如应报送，请单位取消隐藏' }];
  if (meta !== null) return [ownSheet(raw)];
  if (raw.leftOut !== undefined) return [raw];
  return splitCards(raw).flatMap((part) => {
    const ledger = transposeTable(part) ?? unfoldLedger(part, period);
    return ledger === null ? splitTables(part) : [ledger];
  });
}

/** Of our own workbook: that it hides a row and a column of numbers is no news, nor that its instructions are no table. */
function ownSheet(raw: RawSheet): RawSheet {
  const notices = raw.notices.filter((notice) => !notice.includes('在文件里是隐藏的，也已读入'));
  if (raw.name !== INSTRUCTIONS_SHEET) return { ...raw, notices };
  return { ...raw, notices, leftOut: '填报说明，没有要读入的内容' };
}

function* startSheet(
  raw: RawSheet,
  fileName: string,
  meta: UnitWorkbookMeta | null,
  context: ReviewContext,
): Steps<SheetState> {
  const unknown = { raw, fileName, meta, memory: null };
  const plain = yield* reviewSheetSteps(unknown, NO_CORRECTIONS, context);
  const unitRead = plain.review.unit;
  const memory = meta === null ? recallLayout(raw, fileName, unitRead, context.memories) : null;
  if (memory === null) return { source: unknown, unitRead, reviewed: plain };
  const source = { ...unknown, memory };
  return { source, unitRead, reviewed: yield* reviewSheetSteps(source, NO_CORRECTIONS, context) };
}

/** What the clerk corrected in the layouts of this review, to be kept with it. */
export function rememberedLayouts(state: ReviewState): LayoutMemory[] {
  return state.files.flatMap(({ sheets }) =>
    sheets.flatMap(({ source, unitRead, reviewed }) => {
      const { review, corrections } = reviewed;
      const unitId = review.unit.id ?? review.rows[0]?.record.unitId ?? null;
      if (unitId === null || review.leftOut !== null) return [];
      const named = monthOfSheet(reviewed);
      const stale = named !== '' && corrections.period === state.period ? named : null;
      const before = source.memory?.layout ?? null;
      const kept = rememberLayout(source.raw, source.fileName, unitRead, corrections, before, stale);
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
  const changedSheet = withCorrections(sheet, overlay(sheet.reviewed, correction, context), context);
  const sheets = file.sheets.map((other) => {
    if (other === sheet) return changedSheet;
    const follows = followingCorrections(sheet.reviewed, other.reviewed, correction);
    return follows === null ? other : withCorrections(other, follows, context);
  });
  const changed = withQuestions({ ...file, sheets }, context);
  return { ...state, files: state.files.map((other) => (other === file ? changed : other)) };
}

/**
 * What is said of one sheet holds for others of its file: a workbook comes from one unit, so sheets that name none
 * are of the one named, and sheets of the same month are of the month said. `null`: it stays as it is.
 */
function followingCorrections(
  sheet: ReviewedSheet,
  other: ReviewedSheet,
  correction: Correction,
): SheetCorrections | null {
  const { corrections, review } = other;
  if (correction.type === 'set-unit') {
    const nameless = review.unit.id === null && corrections.unitId === null;
    return nameless ? { ...corrections, unitId: correction.unitId } : null;
  }
  if (correction.type !== 'set-period') return null;
  const sameWord = corrections.period === sheet.corrections.period;
  const sameMonth = ['', monthOfSheet(sheet)].includes(monthOfSheet(other));
  return sameWord && sameMonth ? { ...corrections, period: correction.period } : null;
}

function monthOfSheet({ reading }: ReviewedSheet): string {
  const { month } = reading.layout;
  return month === null ? '' : monthWords(month);
}

/** What the clerk has changed so far, to come back to. */
export type ReviewMark = readonly (readonly SheetCorrections[])[];

export function markReview(state: ReviewState): ReviewMark {
  return state.files.map(({ sheets }) => sheets.map(({ reviewed }) => reviewed.corrections));
}

/** The review as it stood at the mark; sheets that were not changed since stay as they are. */
export function returnTo(state: ReviewState, mark: ReviewMark, context: ReviewContext): ReviewState {
  const files = state.files.map((file, place) => {
    const sheets = file.sheets.map((sheet, index) => {
      const corrections = mark[place]?.[index];
      const same = corrections === undefined || corrections === sheet.reviewed.corrections;
      return same ? sheet : withCorrections(sheet, corrections, context);
    });
    return sheets.every((sheet, index) => sheet === file.sheets[index])
      ? file
      : withQuestions({ ...file, sheets }, context);
  });
  return { ...state, files };
}

function withCorrections(
  sheet: SheetState,
  corrections: SheetCorrections,
  context: ReviewContext,
): SheetState {
  const { source, reviewed } = sheet;
  return { ...sheet, reviewed: reviewSheet(source, corrections, context, reviewed) };
}

function withQuestions(file: Omit<FileState, 'vanished' | 'earlier'>, context: ReviewContext): FileState {
  const sheets = file.sheets.map((sheet) => sheet.reviewed.review);
  return { ...file, vanished: findVanished(sheets, context), earlier: findEarlier(sheets, context) };
}

/** A stage told row by row may be any. */
function findEarlier(
  sheets: readonly ReviewSheet[],
  { earlier, period: inHand }: ReviewContext,
): EarlierReport[] {
  return earlier.filter(({ unitId, stages }) =>
    sheets.some(
      ({ stage, rows, period }) =>
        period.value === inHand &&
        (stage.value === null || stages.includes(stage.value)) &&
        rows.some((row) => row.record.unitId === unitId),
    ),
  );
}

/** The same corrections against what the office knows by now. */
export function renewReview(state: ReviewState, context: ReviewContext): ReviewState {
  const files = state.files.map((file) => {
    const sheets = file.sheets.map((sheet) => withCorrections(sheet, sheet.reviewed.corrections, context));
    return withQuestions({ ...file, sheets }, context);
  });
  return { ...state, files };
}

export function toImportReview(state: ReviewState): ImportReview {
  return {
    id: state.id,
    period: state.period,
    files: askAboutRepeats(
      state.files.map(({ incoming, signature, sheets, vanished, earlier }) => ({
        name: incoming.name,
        sha256: incoming.sha256,
        bytes: incoming.bytes,
        format: incoming.format,
        duplicateOf: incoming.duplicateOf,
        error: incoming.error,
        signature,
        sheets: sheets.map((sheet) => sheet.reviewed.review),
        vanished,
        earlier,
      })),
      state.files.flatMap(({ sheets }) => sheets)[0]?.reviewed.context.unitsById ?? new Map(),
    ),
  };
}

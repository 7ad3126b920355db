/**
 * What the window keeps of a review. Rows are asked for a page at a time: a sheet may have a hundred thousand.
 */
import type { Period } from '../../domain/period';
import type { ReviewFile, ReviewRow, ReviewSheet, RowIssue } from './review';

/** Rows and problems of a sheet, a file or a whole review. */
export interface ReviewCounts {
  readonly accepted: number;
  readonly corrected: number;
  readonly refused: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface ReviewOverview {
  readonly id: string;
  readonly period: Period;
  /** Goes up with every correction: pages of an older version are out of date. */
  readonly version: number;
  readonly files: readonly FileOverview[];
}

export interface FileOverview extends Omit<ReviewFile, 'sheets'> {
  readonly sheets: readonly SheetOverview[];
  /** Whether anything would be stored: a sheet or a row of it names its unit. */
  readonly namesUnit: boolean;
}

export interface SheetOverview extends Omit<ReviewSheet, 'rows' | 'grid' | 'skippedRows'> {
  readonly counts: ReviewCounts;
  /** Columns of the widest row. */
  readonly width: number;
  /** Rows as sent. */
  readonly sentRows: number;
  readonly skipped: number;
  /** Every row names its unit itself. */
  readonly unitByRow: boolean;
}

/** `sent`: the sheet as sent; `problems`: its heading and the rows with an issue; `stored`: the rows that were read. */
export const REVIEW_VIEWS = ['sent', 'problems', 'stored'] as const;
export type ReviewView = (typeof REVIEW_VIEWS)[number];

/** One row of the sheet as sent, with what the reader took it for. */
export interface SheetRow {
  /** As Excel numbers it. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly kind: 'above' | 'header' | 'data' | 'skipped';
  /** Why a row was left out; empty otherwise. */
  readonly why: string;
  readonly review: ReviewRow | null;
}

export interface ReviewPage {
  /** Of the review it was taken from. */
  readonly version: number;
  /** Place of the first row in the view, from 0. */
  readonly from: number;
  /** Rows of the whole view. */
  readonly total: number;
  readonly rows: readonly SheetRow[];
}

/** A cell of the review; column 0 stands for the whole row. */
export interface ReviewSpot {
  readonly file: number;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

const NOTHING: ReviewCounts = { accepted: 0, corrected: 0, refused: 0, errors: 0, warnings: 0 };

export function addCounts(all: readonly ReviewCounts[]): ReviewCounts {
  return all.reduce(
    (sum, each) => ({
      accepted: sum.accepted + each.accepted,
      corrected: sum.corrected + each.corrected,
      refused: sum.refused + each.refused,
      errors: sum.errors + each.errors,
      warnings: sum.warnings + each.warnings,
    }),
    NOTHING,
  );
}

/** Rows that will be stored: accepted as sent or corrected. */
export function rowsToStore(counts: ReviewCounts): number {
  return counts.accepted + counts.corrected;
}

export function overviewOfFile(file: ReviewFile): FileOverview {
  const { sheets, ...facts } = file;
  return {
    ...facts,
    sheets: sheets.map(overviewOfSheet),
    namesUnit: sheets.some(
      (sheet) =>
        (sheet.unit.id !== null && (sheet.leftOut === null || sheet.nothingToReport)) ||
        (sheet.leftOut === null && sheet.rows.some((row) => row.record.unitId !== null)),
    ),
  };
}

function overviewOfSheet(sheet: ReviewSheet): SheetOverview {
  const { rows, grid, skippedRows, ...facts } = sheet;
  const widest = grid.reduce((width, cells) => Math.max(width, cells.length), 0);
  return {
    ...facts,
    counts: countRows(rows),
    width: sheet.columns.reduce((width, column) => Math.max(width, column.column), widest),
    sentRows: grid.length,
    skipped: skippedRows.length,
    unitByRow: rows.length > 0 && rows.every((row) => row.record.unitId !== null),
  };
}

function countRows(rows: readonly ReviewRow[]): ReviewCounts {
  const counts = { ...NOTHING };
  for (const { verdict, issues } of rows) {
    counts[verdict] += 1;
    for (const { severity } of issues) counts[severity === 'error' ? 'errors' : 'warnings'] += 1;
  }
  return counts;
}

/** Laid out once per sheet as it stands: pages are turned often. */
const layouts = new WeakMap<
  ReviewSheet,
  Record<ReviewView, readonly number[]> & { reviewed: RowsByNumber }
>();
type RowsByNumber = ReadonlyMap<number, ReviewRow>;

export function pageOf(
  sheet: ReviewSheet,
  view: ReviewView,
  from: number,
  count: number,
): Omit<ReviewPage, 'version'> {
  const layout = layoutOf(sheet);
  const numbers = layout[view];
  const shown = numbers.slice(from, from + count);
  const wanted = new Set(shown);
  const skipped = new Map(
    sheet.skippedRows.filter((entry) => wanted.has(entry.row)).map((entry) => [entry.row, entry.why]),
  );
  const headers = new Set(sheet.headerRows);
  const rows = shown.map((row): SheetRow => {
    const cells = sheet.grid[row - 1] ?? [];
    const review = layout.reviewed.get(row) ?? null;
    if (review) return { row, cells, kind: 'data', why: '', review };
    if (headers.has(row)) return { row, cells, kind: 'header', why: '表头', review: null };
    const why = skipped.get(row);
    return { row, cells, kind: why === undefined ? 'above' : 'skipped', why: why ?? '', review: null };
  });
  return { from, total: numbers.length, rows };
}

/** Place of a row in a view, from 0; -1 when the view leaves it out. */
export function placeOf(sheet: ReviewSheet, view: ReviewView, row: number): number {
  return layoutOf(sheet)[view].indexOf(row);
}

function layoutOf(sheet: ReviewSheet) {
  const known = layouts.get(sheet);
  if (known) return known;
  const reviewed = new Map(sheet.rows.map((row) => [row.row, row]));
  const headers = new Set(sheet.headerRows);
  const skipped = new Set(sheet.skippedRows.map((entry) => entry.row));
  // Of several tables on one sheet the rows of the others stand empty.
  const sent = sheet.grid.flatMap((cells, index) => {
    const row = index + 1;
    const told = reviewed.has(row) || headers.has(row) || skipped.has(row);
    return told || cells.some((cell) => cell !== '') ? [row] : [];
  });
  const made = {
    sent,
    problems: sent.filter((row) => headers.has(row) || (reviewed.get(row)?.issues.length ?? 0) > 0),
    stored: sheet.rows.map((row) => row.row),
    reviewed,
  };
  layouts.set(sheet, made);
  return made;
}

/** Column of the sheet an issue belongs to: its own, else the one that holds its field, else 0. */
export function issueColumn(sheet: Pick<ReviewSheet, 'columns'>, issue: RowIssue): number {
  if (issue.column > 0) return issue.column;
  const holder = sheet.columns.find((column) => issue.field !== null && column.field === issue.field);
  return holder?.column ?? 0;
}

/** The next (or previous) place with an issue after `from`, going round at the end; `null` when there is none. */
export function findProblem(
  files: readonly Pick<ReviewFile, 'sheets'>[],
  from: ReviewSpot,
  step: 1 | -1,
): ReviewSpot | null {
  let first: ReviewSpot | null = null;
  let last: ReviewSpot | null = null;
  let before: ReviewSpot | null = null;
  for (const spot of problemsOf(files)) {
    first ??= spot;
    const side = compareSpots(spot, from);
    if (step === 1 && side > 0) return spot;
    if (side < 0) before = spot;
    last = spot;
  }
  return step === 1 ? first : (before ?? last);
}

/** Every place with an issue, in reading order; several issues of one cell are one place. */
function* problemsOf(files: readonly Pick<ReviewFile, 'sheets'>[]): Generator<ReviewSpot> {
  for (const [file, { sheets }] of files.entries()) {
    for (const [sheet, each] of sheets.entries()) {
      for (const { row, issues } of each.rows) {
        if (issues.length === 0) continue;
        const columns = new Set(issues.map((issue) => issueColumn(each, issue)));
        for (const column of [...columns].sort((a, b) => a - b)) yield { file, sheet, row, column };
      }
    }
  }
}

function compareSpots(a: ReviewSpot, b: ReviewSpot): number {
  return a.file - b.file || a.sheet - b.sheet || a.row - b.row || a.column - b.column;
}

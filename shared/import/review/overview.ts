/**
 * What the window keeps of a review. Rows are asked for a page at a time: a sheet may have a hundred thousand.
 */
import type { Period } from '../../domain/period';
import { cellText } from '../values/plain-text';
import type { ReviewFile, ReviewRow, ReviewSheet, RowIssue } from './review';
import { chooseRows, countView, isHeader, type RowChoice, reviewOf } from './view-rows';

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

/** Rows with a kind of issue. */
export interface IssueCount {
  readonly code: RowIssue['code'];
  /** In some row it refuses the row. */
  readonly severity: RowIssue['severity'];
  readonly rows: number;
}

export interface SheetOverview extends Omit<ReviewSheet, 'rows' | 'grid' | 'skippedRows'> {
  readonly counts: ReviewCounts;
  /** Each kind of issue in the sheet, those that refuse a row first, then by their number. */
  readonly issues: readonly IssueCount[];
  /** Columns of the widest row. */
  readonly width: number;
  /** Rows as sent. */
  readonly sentRows: number;
  readonly skipped: number;
  /** Every row names its unit itself. */
  readonly unitByRow: boolean;
}

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
  /** Place of the first row among all that were asked for, from 0. */
  readonly from: number;
  /** Rows that were asked for, on all pages. */
  readonly total: number;
  /** Rows of the view before filters and search. */
  readonly whole: number;
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
    issues: countIssues(rows),
    width: sheet.columns.reduce((width, column) => Math.max(width, column.column), widest),
    sentRows: grid.length,
    skipped: skippedRows.length,
    unitByRow: rows.length > 0 && rows.every((row) => row.record.unitId !== null),
  };
}

function countIssues(rows: readonly ReviewRow[]): IssueCount[] {
  const counts = new Map<RowIssue['code'], IssueCount>();
  for (const { issues } of rows) {
    const own = new Map<RowIssue['code'], RowIssue['severity']>();
    for (const { code, severity } of issues) own.set(code, own.get(code) === 'error' ? 'error' : severity);
    for (const [code, severity] of own) {
      const before = counts.get(code);
      const worst = before?.severity === 'error' ? 'error' : severity;
      counts.set(code, { code, severity: worst, rows: (before?.rows ?? 0) + 1 });
    }
  }
  return sortIssues([...counts.values()]);
}

/** The kinds of issue of several sheets together. */
export function addIssues(all: readonly (readonly IssueCount[])[]): IssueCount[] {
  const counts = new Map<RowIssue['code'], IssueCount>();
  for (const each of all.flat()) {
    const before = counts.get(each.code);
    const severity = before?.severity === 'error' ? 'error' : each.severity;
    counts.set(each.code, { code: each.code, severity, rows: (before?.rows ?? 0) + each.rows });
  }
  return sortIssues([...counts.values()]);
}

function sortIssues(counts: IssueCount[]): IssueCount[] {
  return counts.sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error') || b.rows - a.rows,
  );
}

function countRows(rows: readonly ReviewRow[]): ReviewCounts {
  const counts = { ...NOTHING };
  for (const { verdict, issues } of rows) {
    counts[verdict] += 1;
    for (const { severity } of issues) counts[severity === 'error' ? 'errors' : 'warnings'] += 1;
  }
  return counts;
}

export function pageOf(
  sheet: ReviewSheet,
  choice: RowChoice,
  from: number,
  count: number,
): Omit<ReviewPage, 'version'> {
  const numbers = chooseRows(sheet, choice);
  const shown = numbers.slice(from, from + count);
  const wanted = new Set(shown);
  const skipped = new Map(
    sheet.skippedRows.filter((entry) => wanted.has(entry.row)).map((entry) => [entry.row, entry.why]),
  );
  const rows = shown.map((row): SheetRow => {
    const cells = (sheet.grid[row - 1] ?? []).map(cellText);
    const review = reviewOf(sheet, row);
    if (review) return { row, cells, kind: 'data', why: '', review };
    if (isHeader(sheet, row)) return { row, cells, kind: 'header', why: '表头', review: null };
    const why = skipped.get(row);
    return { row, cells, kind: why === undefined ? 'above' : 'skipped', why: why ?? '', review: null };
  });
  return { from, total: numbers.length, whole: countView(sheet, choice.view), rows };
}

/** Place of a row among those chosen, from 0; -1 when it is not among them. */
export function placeOf(sheet: ReviewSheet, choice: RowChoice, row: number): number {
  return chooseRows(sheet, choice).indexOf(row);
}

/** All the rows chosen, on whatever page, and what would become of them. */
export interface ChosenRows {
  readonly rows: readonly number[];
  /** Of those that were read: to be stored, or left out. */
  readonly taken: readonly number[];
  readonly refused: readonly number[];
  /** What must be put right before a row can be taken. */
  readonly wrong: readonly { readonly row: number; readonly message: string }[];
}

export function chosenRows(sheet: ReviewSheet, choice: RowChoice): ChosenRows {
  const rows = chooseRows(sheet, choice);
  const taken: number[] = [];
  const refused: number[] = [];
  const wrong: { row: number; message: string }[] = [];
  for (const row of rows) {
    const review = reviewOf(sheet, row);
    if (review === null) continue;
    (review.verdict === 'refused' ? refused : taken).push(row);
    const error = review.issues.find(({ severity }) => severity === 'error');
    if (error) wrong.push({ row, message: error.message });
  }
  return { rows, taken, refused, wrong };
}

/** Column of the sheet an issue belongs to: its own, else the one that holds its field, else 0. */
export function issueColumn(sheet: Pick<ReviewSheet, 'columns'>, issue: RowIssue): number {
  if (issue.column > 0) return issue.column;
  const holder = sheet.columns.find((column) => issue.field !== null && column.field === issue.field);
  return holder?.column ?? 0;
}

/**
 * The next (or previous) place with an issue (`code`: of that kind) after `from`, going round at the end; `null`
 * when there is none.
 */
export function findProblem(
  files: readonly Pick<ReviewFile, 'sheets'>[],
  from: ReviewSpot,
  step: 1 | -1,
  code: RowIssue['code'] | null = null,
): ReviewSpot | null {
  let first: ReviewSpot | null = null;
  let last: ReviewSpot | null = null;
  let before: ReviewSpot | null = null;
  for (const spot of problemsOf(files, code)) {
    first ??= spot;
    const side = compareSpots(spot, from);
    if (step === 1 && side > 0) return spot;
    if (side < 0) before = spot;
    last = spot;
  }
  return step === 1 ? first : (before ?? last);
}

/** Every place with an issue, in reading order; several issues of one cell are one place. */
function* problemsOf(
  files: readonly Pick<ReviewFile, 'sheets'>[],
  code: RowIssue['code'] | null,
): Generator<ReviewSpot> {
  for (const [file, { sheets }] of files.entries()) {
    for (const [sheet, each] of sheets.entries()) {
      for (const { row, issues } of each.rows) {
        const asked = code === null ? issues : issues.filter((issue) => issue.code === code);
        const columns = new Set(asked.map((issue) => issueColumn(each, issue)));
        for (const column of [...columns].sort((a, b) => a - b)) yield { file, sheet, row, column };
      }
    }
  }
}

function compareSpots(a: ReviewSpot, b: ReviewSpot): number {
  return a.file - b.file || a.sheet - b.sheet || a.row - b.row || a.column - b.column;
}

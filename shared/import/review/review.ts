/**
 * The review: what the reader understood of each file, before anything is stored.
 * Rows and columns are numbered from 1, as Excel shows them.
 */
import type { Money } from '../../domain/money';
import type { Period } from '../../domain/period';
import type { FundKind, Stage } from '../../domain/stage';
import type { AppError } from '../../result';
import type { RawSheet } from '../cell';
import type { ImportField } from '../fields';
import type { MatchLevel } from '../matching/compare-projects';
import type { Signature } from '../sheet/find-signature';

export interface ImportReview {
  readonly id: string;
  readonly period: Period;
  readonly files: readonly ReviewFile[];
}

export interface ReviewFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Judged by content: `xlsx`, `xls`, `csv (GB18030)`, `html` … */
  readonly format: string;
  /** The same bytes were stored before. */
  readonly duplicateOf: { readonly submissionId: number; readonly receivedAt: string } | null;
  /** The file as a whole cannot be read; `sheets` is empty then. */
  readonly error: AppError | null;
  /** Who filled it in, as it says. */
  readonly signature: Signature;
  readonly sheets: readonly ReviewSheet[];
  /** Reported on earlier by the unit and missing from this file's progress form: to be asked about. */
  readonly vanished: readonly VanishedProject[];
  /** Reports of the same units and stages received before in the period, with records still waiting. */
  readonly earlier: readonly EarlierReport[];
}

export interface EarlierReport {
  readonly submissionId: number;
  readonly unitId: number;
  readonly unit: string;
  readonly fileName: string;
  readonly receivedAt: string;
  /** Stages of its records that are not recognised yet, and how many there are. */
  readonly stages: readonly (Stage | 'funds')[];
  readonly waiting: number;
}

export interface VanishedProject {
  readonly projectId: number;
  readonly name: string;
  readonly unitId: number;
  readonly unit: string;
  readonly stage: Stage;
  /** The last period with a progress report on it. */
  readonly lastPeriod: Period;
}

export interface ReviewSheet {
  readonly name: string;
  /** Why the sheet is left out as a whole (empty, no heading row found, summary table); `null` when it is read. */
  readonly leftOut: string | null;
  /** Understood, and it says that there is nothing this month: 零报告, a form left blank. */
  readonly nothingToReport: boolean;
  readonly stage: { readonly value: Stage | 'funds' | null; readonly why: string };
  readonly unit: { readonly id: number | null; readonly name: string; readonly why: string };
  /** The month it is a report of, and under which its rows are stored. */
  readonly period: {
    readonly value: Period;
    readonly why: string;
    /** Another month the sheet names, while nobody has said which it is. */
    readonly asked: Period | null;
  };
  /** What the clerk should know of the sheet as a whole: hidden parts, links to other files. */
  readonly notices: readonly string[];
  readonly headerRows: readonly number[];
  readonly headerWhy: string;
  readonly columns: readonly ReviewColumn[];
  readonly moneyUnit: { readonly value: MoneyUnit; readonly why: string };
  readonly rows: readonly ReviewRow[];
  readonly skippedRows: readonly { readonly row: number; readonly why: string }[];
  /** The sheet as sent, row by row from row 1; trailing blanks cut. Shown by `cellText`. */
  readonly grid: RawSheet['grid'];
}

export const MONEY_UNITS = [
  '万元',
  '亿元',
  '元',
  '万美元',
  '亿美元',
  '美元',
  '千元',
  '百万元',
  '千美元',
  '百万美元',
] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

export interface ReviewColumn {
  readonly column: number;
  readonly heading: string;
  readonly field: ImportField | null;
  readonly moneyUnit: MoneyUnit | null;
  /** Why it was taken for this field: heading as it stands, synonym, corrected by the clerk, remembered. */
  readonly why: string;
}

export interface ReviewRow {
  readonly row: number;
  readonly verdict: 'accepted' | 'corrected' | 'refused';
  readonly record: ReviewRecord;
  /** What the clerk typed over the cells of the row, as typed: `''` empties a cell. */
  readonly typed: Readonly<Partial<Record<ImportField, string>>>;
  readonly issues: readonly RowIssue[];
  /** Against what is known of the project: nothing known, something to store, or nothing new. */
  readonly change: 'new' | 'changed' | 'unchanged';
  /** Fields of the project that the row says otherwise; a changed one is stored only when taken. */
  readonly differences: readonly FieldDifference[];
  readonly match: {
    readonly kind: 'new' | 'known';
    readonly projectId: number | null;
    readonly why: string;
    /** Who said so: the clerk on this row, a decision remembered, or nobody but the reader. */
    readonly decided: 'clerk' | 'remembered' | null;
    /** Projects it may be the same as, best first; the one the reader matched it with is not among them. */
    readonly candidates: readonly MatchCandidate[];
  };
}

export const DIFFERENCE_FIELDS = [
  'projectName',
  'investor',
  'industry',
  'sourceRegion',
  'attraction',
  'capital',
  'totalInvestment',
  'fixedAssets',
  'content',
  'address',
  'contact',
  'note',
] as const satisfies readonly ImportField[];
export type DifferenceField = (typeof DIFFERENCE_FIELDS)[number];

export interface FieldDifference {
  readonly field: DifferenceField;
  /** As stored, in words; amounts with their unit. */
  readonly known: string;
  readonly sent: string;
  /** `filled`: nothing was known. */
  readonly kind: 'filled' | 'changed';
  readonly taken: boolean;
}

/** A known project a row may be: proposed with reasons, decided by the clerk. */
export interface MatchCandidate {
  readonly projectId: number;
  readonly name: string;
  readonly unitId: number;
  readonly unit: string;
  readonly investor: string;
  readonly level: MatchLevel;
  readonly reasons: readonly string[];
}

/** One row, normalised: what will be stored. */
export interface ReviewRecord {
  readonly unitId: number | null;
  readonly projectName: string;
  readonly investor: string;
  readonly content: string;
  readonly industry: string;
  readonly sourceRegion: string;
  readonly attraction: string;
  readonly capital: 'domestic' | 'foreign';
  readonly totalInvestment: Money | null;
  readonly fixedAssets: Money | null;
  /** 合同外资 (意向外资, 拟利用外资). */
  readonly foreignCapital: Money | null;
  readonly address: string;
  readonly contact: string;
  readonly evidence: string;
  readonly note: string;
  readonly progress: string;
  readonly problem: string;
  /** Several when one row carries several dates. */
  readonly events: readonly {
    readonly stage: Stage;
    readonly date: string | null;
    readonly dateText: string;
  }[];
  readonly funds: readonly {
    readonly money: Money;
    readonly date: string | null;
    readonly kind: FundKind;
    readonly voucher: string;
  }[];
}

export interface RowIssue {
  /** 1-based; 0 when the issue concerns the whole row. */
  readonly column: number;
  readonly field: ImportField | null;
  readonly code:
    | 'missing-name'
    | 'unknown-unit'
    | 'unit-differs'
    | 'bad-number'
    | 'suspicious-amount'
    | 'money-unit-unknown'
    | 'bad-date'
    | 'inexact-date'
    | 'date-outside-period'
    | 'no-stage'
    | 'no-date'
    | 'duplicate-row'
    /** The project stands in another sheet or file of the same import. */
    | 'repeated-elsewhere'
    /** Very likely a project already known, at this unit or another. */
    | 'likely-known'
    /** The same words on progress and problems as last time. */
    | 'same-progress'
    | 'already-reported'
    | 'too-long'
    | 'formula-error'
    | 'below-threshold'
    /** An amount of a known project is reported otherwise, and nobody has taken it over. */
    | 'differs-known'
    /** The words on progress tell of an event, with its day, that no date column of the row does. */
    | 'told-event'
    /** Hidden in the file: the unit may have meant to leave it out. */
    | 'hidden-row'
    /** Somebody has written a 批注 beside the cell. */
    | 'cell-comment'
    /** A day of a stage, or money in place, that no reader has taken. */
    | 'unread'
    /** The row itself says that it is void, or its project given up. */
    | 'said-void'
    /** 到位资金 taken from a column that sums up the year. */
    | 'cumulative-amount'
    /** The hidden project number of our own workbook does not fit its row. */
    | 'tampered-id';
  /** `error` refuses the row until corrected; `warning` only asks for a look. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The cell's text as sent. */
  readonly value: string;
  /** A value the clerk can take over with one key; `null` when there is none. */
  readonly proposal: string | null;
}

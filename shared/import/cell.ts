/**
 * A sheet as data: what the reader hands to the layout and the normaliser. Plain values stay plain
 * (a hundred thousand rows cross a process border), only cells with something more to say are objects.
 */
export type SheetCell = null | string | number | boolean | DateCell | FormattedNumberCell | ErrorCell;

/** A number that its format shows as a date. */
export interface DateCell {
  readonly kind: 'date';
  /** `YYYY-MM-DD`, already counted from the workbook's own epoch. */
  readonly date: string;
  /** `false` when the format shows year and month only (`2022年3月`): the day stored behind it means nothing. */
  readonly dayShown: boolean;
}

/** A number whose format adds meaning: a percent sign, 亿元, 个. */
export interface FormattedNumberCell {
  readonly kind: 'number';
  readonly value: number;
  /** As shown, for instance `98%` or `1.2亿元`. */
  readonly text: string;
}

/** `#REF!` and its like, or a formula without a stored result. */
export interface ErrorCell {
  readonly kind: 'error';
  readonly text: string;
}

/** Rows and columns are counted from 0 here; the review counts from 1 as Excel shows them. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Written beside a cell, or struck in it, by somebody who read or filled in the sheet. */
export interface CellComment {
  readonly row: number;
  /** -1: of the row as a whole, where its cells are not the file's. */
  readonly column: number;
  readonly text: string;
  /** `text` was struck from the cell (`part`), or all of the cell is struck and read nevertheless. */
  readonly struck?: 'part' | 'whole';
}

export interface RawSheet {
  readonly name: string;
  /** Hidden in the workbook, `very` when only a macro could show it. */
  readonly hidden: 'no' | 'yes' | 'very';
  /** Row by row from row 1; trailing blanks cut, a blank row is an empty array. */
  readonly grid: readonly (readonly SheetCell[])[];
  readonly merges: readonly CellRange[];
  /** Days are counted from 1904-01-01 (workbooks begun on an old Mac). */
  readonly date1904: boolean;
  /** What the clerk should know of the sheet as a whole: hidden parts, links to other files. */
  readonly notices: readonly string[];
  /** Why the reader does not look at the sheet at all: very hidden, a blank ledger. */
  readonly leftOut?: string;
  /** Texts that stand above this table on the sheet as sent, the nearest last; they name stage and unit. */
  readonly titles?: readonly string[];
  /** What another sheet of the book says of all its tables. */
  readonly instructions?: { readonly sheet: string; readonly lines: readonly string[] } | undefined;
  /** What of a ledger's pages was not read, by the row (from 0) their project stands in. */
  readonly unread?: readonly { readonly row: number; readonly texts: readonly string[] }[];
  /** What the book's cover or contents say. */
  readonly cover?: { readonly sheet: string; readonly lines: readonly string[] } | undefined;
  /** Filled rows that the file hides, from 0; read like any other and asked about. */
  readonly hiddenRows?: readonly number[];
  /** Columns that the file hides, from 0. */
  readonly hiddenColumns?: readonly number[];
  /** Rows with a line through most of what they say, from 0; told by .xlsx and .xls. */
  readonly struckRows?: readonly number[];
  /** In the order of their places; absent without any. */
  readonly comments?: readonly CellComment[];
  /** What was not read and why (stray cells far out); rows are 1-based. */
  readonly notes: readonly { readonly row: number; readonly why: string }[];
}

export interface RawWorkbook {
  /** Judged by content: `xlsx`, `xls`, `csv (GB18030)`, `html (GB18030)` … */
  readonly format: string;
  readonly sheets: readonly RawSheet[];
}

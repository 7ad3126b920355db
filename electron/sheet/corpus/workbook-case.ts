/**
 * Workbooks as units send them, described row by row, with what a careful clerk would read from each. Written
 * to bytes at test time in several kinds of file, so that no kind is read by luck.
 */
import { type BookType, type CellObject, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { serialOfDate } from '../../../shared/import/values/excel-date';

export interface WorkbookCase {
  readonly label: string;
  /** Without extension: the kind adds its own. */
  readonly file: string;
  readonly sheets: readonly SheetCase[];
  readonly date1904?: boolean;
  /** Our writer of old .xls knows no hidden rows and no texts of more than 255 letters. */
  readonly modernOnly?: true;
  /** The unit the clerk named when reading the file. */
  readonly unitName?: string;
}

export interface SheetCase {
  readonly name: string;
  readonly rows: readonly (readonly CaseCell[])[];
  /** `A1:J1` as Excel writes it. */
  readonly merges?: readonly string[];
  readonly hidden?: 'hidden' | 'very';
  /** 0-based. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** What must be read; a text that must stand in the reason when it must be left out; several tables by name. */
  readonly expected: string | ExpectedSheet | readonly ExpectedTable[];
  /** What must be read from the copy LibreOffice saves, where it does not keep what stands in the sheet. */
  readonly savedAgain?: ExpectedSheet;
}

export interface ExpectedSheet {
  /** Short name; `''` when no unit can be told. */
  readonly unit: string;
  /**
   * A line per project row: `6 年产三万吨包装膜项目 | 12000万元 | 签约2026-11-05 | 500万元@2026-11-03 | code@7`.
   * `✗` before the number marks a refused row, `〔柳溪〕` a unit other than the sheet's.
   */
  readonly rows: readonly string[];
  /** Must stand in one of the sheet's notices. */
  readonly notice?: string;
  /** Further facts of rows, by row number. */
  readonly facts?: Readonly<Record<number, Readonly<Record<string, string>>>>;
}

export type ExpectedTable = { readonly name: string } & (ExpectedSheet | { readonly leftOut: string });

/** One entry for every table that must come out of the sheet. */
export function expectedTables({ name, expected }: SheetCase): readonly ExpectedTable[] {
  if (typeof expected === 'string') return [{ name, leftOut: expected }];
  return 'rows' in expected ? [{ name, ...expected }] : expected;
}

export type CaseCell = null | string | number | boolean | CellObject;

/** A date as Excel stores it. */
export function day(date: string, format = 'yyyy-mm-dd'): CellObject {
  return { t: 'n', v: serialOfDate(date), z: format };
}

export function formatted(value: number, format: string): CellObject {
  return { t: 'n', v: value, z: format };
}

/** A cell with a 批注, which begins with its author's name as Excel writes it. */
export function noted(value: string | number, comment: string): CellObject {
  const c = [{ a: '审核员', t: `审核员:\n${comment}` }];
  return typeof value === 'number' ? { t: 'n', v: value, c } : { t: 's', v: value, c };
}

export function formula(text: string, value: number): CellObject {
  return { t: 'n', f: text, v: value };
}

export const BROKEN: CellObject = { t: 'e', v: 23, w: '#REF!' };

export function writeCase(workbook: WorkbookCase, bookType: BookType): Uint8Array {
  const book: WorkBook = utils.book_new();
  book.Workbook = { WBProps: { date1904: workbook.date1904 === true }, Sheets: [] };
  for (const sheet of workbook.sheets) {
    utils.book_append_sheet(book, writeSheet(sheet), sheet.name);
    const Hidden = sheet.hidden === 'very' ? 2 : sheet.hidden === 'hidden' ? 1 : 0;
    book.Workbook.Sheets?.push({ name: sheet.name, Hidden });
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }));
}

function writeSheet({ rows, merges, hiddenRows, hiddenColumns }: SheetCase): WorkSheet {
  const cells: Record<string, CellObject> = {};
  let width = 1;
  for (const [r, row] of rows.entries()) {
    width = Math.max(width, row.length);
    for (const [c, value] of row.entries()) {
      if (value !== null) cells[utils.encode_cell({ r, c })] = cellOf(value);
    }
  }
  const sheet: WorkSheet = { ...cells };
  sheet['!ref'] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(0, rows.length - 1), c: width - 1 },
  });
  if (merges) sheet['!merges'] = merges.map((merge) => utils.decode_range(merge));
  if (hiddenRows) sheet['!rows'] = flags(hiddenRows);
  if (hiddenColumns) sheet['!cols'] = flags(hiddenColumns);
  return sheet;
}

function flags(places: readonly number[]): { hidden: boolean }[] {
  return Array.from({ length: Math.max(...places) + 1 }, (_, place) => ({ hidden: places.includes(place) }));
}

function cellOf(value: Exclude<CaseCell, null>): CellObject {
  if (typeof value === 'string') return { t: 's', v: value };
  if (typeof value === 'number') return { t: 'n', v: value };
  return typeof value === 'boolean' ? { t: 'b', v: value } : value;
}

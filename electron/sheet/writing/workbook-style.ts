/** Looks shared by everything written to .xlsx: the office's fonts, thin borders, print set-up. */
import type { Border, Borders, Cell, Row, Worksheet } from 'exceljs';

declare module 'exceljs' {
  interface Worksheet {
    /** Missing from the types; one rule for a range, where per-cell rules would overlap. */
    dataValidations: { add(range: string, rule: DataValidation): void };
  }
}

const LINE: Partial<Border> = { style: 'thin', color: { argb: 'FF9AA4B2' } };
export const ALL_BORDERS: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

const TITLE_FONT = { name: '方正小标宋简体', size: 18 };
export const HEADING_FONT = { name: '黑体', size: 11 };
export const BODY_FONT = { name: '仿宋', size: 11 };

export function styleHeading(cell: Cell): void {
  cell.font = HEADING_FONT;
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF6' } };
  cell.border = ALL_BORDERS;
}

export function writeTitle(sheet: Worksheet, row: number, from: number, to: number, text: string): Row {
  if (to > from) sheet.mergeCells(row, from, row, to);
  const cell = sheet.getCell(row, from);
  cell.value = text;
  cell.font = TITLE_FONT;
  cell.alignment = { horizontal: 'center', vertical: 'middle' };
  const line = sheet.getRow(row);
  line.height = 32;
  return line;
}

/** Columns of half-width letters that the longest line takes; a Chinese one counts two. */
export function widthOf(text: string): number {
  return Math.max(
    0,
    ...text.split('\n').map((line) => [...line].reduce((sum, char) => sum + (char > '\u00ff' ? 2 : 1), 0)),
  );
}

/** A4 across, one page wide, heading rows on every page, page number below. */
export function setUpPrint(sheet: Worksheet, headingRows: string): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    printTitlesRow: headingRows,
  };
  sheet.headerFooter = { oddFooter: '&C第 &P 页，共 &N 页' };
}

/** Lists to .xlsx as they stand on the screen: same columns, order and filter, texts never formulas. */
import ExcelJS, { type Workbook } from 'exceljs';
import { serialOfDate } from '../../../shared/import/values/excel-date';
import { putText } from './safe-text';
import { ALL_BORDERS, BODY_FONT, setUpPrint, styleHeading, widthOf } from './workbook-style';

export interface ListColumn {
  readonly heading: string;
  /** `decimal`: decimal text (万元, %) written as a number; `date`: `YYYY-MM-DD`. */
  readonly kind: 'text' | 'integer' | 'decimal' | 'date';
}

export interface ListSheet {
  readonly name: string;
  readonly columns: readonly ListColumn[];
  /** Texts in the order of the columns; empty text is an empty cell. */
  readonly rows: readonly (readonly string[])[];
}

const MAX_WIDTH = 60;
const MIN_WIDTH = 8;

/** The .xlsx of one or several lists as bytes. */
export async function writeLists(title: string, sheets: readonly ListSheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = title;
  const used = new Set<string>();
  for (const sheet of sheets) addList(workbook, sheet, sheetNameOf(sheet.name, used));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Excel refuses `* ? : \ / [ ]`, more than 31 characters, apostrophes at the ends, and two alike. */
function sheetNameOf(name: string, used: Set<string>): string {
  const plain =
    [
      ...name
        .replace(/[*?:\\/[\]]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim(),
    ]
      .slice(0, 31)
      .join('') || '表';
  const base = plain.slice(0, 31);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `（${number}）`;
    const candidate = `${base.slice(0, 31 - suffix.length)}${suffix}`;
    if (used.has(candidate.toLowerCase())) continue;
    used.add(candidate.toLowerCase());
    return candidate;
  }
}

function addList(workbook: Workbook, list: ListSheet, name: string): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  list.columns.forEach((column, place) => {
    const cell = sheet.getCell(1, place + 1);
    putText(cell, column.heading);
    styleHeading(cell);
    const widest = list.rows
      .slice(0, 500)
      .reduce((width, row) => Math.max(width, widthOf(row[place] ?? '')), widthOf(column.heading));
    sheet.getColumn(place + 1).width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, widest + 2));
  });
  list.rows.forEach((row, rowPlace) => {
    list.columns.forEach((column, place) => {
      const cell = sheet.getCell(rowPlace + 2, place + 1);
      const text = row[place] ?? '';
      if (column.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text)) {
        cell.value = serialOfDate(text);
        cell.numFmt = 'yyyy-mm-dd';
      } else if ((column.kind === 'integer' || column.kind === 'decimal') && isPlainNumber(text)) {
        cell.value = Number(text);
        cell.numFmt = column.kind === 'integer' ? '0' : decimalFormat(text);
      } else putText(cell, text);
      cell.font = BODY_FONT;
      cell.border = ALL_BORDERS;
      cell.alignment = { vertical: 'middle', wrapText: column.kind === 'text' };
    });
  });
  if (list.columns.length > 0) {
    sheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: list.rows.length + 1, column: list.columns.length },
    };
  }
  setUpPrint(sheet, '1:1');
}

/** Fifteen digits are what a spreadsheet keeps; a longer one (a credit code) stays text. */
function isPlainNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text) && text.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15;
}

function decimalFormat(text: string): string {
  const decimals = text.split('.')[1]?.length ?? 0;
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

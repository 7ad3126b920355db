/** One grid of cells → the bytes of .xlsx, .xls (BIFF8), .xls that is really GBK HTML, .csv in GBK or UTF-8. */
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { excelSerial } from '../calendar.mjs';
import { encodeGbk } from './gbk.mjs';

/** @typedef {import('../types').Cell} Cell */
/** @typedef {import('../types').SheetDraft} SheetDraft */

const FIXED_TIME = new Date('2026-11-16T08:00:00Z');

/** @param {import('../types').FileFormat} format @param {SheetDraft[]} sheets @returns {Promise<Uint8Array>} */
export async function writeSheets(format, sheets) {
  if (format === 'xlsx') return writeXlsx(sheets);
  if (format === 'xls') return writeXls(sheets);
  const [only, ...others] = sheets;
  if (!only || others.length > 0) throw new Error(`${format} holds exactly one sheet`);
  if (format === 'html') return encodeGbk(printHtml(only));
  if (format === 'csv-gbk') return encodeGbk(printCsv(only));
  return new TextEncoder().encode(`\ufeff${printCsv(only)}`);
}

/** @param {SheetDraft[]} sheets */
async function writeXlsx(sheets) {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '招商办';
  workbook.lastModifiedBy = '招商办';
  workbook.created = FIXED_TIME;
  workbook.modified = FIXED_TIME;
  for (const { grid, truth } of sheets) {
    const sheet = workbook.addWorksheet(grid.name);
    grid.widths.forEach((width, index) => {
      sheet.getColumn(index + 1).width = width;
    });
    grid.rows.forEach((cells, rowIndex) => {
      cells.forEach((cell, columnIndex) => {
        const target = sheet.getCell(rowIndex + 1, columnIndex + 1);
        if (cell === null) return;
        if (typeof cell === 'string' || typeof cell === 'number') target.value = cell;
        else if ('date' in cell) {
          target.value = new Date(`${cell.date}T00:00:00Z`);
          target.numFmt = cell.format;
        } else if ('error' in cell) target.value = { formula: cell.formula, result: { error: cell.error } };
        else target.value = { formula: cell.formula, result: cell.result };
        target.alignment = { wrapText: true, vertical: 'middle' };
        target.font = {
          name: '宋体',
          size: rowIndex === 0 ? 16 : 11,
          bold: rowIndex === 0 || truth.headerRows.includes(rowIndex + 1),
        };
      });
    });
    for (const { top, left, bottom, right } of grid.merges) sheet.mergeCells(top, left, bottom, right);
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  // exceljs stamps the entries with the clock: packed again with a fixed time.
  return zipSync(unzipSync(bytes), { mtime: FIXED_TIME, level: 6 });
}

/** @param {SheetDraft[]} sheets */
function writeXls(sheets) {
  const workbook = XLSX.utils.book_new();
  for (const { grid } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(grid.rows.map((cells) => cells.map((cell) => toXlsCell(cell))));
    sheet['!merges'] = grid.merges.map(({ top, left, bottom, right }) => ({
      s: { r: top - 1, c: left - 1 },
      e: { r: bottom - 1, c: right - 1 },
    }));
    sheet['!cols'] = grid.widths.map((wch) => ({ wch }));
    XLSX.utils.book_append_sheet(workbook, sheet, grid.name);
  }
  return new Uint8Array(XLSX.write(workbook, { bookType: 'biff8', type: 'array' }));
}

/** @param {Cell} cell */
function toXlsCell(cell) {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell;
  if ('date' in cell) return { t: 'n', v: excelSerial(cell.date), z: cell.format };
  if ('error' in cell) throw new Error('formula errors are written to .xlsx only');
  return { t: 'n', v: cell.result, f: cell.formula };
}

/** @param {Cell} cell */
function toText(cell) {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if ('date' in cell) return cell.date.replace(/-0?/g, '/');
  return 'error' in cell ? cell.error : String(cell.result);
}

/** @param {SheetDraft} sheet */
function printCsv({ grid }) {
  const lines = grid.rows.map((cells) =>
    cells
      .map((cell) => toText(cell))
      .map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
      .join(','),
  );
  return `${lines.join('\r\n')}\r\n`;
}

/** What old report systems hand out as “Excel”: an HTML table in GBK. @param {SheetDraft} sheet */
function printHtml({ grid }) {
  const rows = grid.rows.map((cells, rowIndex) => {
    const row = rowIndex + 1;
    const tags = cells.map((cell, columnIndex) => {
      const column = columnIndex + 1;
      const merge = grid.merges.find(
        (m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right,
      );
      if (merge && (merge.top !== row || merge.left !== column)) return '';
      const span = merge
        ? ` colspan="${merge.right - merge.left + 1}" rowspan="${merge.bottom - merge.top + 1}"`
        : '';
      return `<td${span}>${toText(cell).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</td>`;
    });
    return `<tr>${tags.join('')}</tr>`;
  });
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n<head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head>\r\n<body><table border="1">\r\n${rows.join('\r\n')}\r\n</table></body></html>\r\n`;
}

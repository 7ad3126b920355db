/** Texts from outside on their way into a workbook (reliability.md 3, row 36). */
import type { Cell } from 'exceljs';

const MAX_CELL = 32_767;

/**
 * Writes `text` as a text cell, unchanged. One that begins with `= + - @`, a tab or a line end also gets the
 * text format, so that it stays text when somebody edits the cell.
 */
export function putText(cell: Cell, text: string): void {
  const stored = storable(text).slice(0, MAX_CELL);
  cell.value = stored === '' ? null : stored;
  if (/^[=+\-@\t\r\n]/.test(stored)) cell.numFmt = '@';
}

/** Without what XML cannot hold: control characters and halves of letters. */
function storable(text: string): string {
  let kept = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const control = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
    if (!control && code !== 0xfffe && code !== 0xffff && (code < 0xd800 || code > 0xdfff)) kept += char;
  }
  return kept;
}

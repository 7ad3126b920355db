import { parseTsv } from '../editing/grid-clipboard';

/** A span beyond this is no table but a slip of the program it comes from. */
const MOST_SPAN = 200;
/** Of the private use area: stands in no text. */
const LINE_BREAK = '\uE000';

/**
 * The block of cells on the clipboard, without empty lines at its end. Text with tabs first (Excel, WPS); the HTML
 * table where the text has lost the columns.
 */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): string[][] {
  const lines = withoutBlankEnd(parseTsv(data.getData('text/plain')));
  if (lines.some((line) => line.length > 1)) return lines;
  const cells = withoutBlankEnd(readHtmlTable(data.getData('text/html')));
  return lines.length === 0 || cells.some((line) => line.length > 1) ? cells : lines;
}

function withoutBlankEnd(lines: readonly string[][]): string[][] {
  const last = lines.findLastIndex((line) => line.some((cell) => cell.trim() !== ''));
  return lines.slice(0, last + 1);
}

/** The first table; nothing of the document is run or loaded. A merged cell stands in its first place. */
function readHtmlTable(html: string): string[][] {
  if (html === '') return [];
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const lines: string[][] = [];
  for (const [down, row] of [...(table?.rows ?? [])].entries()) {
    lines[down] ??= [];
    let right = 0;
    for (const cell of row.cells) {
      while (lines[down]?.[right] !== undefined) right += 1;
      const text = cell.innerHTML.includes('<br') ? textWithBreaks(cell) : (cell.textContent ?? '');
      for (let below = 0; below < Math.min(cell.rowSpan, MOST_SPAN); below += 1) {
        const line = lines[down + below] ?? [];
        lines[down + below] = line;
        for (let beside = 0; beside < Math.min(cell.colSpan, MOST_SPAN); beside += 1)
          line[right + beside] = below === 0 && beside === 0 ? plainCell(text) : '';
      }
      right += cell.colSpan;
    }
  }
  return lines.map((line) => Array.from(line, (cell) => cell ?? ''));
}

function textWithBreaks(cell: HTMLTableCellElement): string {
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith(LINE_BREAK);
  return cell.textContent ?? '';
}

/** Line ends of the source are no content; those meant are. */
function plainCell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

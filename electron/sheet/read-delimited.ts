/** Comma, tab or semicolon separated text → one sheet. Every value stays the text it was. */
import Papa from 'papaparse';
import type { RawSheet } from '../../shared/import/cell';
import { MAX_COLUMNS, MAX_ROWS, MAX_TEXT } from './limits';

export function readDelimited(text: string, sheetName: string): RawSheet {
  const delimiter = guessDelimiter(text);
  const notes: { row: number; why: string }[] = [];
  let parsed = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false, preview: MAX_ROWS + 1 });
  // An opened quote that is never closed would swallow the rest of the file into one cell.
  const unclosed = parsed.errors.find((error) => error.code === 'MissingQuotes');
  if (unclosed) {
    parsed = Papa.parse<string[]>(text, { delimiter, quoteChar: '\u0000', preview: MAX_ROWS + 1 });
    notes.push({
      row: (unclosed.row ?? 0) + 1,
      why: '引号没有成对，已按普通字符读入，请核对本行以后各列是否对齐',
    });
  }
  const grid = parsed.data.slice(0, MAX_ROWS).map((row) => {
    const cells = row.slice(0, MAX_COLUMNS).map(cellOf);
    while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
    return cells;
  });
  if (parsed.data.length > MAX_ROWS)
    notes.push({ row: MAX_ROWS + 1, why: `超过 ${MAX_ROWS} 行，以后各行没有读入` });
  while (grid.length > 0 && grid[grid.length - 1]?.length === 0) grid.pop();
  return { name: sheetName, hidden: 'no', grid, merges: [], date1904: false, notices: [], notes };
}

/** Other programs write `="00123"`, so that Excel leaves the text as it is. */
const KEPT_AS_TEXT = /^="([^"]*)"$/;

function cellOf(value: string): string | null {
  const text = (KEPT_AS_TEXT.exec(value)?.[1] ?? value).slice(0, MAX_TEXT);
  return text === '' ? null : text;
}

/** The separator that occurs in most of the first lines, and most evenly. */
function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, 65_536)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  let best = ',';
  let bestScore = 0;
  for (const delimiter of ['\t', ',', ';']) {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1);
    const used = counts.filter((count) => count > 0);
    if (used.length === 0) continue;
    const common = Math.max(...[...tally(used).values()]);
    const score = used.length + common;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function tally(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

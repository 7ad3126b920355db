/** What is struck or raised in an old .xls, from its records: the parser tells neither. */
import type { RawSheet, SheetCell } from '../../../shared/import/cell';
import { readTexts } from '../check-texts';
import { hasStruck, runText, StruckCells, splitStruck } from './struck-cells';

const RECORD_HEAD = 4;
const BEGIN = 0x0809;
const END = 0x000a;
const SHEET = 0x0085;
const FONT = 0x0031;
const LOOK = 0x00e0;
const TEXTS = 0x00fc;
const TEXT_CELL = 0x00fd;
const NUMBERS = 0x00bd;
/** Formula, Number, RK, Label, RString, BoolErr: row, column and look stand first. */
const CELLS = new Set([0x0006, 0x0203, 0x027e, 0x0204, 0x00d6, 0x0205, TEXT_CELL]);

interface Font {
  readonly struck: boolean;
  readonly raised: boolean;
}
const PLAIN: Font = { struck: false, raised: false };

/** How a sheet is to be read, by its place in the stream. */
export type HeedSheet = (sheet: RawSheet) => RawSheet;

interface Found {
  readonly whole: StruckCells;
  readonly texts: { readonly row: number; readonly column: number; readonly runs: readonly Run[] }[];
}
interface Run {
  readonly from: number;
  readonly font: Font;
}

/** Of the stream of a workbook from Excel 95 on; empty where no font strikes or raises. */
export function findStruck(stream: Uint8Array): readonly HeedSheet[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const fonts: Font[] = [];
  const looks: Font[] = [];
  const sheetsAt: number[] = [];
  const runs = new Map<number, readonly Run[]>();
  // A font numbered 4 does not exist.
  const font = (number: number) => fonts[number > 4 ? number - 1 : number] ?? PLAIN;
  for (const { type, at, body, next } of records(view, 0)) {
    if (type === END) break;
    if (type === FONT && next - body >= 10)
      fonts.push({
        struck: (view.getUint16(body + 2, true) & 8) !== 0,
        raised: view.getUint16(body + 8, true) === 1,
      });
    else if (type === SHEET && next - body >= 4) sheetsAt.push(view.getUint32(body, true));
    else if (type === LOOK && next - body >= 2) looks.push(font(view.getUint16(body, true)));
    else if (type === TEXTS && fonts.some(marked))
      readTexts(view, at, (place, text) => {
        const own = text.map(({ from, font: number }) => ({ from, font: font(number) }));
        if (own.some((run) => marked(run.font))) runs.set(place, own);
      });
  }
  if (runs.size === 0 && !looks.some(({ struck }) => struck)) return [];
  return sheetsAt.sort((a, b) => a - b).map((at) => heed(findInSheet(view, at, looks, runs)));
}

function marked({ struck, raised }: Font): boolean {
  return struck || raised;
}

function* records(view: DataView, from: number) {
  for (let at = from; at + RECORD_HEAD <= view.byteLength; ) {
    const body = at + RECORD_HEAD;
    const next = body + view.getUint16(at + 2, true);
    yield { type: view.getUint16(at, true), at, body, next };
    at = next;
  }
}

function findInSheet(
  view: DataView,
  from: number,
  looks: readonly Font[],
  texts: ReadonlyMap<number, readonly Run[]>,
): Found {
  const found: Found = { whole: new StruckCells(), texts: [] };
  let depth = 0;
  for (const { type, body, next } of records(view, from)) {
    if (type === BEGIN) depth += 1;
    if (type === END && --depth <= 0) break;
    if (depth !== 1 || next > view.byteLength || next - body < 6) continue;
    if (!CELLS.has(type) && type !== NUMBERS) continue;
    const row = view.getUint16(body, true);
    const column = view.getUint16(body + 2, true);
    // A row of numbers ends with its last column.
    const last = type === NUMBERS ? next - 8 : body + 4;
    for (let at = body + 4, place = column; at <= last; at += 6, place++)
      if (looks[view.getUint16(at, true)]?.struck) found.whole.add(row, place, null);
    const runs =
      type === TEXT_CELL && next - body >= 10 ? texts.get(view.getUint32(body + 6, true)) : undefined;
    const look = looks[view.getUint16(body + 4, true)] ?? PLAIN;
    if (runs !== undefined) found.texts.push({ row, column, runs: [{ from: 0, font: look }, ...runs] });
  }
  return found;
}

function heed({ whole, texts }: Found): HeedSheet {
  return (sheet) => {
    if (texts.length === 0) return whole.heeded(sheet);
    const grid: (readonly SheetCell[])[] = [...sheet.grid];
    for (const { row, column, runs } of texts) {
      const cell = grid[row]?.[column];
      if (typeof cell !== 'string') continue;
      const written = runs
        .map(({ from, font }, place) => runText(cell.slice(from, runs[place + 1]?.from ?? cell.length), font))
        .join('');
      const { kept, struck } = hasStruck(written) ? splitStruck(written) : { kept: written, struck: '' };
      whole.add(row, column, struck);
      grid[row] = grid[row]?.with(column, kept) ?? [];
    }
    return whole.heeded({ ...sheet, grid });
  };
}

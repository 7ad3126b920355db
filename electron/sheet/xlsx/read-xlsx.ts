/**
 * An opened .xlsx → plain grids. The general parser reads what is small and intricate (workbook, styles, comments,
 * merged and hidden parts); the rows, nearly all of the file, are scanned directly, several times as fast and without
 * an object for every cell.
 */
import { type ParsingOptions, parse_zip, type WorkBook } from '@e965/xlsx';
import type { RawSheet, SheetCell } from '../../../shared/import/cell';
import { commentsOf } from '../cell-comments';
import {
  classifyFormat,
  convertNumber,
  type FormatKind,
  textOrNull,
  UNANSWERED_FORMULA,
} from '../cell-values';
import { hiddenOnes, readMerges } from '../convert-sheet';
import { buildGrid, type CellBudget } from '../grid-builder';
import type { ZipContainer } from '../parser';
import { findCovered, findHidden, hiddenPlaces } from '../sheet-notices';
import { hasStruck, StruckCells, splitStruck } from '../struck/struck-cells';
import { type RowSink, scanRows } from './scan-rows';
import { struckStyles } from './struck-styles';
import { readSharedStrings } from './xml-text';

const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const SHARED_STRINGS = /^xl\/sharedstrings\.xml$/i;
const STYLES = /^xl\/styles\.xml$/i;
/** Excel allows 65 490 formats; a workbook with more of them than cells is left to the general parser. */
const MAX_STYLES = 20_000;

const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

interface SheetPart {
  readonly xml: Buffer;
  /** Behind `<sheetData>`; -1 for a sheet without rows. */
  readonly rowsAt: number;
}

/** What the scanned cells are read with. */
interface Lookups {
  readonly strings: readonly (string | null)[];
  /** By style. */
  readonly formats: readonly string[];
  readonly kinds: readonly FormatKind[];
  readonly struck: Struck;
  readonly date1904: boolean;
}

interface Struck {
  /** Styles with a line through the text. */
  readonly styles: ReadonlySet<number>;
  /** Shared texts → the part with a line through it; `null`: all of it. */
  readonly texts: ReadonlyMap<number, string | null>;
}

export interface XlsxParts {
  /** The unpacked parts by name. */
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly budget: CellBudget;
  readonly onSheet: (done: number, total: number, name: string) => void;
}

/** `null` when a part is written in a way only the general parser knows. Throws what that parser throws. */
export function readXlsx({ parts, budget, onSheet }: XlsxParts, options: ParsingOptions): RawSheet[] | null {
  const names = [...parts.keys()];
  if (names.some((name) => /\.bin$/i.test(name))) return null;
  const stringsName = names.find((name) => SHARED_STRINGS.test(name));
  const strings =
    stringsName === undefined ? [] : readSharedStrings(parts.get(stringsName) ?? Buffer.alloc(0));
  if (strings === null) return null;
  const stylesPart = parts.get(names.find((name) => STYLES.test(name)) ?? '');
  const styles = countStyles(stylesPart);
  if (styles > MAX_STYLES) return null;

  const sheets: SheetPart[] = [];
  const shell: ZipContainer = { FullPaths: ['Root Entry/'], FileIndex: [ROOT] };
  for (const [name, content] of parts) {
    if (SHARED_STRINGS.test(name)) continue;
    const part = WORKSHEET.test(name) ? findRows(content) : undefined;
    if (part === null) return null;
    shell.FullPaths.push(`Root Entry/${name}`);
    shell.FileIndex.push({
      name: name.slice(name.lastIndexOf('/') + 1),
      type: 2,
      content: part === undefined ? content : shellOf(part, sheets.length, styles),
    });
    if (part !== undefined) sheets.push(part);
  }
  const workbook = parse_zip(shell, { ...options, cellStyles: true });
  const struck: Struck = {
    styles: struckStyles(stylesPart),
    texts: takeStruck(strings, parts.get(stringsName ?? '')),
  };
  return readSheets(workbook, sheets, strings.map(textOrNull), struck, budget, onSheet);
}

/** Of the shared texts, in place: leaves what is not struck. */
function takeStruck(strings: string[], xml: Buffer | undefined): Struck['texts'] {
  const parts = new Map<number, string | null>();
  if (!xml?.includes('<strike')) return parts;
  for (const [place, text] of strings.entries()) {
    if (!hasStruck(text)) continue;
    const { kept, struck } = splitStruck(text);
    strings[place] = kept;
    parts.set(place, struck);
  }
  return parts;
}

const ROOT = { name: 'Root Entry', type: 5, content: new Uint8Array() };

/** Upper bound of the cell formats. */
function countStyles(styles: Buffer | undefined): number {
  if (styles === undefined) return 1;
  const from = styles.indexOf('<cellXfs');
  const to = from < 0 ? -1 : styles.indexOf('</cellXfs>', from);
  if (to < 0) return 1;
  let count = 0;
  for (let at = styles.indexOf('<xf', from); at >= 0 && at < to; at = styles.indexOf('<xf', at + 3))
    count += 1;
  return count;
}

function findRows(xml: Buffer): SheetPart | null {
  if (xml.indexOf('<worksheet') < 0) return null;
  const open = xml.indexOf('<sheetData');
  const close = open < 0 ? -1 : xml.indexOf('>', open);
  if (close < 0) return null;
  return { xml, rowsAt: xml[close - 1] === 0x2f ? -1 : close + 1 };
}

/**
 * The sheet without its rows, but with a row that names the part and has a cell of every style: so the general
 * parser says which sheet this is and what each style's format is. Of what follows the rows only merged cells count.
 */
function shellOf({ xml, rowsAt }: SheetPart, place: number, styles: number): Buffer {
  const head = xml.subarray(0, xml.indexOf('<sheetData'));
  const rowsEnd = rowsAt < 0 ? head.length : xml.lastIndexOf('</sheetData>');
  const mergesFrom = xml.indexOf('<mergeCells', Math.max(rowsEnd, 0));
  const mergesTo = mergesFrom < 0 ? -1 : xml.indexOf('</mergeCells>', mergesFrom);
  const merges = mergesTo < 0 ? Buffer.alloc(0) : xml.subarray(mergesFrom, mergesTo + '</mergeCells>'.length);
  let cells = `<c><v>${place}</v></c>`;
  for (let style = 0; style < styles; style++) cells += `<c s="${style}"><v>1</v></c>`;
  return Buffer.concat([
    head,
    Buffer.from(`<sheetData><row r="1">${cells}</row></sheetData>`),
    merges,
    Buffer.from('</worksheet>'),
  ]);
}

function readSheets(
  workbook: WorkBook,
  parts: readonly SheetPart[],
  strings: readonly (string | null)[],
  struck: Struck,
  budget: CellBudget,
  onSheet: XlsxParts['onSheet'],
): RawSheet[] | null {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets: RawSheet[] = [];
  for (const [index, name] of workbook.SheetNames.entries()) {
    const shell = workbook.Sheets[name];
    if (shell === undefined || shell['!type'] === 'chart') continue;
    const row: ({ v?: unknown; z?: unknown } | undefined)[] = (shell['!data'] ?? [])[0] ?? [];
    const part = parts[Number(row[0]?.v ?? -1)];
    if (part === undefined) return null;
    const formats = row.slice(1).map((cell) => (typeof cell?.z === 'string' ? cell.z : 'General'));
    const lookups = { strings, formats, kinds: formats.map(classifyFormat), struck, date1904 };
    const read = readRows(part, lookups, budget);
    if (read === null) return null;
    const { grid, notes, hiddenRows, struckCells } = read;
    const level = workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    const hidden = level === 2 ? 'very' : level === 1 ? 'yes' : 'no';
    const merges = readMerges(shell, grid.length);
    const hiddenParts = {
      sheet: hidden,
      rows: hiddenRows,
      columns: hiddenOnes(shell['!cols']),
    } as const;
    const { notices: unread, ...comments } = commentsOf(shell);
    const notices = [...findHidden(hiddenParts, grid), ...findCovered(merges, grid), ...unread];
    const asked = { ...hiddenPlaces(hiddenParts, grid), ...comments };
    sheets.push(struckCells.heeded({ name, hidden, grid, merges, date1904, notices, notes, ...asked }));
    onSheet(index + 1, workbook.SheetNames.length, name);
  }
  return sheets;
}

function readRows({ xml, rowsAt }: SheetPart, lookups: Lookups, budget: CellBudget) {
  const builder = buildGrid(budget);
  const hiddenRows: number[] = [];
  const { styles, texts } = lookups.struck;
  const struckCells = new StruckCells();
  let current = 0;
  const sink: RowSink = {
    row(row, hidden) {
      if (hidden) hiddenRows.push(row);
      builder.row(row);
      current = row;
    },
    cell(column, type, value, style) {
      if (styles.size > 0 && styles.has(style)) struckCells.add(current, column, null);
      if (type === 'inline' && typeof value === 'string' && hasStruck(value)) {
        const { kept, struck } = splitStruck(value);
        struckCells.add(current, column, struck);
        builder.put(column, textOrNull(kept));
        return;
      }
      if (texts.size > 0 && type === 'shared') {
        const struck = texts.get(Number(value));
        if (struck !== undefined) struckCells.add(current, column, struck);
      }
      builder.put(column, cellOf(type, value, style, lookups));
    },
  };
  if (rowsAt >= 0 && !scanRows(xml, rowsAt, sink)) return null;
  return { ...builder.finish(), hiddenRows, struckCells };
}

function cellOf(
  type: Parameters<RowSink['cell']>[1],
  value: string | number | null,
  style: number,
  { strings, formats, kinds, date1904 }: Lookups,
): SheetCell {
  if (value === null) return UNANSWERED_FORMULA;
  switch (type) {
    case 'number':
      return convertNumber(Number(value), formats[style] ?? 'General', kinds[style] ?? 'plain', date1904);
    case 'shared':
      return strings[Number(value)] ?? null;
    case 'boolean':
      return value === '1' || value === 'true';
    case 'error':
      return { kind: 'error', text: ERRORS.has(String(value)) ? String(value) : '#ERROR' };
    default:
      return textOrNull(String(value));
  }
}

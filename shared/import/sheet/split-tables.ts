/**
 * Several tables one below the other on a sheet, each with a heading of its own (一、新签约项目 … 二、新开工项目 …).
 * Each becomes a sheet of its own, its rows where they stood; titles above all of them hold for all.
 */
import type { RawSheet, SheetCell } from '../cell';
import { findStage } from '../stage-words';
import { findHeader, type HeaderBlock } from './find-header';
import { type SheetView, viewSheet } from './sheet-view';
import { commentsWhere, splitAcross } from './split-across';

const MAY_BE_HEADING = /^[^，。；]{0,8}名\s*称$/;
/** A section's title stands at most so many rows above its heading. */
const TITLE_REACH = 3;
/** `单位：万元`, `填报单位：…`. */
const LABELLED = /(?:单位|日期|时间|人|电话)[^:：]{0,6}[:：]|^[（(]?(?:百万|千|万|亿)?(?:美)?元[)）]?$/;

interface Table {
  /** 0-based first row: its title, else its heading. */
  readonly top: number;
  readonly title: string;
}

/** The sheet itself, unless it holds several different tables. */
export function splitTables(sheet: RawSheet): readonly RawSheet[] {
  const candidates = headingCandidates(sheet);
  return splitAcross(sheet, candidates).flatMap((part) =>
    splitDown(part, part === sheet ? candidates : headingCandidates(part)),
  );
}

function splitDown(sheet: RawSheet, candidates: readonly number[]): readonly RawSheet[] {
  if (candidates.length < 2) return [sheet];
  const view = viewSheet(sheet);
  const first = findHeader(view);
  if (first === null) return [sheet];
  const headers = [first];
  for (const row of candidates) {
    const last = headers[headers.length - 1] ?? first;
    if (row <= last.bottom) continue;
    const header = findHeader(view, row, last.bottom + 1);
    if (header !== null && header.top <= row && header.bottom >= row) headers.push(header);
  }
  if (headers.every((header) => sameWords(header, first))) return [sheet];
  const tables = headers.map((header) => describe(view, header));
  return tables.map((table, place) => {
    const end = tables[place + 1]?.top ?? view.rows;
    return cut(sheet, table, tables[0]?.top ?? 0, end, place);
  });
}

/** Rows with a cell that could be 项目名称: a look at every row of a long list must cost next to nothing. */
function headingCandidates({ grid }: RawSheet): number[] {
  const rows: number[] = [];
  for (const [row, cells] of grid.entries()) {
    if (cells.some(mayBeHeading)) rows.push(row);
  }
  return rows;
}

function mayBeHeading(cell: SheetCell): boolean {
  return (
    typeof cell === 'string' && cell.length <= 16 && cell.includes('称') && MAY_BE_HEADING.test(cell.trim())
  );
}

function sameWords(a: HeaderBlock, b: HeaderBlock): boolean {
  const words = ({ paths }: HeaderBlock) => paths.map((path) => path.join('/').replace(/\s+/g, '')).join('|');
  return words(a) === words(b);
}

/**
 * The line above the heading that names a stage, else the nearest line of a single text, where it is near: the
 * section's title. Lines such as `单位：万元` may stand between.
 */
function describe(view: SheetView, header: HeaderBlock): Table {
  let nearest: Table | null = null;
  for (let row = header.top - 1; row >= Math.max(0, header.top - TITLE_REACH); row--) {
    const texts = Array.from({ length: view.columns }, (_unused, column) => view.text(row, column)).filter(
      (text) => text !== '',
    );
    const [title] = texts;
    if (title === undefined) continue;
    const alone = texts.length === 1 && title.length <= 60;
    if (alone && findStage(title) !== null) return { top: row, title };
    if (alone && !LABELLED.test(title)) nearest ??= { top: row, title };
    if (!texts.every((text) => LABELLED.test(text))) break;
  }
  return nearest ?? { top: header.top, title: '' };
}

function cut(sheet: RawSheet, table: Table, titles: number, end: number, place: number): RawSheet {
  const own = (row: number) => row >= table.top && row < end;
  const grid: readonly (readonly SheetCell[])[] = sheet.grid
    .slice(0, end)
    .map((cells, row) => (own(row) || row < titles ? cells : []));
  const label = findStage(table.title) === null ? `第${place + 1}张表` : table.title.slice(0, 20);
  const several = '这张工作表上有几张表，已分开来读；行号与原件相同';
  return {
    ...sheet,
    name: `${sheet.name}（${label}）`,
    grid,
    ...commentsWhere(sheet, ({ row }) => own(row) || (place === 0 && row < table.top)),
    merges: sheet.merges.filter((merge) => merge.bottom < titles || (own(merge.top) && own(merge.bottom))),
    // Of each: what is hidden or covered may lie in any of them.
    notices: [...sheet.notices, several],
    titles: [...(sheet.titles ?? []), ...(table.title === '' ? [] : [table.title])],
    notes: place === 0 ? sheet.notes : [],
  };
}

/** Where the heading stands: one to four rows, by content and by merged cells. */
import type { SheetCell } from '../cell';
import type { ImportField } from '../fields';
import { fieldOfBroken, normaliseHeading, understandHeading } from '../layout/headings';
import { dayOfStageGroup } from '../layout/stage-groups';
import type { SheetView } from './sheet-view';

export interface HeaderBlock {
  /** 0-based, inclusive. */
  readonly top: number;
  readonly bottom: number;
  /** Heading of each column from the top row to the bottom row, without repetitions. */
  readonly paths: readonly (readonly string[])[];
}

/** Under these nothing else stands in a heading. */
const BEGINS: ReadonlySet<ImportField | null> = new Set<ImportField>(['serial', 'projectName']);
const SEARCH_ROWS = 60;
const MAX_HEADER_ROWS = 4;
/** `1月 ｜ 2月 ｜ …`, a column a month. */
export const BARE_MONTH = /^\d{1,2}\s*月份?$/;
/** `（亿元）`, `（年月日）`, 年 ｜ 月 ｜ 日 under their headings. */
const ONLY_A_UNIT =
  /^[（(][^（()）]{1,8}[)）]$|^[年月日]$|^(?:(?:百万|[千万亿])?(?:元|美元|美金)|年月日|年\/月\/日|[个项亩%％])$/;

/** From a row on, counted from 0; `null` when no row looks like a heading. It may begin above, at `floor`. */
export function findHeader(view: SheetView, from = 0, floor = from): HeaderBlock | null {
  let best: { row: number; score: number } | null = null;
  for (let row = from; row < Math.min(view.rows, from + SEARCH_ROWS); row++) {
    const { score, named } = scoreRow(view, row);
    if (score < 3) continue;
    if (best === null || score > best.score + 2) best = { row, score };
    // Nothing below a row that says 项目名称 can be a better heading.
    if (named) {
      best = { row, score };
      break;
    }
  }
  const broken = findBroken(view, from, best === null ? from + SEARCH_ROWS : best.row);
  if (broken !== null) return broken;
  if (best === null) return null;
  const top = findTop(view, best.row, floor);
  const bottom = Math.max(best.row, findBottom(view, top));
  return { top, bottom, paths: composePaths(view, top, bottom) };
}

/** Heading rows pointed out by the clerk, 0-based and inclusive. */
export function headerAt(view: SheetView, top: number, bottom: number): HeaderBlock {
  const broken = bottom > top && bottom <= top + 2 ? brokenAt(view, top, bottom) : null;
  return broken ?? { top, bottom, paths: composePaths(view, top, bottom) };
}

/** 序 ｜ 项目 ｜ 投资 over 号 ｜ 名称 ｜ 主体, without a merged cell: words that go on in the rows below. */
function findBroken(view: SheetView, from: number, to: number): HeaderBlock | null {
  for (let top = from; top <= Math.min(to, view.rows - 2); top++) {
    for (const bottom of [top + 2, top + 1]) {
      const block = bottom < view.rows ? brokenAt(view, top, bottom) : null;
      if (block !== null) return block;
    }
  }
  return null;
}

function brokenAt(view: SheetView, top: number, bottom: number): HeaderBlock | null {
  const paths: string[][] = [];
  let exact = 0;
  let broken = false;
  for (let column = 0; column < view.columns; column++) {
    const texts = Array.from({ length: bottom - top + 1 }, (_each, place) => view.text(top + place, column));
    const words = texts.filter((text) => text !== '');
    const field = fieldOfBroken(words);
    if (field !== null) exact += 1;
    // Nothing ever stands under 序号 and 项目名称 but the rest of the word.
    const whole = texts[0] !== '' && texts.at(-1) !== '';
    if (whole && (field === 'serial' || field === 'projectName')) broken = true;
    paths.push(field === null ? words : [words.join('')]);
  }
  return broken && exact >= 3 ? { top, bottom, paths } : null;
}

/** Known words count, a project name column twice; a row with figures or sentences is no heading. */
function scoreRow(view: SheetView, row: number): { score: number; named: boolean } {
  let known = 0;
  let filled = 0;
  let figures = 0;
  let bonus = 0;
  const fields = new Set<string>();
  for (let column = 0; column < view.columns; column++) {
    const cell = view.cell(row, column);
    if (cell === null || view.text(row, column) === '') continue;
    filled += 1;
    if (!isHeadingCell(cell)) {
      figures += 1;
      continue;
    }
    const meaning = understandHeading([view.text(row, column)]);
    if (BARE_MONTH.test(view.text(row, column))) {
      known += 1;
      continue;
    }
    if (meaning.field === null && meaning.rank === 99) continue;
    known += 1;
    if (meaning.field === 'projectName' || meaning.field === 'unit') bonus = 1;
    fields.add(meaning.field ?? normaliseHeading(view.text(row, column)).key);
  }
  const none = { score: 0, named: false };
  if (figures > 0 && figures * 3 > filled) return none;
  // 项目名称 with three more known columns is a heading, however many others a form has of its own.
  const sure = fields.has('projectName') && fields.size >= 4 && figures === 0;
  if ((known * 5 < filled * 2 && !sure) || fields.size < 2) return none;
  return { score: known + bonus, named: fields.has('projectName') };
}

function isHeadingCell(cell: SheetCell): cell is string {
  return typeof cell === 'string' && cell.length <= 80 && !/^[\d.,%\s-]+$/.test(cell);
}

/** 序号 merged down from a row of groups (项目信息 ｜ 投资计划 ｜ 时间), or such rows alone: the heading begins there. */
function findTop(view: SheetView, row: number, from: number): number {
  let top = row;
  for (let column = 0; column < view.columns; column++) {
    const block = view.blockOf(row, column);
    if (block === null || block.top >= row || block.right > block.left) continue;
    if (block.top < from || row - block.top >= MAX_HEADER_ROWS - 1) continue;
    if (understandHeading([view.text(block.top, block.left)]).rank < 99) top = Math.min(top, block.top);
  }
  while (top > from && row - top < MAX_HEADER_ROWS - 2 && isRowOfGroups(view, top - 1, top)) top -= 1;
  return top;
}

function findBottom(view: SheetView, top: number): number {
  let bottom = top;
  for (let column = 0; column < view.columns; column++) {
    const block = view.blockOf(top, column);
    if (block === null || block.top !== top || view.text(top, block.left) === '') continue;
    if (block.bottom - top < MAX_HEADER_ROWS) bottom = Math.max(bottom, block.bottom);
  }
  bottom = Math.min(bottom, view.rows - 1);
  while (
    bottom + 1 < view.rows &&
    bottom - top + 1 < MAX_HEADER_ROWS &&
    isSubHeading(view, top, bottom, bottom + 1)
  ) {
    bottom += 1;
  }
  return bottom;
}

/**
 * A further heading row: only words, nothing under 序号 and 项目名称 but the rest of the word (项目｛名称｝), words under
 * a wider parent or known ones.
 */
function isSubHeading(view: SheetView, top: number, above: number, row: number): boolean {
  let words = 0;
  let fitting = 0;
  for (let column = 0; column < view.columns; column++) {
    const cell = view.cell(row, column);
    if (cell === null || view.text(row, column) === '') continue;
    if (!isHeadingCell(cell) || cell.length > 30) return false;
    for (let upper = top; upper <= above; upper++) {
      const begun = view.text(upper, column);
      if (BEGINS.has(understandHeading([begun]).field) && fieldOfBroken([begun, cell]) === null) return false;
    }
    words += 1;
    const meaning = understandHeading(pathOf(view, top, row, column));
    const known =
      meaning.field !== null ||
      meaning.rank < 99 ||
      ONLY_A_UNIT.test(cell.trim()) ||
      dayOfStageGroup(cell.trim()) !== null;
    const parent = view.blockOf(above, column);
    const underWide = parent !== null && parent.right > parent.left && parent.bottom === above;
    const underGap = view.filledText(above, column) === '' && column > 0;
    if (underWide || known || underGap) fitting += known || underWide ? 1 : 0.4;
  }
  return words > 0 && fitting >= words * 0.6;
}

/** `项目推进情况`, `资金到位（万元）`, `一季度`: stands over several columns. */
const GROUP =
  /(?:情况|概况|信息|进展|进度|资金|投资|季度|本月|累计|时间|节点|单位|领导)(?:[（(][^（()）]*[)）])?$/;

/** A row of groups above the heading, without merged cells or with the names of single columns at the foot. */
function isRowOfGroups(view: SheetView, row: number, below: number): boolean {
  let words = 0;
  let groups = 0;
  let first = -1;
  for (let column = 0; column < view.columns; column++) {
    const cell = view.cell(row, column);
    if (cell === null || view.text(row, column) === '') continue;
    if (!isHeadingCell(cell) || cell.length > 20 || /[:：]/.test(cell)) return false;
    if (first < 0) first = column;
    words += 1;
    const meaning = understandHeading([cell]);
    const block = view.blockOf(row, column);
    const wide = block !== null && block.right > block.left;
    const named = GROUP.test(cell.trim()) || dayOfStageGroup(cell.trim()) !== null;
    const standsOver = view.text(below, column) !== '' || block !== null;
    if (wide || meaning.rank < 60 || (standsOver && named)) groups += 1;
  }
  // A single one at the left is the title of the table.
  const atLeft = first === 0 || BEGINS.has(understandHeading([view.text(below, first)]).field);
  return groups * 2 > words && (words > 1 || !atLeft);
}

function composePaths(view: SheetView, top: number, bottom: number): string[][] {
  return Array.from({ length: view.columns }, (_path, column) => pathOf(view, top, bottom, column));
}

function pathOf(view: SheetView, top: number, bottom: number, column: number): string[] {
  const path: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = view.filledText(row, column) || parentFromLeft(view, top, row, bottom, column);
    const tidy = text.replace(/\s+/g, ' ').trim();
    // 各月到位资金｛1｜2｜…｜12｝.
    const month = /^(?:[1-9]|1[0-2])$/.test(tidy) && /[各逐分]月|月度/.test(path.at(-1) ?? '');
    if (tidy !== '' && path[path.length - 1] !== tidy) path.push(month ? `${tidy}月` : tidy);
  }
  return path;
}

/** Without merged cells a parent stands over the first of its columns only, and ends where its own parent does. */
function parentFromLeft(view: SheetView, top: number, row: number, bottom: number, column: number): string {
  if (!hasBelow(view, row, bottom, column, '')) return '';
  for (let left = column - 1; left >= 0; left--) {
    for (let upper = top; upper < row; upper++) if (view.text(upper, left + 1) !== '') return '';
    const text = view.filledText(row, left);
    if (text === '') continue;
    if (view.blockOf(row, left) !== null || !hasBelow(view, row, bottom, left, text)) return '';
    for (let upper = top; upper < row; upper++) {
      const block = view.blockOf(upper, left);
      if (block !== null && block.right < column) return '';
    }
    return text;
  }
  return '';
}

function hasBelow(view: SheetView, row: number, bottom: number, column: number, other: string): boolean {
  for (let below = row + 1; below <= bottom; below++) {
    const lower = view.filledText(below, column);
    if (lower !== '' && lower !== other) return true;
  }
  return false;
}

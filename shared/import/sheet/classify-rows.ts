/** Below the heading: projects, their further rows, and what is no project at all. */

import { cleanProjectName } from '../../domain/text/project-name';
import type { ImportField } from '../fields';
import { findStage } from '../stage-words';
import { isBlankMark } from '../values/plain-text';
import { asideOf, isTotal, OF_WHOLE, saysNothing } from './aside-rows';
import type { HeaderBlock } from './find-header';
import { GROUP_NUMBER, GROUP_ONLY, type GroupRow, groupOf, openGroup, unitOfTotal } from './group-rows';
import type { LayoutColumn } from './map-columns';
import { hasWords, type SheetView } from './sheet-view';

export interface DataRow {
  /** 0-based. */
  readonly row: number;
  /** Further rows of the same project (one row per source of money, per step). */
  readonly more: readonly number[];
  /** No number, amount or day in a numbered table: perhaps that row goes on, from 0; else `null`. */
  readonly perhapsOf: number | null;
  /** Texts of the group rows above, outermost first: `一、城关镇（12项）` without number and count. */
  readonly groups: readonly string[];
}

interface Begun extends DataRow {
  readonly more: number[];
}

export interface ClassifiedRows {
  readonly data: readonly DataRow[];
  /** 0-based. */
  readonly skipped: readonly { readonly row: number; readonly why: string }[];
}

export function classifyRows(
  view: SheetView,
  header: HeaderBlock,
  columns: readonly LayoutColumn[],
): ClassifiedRows {
  const data: Begun[] = [];
  const skipped: { row: number; why: string }[] = [];
  const nameColumn = columns.find((column) => column.field === 'projectName')?.column ?? -1;
  const serialColumn = columns.find((column) => column.field === 'serial')?.column ?? -1;
  const chineseSerials = countChineseSerials(view, header.bottom + 1, serialColumn);
  const headings = header.paths.map(wordsAbove);
  let groups: readonly GroupRow[] = [];
  /** Their texts, one list for all rows of a group. */
  let groupTexts: readonly string[] = [];
  const enter = (label: string) => {
    groups = openGroup(groups, label);
    groupTexts = groups.map(({ text }) => text);
  };
  /** 甲山镇小计 above its rows, where the first stands before any row, else below them. */
  let above: boolean | null = null;
  let since = 0;
  const heedTotal = (unit: string | null) => {
    if (unit === null) return;
    above ??= data.length === 0;
    if (above) enter(unit);
    else
      for (; since < data.length; since++)
        data[since] = { ...(data[since] as Begun), groups: [...groupTexts, unit] };
  };
  /** The project that the next row may go on with. */
  let open: Begun | null = null;
  for (let row = header.bottom + 1; row < view.rows; row++) {
    const cells = filledColumns(view, row);
    if (cells.length === 0) continue;
    const skip = (why: string) => {
      skipped.push({ row, why });
      open = null;
    };
    if (repeatsHeading(view, headings, row, cells)) {
      skip('重复的表头');
      continue;
    }
    if (data.length === 0 && isNumbering(view, row, cells)) {
      skip('栏号行');
      continue;
    }
    const labels = labelsOf(view, row, cells, nameColumn, serialColumn);
    const described = describes(view, row, columns, nameColumn);
    const words = { row, cells, labels, described, name: nameColumn };
    const aside = asideOf(view, words);
    // 其中：一期, and 二期 below it.
    const last = skipped.at(-1);
    const further = last?.row === row - 1 && last.why.endsWith(OF_WHOLE);
    if (aside === null && further && serialColumn >= 0 && !described && view.text(row, serialColumn) === '') {
      skip(`“${(labels[0] ?? '').slice(0, 20)}”${OF_WHOLE}`);
      continue;
    }
    if (aside !== null) {
      // `二、柳溪镇 小计 1个`: the subtotal stands on the row that opens the group.
      const opening = labels[0] ?? '';
      if (isTotal(labels) && !isTotal([opening]) && GROUP_NUMBER.test(opening)) enter(opening);
      else if (isTotal(labels)) heedTotal(unitOfTotal(opening));
      skip(aside);
      continue;
    }
    if (open !== null && continues(view, row, open.row, columns, nameColumn, serialColumn)) {
      open.more.push(row);
      skipped.push({ row, why: `与第${open.row + 1}行是同一项目，已并入` });
      continue;
    }
    const written = nameColumn < 0 ? '' : view.filledText(row, nameColumn);
    const struckOut =
      written !== '' &&
      isBlankMark(written) &&
      cells.every((each) => each === serialColumn || isBlankMark(view.text(row, each)));
    const zero =
      !described && [written, ...labels].find((text) => saysNothing(text) || (struckOut && text === written));
    if (zero) {
      skip(`填“${zero.slice(0, 16)}”，本表没有项目（零报告）`);
      continue;
    }
    const groupText = groupOf(view, words, serialColumn, chineseSerials);
    if (groupText !== null) {
      enter(groupText);
      skip(`“${labels.join(' ').slice(0, 24)}”是分组行，不是项目`);
      continue;
    }
    const name = cleanProjectName(written);
    if (name === '' && !described && !claims(view, row, columns, serialColumn)) {
      const onlySerial = cells.every(
        (column) => column === serialColumn && /\d/.test(view.text(row, column)),
      );
      skipped.push({ row, why: onlySerial ? '只有序号的空行' : '没有项目名称的零散内容' });
      continue;
    }
    const doubtful = open !== null && chineseSerials.arabic > 0 && hasNoOwn(view, row, columns);
    const begun: Begun = {
      row,
      more: [],
      perhapsOf: doubtful ? (open?.row ?? null) : null,
      groups: groupTexts,
    };
    if (!doubtful) open = begun;
    data.push(begun);
  }
  return { data, skipped };
}

/** What a project of its own would have, and the rest of the one above has not. */
const OWN: ReadonlySet<string | null> = new Set([
  'serial',
  'unit',
  'stage',
  'totalInvestment',
  'fixedAssets',
  'foreignCapital',
  'funds',
]);

function hasNoOwn(view: SheetView, row: number, columns: readonly LayoutColumn[]): boolean {
  return columns.every(
    ({ column, field }) =>
      !(OWN.has(field) || field?.endsWith('Date')) || view.filledText(row, column) === '',
  );
}

function filledColumns(view: SheetView, row: number): number[] {
  const columns: number[] = [];
  for (let column = 0; column < view.columns; column++)
    if (hasWords(view.cell(row, column))) columns.push(column);
  return columns;
}

/** What could be a label of the row: the texts of 序号, 项目名称 and the leftmost cell, spaces taken out. */
function labelsOf(
  view: SheetView,
  row: number,
  cells: readonly number[],
  name: number,
  serial: number,
): string[] {
  const [first = 0] = cells;
  const [left, right] = serial < name ? [serial, name] : [name, serial];
  const labels: string[] = [];
  // What stands left of the first filled cell is blank.
  for (const column of first === left || first === right ? [left, right] : [first, left, right]) {
    if (column < 0 || typeof view.cell(row, column) !== 'string') continue;
    const text = withoutSpaces(view.text(row, column));
    if (text !== '' && text.length <= 200) labels.push(text);
  }
  return labels;
}

const NO_DESCRIPTION: ReadonlySet<ImportField> = new Set<ImportField>([
  'serial',
  'unit',
  'stage',
  'note',
  'totalInvestment',
  'fixedAssets',
  'foreignCapital',
  'funds',
  'industry',
]);

/** The row says something a project says: investor, content, date, contact … */
function describes(
  view: SheetView,
  row: number,
  columns: readonly LayoutColumn[],
  nameColumn: number,
): boolean {
  return columns.some(
    ({ column, field }) =>
      field !== null &&
      column !== nameColumn &&
      !NO_DESCRIPTION.has(field) &&
      !isBlankMark(view.text(row, column)) &&
      ownCell(view, row, column),
  );
}

/** Without a name, yet numbered or signed by a unit and with an amount: a project whose name was forgotten. */
function claims(view: SheetView, row: number, columns: readonly LayoutColumn[], serial: number): boolean {
  const has = (...fields: readonly (string | null)[]) =>
    columns.some(({ column, field }) => fields.includes(field) && view.text(row, column) !== '');
  const numbered = serial >= 0 && /^[（(]?\d+[)）]?$/.test(view.text(row, serial));
  return (numbered || has('unit')) && has('totalInvestment', 'funds');
}

/** Not the remainder of a label merged over the row. */
function ownCell(view: SheetView, row: number, column: number): boolean {
  const block = view.blockOf(row, column);
  return block === null || (block.left === column && block.right - block.left < 3);
}

/** The words above a column, without spaces, and the letters they begin with. */
interface WordsAbove {
  readonly words: ReadonlySet<string>;
  readonly beginnings: string;
}

function wordsAbove(path: readonly string[]): WordsAbove {
  const words = path.map(withoutSpaces);
  return { words: new Set(words), beginnings: words.map((word) => word.charAt(0)).join('') };
}

function repeatsHeading(
  view: SheetView,
  headings: readonly (WordsAbove | undefined)[],
  row: number,
  cells: readonly number[],
): boolean {
  if (cells.length < 2) return false;
  // Two thirds of the cells must say it: of nearly every row the first few settle it.
  let others = 0;
  for (const column of cells) {
    const above = headings[column];
    const text = view.text(row, column);
    if (above?.beginnings.includes(text.charAt(0)) && above.words.has(withoutSpaces(text))) continue;
    others += 1;
    if (others * 3 > cells.length) return false;
  }
  return cells.length - others >= 2;
}

function withoutSpaces(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, '') : text;
}

/** `1 2 3 4 …` or 甲乙丙 under the heading. */
function isNumbering(view: SheetView, row: number, cells: readonly number[]): boolean {
  if (cells.length < 3) return false;
  const texts = cells.map((column) => view.text(row, column).replace(/[()（）栏]/g, ''));
  const numbers = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  const rising = numbers.every((value, place) => place === 0 || value === (numbers[place - 1] ?? 0) + 1);
  const letters = texts.filter((text) => /^[甲乙丙丁戊ABCDE]$/.test(text)).length;
  return rising && numbers.length >= 2 && numbers.length + letters === texts.length;
}

function countChineseSerials(
  view: SheetView,
  from: number,
  serial: number,
): { chinese: number; arabic: number } {
  let chinese = 0;
  let arabic = 0;
  if (serial < 0) return { chinese, arabic };
  for (let row = from; row < view.rows; row++) {
    const text = view.text(row, serial);
    if (GROUP_ONLY.test(text)) chinese += 1;
    else if (/^[（(]?\d+/.test(text)) arabic += 1;
  }
  return { chinese, arabic };
}

/** One project over several rows: name and number left out or merged with the row above. */
function continues(
  view: SheetView,
  row: number,
  previous: number,
  columns: readonly LayoutColumn[],
  name: number,
  serial: number,
): boolean {
  if (name < 0) return false;
  const block = view.blockOf(row, name);
  if (
    block !== null &&
    block.top < row &&
    block.top <= previous &&
    block.top >= previous - 1 &&
    view.text(block.top, block.left) !== ''
  ) {
    return block.top === previous || view.blockOf(previous, name) === block;
  }
  if (view.text(row, name) !== '' || (serial >= 0 && view.text(row, serial) !== '')) return false;
  const own = columns.filter(({ column, field }) => field !== null && view.text(row, column) !== '');
  if (own.length === 0) {
    return (
      columns.some(({ column }) => view.text(row, column) !== '') &&
      row === previous + 1 &&
      filledColumns(view, row).length <= 8
    );
  }
  const stage = own.find(({ field }) => field === 'stage')?.column;
  if (stage !== undefined && !isNextStep(view, row, previous, stage)) return false;
  return own.every(({ field }) => field !== 'totalInvestment' && field !== 'unit');
}

/** 注册 under 签约, right below the project or its last step: each names another stage. */
function isNextStep(view: SheetView, row: number, first: number, stage: number): boolean {
  const own = findStage(view.text(row, stage));
  if (own === null) return false;
  for (let upper = first; upper < row; upper++) {
    const before = findStage(view.text(upper, stage));
    if (before === null || before.stage === own.stage) return false;
  }
  return true;
}

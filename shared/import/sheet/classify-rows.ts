/** Below the heading: projects, their further rows, and what is no project at all. */

import { cleanProjectName } from '../../domain/project-name';
import { isBlankMark } from '../values/plain-text';
import type { HeaderBlock } from './find-header';
import type { LayoutColumn } from './map-columns';
import type { SheetView } from './sheet-view';

export interface DataRow {
  /** 0-based. */
  readonly row: number;
  /** Further rows of the same project (one row per source of money, per step). */
  readonly more: readonly number[];
  /** Text of the group row above, `一、城关镇（12项）` without number and count. */
  readonly group: string;
}

export interface ClassifiedRows {
  readonly data: readonly DataRow[];
  /** 0-based. */
  readonly skipped: readonly { readonly row: number; readonly why: string }[];
}

const COUNT = '[（(]?共?\\d+(?:个|项|家|户)?(?:项目)?[)）]?';
const TOTAL = new RegExp(`^(?:[^，。；]{0,12}?)(?:合计|小计|总计|共计|累计|总合计)[:：]?(?:${COUNT})?$`);
const GROUP_NUMBER = /^[（(]?[一二三四五六七八九十]{1,3}(?:[)）]|[、.．,，:：]|\s)/;
const GROUP_ONLY = /^[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/;
const NOTE =
  /^[（(【]?(?:说明|注|备注|填表说明|填报说明|填表人|填报人|制表人?|制表单位|审核人?|复核|单位负责人|负责人|主要领导|分管领导|联系人|联系电话|报送时间|填报时间|填报日期|报送日期|填报单位|报送单位|注意事项|温馨提示|附注?|要求)[】)）]?\s*(?:[:：0-9一二三１-９、]|$)/;
const OF_WHICH = /^其中[:：]?/;

export function classifyRows(
  view: SheetView,
  header: HeaderBlock,
  columns: readonly LayoutColumn[],
): ClassifiedRows {
  const data: { row: number; more: number[]; group: string }[] = [];
  const skipped: { row: number; why: string }[] = [];
  const nameColumn = columns.find((column) => column.field === 'projectName')?.column ?? -1;
  const serialColumn = columns.find((column) => column.field === 'serial')?.column ?? -1;
  const chineseSerials = countChineseSerials(view, header.bottom + 1, serialColumn);
  let group = '';
  for (let row = header.bottom + 1; row < view.rows; row++) {
    const cells = filledColumns(view, row);
    if (cells.length === 0) continue;
    const skip = (why: string) => skipped.push({ row, why });
    if (repeatsHeading(view, header, row, cells)) {
      skip('重复的表头');
      continue;
    }
    if (data.length === 0 && isNumbering(view, row, cells)) {
      skip('栏号行');
      continue;
    }
    const labels = labelsOf(view, row, cells, nameColumn, serialColumn);
    const described = describes(view, row, columns, nameColumn);
    const total = labels.find((label) => TOTAL.test(label) || OF_WHICH.test(label));
    if (total !== undefined) {
      skip(
        OF_WHICH.test(total)
          ? `“${total.slice(0, 20)}”是其中项，不是项目`
          : `“${total.slice(0, 20)}”是合计行，不是项目`,
      );
      continue;
    }
    const first = labels[0] ?? '';
    if (
      NOTE.test(first) &&
      !described &&
      (nameColumn < 0 || view.text(row, nameColumn) === first || view.text(row, nameColumn) === '')
    ) {
      skip('表尾说明，不是项目');
      continue;
    }
    const last = data[data.length - 1];
    if (last && continues(view, row, last.row, columns, nameColumn, serialColumn)) {
      last.more.push(row);
      skipped.push({ row, why: `与第${last.row + 1}行是同一项目，已并入` });
      continue;
    }
    const groupText = groupOf(view, row, labels, nameColumn, serialColumn, described, chineseSerials);
    if (groupText !== null) {
      group = groupText;
      skip(`“${labels.join(' ').slice(0, 24)}”是分组行，不是项目`);
      continue;
    }
    const written = nameColumn < 0 ? '' : view.filledText(row, nameColumn);
    if (written !== '' && isBlankMark(written) && !described) {
      skip(`项目名称填“${written.slice(0, 10)}”，本表没有项目（零报告）`);
      continue;
    }
    const name = cleanProjectName(written);
    if (name === '' && !described && !claims(view, row, columns, serialColumn)) {
      const onlySerial = cells.every((column) => column === serialColumn);
      skip(onlySerial ? '只有序号的空行' : '没有项目名称的零散内容');
      continue;
    }
    data.push({ row, more: [], group });
  }
  return { data, skipped };
}

function filledColumns(view: SheetView, row: number): number[] {
  const columns: number[] = [];
  for (let column = 0; column < view.columns; column++)
    if (view.text(row, column) !== '') columns.push(column);
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
  const places = new Set([cells[0] ?? 0, serial, name].filter((column) => column >= 0));
  return [...places]
    .sort((a, b) => a - b)
    .filter((column) => typeof view.cell(row, column) === 'string')
    .map((column) => view.text(row, column).replace(/[\s\u3000]+/g, ''))
    .filter((text) => text !== '' && text.length <= 200);
}

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
      ![
        'serial',
        'unit',
        'stage',
        'note',
        'totalInvestment',
        'fixedAssets',
        'foreignCapital',
        'funds',
        'industry',
      ].includes(field) &&
      view.text(row, column) !== '' &&
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

function repeatsHeading(
  view: SheetView,
  header: HeaderBlock,
  row: number,
  cells: readonly number[],
): boolean {
  if (cells.length < 2) return false;
  const squeeze = (text: string) => text.replace(/\s+/g, '');
  const same = cells.filter((column) =>
    (header.paths[column] ?? []).some((part) => squeeze(part) === squeeze(view.text(row, column))),
  );
  return same.length >= 2 && same.length * 3 >= cells.length * 2;
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

/** Group text without its number and count; `null` when the row is no group row. */
function groupOf(
  view: SheetView,
  row: number,
  labels: readonly string[],
  name: number,
  serial: number,
  described: boolean,
  serials: { chinese: number; arabic: number },
): string | null {
  if (described) return null;
  const first = labels[0] ?? '';
  const nameText = name < 0 ? '' : view.text(row, name).replace(/\s+/g, '');
  const strip = (text: string) =>
    text
      .replace(/^[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．,，:：\s]?/, '')
      .replace(new RegExp(`(?:工业|农业|服务业)?${COUNT}$`), '')
      .trim();
  if (GROUP_NUMBER.test(first) && (nameText === '' || nameText === first)) return strip(first);
  const serialText = serial < 0 ? '' : view.text(row, serial);
  if (GROUP_ONLY.test(serialText) && serials.arabic > 0) return strip(nameText);
  if (
    /[（(]?\d+(?:个|项)(?:项目)?[)）]?$/.test(first) &&
    !/^\d/.test(first) &&
    serialText.length !== 1 &&
    (nameText === '' || nameText === first)
  ) {
    return strip(first);
  }
  const block = view.blockOf(row, 0) ?? (name >= 0 ? view.blockOf(row, name) : null);
  const wide = block !== null && block.right - block.left >= 3 && block.left <= Math.max(0, name);
  if (wide && !/^\d+$/.test(first)) return strip(first);
  return null;
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
  return own.every(({ field }) => field !== 'totalInvestment' && field !== 'unit' && field !== 'stage');
}

/**
 * 台账: one project per page, each fact beside or below its label (forms.md A14). Unfolded into an ordinary
 * table with one row per project, which everything after the reading understands.
 */
import type { RawSheet, SheetCell } from '../cell';
import { normaliseHeading, understandHeading } from '../layout/headings';
import { type SheetView, viewSheet } from './sheet-view';

const NAME_LABEL = /^(?:招商|建设|工程|重点)*(?:项目|工程)(?:名称|全称)$/;
/** Words that are labels of a column of dates, but as likely what a ledger says in the column 阶段. */
const STAGE_WORD = /^(?:签约|注册|开工|投产|在建|在谈|洽谈|竣工)$/;
/** Facts beside the name without which a page is no page. */
const LEAST_FACTS = 3;

interface Page {
  /** 0-based row of the project's name. */
  readonly row: number;
  readonly facts: ReadonlyMap<string, SheetCell>;
}

/** The table, or `null` when the sheet is a table already. Rows stand where their page begins, as near as may be. */
export function unfoldLedger(sheet: RawSheet): RawSheet | null {
  const view = viewSheet(sheet);
  const starts = findStarts(view);
  const first = starts[0];
  if (first === undefined) return null;
  const pages = starts.map((row, place) => readPage(view, row, starts[place + 1] ?? view.rows));
  if (pages.some((page) => page.facts.size < LEAST_FACTS)) return null;

  const labels = [...new Set(pages.flatMap((page) => [...page.facts.keys()]))];
  const grid: SheetCell[][] = sheet.grid.slice(0, first).map((row) => [...row]);
  grid.push(labels);
  for (const page of pages) {
    while (grid.length < page.row) grid.push([]);
    grid.push(labels.map((label) => page.facts.get(label) ?? null));
  }
  const notice = `本表是一个项目一页的台账（${pages.length} 个项目），已按栏目转成一行一个项目来读；原件保持不变`;
  return {
    ...sheet,
    grid,
    merges: sheet.merges.filter((merge) => merge.bottom < first),
    notices: [...sheet.notices, notice],
  };
}

/** Rows with 项目名称 followed by a name and not by the next heading, with no name below it. */
function findStarts(view: SheetView): number[] {
  const starts: number[] = [];
  for (let row = 0; row < view.rows; row++) {
    for (let column = 0; column < Math.min(view.columns, 12); column++) {
      const text = view.text(row, column);
      if (text === '' || !isName(text)) continue;
      const beside = split(text)?.value ?? rightOf(view, row, column);
      const below = belowOf(view, row, column, 3);
      const listed = below !== null && !isLabel(textOf(below)) && split(textOf(below)) === null;
      if (beside === null || isLabel(textOf(beside)) || listed) return [];
      starts.push(row);
      break;
    }
  }
  return starts;
}

function isName(text: string): boolean {
  // Asked of every cell of every list; nearly all are no label at all.
  if (!/名\s*称|全\s*称/.test(text)) return false;
  return NAME_LABEL.test(normaliseHeading(split(text)?.label ?? text).key);
}

function readPage(view: SheetView, from: number, to: number): Page {
  const facts = new Map<string, SheetCell>();
  for (let row = from; row < to; row++) {
    for (let column = 0; column < view.columns; column++) {
      const text = view.text(row, column);
      if (text === '') continue;
      const pair = split(text);
      if (pair) {
        note(facts, pair.label, pair.value);
        continue;
      }
      if (!isLabel(text)) continue;
      const beside = rightOf(view, row, column);
      if (beside !== null && !isLabel(textOf(beside))) note(facts, text, beside);
      else if (row + 1 < to) {
        const below = belowOf(view, row, column, 1);
        if (below !== null && !isLabel(textOf(below))) note(facts, text, below);
      }
    }
  }
  return { row: from, facts };
}

function note(facts: Map<string, SheetCell>, label: string, value: SheetCell): void {
  const key = label.replace(/\s+/g, '');
  if (!facts.has(key)) facts.set(key, value);
}

/** `项目名称：某某项目` in one cell. */
function split(text: string): { label: string; value: string } | null {
  const match = /^([^:：]{2,16})[:：]\s*(\S[\s\S]*)$/.exec(text);
  return match?.[1] && match[2] && isLabel(match[1]) ? { label: match[1], value: match[2] } : null;
}

/** A heading word for word, or a short one that is known; sentences of a ledger contain such words too. */
function isLabel(text: string): boolean {
  const { key } = normaliseHeading(text);
  if (key === '' || key.length > 16 || STAGE_WORD.test(key)) return false;
  const { field, rank } = understandHeading([text]);
  if (field !== null && rank < 60) return true;
  return (
    key.length <= 12 &&
    /(时间|日期|名称|单位|领导|情况|内容|规模|投资|资金|进度|问题|电话|联系人)$/.test(key) &&
    rank < 99
  );
}

function rightOf(view: SheetView, row: number, column: number): SheetCell {
  const block = view.blockOf(row, column);
  for (let next = (block?.right ?? column) + 1; next < view.columns; next++) {
    if (view.text(row, next) !== '') return view.cell(row, next);
    // A wide empty block is an empty answer, and not the label after it.
    if (view.blockOf(row, next) !== null && view.blockOf(row, next)?.top === row) return null;
    if (next > column + 6) break;
  }
  return null;
}

function belowOf(view: SheetView, row: number, column: number, reach: number): SheetCell {
  const bottom = view.blockOf(row, column)?.bottom ?? row;
  for (let next = bottom + 1; next <= Math.min(bottom + reach, view.rows - 1); next++) {
    // What a label of its own row speaks of is no answer to the label above.
    if (view.text(next, column) !== '')
      return answersLabel(view, next, column) ? null : view.cell(next, column);
  }
  return null;
}

function answersLabel(view: SheetView, row: number, column: number): boolean {
  for (let left = column - 1; left >= 0; left--) {
    if (view.text(row, left) !== '') return isLabel(view.text(row, left));
  }
  return false;
}

function textOf(cell: SheetCell): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

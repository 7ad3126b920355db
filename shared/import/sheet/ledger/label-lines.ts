/**
 * Pages of lines: a line of labels, below it a line of answers, and again for the rest of the same project. Or all
 * lines of labels first and then as many lines of answers for each project.
 */
import type { SheetCell } from '../../cell';
import { normaliseHeading, understandHeading } from '../../layout/headings';
import type { SheetView } from '../sheet-view';
import type { EarlierSum } from './funds-table';
import { isLedgerLabel, NAME_LABEL, textsOf } from './ledger-labels';

export interface LedgerPage {
  /** 0-based row that names the project. */
  readonly row: number;
  readonly facts: ReadonlyMap<string, SheetCell>;
  /** Further lines of it: a sum of money in place each. */
  readonly more?: readonly ReadonlyMap<string, SheetCell>[];
  /** Sums of earlier months, reported in their time, as they stand. */
  readonly earlier?: readonly EarlierSum[];
  /** What of it nobody has read. */
  readonly unread?: readonly string[];
}

export interface LinesTable {
  /** 0-based row of the first line of labels. */
  readonly labelsAt: number;
  readonly pages: readonly LedgerPage[];
}

export interface Place {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
}

/** A line of answers and the line of labels it answers to, 0-based. */
interface Line {
  readonly labels: number;
  readonly answers: number;
}

const MAX_LINES = 6;
/** Headings of lists: a line with one of them opens a list, not the rest of a project. */
const OF_LISTS = new Set<string | null>(['serial', 'projectName']);

/** `name`: where 项目名称 stands. `null` where a list, or a page with answers beside the labels, begins. */
export function readLabelLines(view: SheetView, name: Place): LinesTable | null {
  const above = countLabelLines(view, name.row);
  if (above === 0) return null;
  const projects = above > 1 ? projectsBelow(view, name, above) : projectsBetween(view, name);
  if (projects.length === 0) return null;
  return {
    labelsAt: name.row,
    pages: projects.map((lines) => ({ row: lines[0]?.answers ?? name.row, facts: factsOf(view, lines) })),
  };
}

function countLabelLines(view: SheetView, from: number): number {
  let lines = 0;
  while (lines < MAX_LINES && isLabelLine(view, from + lines, lines > 0)) lines += 1;
  return lines;
}

/** Nothing but labels, two at least; `further`: a line after the first, without the headings of a list. */
function isLabelLine(view: SheetView, row: number, further: boolean): boolean {
  let labels = 0;
  for (let column = 0; column < view.columns; column++) {
    const text = view.text(row, column);
    if (text === '') continue;
    if (!isLedgerLabel(text)) {
      if (isCaption(view, row, column)) continue;
      return false;
    }
    if (further && OF_LISTS.has(understandHeading([text]).field)) return false;
    labels += 1;
  }
  return labels >= 2;
}

/** 基本情况 merged down beside several lines. */
function isCaption(view: SheetView, row: number, column: number): boolean {
  const block = view.blockOf(row, column);
  return block !== null && block.bottom > row;
}

/** Labels, answers, labels, answers: each project has its own, up to where the next one is named. */
function projectsBetween(view: SheetView, name: Place): Line[][] {
  const projects: Line[][] = [];
  for (let row = name.row; row < view.rows; row++) {
    const begins = NAME_LABEL.test(normaliseHeading(view.text(row, name.column)).key);
    if (isLabelLine(view, row, !begins)) {
      const line = { labels: row, answers: row + 1 };
      if (begins) projects.push([line]);
      else projects.at(-1)?.push(line);
      if (!isLabelLine(view, row + 1, true)) row += 1;
    } else if (projects.length > 0 && isLoneLabel(view, row)) {
      projects.at(-1)?.push({ labels: row, answers: row + 1 });
      row += 1;
    } else if (textsOf(view, row).filter((text) => !/[:：]/.test(text)).length > 1) {
      // Something else than lines stands here: a list, a page of another kind.
      return [];
    }
  }
  const named = projects.filter(([first]) => first && view.text(first.answers, name.column) !== '');
  return named.every((lines) => lines.length > 1) ? named : [];
}

/** 进展情况 over the whole width, what there is to say below it. */
function isLoneLabel(view: SheetView, row: number): boolean {
  const [label = '', ...others] = textsOf(view, row);
  const [answer = '', ...further] = textsOf(view, row + 1);
  return (
    others.length === 0 &&
    further.length === 0 &&
    answer !== '' &&
    isLedgerLabel(label) &&
    !isLedgerLabel(answer)
  );
}

/** All labels first: below 项目名称 stands the label of another line, and the answers come in the same turn. */
function projectsBelow(view: SheetView, name: Place, lines: number): Line[][] {
  // Merged down or left empty it would be a heading of several rows.
  if (view.text(name.row + 1, name.column) === '') return [];
  const projects: Line[][] = [];
  for (let row = name.row + lines; row < view.rows; row += lines) {
    const named = view.text(row, name.column);
    if (named === '' || /[:：]/.test(named)) break;
    if (isLedgerLabel(named)) return [];
    projects.push(
      Array.from({ length: lines }, (_unused, line) => ({ labels: name.row + line, answers: row + line })),
    );
  }
  return projects;
}

function factsOf(view: SheetView, lines: readonly Line[]): Map<string, SheetCell> {
  const facts = new Map<string, SheetCell>();
  for (const { labels, answers } of lines) {
    for (let column = 0; column < view.columns; column++) {
      const label = view.text(labels, column).replace(/\s+/g, '');
      if (isLedgerLabel(label) && !facts.has(label)) facts.set(label, view.cell(answers, column));
    }
  }
  return facts;
}

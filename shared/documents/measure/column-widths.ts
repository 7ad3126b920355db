/**
 * Widths of a table's columns. What the builder declares stands as long as everything fits; otherwise figures and
 * dates get the room they need on one line and the columns of text share the rest so that rows stay low.
 */
import type { Table } from '../model';
import { TABLE_CELL_MARGIN_TWIPS } from '../page/page';
import { columnShares, isGroupRow, tablePoints } from './table-measures';
import { type FontWidths, OFFICIAL_FONTS, SUBSTITUTE_FONTS, widthInCharacters } from './text-lines';

/** Figures, dates, places and signs: torn over two lines nobody can read them. */
const RIGID = /^[\d.,:%+\-—/（）年月日第位升降持平超欠\s]*$/;
/** A column of text is never narrower than this many characters, as long as its texts are. */
const MIN_TEXT_CHARACTERS = 4;
/** Rules of the table stand in its cells. */
const BORDER_TWIPS = 40;
/** A single endless text must not starve the columns beside it. */
const MAX_WEIGHED_CHARACTERS = 40;

interface Need {
  /** Width below which the column must not go. */
  readonly floor: number;
  /** Width at which none of its cells wraps. */
  readonly full: number;
  /** How much room its texts ask for beside those of other columns. */
  readonly weight: number;
}

/** Widths in twips that add up to `textWidth`. */
export function columnWidths(table: Table, textWidth: number): number[] {
  const declared = columnShares(table.columns, textWidth);
  if (table.fixedColumns) return declared;
  const needsIn = (fonts: FontWidths) =>
    evenOut(
      table,
      table.columns.map((_, index) => needOf(table, index, fonts)),
    );
  const needs = needsIn(SUBSTITUTE_FONTS);
  if (needs.every((need, index) => need.full <= (declared[index] ?? 0))) return declared;
  const floors = needs.reduce((sum, need) => sum + need.floor, 0);
  if (floors > textWidth)
    return settle(tightWidths(needs, needsIn(OFFICIAL_FONTS), textWidth), declared, textWidth);
  return settle(shareRoom(needs, textWidth), declared, textWidth);
}

/**
 * Where other fonts would need more than there is: each column has what the office's own fonts need, and of the rest
 * in the measure others need more. Where even the own need more, each is a little too narrow, not one of them by far.
 */
function tightWidths(needs: readonly Need[], own: readonly Need[], textWidth: number): number[] {
  const sum = (all: readonly Need[]) => all.reduce((total, { floor }) => total + floor, 0);
  const least = sum(own);
  if (least > textWidth) return own.map(({ floor }) => Math.floor((floor * textWidth) / least));
  const part = (textWidth - least) / (sum(needs) - least);
  return own.map(({ floor }, index) => floor + Math.floor(((needs[index]?.floor ?? floor) - floor) * part));
}

/** A row of columns declared alike stays alike: the months of a year. */
const MIN_ALIKE = 4;

function evenOut(table: Table, needs: readonly Need[]): Need[] {
  const widths = table.columns.map(({ width }) => width);
  return needs.map((need, index) => {
    let from = index;
    while (widths[from - 1] === widths[index]) from -= 1;
    let to = index;
    while (widths[to + 1] === widths[index]) to += 1;
    if (to - from + 1 < MIN_ALIKE) return need;
    const alike = needs.slice(from, to + 1);
    return {
      floor: Math.max(...alike.map(({ floor }) => floor)),
      full: Math.max(...alike.map(({ full }) => full)),
      weight: Math.max(...alike.map(({ weight }) => weight)),
    };
  });
}

function needOf(table: Table, index: number, fonts: FontWidths): Need {
  const character = tablePoints(table) * 20;
  const { left, right } = TABLE_CELL_MARGIN_TWIPS;
  const room = (text: string): number =>
    Math.ceil(widthInCharacters(text, fonts) * character) + left + right + BORDER_TWIPS;
  const rows = [
    ...table.rows.filter((row) => !isGroupRow(table, row)),
    ...(table.totalRow ? [table.totalRow] : []),
  ];
  const cells = rows.flatMap((row) => (row[index] ?? '').split('\n'));
  const head = Math.max(...(table.columns[index]?.title ?? '').split('\n').map(room));
  const full = Math.max(head, ...cells.map(room));
  const isRigid = cells.every((cell) => RIGID.test(cell));
  const least = room('字'.repeat(MIN_TEXT_CHARACTERS));
  // A date or figure among words is not torn either.
  const rigid = Math.max(0, ...cells.filter((cell) => RIGID.test(cell)).map(room));
  return {
    floor: isRigid ? full : Math.max(head, rigid, Math.min(full, least)),
    full,
    weight: isRigid ? 0 : fourthRoot(cells.reduce((sum, cell) => sum + cube(weighed(cell)), 0)),
  };
}

function weighed(text: string): number {
  return Math.min(widthInCharacters(text), MAX_WEIGHED_CHARACTERS);
}

function cube(value: number): number {
  return value * value * value;
}

/** Square roots are exact on every machine; other roots are not. */
function fourthRoot(value: number): number {
  return Math.sqrt(Math.sqrt(value));
}

/**
 * Room beyond the floors goes to the columns by weight, none gets more than it can use. The weight makes the sum
 * of (length ÷ width)³ over all cells smallest: long texts get more, but less than in proportion.
 */
function shareRoom(needs: readonly Need[], textWidth: number): number[] {
  const widths = needs.map((need) => need.floor);
  const fixed = needs.map((need) => need.weight === 0 || need.floor >= need.full);
  for (;;) {
    const open = needs.flatMap((_, index) => (fixed[index] ? [] : [index]));
    if (open.length === 0) return widths;
    const taken = widths.reduce((sum, width, index) => sum + (fixed[index] ? width : 0), 0);
    const weights = open.reduce((sum, index) => sum + (needs[index]?.weight ?? 0), 0);
    const wanted = open.map((index) => ({
      index,
      width: ((textWidth - taken) * (needs[index]?.weight ?? 0)) / weights,
    }));
    // One kind of clamp at a time: a floor taken away from the others changes what they get.
    const low = wanted.filter(({ index, width }) => width <= (needs[index]?.floor ?? 0));
    const high = wanted.filter(({ index, width }) => width >= (needs[index]?.full ?? 0));
    const clamped = low.length > 0 ? low : high;
    for (const { index } of clamped) {
      fixed[index] = true;
      widths[index] = (low.length > 0 ? needs[index]?.floor : needs[index]?.full) ?? 0;
    }
    if (clamped.length === 0) {
      for (const { index, width } of wanted) widths[index] = Math.floor(width);
      return widths;
    }
  }
}

/** Whole twips that add up; room nobody needs is spread as declared. */
function settle(widths: readonly number[], declared: readonly number[], textWidth: number): number[] {
  const left = textWidth - widths.reduce((sum, width) => sum + width, 0);
  const total = declared.reduce((sum, width) => sum + width, 0);
  const settled = widths.map((width, index) => width + Math.floor((left * (declared[index] ?? 0)) / total));
  const widest = settled.indexOf(Math.max(...settled));
  const rest = textWidth - settled.reduce((sum, width) => sum + width, 0);
  return settled.map((width, index) => (index === widest ? width + rest : width));
}

/** What the ranking would be were one figure of one unit another: asked dozens of times for one answer. */
import { parseExact } from '../../exact';
import { evaluateScheme } from '../evaluate';
import { assignPlaces } from '../evaluation/places';
import type { ItemFunction } from '../item-function';
import type { RankedGroup, RankedItem, RankedRow, RankingResult } from '../result';
import type { EvaluationCase, Scheme } from '../scheme';
import { changeCase, type FigureChange } from './what-if';

/**
 * Gives the ranking with a change to the unit's figures. Where nobody else's score depends on that unit only the unit
 * is evaluated anew and put among the others of `present`; scores and places are those of a whole evaluation (tested).
 */
export function supposing(
  input: EvaluationCase,
  unit: string,
  present: RankingResult,
): (change: FigureChange) => RankingResult {
  const whole = (change: FigureChange) => evaluateScheme(changeCase(input, [change]));
  if (comparesUnits(input.scheme) || lacksItem(present)) return whole;
  const before = rowOf(present, unit);
  // Alone it would seem that nobody has a figure which only this unit lacks; then all have to be looked at.
  if (before === undefined || before.items.some(hasNoFigure)) return whole;
  const alone = onlyUnit(input, unit);
  return (change) => {
    const row = rowOf(evaluateScheme(changeCase(alone, [change])), unit);
    return row === undefined ? present : withRow(present, row, input.scheme);
  };
}

function onlyUnit(input: EvaluationCase, unit: string): EvaluationCase {
  const only = <Value>(figures: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(figures).filter(([name]) => name === unit || name === '*'));
  return {
    ...input,
    groups: Object.fromEntries(
      Object.entries(input.groups)
        .filter(([key, entry]) => (Array.isArray(entry) ? entry.includes(unit) : key === unit))
        .map(([key, entry]) => [key, Array.isArray(entry) ? [unit] : entry] as const),
    ),
    units: input.units.filter((entry) => (typeof entry === 'string' ? entry : entry.name) === unit),
    values: only(input.values),
    targets: only(input.targets),
    reported: {},
    confirmed: input.confirmed.filter((figure) => figure.unit === unit),
  };
}

/** Whether what one unit does can change another's score. */
function comparesUnits(scheme: Scheme): boolean {
  return (
    scheme.noTarget === 'average' ||
    scheme.items.some((item) => item.noTarget === 'average' || comparesInGroup(item.function))
  );
}

function comparesInGroup(rule: ItemFunction): boolean {
  if (rule.type === 'weighted-sum')
    return rule.parts.some((part) => part.function && comparesInGroup(part.function));
  return rule.type === 'efficacy' || rule.type === 'rank-to-points';
}

/** An item nobody has a figure for is left out for all, until somebody has one. */
function lacksItem(result: RankingResult): boolean {
  const rows = result.groups.flatMap((group) => group.rows);
  return result.items.some((_item, at) => rows.every((row) => hasNoFigure(row.items[at])));
}

function hasNoFigure(item: RankedItem | undefined): boolean {
  return item?.score === null && item.actual === null;
}

function rowOf(result: RankingResult, unit: string): RankedRow | undefined {
  return result.groups.flatMap((group) => group.rows).find((row) => row.unit === unit);
}

/** The row in the place of the unit's own, and everybody placed anew. */
function withRow(result: RankingResult, row: RankedRow, scheme: Scheme): RankingResult {
  return {
    ...result,
    groups: result.groups.map((group) =>
      group.rows.some((each) => each.unit === row.unit) ? placedAnew(group, row, scheme) : group,
    ),
  };
}

function placedAnew(group: RankedGroup, row: RankedRow, scheme: Scheme): RankedGroup {
  const rows = group.rows.map((each) => (each.unit === row.unit ? row : each));
  const entries = rows.map((each, index) => {
    const key = each.exactScore === null ? null : parseExact(each.exactScore);
    return { index, key, isZero: key !== null && key.n === 0n };
  });
  const { tieRule, zeroUnits } = scheme;
  const places = assignPlaces(entries, { tieRule, zeroUnits, better: 'more' });
  return { ...group, rows: rows.map((each, index) => ({ ...each, place: places.get(index) ?? null })) };
}

import type Fraction from 'fraction.js';
import { compareExact, plainText, printExact } from '../../exact';
import { HUNDRED } from '../functions/outcome';
import type { Scheme, SchemeItem } from '../scheme';
import { assignPlaces } from './places';
import { decimalsOf, roundingOf, type ScoredItem } from './score-item';

/** Whether the item has a ranking of its own: bonus and deduction items only when they ask for one. */
export function isRanked(item: SchemeItem): boolean {
  return item.ranked ?? item.kind === 'item';
}

/** What an item ranking compares when the scheme does not say. */
function rankByOf(item: SchemeItem): 'value' | 'rate' | 'score' {
  if (item.rankBy !== undefined) return item.rankBy;
  switch (item.function.type) {
    case 'ratio':
      return 'rate';
    case 'tiers':
    case 'additive':
    case 'weighted-sum':
      return 'score';
    default:
      return 'value';
  }
}

/** The exact figure the unit is ranked by; `null` when it is not ranked ("-": no target, or no value). */
export function rankKey(item: SchemeItem, scored: ScoredItem): Fraction | null {
  if (scored.outcome.missing !== null) return null;
  const by = rankByOf(item);
  if (by === 'value') return scored.outcome.actual;
  return by === 'rate' ? scored.outcome.rate : scored.score;
}

/** Places of one group in one item, by position in `scored`. */
export function rankItem(
  scheme: Scheme,
  item: SchemeItem,
  scored: readonly ScoredItem[],
): Map<number, number> {
  if (!isRanked(item)) return new Map();
  const entries = scored.map((entry, index) => {
    const key = rankKey(item, entry);
    return { index, key, isZero: (entry.outcome.actual ?? key)?.n === 0n };
  });
  const zeroUnits = item.zeroUnits ?? scheme.zeroUnits;
  return assignPlaces(entries, { tieRule: scheme.tieRule, zeroUnits, better: item.better });
}

/** Positions that print alike though the exact figures differ, so that their different places look wrong. */
export function lookAlikes(keys: readonly (Fraction | null)[], print: (key: Fraction) => string): number[][] {
  const byPrint = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) {
    if (key === null) continue;
    const printed = print(key);
    const list = byPrint.get(printed);
    if (list) list.push(index);
    else byPrint.set(printed, [index]);
  }
  return [...byPrint.values()].filter((indexes) => {
    const first = keys[indexes[0] as number] as Fraction;
    return indexes.some((index) => compareExact(first, keys[index] as Fraction) !== 0);
  });
}

/** How the ranked figure is printed. */
export function printRankKey(scheme: Scheme, item: SchemeItem): (key: Fraction) => string {
  const by = rankByOf(item);
  const rounding = roundingOf(item, scheme);
  if (by === 'value') return plainText;
  if (by === 'rate') return (key) => printExact(key.mul(HUNDRED), item.rateDecimals, rounding);
  return (key) => printExact(key, decimalsOf(item, scheme), rounding);
}

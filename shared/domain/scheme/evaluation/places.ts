import type Fraction from 'fraction.js';
import { compareExact } from '../../exact';
import type { TieRule, ZeroUnitRule } from '../scheme';

export interface PlaceEntry {
  /** Index of the unit in the office's order. */
  readonly index: number;
  /** `null`: not ranked. */
  readonly key: Fraction | null;
  readonly isZero: boolean;
}

export interface PlaceRules {
  readonly tieRule: TieRule;
  readonly zeroUnits: ZeroUnitRule;
  readonly better: 'more' | 'less';
}

/**
 * Places by index of the unit, decided on unrounded figures. Competition 1-2-2-4 (济宁 prints 9, 9, 11),
 * dense 1-2-2-3, ordinal 1-2-3-4 in the office's order. Units with zero may be left out or share the last place.
 */
export function assignPlaces(entries: readonly PlaceEntry[], rules: PlaceRules): Map<number, number> {
  const ranked: { index: number; key: Fraction }[] = [];
  const zeros: number[] = [];
  for (const { index, key, isZero } of entries) {
    if (key === null || (isZero && rules.zeroUnits === 'omit')) continue;
    if (isZero && rules.zeroUnits === 'tie-last') zeros.push(index);
    else ranked.push({ index, key });
  }
  const direction = rules.better === 'more' ? -1 : 1;
  ranked.sort((a, b) => direction * compareExact(a.key, b.key) || a.index - b.index);
  const places = new Map<number, number>();
  let place = 0;
  let distinct = 0;
  for (const [position, entry] of ranked.entries()) {
    const before = ranked[position - 1];
    if (before === undefined || compareExact(before.key, entry.key) !== 0) {
      distinct += 1;
      place = rules.tieRule === 'dense' ? distinct : position + 1;
    }
    places.set(entry.index, rules.tieRule === 'ordinal' ? position + 1 : place);
  }
  const lastPlace = rules.tieRule === 'dense' ? distinct + 1 : ranked.length + 1;
  for (const index of zeros) places.set(index, lastPlace);
  return places;
}

import type Fraction from 'fraction.js';
import { compareExact } from '../../exact';
import { num, optional, ZERO } from '../functions/outcome';
import type { Scheme, SchemeItem } from '../scheme';
import { type ScoredItem, weightOf } from './score-item';

export interface Composite {
  /** `null`: the unit has no composite score. */
  readonly score: Fraction | null;
  /** Items whose missing value leaves the unit without a score. */
  readonly missing: readonly SchemeItem[];
  /** The share of full marks that could be reached does not say how to rescale. */
  readonly cannotRescale: boolean;
  readonly formula: string;
}

/**
 * Adds up a unit's items. Items without a score are dropped and the rest rescaled to the full weight where
 * the scheme says so; items nobody has a value for (`leftOut`) are dropped for everybody without rescaling.
 */
export function addUp(
  scheme: Scheme,
  scored: readonly ScoredItem[],
  leftOut: ReadonlySet<string>,
): Composite {
  let [ordinary, extra, weightAll, weightKept] = [ZERO, ZERO, ZERO, ZERO];
  const missing: SchemeItem[] = [];
  const terms: string[] = [];
  let [kept, dropped, cannotRescale] = [0, 0, false];
  for (const [index, item] of scheme.items.entries()) {
    const entry = scored[index];
    if (!item.counted || entry === undefined || leftOut.has(item.id)) continue;
    if (item.kind !== 'item') {
      if (entry.score !== null) extra = extra.add(entry.score);
      continue;
    }
    weightAll = weightAll.add(weightOf(item));
    if (entry.score !== null) {
      ordinary = ordinary.add(entry.score);
      weightKept = weightKept.add(weightOf(item));
      kept += 1;
      terms.push(entry.printed ?? '');
    } else if (entry.outcome.missing === 'target' || (item.noValue ?? scheme.noValue) === 'rescale') {
      dropped += 1;
    } else {
      missing.push(item);
    }
    if (item.weight === undefined) cannotRescale = true;
  }
  if (missing.length > 0 || kept === 0) return { score: null, missing, cannotRescale: false, formula: '' };
  const rescales = dropped > 0 && !cannotRescale && weightKept.n !== 0n;
  const sum = rescales ? ordinary.mul(weightAll).div(weightKept) : ordinary;
  const sumText = terms.join('+');
  const formula = rescales ? `(${sumText})×${num(weightAll)}÷${num(weightKept)}` : sumText;
  const extraText = extra.n === 0n ? '' : `${extra.s < 0n ? '−' : '+'}${num(extra.abs())}`;
  const score = bounded(sum.add(extra), optional(scheme.floor), optional(scheme.cap));
  return { score, missing, cannotRescale: dropped > 0 && cannotRescale, formula: `${formula}${extraText}` };
}

function bounded(value: Fraction, floor: Fraction | null, cap: Fraction | null): Fraction {
  if (cap !== null && compareExact(value, cap) > 0) return cap;
  if (floor !== null && compareExact(value, floor) < 0) return floor;
  return value;
}

import type Fraction from 'fraction.js';
import { clamp, num, optional, ZERO } from '../functions/outcome';
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
  /** What the printed parts of the formula add up to; `null` where they are rescaled, bounded or confirmed. */
  readonly printedSum: Fraction | null;
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
  let [ordinary, extra, printedSum] = [ZERO, ZERO, ZERO];
  let extraText = '';
  const kept: SchemeItem[] = [];
  const dropped: SchemeItem[] = [];
  const missing: SchemeItem[] = [];
  let sumText = '';
  for (const [index, item] of scheme.items.entries()) {
    const entry = scored[index];
    if (!item.counted || entry === undefined || leftOut.has(item.id)) continue;
    if (entry.printed !== null) printedSum = printedSum.add(entry.printed);
    if (item.kind !== 'item') {
      if (entry.score !== null) extra = extra.add(entry.score);
      if (entry.score !== null && entry.score.n !== 0n) extraText += signedText(entry.printed ?? '');
      continue;
    }
    if (entry.score !== null) {
      ordinary = ordinary.add(entry.score);
      kept.push(item);
      const printed = entry.printed ?? '';
      sumText += sumText === '' ? printed.replace('-', '−') : signedText(printed);
    } else if (entry.outcome.missing === 'target' || (item.noValue ?? scheme.noValue) === 'rescale') {
      dropped.push(item);
    } else {
      missing.push(item);
    }
  }
  if (missing.length > 0 || kept.length === 0) {
    return { score: null, missing, cannotRescale: false, formula: '', printedSum: null };
  }
  const rescaled = dropped.length === 0 ? null : rescale(ordinary, sumText, kept, dropped);
  const { sum, formula } = rescaled ?? { sum: ordinary, formula: sumText };
  const bounded = clamp(
    sum.add(extra),
    `${formula}${extraText}`,
    optional(scheme.floor),
    optional(scheme.cap),
  );
  return {
    score: bounded.value,
    missing,
    cannotRescale: dropped.length > 0 && rescaled === null,
    formula: bounded.formula,
    printedSum: rescaled === null && bounded.value.equals(sum.add(extra)) ? printedSum : null,
  };
}

/** To the weight of all items; `null` when an item has no weight, or those that are left have none together. */
function rescale(
  sum: Fraction,
  sumText: string,
  kept: readonly SchemeItem[],
  dropped: readonly SchemeItem[],
): { sum: Fraction; formula: string } | null {
  if ([...kept, ...dropped].some((item) => item.weight === undefined)) return null;
  const keptWeight = totalWeight(kept);
  if (keptWeight.n === 0n) return null;
  const all = keptWeight.add(totalWeight(dropped));
  return { sum: sum.mul(all).div(keptWeight), formula: `(${sumText})×${num(all)}÷${num(keptWeight)}` };
}

function totalWeight(items: readonly SchemeItem[]): Fraction {
  return items.reduce((total, item) => total.add(weightOf(item)), ZERO);
}

/** `+2.00` or `−0.50`, to continue a sum of printed scores. */
function signedText(printed: string): string {
  return printed.startsWith('-') ? `−${printed.slice(1)}` : `+${printed}`;
}

import type Fraction from 'fraction.js';
import type { FunctionOf } from '../item-function';
import { readMeasured } from './measured';
import { clamp, num, optional, outcome, parameter, type Scorer, signed } from './outcome';

interface Segment {
  readonly from: Fraction | null;
  readonly upTo: Fraction | null;
  readonly perPoint: Fraction;
}

/**
 * `base` at the pivot, then up or down by each segment's points per percentage point, clamped.
 * Source: 2020 市重点工程 (below 100 % −0.1 per point, 100–130 % +0.2, above +0.1, ±10).
 */
export function piecewiseLinear(rule: FunctionOf<'piecewise-linear'>): Scorer {
  const [pivot, base, min, max] = [
    parameter(rule.pivot),
    parameter(rule.base),
    optional(rule.min),
    optional(rule.max),
  ];
  const segments = readSegments(rule);
  return (unit) => {
    const measured = readMeasured(rule, unit);
    if (measured.failed !== null) return measured.failed;
    const { x, actual, target, rate, lead } = measured;
    let total = base;
    let formula = num(base);
    for (const segment of segments) {
      const length = signedOverlap(segment, pivot, x);
      if (length.n === 0n) continue;
      total = total.add(length.mul(segment.perPoint));
      formula += `${signed(length)}×${num(segment.perPoint)}`;
    }
    const bounded = clamp(total, formula, min, max);
    return outcome({ mark: bounded.value, actual, target, rate, lead, formula: bounded.formula });
  };
}

function readSegments(rule: FunctionOf<'piecewise-linear'>): Segment[] {
  const segments: Segment[] = [];
  let from: Fraction | null = null;
  for (const { upTo, perPoint } of rule.segments) {
    const end = optional(upTo);
    segments.push({ from, upTo: end, perPoint: parameter(perPoint) });
    from = end;
  }
  return segments;
}

/** How much of the way from the pivot to x lies in the segment; negative when x is below the pivot. */
function signedOverlap(segment: Segment, pivot: Fraction, x: Fraction): Fraction {
  const [low, high] = x.lt(pivot) ? [x, pivot] : [pivot, x];
  const start = segment.from?.gt(low) ? segment.from : low;
  const end = segment.upTo?.lt(high) ? segment.upTo : high;
  const length = end.sub(start);
  if (length.s <= 0n) return length.mul(0);
  return x.lt(pivot) ? length.neg() : length;
}

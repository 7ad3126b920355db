import Fraction from 'fraction.js';
import { formatPeriod, type Period, quarterOf, yearOf } from '../../period';
import type { FunctionOf } from '../item-function';
import { noTarget, readMeasured, targetFor } from './measured';
import {
  clamp,
  HUNDRED,
  missingValue,
  num,
  optional,
  outcome,
  parameter,
  type Scorer,
  signed,
  ZERO,
} from './outcome';

/** Each step above the target adds, each below takes off, clamped. Source: 广西 (±0.1 each, ±3). */
export function targetDifference(rule: FunctionOf<'target-difference'>): Scorer {
  const [base, step] = [parameter(rule.base), parameter(rule.step)];
  const [perMore, perLess] = [parameter(rule.perMore), parameter(rule.perLess)];
  const [min, max] = [optional(rule.min), optional(rule.max)];
  const isRate = rule.of === 'rate' || rule.per !== undefined;
  return (unit) => {
    if (!isRate && targetFor(rule, unit) === null)
      return noTarget(rule.indicator, unit.number(rule.indicator), null);
    const measured = readMeasured(rule, unit);
    if (measured.failed !== null) return measured.failed;
    const { x, actual, target, rate, lead } = measured;
    // A rate is compared with 100 %.
    const reference = isRate || target === null ? HUNDRED : target;
    const gap = x.sub(reference);
    const exact = gap.abs().div(step);
    const steps = rule.wholeSteps ? exact.floor() : exact;
    const more = gap.s > 0n;
    const change = steps.mul(more ? perMore : perLess.neg());
    const price = more ? perMore : perLess;
    const formula = steps.n === 0n ? num(base) : `${num(base)}${more ? '+' : '−'}${num(steps)}×${num(price)}`;
    const bounded = clamp(base.add(change), formula, min, max);
    const words = gap.n === 0n ? '与目标持平' : `${more ? '多' : '少'}${num(gap.abs())}`;
    return outcome({
      mark: bounded.value,
      actual,
      target,
      rate,
      lead: `${lead}${num(x)}比${num(reference)}，${words}；`,
      formula: bounded.formula,
    });
  };
}

/** `points` at the threshold, `below` under it, `add` for each whole further step. Source: 工业聚集区. */
export function thresholdStep(rule: FunctionOf<'threshold-step'>): Scorer {
  const [threshold, points, step] = [parameter(rule.threshold), parameter(rule.points), parameter(rule.step)];
  const [add, below, max] = [parameter(rule.add), parameter(rule.below), optional(rule.max)];
  return (unit) => {
    const actual = unit.number(rule.indicator);
    if (actual === null) return missingValue(rule.indicator);
    const target = unit.target(rule.indicator);
    if (actual.lt(threshold)) {
      return outcome({
        mark: below,
        actual,
        target,
        lead: `${num(actual)}<${num(threshold)}，不足起点；`,
        formula: num(below),
      });
    }
    const steps = actual.sub(threshold).div(step).floor();
    const bounded = clamp(
      points.add(steps.mul(add)),
      `${num(points)}${signed(steps)}×${num(add)}`,
      null,
      max,
    );
    return outcome({
      mark: bounded.value,
      actual,
      target,
      lead: `${num(actual)}≥${num(threshold)}；`,
      formula: bounded.formula,
    });
  };
}

/** count × price, capped. Source: 光泽 (0.25 each, at most 2). */
export function countPrice(rule: FunctionOf<'count-price'>): Scorer {
  const [price, max] = [parameter(rule.price), optional(rule.max)];
  return (unit) => {
    const actual = unit.number(rule.indicator);
    if (actual === null) return missingValue(rule.indicator);
    const bounded = clamp(actual.mul(price), `${num(actual)}×${num(price)}`, null, max);
    return outcome({
      mark: bounded.value,
      actual,
      target: unit.target(rule.indicator),
      formula: bounded.formula,
    });
  };
}

/**
 * count × price, of which at most `times` count in each month, quarter or year. A figure that is not split by month
 * counts as of one such span. Source: 加分项“每季度最多加一次”.
 */
export function limitedCount(rule: FunctionOf<'limited-count'>): Scorer {
  const [price, max, times] = [parameter(rule.price), optional(rule.max), new Fraction(rule.times)];
  return (unit) => {
    const actual = unit.number(rule.indicator);
    if (actual === null) return missingValue(rule.indicator);
    const spans = countBySpan(unit.months(rule.indicator), rule.per, actual);
    let counted = ZERO;
    const cut: string[] = [];
    for (const [name, count] of spans) {
      const kept = count.gt(times) ? times : count;
      if (kept !== count) cut.push(`${name}${num(count)}次只计${num(times)}次`);
      counted = counted.add(kept);
    }
    const bounded = clamp(counted.mul(price), `${num(counted)}×${num(price)}`, null, max);
    return outcome({
      mark: bounded.value,
      actual,
      target: unit.target(rule.indicator),
      lead: cut.length === 0 ? '' : `${SPAN_WORDS[rule.per]}最多计${num(times)}次，${cut.join('、')}；`,
      formula: bounded.formula,
    });
  };
}

const SPAN_WORDS = { month: '每月', quarter: '每季度', year: '每年' } as const;

function countBySpan(
  months: ReadonlyMap<Period, Fraction> | null,
  per: keyof typeof SPAN_WORDS,
  whole: Fraction,
): ReadonlyMap<string, Fraction> {
  if (months === null) return new Map([['', whole]]);
  const spans = new Map<string, Fraction>();
  for (const [month, count] of [...months].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = nameOfSpan(month, per);
    spans.set(name, (spans.get(name) ?? ZERO).add(count));
  }
  return spans;
}

function nameOfSpan(month: Period, per: keyof typeof SPAN_WORDS): string {
  if (per === 'month') return formatPeriod(month);
  return per === 'year' ? `${yearOf(month)}年` : `${yearOf(month)}年第${quarterOf(month)}季度`;
}

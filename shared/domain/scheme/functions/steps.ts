import type { FunctionOf } from '../item-function';
import { noTarget, readMeasured } from './measured';
import { clamp, missingValue, num, optional, outcome, parameter, type Scorer, signed } from './outcome';

/** Each step above the target adds, each below takes off, clamped. Source: 广西 (±0.1 each, ±3). */
export function targetDifference(rule: FunctionOf<'target-difference'>): Scorer {
  const [base, step] = [parameter(rule.base), parameter(rule.step)];
  const [perMore, perLess] = [parameter(rule.perMore), parameter(rule.perLess)];
  const [min, max] = [optional(rule.min), optional(rule.max)];
  return (unit) => {
    const measured = readMeasured(rule, unit);
    if (measured.failed !== null) return measured.failed;
    const { x, actual, target, rate, lead } = measured;
    if (target === null && rule.of === 'value') return noTarget(rule.indicator, actual, null);
    // A rate is compared with 100 %.
    const reference = rule.of === 'rate' || target === null ? parameter('100') : target;
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

import type { FunctionOf } from '../item-function';
import { noTarget, targetFor, zeroDenominator } from './measured';
import { missingValue, num, ONE, optional, outcome, type Scorer, ZERO } from './outcome';

/** min(完成÷目标, cap), a ratio of full marks. Source: most published schemes. */
export function completion(rule: FunctionOf<'completion'>): Scorer {
  const cap = optional(rule.cap);
  return (unit) => {
    const actual = unit.number(rule.indicator);
    if (actual === null) return missingValue(rule.indicator);
    const target = targetFor(rule, unit);
    if (target === null || target.n === 0n) return noTarget(rule.indicator, actual, target);
    const rate = actual.div(target);
    const quotient = `${num(actual)}÷${num(target)}`;
    if (cap === null) return outcome({ mark: rate, actual, target, rate, formula: quotient });
    return outcome({
      mark: rate.gt(cap) ? cap : rate,
      actual,
      target,
      rate,
      formula: `min(${quotient}, ${num(cap)})`,
    });
  };
}

/** 完成 ≥ 目标 → full marks, else 完成÷目标. Source: 产业专班细则. */
export function fullOrProportional(rule: FunctionOf<'full-or-proportional'>): Scorer {
  return (unit) => {
    const actual = unit.number(rule.indicator);
    if (actual === null) return missingValue(rule.indicator);
    const target = targetFor(rule, unit);
    if (target === null || target.n === 0n) return noTarget(rule.indicator, actual, target);
    const rate = actual.div(target);
    const met = rate.gte(ONE);
    return outcome({
      mark: met ? ONE : rate,
      actual,
      target,
      rate,
      lead: met ? `${num(actual)}≥${num(target)}，完成目标得满分；` : '',
      formula: met ? '1' : `${num(actual)}÷${num(target)}`,
    });
  };
}

/** One indicator over another, e.g. 开工率 = 开工÷签约. Source: 六安 2024. */
export function ratio(rule: FunctionOf<'ratio'>): Scorer {
  const cap = optional(rule.cap);
  return (unit) => {
    const actual = unit.number(rule.numerator);
    if (actual === null) return missingValue(rule.numerator);
    const whole = unit.number(rule.denominator);
    if (whole === null) return { ...missingValue(rule.denominator), actual };
    if (whole.n === 0n) {
      if (rule.whenZero === 'missing') return zeroDenominator(rule.denominator, actual);
      const rate = rule.whenZero === 'full' ? ONE : ZERO;
      return outcome({
        mark: rate,
        actual,
        rate,
        lead: `“${rule.denominator}”为0，比率按${num(rate.mul(100))}%计；`,
        formula: num(rate),
      });
    }
    const rate = actual.div(whole);
    const quotient = `${num(actual)}÷${num(whole)}`;
    if (cap === null) return outcome({ mark: rate, actual, rate, formula: quotient });
    return outcome({
      mark: rate.gt(cap) ? cap : rate,
      actual,
      rate,
      formula: `min(${quotient}, ${num(cap)})`,
    });
  };
}

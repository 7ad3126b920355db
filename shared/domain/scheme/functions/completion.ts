import { nameOfIndicator } from '../../indicators/rate-indicators';
import type { FunctionOf } from '../item-function';
import { readAgainstTarget, zeroDenominator } from './measured';
import {
  cappedRatio,
  missingValue,
  num,
  ONE,
  optional,
  outcome,
  percent,
  type Scorer,
  ZERO,
} from './outcome';

/** min(完成÷目标, cap), a ratio of full marks. Source: most published schemes. */
export function completion(rule: FunctionOf<'completion'>): Scorer {
  const cap = optional(rule.cap);
  return (unit) => {
    const figures = readAgainstTarget(rule, unit);
    if (figures.failed !== null) return figures.failed;
    const { actual, target } = figures;
    const rate = actual.div(target);
    const ratioText = cappedRatio(rate, cap, {
      figures: `完成${num(actual)}、目标${num(target)}`,
      name: '完成率',
      quotient: `${num(actual)}÷${num(target)}`,
    });
    return outcome({ ...ratioText, actual, target, rate });
  };
}

/** 完成 ≥ 目标 → full marks, else 完成÷目标. Source: 产业专班细则. */
export function fullOrProportional(rule: FunctionOf<'full-or-proportional'>): Scorer {
  return (unit) => {
    const figures = readAgainstTarget(rule, unit);
    if (figures.failed !== null) return figures.failed;
    const { actual, target } = figures;
    const rate = actual.div(target);
    const met = rate.gte(ONE);
    return outcome({
      mark: met ? ONE : rate,
      actual,
      target,
      rate,
      lead: met
        ? `完成${num(actual)}、目标${num(target)}，完成目标得满分；`
        : `完成${num(actual)}、目标${num(target)}，完成率${percent(rate)}；`,
      formula: met ? '100%' : `${num(actual)}÷${num(target)}`,
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
        lead: `“${nameOfIndicator(rule.denominator)}”为0，比率按${num(rate.mul(100))}%计；`,
        formula: `${num(rate.mul(100))}%`,
      });
    }
    const rate = actual.div(whole);
    const ratioText = cappedRatio(rate, cap, {
      figures: `${nameOfIndicator(rule.numerator)}${num(actual)}、${nameOfIndicator(rule.denominator)}${num(whole)}`,
      name: '比率',
      quotient: `${num(actual)}÷${num(whole)}`,
    });
    return outcome({ ...ratioText, actual, rate });
  };
}

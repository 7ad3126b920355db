import type Fraction from 'fraction.js';
import { nameOfIndicator } from '../../indicators/rate-indicators';
import type { FunctionOf } from '../item-function';
import { clamp, missingValue, num, optional, outcome, parameter, type Scorer, ZERO } from './outcome';

/** base + Σ points × value, without a cap of its own. Source: 延安 2017 (size class + kind + progress). */
export function additive(rule: FunctionOf<'additive'>): Scorer {
  const base = parameter(rule.base);
  const terms = rule.terms.map((term) => ({ ...term, points: parameter(term.points) }));
  return (unit) => {
    let total = base;
    let given = 0;
    let single: Fraction | null = null;
    const texts = base.n === 0n ? [] : [num(base)];
    for (const term of terms) {
      const value = unit.number(term.indicator);
      if (value === null && rule.absent === 'missing') return missingValue(term.indicator);
      if (value === null) continue;
      given += 1;
      single = value;
      total = total.add(value.mul(term.points));
      texts.push(`${term.name ?? ''}${num(value)}×${num(term.points)}`);
    }
    if (given === 0) return missingValue(terms.map((term) => term.name ?? term.indicator).join('、'));
    return outcome({ mark: total, actual: terms.length === 1 ? single : null, formula: texts.join('+') });
  };
}

/** The value is the score. */
export function givenPoints(rule: FunctionOf<'given-points'>): Scorer {
  return (unit) => {
    const actual = unit.number(rule.indicator);
    if (actual === null) return missingValue(rule.indicator);
    return outcome({ mark: actual, actual, target: unit.target(rule.indicator), formula: num(actual) });
  };
}

/**
 * 酌情加（扣）分: points the office gives within a range, with its reason in writing; zero needs none. What lies
 * outside the range or has no reason does not count and says so. Source: ranking.md (discretionary range).
 */
export function discretionary(rule: FunctionOf<'discretionary'>): Scorer {
  const [from, to] = [parameter(rule.from), parameter(rule.to)];
  return (unit) => {
    const actual = unit.number(rule.indicator);
    if (actual === null) return missingValue(rule.indicator);
    if (actual.n === 0n) return outcome({ mark: actual, actual, formula: num(actual) });
    const name = nameOfIndicator(rule.indicator);
    if (actual.lt(from) || actual.gt(to)) {
      const problem = `“${name}”酌情给分应在${num(from)}至${num(to)}分之间，超出的没有计分`;
      return outcome({ actual, missing: 'value', formula: `${num(actual)}分：${problem}`, problem });
    }
    const reason = unit.reason(rule.indicator);
    if (reason === null) {
      const problem = `“${name}”酌情给分要写明理由，没有理由的没有计分`;
      return outcome({ actual, missing: 'value', formula: `${num(actual)}分：${problem}`, problem });
    }
    const lead = `酌情给分（${num(from)}至${num(to)}分）：${reason}；`;
    return outcome({ mark: actual, actual, lead, formula: num(actual) });
  };
}

export interface WeightedPart {
  readonly name: string;
  readonly weight: Fraction;
  /** A function of its own, or the score of an earlier item. */
  readonly source: Scorer | string;
}

/** (base + Σ part × weight) × factor, clamped. Source: 四川某市 2024, 指标3 and 指标4. */
export function weightedSum(rule: FunctionOf<'weighted-sum'>, parts: readonly WeightedPart[]): Scorer {
  const [base, factor, min, max] = [
    parameter(rule.base),
    parameter(rule.factor),
    optional(rule.min),
    optional(rule.max),
  ];
  return (unit) => {
    let total = ZERO.add(base);
    const texts = base.n === 0n ? [] : [num(base)];
    for (const part of parts) {
      const result = scorePart(part, unit);
      if (result.mark === null)
        return outcome({ missing: result.missing, problem: result.problem, formula: result.formula });
      total = total.add(result.mark.mul(part.weight));
      const inner = /[+−]/.test(result.formula) ? `(${result.formula})` : result.formula;
      texts.push(`${part.name}${part.weight.equals(1) ? inner : `${inner}×${num(part.weight)}`}`);
    }
    const sum = texts.join('+');
    const whole = factor.equals(1) ? sum : `(${sum})×${num(factor)}`;
    const bounded = clamp(total.mul(factor), whole, min, max);
    return outcome({ mark: bounded.value, formula: bounded.formula });
  };
}

function scorePart(part: WeightedPart, unit: Parameters<Scorer>[0]): ReturnType<Scorer> {
  if (typeof part.source === 'function') return part.source(unit);
  const score = unit.itemScore(part.source);
  return score === null
    ? missingValue(part.name || part.source)
    : outcome({ mark: score, formula: num(score) });
}

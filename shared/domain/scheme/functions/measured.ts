import type Fraction from 'fraction.js';
import { parseExact } from '../../exact';
import { nameOfIndicator } from '../../indicators/rate-indicators';
import { HUNDRED, missingValue, num, type Outcome, outcome, type UnitFigures } from './outcome';

export interface MeasuredRule {
  readonly indicator: string;
  readonly of: 'value' | 'rate';
  readonly target?: string | undefined;
  readonly per?: string | undefined;
}

/** The figure a function looks at, or the outcome that says why there is none. */
export type Measured =
  | {
      readonly x: Fraction;
      readonly actual: Fraction;
      readonly target: Fraction | null;
      readonly rate: Fraction | null;
      /** How a rate came about: `完成率12÷10=120%；`. */
      readonly lead: string;
      readonly failed: null;
    }
  | { readonly failed: Outcome };

/** The target a rule uses: fixed by the scheme, else the unit's own. */
export function targetFor(
  rule: { readonly indicator: string; readonly target?: string | undefined },
  unit: UnitFigures,
): Fraction | null {
  return rule.target === undefined ? unit.target(rule.indicator) : parseExact(rule.target);
}

/** A value and the target it is measured against, or why there is none. */
export type AgainstTarget =
  | { readonly actual: Fraction; readonly target: Fraction; readonly failed: null }
  | { readonly failed: Outcome };

/** Without a target the item is no task of the unit, whether it has a value or not. */
export function readAgainstTarget(
  rule: { readonly indicator: string; readonly target?: string | undefined },
  unit: UnitFigures,
): AgainstTarget {
  const actual = unit.number(rule.indicator);
  const target = targetFor(rule, unit);
  if (target === null || target.n === 0n) return { failed: noTarget(rule.indicator, actual, target) };
  return actual === null ? { failed: missingValue(rule.indicator) } : { actual, target, failed: null };
}

export function readMeasured(rule: MeasuredRule, unit: UnitFigures): Measured {
  if (rule.per !== undefined || rule.of === 'value') return readValue(rule, unit);
  const figures = readAgainstTarget(rule, unit);
  if (figures.failed !== null) return figures;
  const { actual, target } = figures;
  const rate = actual.div(target);
  const x = rate.mul(HUNDRED);
  return { x, actual, target, rate, lead: `完成率${num(actual)}÷${num(target)}=${num(x)}%；`, failed: null };
}

function readValue(rule: MeasuredRule, unit: UnitFigures): Measured {
  const actual = unit.number(rule.indicator);
  if (actual === null) return { failed: missingValue(rule.indicator) };
  if (rule.per !== undefined) return readShare(rule.indicator, rule.per, actual, unit);
  const target = targetFor(rule, unit);
  const rate = target === null || target.n === 0n ? null : actual.div(target);
  return { x: actual, actual, target, rate, lead: '', failed: null };
}

function readShare(indicator: string, per: string, actual: Fraction, unit: UnitFigures): Measured {
  const whole = unit.number(per);
  if (whole === null) return { failed: { ...missingValue(per), actual } };
  if (whole.n === 0n) return { failed: zeroDenominator(per, actual) };
  const rate = actual.div(whole);
  const x = rate.mul(HUNDRED);
  return {
    x,
    actual,
    target: null,
    rate,
    lead: `${nameOfIndicator(indicator)}÷${nameOfIndicator(per)}：${num(actual)}÷${num(whole)}=${num(x)}%；`,
    failed: null,
  };
}

/** A target of zero gives no completion rate either; that is reported, not guessed. */
export function noTarget(indicator: string, actual: Fraction | null, target: Fraction | null): Outcome {
  const name = nameOfIndicator(indicator);
  return outcome({
    actual,
    missing: 'target',
    formula: target === null ? `没有“${name}”的目标` : `“${name}”的目标为0，无法计算完成率`,
    problem: target === null ? null : `“${name}”的目标为0，无法计算完成率`,
  });
}

export function zeroDenominator(indicator: string, actual: Fraction): Outcome {
  return outcome({ actual, missing: 'target', formula: `“${nameOfIndicator(indicator)}”为0，比率无法计算` });
}

import type { FunctionOf } from '../item-function';
import { readAgainstTarget } from './measured';
import {
  type FunctionContext,
  HUNDRED,
  num,
  ONE,
  optional,
  outcome,
  parameter,
  type Scorer,
  ZERO,
} from './outcome';

/** Met → base; each further `every` % adds `add`, at most `maxExtra`; not met → `unmet`. Source: 2006 细则. */
export function basePlusOver(rule: FunctionOf<'base-plus-over'>, context: FunctionContext): Scorer {
  const base = optional(rule.base) ?? context.fullMarks;
  const [every, add, unmet] = [parameter(rule.every), parameter(rule.add), parameter(rule.unmet)];
  const maxExtra = optional(rule.maxExtra);
  return (unit) => {
    const figures = readAgainstTarget(rule, unit);
    if (figures.failed !== null) return figures.failed;
    const { actual, target } = figures;
    const rate = actual.div(target);
    if (rate.lt(ONE)) {
      return outcome({
        mark: unmet,
        actual,
        target,
        rate,
        lead: `${num(actual)}<${num(target)}，未完成；`,
        formula: num(unmet),
      });
    }
    const over = rate.sub(ONE).mul(HUNDRED);
    const steps = rule.wholeSteps ? over.div(every).floor() : over.div(every);
    const wanted = steps.mul(add);
    const capped = maxExtra !== null && wanted.gt(maxExtra);
    const extra = capped ? maxExtra : wanted;
    const extraText = `${num(steps)}×${num(add)}`;
    return outcome({
      mark: base.add(extra),
      actual,
      target,
      rate,
      lead: `完成${num(actual)}÷${num(target)}，超额${num(over)}%，每${num(every)}%${rule.wholeSteps ? '计一次' : '加分，不足的按比例'}；`,
      formula: `${num(base)}+${capped ? `（${extraText}，最多加${num(maxExtra)}）` : extraText}`,
    });
  };
}

/**
 * Up to the target proportional to it; each percentage point above adds a rate looked up by the size of the
 * unit's target, because a large target is harder to exceed. Source: 漯河.
 */
export function overRateByTarget(rule: FunctionOf<'over-rate-by-target'>, context: FunctionContext): Scorer {
  const base = optional(rule.base) ?? context.fullMarks;
  const maxExtra = optional(rule.maxExtra);
  const table = rule.table
    .map((row) => ({ targetFrom: parameter(row.targetFrom), addPerPoint: parameter(row.addPerPoint) }))
    .sort((a, b) => b.targetFrom.compare(a.targetFrom));
  return (unit) => {
    const figures = readAgainstTarget(rule, unit);
    if (figures.failed !== null) return figures.failed;
    const { actual, target } = figures;
    const rate = actual.div(target);
    if (rate.lte(ONE)) {
      return outcome({
        mark: rate.mul(base),
        actual,
        target,
        rate,
        formula: `${num(actual)}÷${num(target)}×${num(base)}`,
      });
    }
    const row = table.find((candidate) => candidate.targetFrom.lte(target));
    const perPoint = row?.addPerPoint ?? ZERO;
    const over = rate.sub(ONE).mul(HUNDRED);
    const wanted = over.mul(perPoint);
    const capped = maxExtra !== null && wanted.gt(maxExtra);
    const extraText = `${num(over)}×${num(perPoint)}`;
    return outcome({
      mark: base.add(capped ? maxExtra : wanted),
      actual,
      target,
      rate,
      lead: `完成${num(actual)}÷${num(target)}，超额${num(over)}个百分点，目标${num(target)}对应每点加${num(perPoint)}分；`,
      formula: `${num(base)}+${capped ? `（${extraText}，最多加${num(maxExtra)}）` : extraText}`,
    });
  };
}

import type Fraction from 'fraction.js';
import { compareExact } from '../../exact';
import type { FunctionOf } from '../item-function';
import { type Measured, type MeasuredRule, readMeasured } from './measured';
import { type FunctionContext, num, outcome, parameter, type Scorer } from './outcome';

interface StandingRule extends MeasuredRule {
  readonly among: 'group' | 'all';
}

/** The figures of all units compared, smallest first; units without one are passed over. */
function sortedFigures(rule: StandingRule, context: FunctionContext): Fraction[] {
  const figures: Fraction[] = [];
  for (const unit of rule.among === 'all' ? context.all : context.group) {
    const measured: Measured = readMeasured(rule, unit);
    if (measured.failed === null) figures.push(measured.x);
  }
  return figures.sort(compareExact);
}

/** 功效系数: (x−min)÷(max−min)×span+base over the units compared. Source: 高安 2021. */
export function efficacy(rule: FunctionOf<'efficacy'>, context: FunctionContext): Scorer {
  const [span, base, whenEqual] = [parameter(rule.span), parameter(rule.base), parameter(rule.whenEqual)];
  const figures = sortedFigures(rule, context);
  const [min, max] = [figures[0], figures.at(-1)];
  return (unit) => {
    const measured = readMeasured(rule, unit);
    if (measured.failed !== null) return measured.failed;
    const { x, actual, target, rate, lead } = measured;
    if (min === undefined || max === undefined || min.equals(max)) {
      const remark = `${lead}各单位相同，按设定计；`;
      return outcome({ mark: whenEqual, actual, target, rate, lead: remark, formula: num(whenEqual) });
    }
    const range = max.sub(min);
    const [part, text] =
      rule.better === 'more'
        ? [x.sub(min), `(${num(x)}−${num(min)})`]
        : [max.sub(x), `(${num(max)}−${num(x)})`];
    return outcome({
      mark: part.div(range).mul(span).add(base),
      actual,
      target,
      rate,
      lead,
      formula: `${text}÷(${num(max)}−${num(min)})×${num(span)}+${num(base)}`,
    });
  };
}

/** Points by competition place among the units compared. Source: 2020 市重点工程 (1–3 → 7, 4–6 → 5, 7–10 → 3). */
export function rankToPoints(rule: FunctionOf<'rank-to-points'>, context: FunctionContext): Scorer {
  const figures = sortedFigures(rule, context);
  const places = new Map<string, number>();
  if (rule.better === 'more') figures.reverse();
  for (const [index, figure] of figures.entries()) {
    const key = figure.toFraction();
    if (!places.has(key)) places.set(key, index + 1);
  }
  const otherwise = parameter(rule.otherwise);
  const table = rule.table.map((row) => ({
    from: row.from,
    to: row.to ?? row.from,
    points: parameter(row.points),
  }));
  return (unit) => {
    const measured = readMeasured(rule, unit);
    if (measured.failed !== null) return measured.failed;
    const { x, actual, target, rate, lead } = measured;
    const place = places.get(x.toFraction()) ?? 0;
    const points = table.find((row) => row.from <= place && place <= row.to)?.points ?? otherwise;
    return outcome({
      mark: points,
      actual,
      target,
      rate,
      lead: `${lead}第${place}名得${num(points)}分；`,
      formula: num(points),
    });
  };
}

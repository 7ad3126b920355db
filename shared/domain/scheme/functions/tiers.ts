import type Fraction from 'fraction.js';
import type { FunctionOf, TierCondition } from '../item-function';
import { type Measured, readMeasured } from './measured';
import { num, type Outcome, optional, outcome, parameter, type Scorer } from './outcome';

/** The first tier whose conditions all hold. Source: 镇场绩效表 (≥100 % and invest ≥20 % → 100; ≥80 % → 75; …). */
export function tiers(rule: FunctionOf<'tiers'>): Scorer {
  return (unit) => {
    let first: Exclude<Measured, { failed: Outcome }> | null = null;
    for (const tier of rule.tiers) {
      const texts: string[] = [];
      for (const condition of tier.when) {
        const measured = readMeasured(condition, unit);
        if (measured.failed !== null) return measured.failed;
        first ??= measured;
        if (!holds(condition, measured.x)) break;
        texts.push(conditionText(condition, measured.x));
      }
      if (texts.length === tier.when.length) return result(first, `${texts.join('、')}；`, tier.points);
    }
    return result(first, '各档条件都不满足；', rule.otherwise);
  };
}

function result(first: Exclude<Measured, { failed: Outcome }> | null, lead: string, points: string): Outcome {
  return outcome({
    mark: parameter(points),
    actual: first?.actual ?? null,
    target: first?.target ?? null,
    rate: first?.rate ?? null,
    lead,
    formula: num(parameter(points)),
  });
}

function holds(condition: TierCondition, x: Fraction): boolean {
  const [atLeast, above, atMost, below] = [
    condition.atLeast,
    condition.above,
    condition.atMost,
    condition.below,
  ].map(optional);
  return !(
    (atLeast && x.lt(atLeast)) ||
    (above && x.lte(above)) ||
    (atMost && x.gt(atMost)) ||
    (below && x.gte(below))
  );
}

function conditionText(condition: TierCondition, x: Fraction): string {
  const unit = condition.of === 'rate' ? '%' : '';
  const bounds = [
    condition.atLeast === undefined ? '' : `≥${condition.atLeast}${unit}`,
    condition.above === undefined ? '' : `>${condition.above}${unit}`,
    condition.atMost === undefined ? '' : `≤${condition.atMost}${unit}`,
    condition.below === undefined ? '' : `<${condition.below}${unit}`,
  ];
  const figure =
    condition.per === undefined ? condition.indicator : `${condition.indicator}÷${condition.per}`;
  return `${figure} ${num(x)}${unit}${bounds.filter(Boolean).join('且')}`;
}

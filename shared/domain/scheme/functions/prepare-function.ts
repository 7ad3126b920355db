import type { ItemFunction, ItemFunctionType } from '../item-function';
import { completion, fullOrProportional, ratio } from './completion';
import { humanScores, rankBallots } from './judges';
import { type FunctionContext, ONE, parameter, type Scorer } from './outcome';
import { basePlusOver, overRateByTarget } from './over-completion';
import { piecewiseLinear } from './piecewise-linear';
import { efficacy, rankToPoints } from './standing';
import { countPrice, limitedCount, targetDifference, thresholdStep } from './steps';
import { additive, discretionary, givenPoints, weightedSum } from './sums';
import { tiers } from './tiers';

/**
 * Reads the parameters and whatever concerns the whole group (extremes, places) once, and gives the function
 * that scores one unit.
 */
export function prepareFunction(rule: ItemFunction, context: FunctionContext): Scorer {
  switch (rule.type) {
    case 'completion':
      return completion(rule);
    case 'full-or-proportional':
      return fullOrProportional(rule);
    case 'base-plus-over':
      return basePlusOver(rule, context);
    case 'over-rate-by-target':
      return overRateByTarget(rule, context);
    case 'piecewise-linear':
      return piecewiseLinear(rule);
    case 'tiers':
      return tiers(rule);
    case 'target-difference':
      return targetDifference(rule);
    case 'threshold-step':
      return thresholdStep(rule);
    case 'count-price':
      return countPrice(rule);
    case 'limited-count':
      return limitedCount(rule);
    case 'efficacy':
      return efficacy(rule, context);
    case 'rank-to-points':
      return rankToPoints(rule, context);
    case 'ratio':
      return ratio(rule);
    case 'human-scores':
      return humanScores(rule);
    case 'rank-ballots':
      return rankBallots(rule);
    case 'additive':
      return additive(rule);
    case 'given-points':
      return givenPoints(rule);
    case 'discretionary':
      return discretionary(rule);
    case 'weighted-sum':
      return prepareWeightedSum(rule, context);
  }
}

function prepareWeightedSum(
  rule: Extract<ItemFunction, { type: 'weighted-sum' }>,
  context: FunctionContext,
): Scorer {
  const parts = rule.parts.map((part) => ({
    name: part.name ?? '',
    weight: parameter(part.weight),
    source: part.function
      ? prepareFunction(part.function, { ...context, fullMarks: ONE })
      : (part.item ?? ''),
  }));
  return weightedSum(rule, parts);
}

/** Whether the function gives a ratio of full marks; the others give points. */
export function givesRatio(type: ItemFunctionType): boolean {
  return type === 'completion' || type === 'full-or-proportional' || type === 'ratio';
}

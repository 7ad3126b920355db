import Fraction from 'fraction.js';
import { compareExact } from '../../exact';
import type { FunctionOf } from '../item-function';
import {
  missingValue,
  num,
  type Outcome,
  outcome,
  parameter,
  type Scorer,
  type UnitFigures,
  ZERO,
} from './outcome';

/** Judges' scores: mean, trimmed mean, or group means weighted by group. Sources: 产业专班细则, 观摩评比. */
export function humanScores(rule: FunctionOf<'human-scores'>): Scorer {
  const trim = rule.trim ?? (rule.method === 'trimmed' ? 1 : 0);
  return (unit) => {
    if (rule.method === 'weighted') return weightedByGroup(rule, trim, unit);
    const scores = unit.list(rule.indicator);
    if (scores === null || scores.length === 0) return missingValue(rule.indicator);
    if (scores.length === 1) {
      const only = scores[0] as Fraction;
      return outcome({ mark: only, actual: only, formula: num(only) });
    }
    const mean = trimmedMean(scores, trim);
    if (mean === null) return tooFewScores(rule.indicator, scores.length, trim);
    return outcome({ mark: mean.value, actual: mean.value, lead: mean.lead, formula: mean.formula });
  };
}

interface Mean {
  readonly value: Fraction;
  readonly lead: string;
  readonly formula: string;
}

/** Leaves out the `trim` highest and lowest scores; `null` when nothing would be left. */
export function trimmedMean(scores: readonly Fraction[], trim: number): Mean | null {
  if (scores.length <= 2 * trim) return null;
  const sorted = [...scores].sort(compareExact);
  const kept = trim === 0 ? scores : sorted.slice(trim, sorted.length - trim);
  let sum = ZERO;
  for (const score of kept) sum = sum.add(score);
  const terms = kept.length <= 30 ? `(${kept.map(num).join('+')})` : num(sum);
  const dropped = trim === 0 ? '' : `去掉${trim}个最高分、${trim}个最低分；`;
  return { value: sum.div(kept.length), lead: dropped, formula: `${terms}÷${kept.length}` };
}

function weightedByGroup(rule: FunctionOf<'human-scores'>, trim: number, unit: UnitFigures): Outcome {
  const byGroup = unit.groups(rule.indicator);
  if (byGroup === null) return missingValue(rule.indicator);
  let [sum, weights] = [ZERO, ZERO];
  const terms: string[] = [];
  for (const group of rule.groups) {
    const scores = byGroup.get(group.name) ?? [];
    if (scores.length === 0) return missingValue(`${rule.indicator}（${group.name}）`);
    const mean = trimmedMean(scores, trim);
    if (mean === null) return tooFewScores(`${rule.indicator}（${group.name}）`, scores.length, trim);
    const weight = parameter(group.weight);
    sum = sum.add(mean.value.mul(weight));
    weights = weights.add(weight);
    terms.push(`${group.name}${num(mean.value)}×${num(weight)}`);
  }
  const value = sum.div(weights);
  const joined = terms.join('+');
  return outcome({
    mark: value,
    actual: value,
    formula: weights.equals(1) ? joined : `(${joined})÷${num(weights)}`,
  });
}

function tooFewScores(what: string, count: number, trim: number): Outcome {
  const problem = `“${what}”只有${count}个打分，去掉${trim}个最高和${trim}个最低后没有剩余`;
  return outcome({ missing: 'value', formula: problem, problem });
}

/** Σ votes(place k) × (first − step×(k−1)) ÷ votes. Source: 济宁 2015 一季度观摩. */
export function rankBallots(rule: FunctionOf<'rank-ballots'>): Scorer {
  const [first, step] = [parameter(rule.first), parameter(rule.step)];
  const label = rule.indicator ?? rule.places?.[0] ?? '';
  return (unit) => {
    const votes = readVotes(rule, unit);
    if (votes === null) return missingValue(label);
    let [points, total] = [ZERO, ZERO];
    const terms: string[] = [];
    for (const [index, count] of votes.entries()) {
      if (count.n === 0n) continue;
      const worth = first.sub(step.mul(index));
      points = points.add(count.mul(worth));
      total = total.add(count);
      terms.push(`${num(count)}×${num(worth)}`);
    }
    if (total.lte(0)) return missingValue(label);
    const score = points.div(total);
    return outcome({ mark: score, actual: score, formula: `(${terms.join('+')})÷${num(total)}` });
  };
}

function readVotes(rule: FunctionOf<'rank-ballots'>, unit: UnitFigures): readonly Fraction[] | null {
  if (rule.indicator !== undefined) return unit.list(rule.indicator);
  const votes = (rule.places ?? []).map((place) => unit.number(place));
  return votes.every((count) => count === null) ? null : votes.map((count) => count ?? new Fraction(0));
}

import Fraction from 'fraction.js';
import { printExact, type Rounding, roundExact } from '../../exact';
import { clamp, num, type Outcome, optional, outcome, type Scorer, ZERO } from '../functions/outcome';
import { givesRatio } from '../functions/prepare-function';
import type { NoTargetRule, Scheme, SchemeItem } from '../scheme';

export interface ScoredItem {
  readonly outcome: Outcome;
  /** As it enters the composite; `null`: no score. */
  readonly score: Fraction | null;
  readonly printed: string | null;
  readonly formula: string;
}

const weights = new WeakMap<SchemeItem, Fraction>();

/** Full marks a ratio is multiplied by; read once per item, because every figure of a ranking asks for it. */
export function weightOf(item: SchemeItem): Fraction {
  let weight = weights.get(item);
  if (weight === undefined) {
    weight = optional(item.weight) ?? new Fraction(100);
    weights.set(item, weight);
  }
  return weight;
}

export function decimalsOf(item: SchemeItem, scheme: Scheme): number {
  return item.decimals ?? scheme.decimals;
}

export function roundingOf(item: SchemeItem, scheme: Scheme): Rounding {
  return item.rounding ?? scheme.rounding;
}

/** mark → points: times the weight, cap and floor, sign of a deduction, rounding. */
export function scoreItem(
  item: SchemeItem,
  scheme: Scheme,
  scorer: Scorer,
  unit: Parameters<Scorer>[0],
): ScoredItem {
  const result = scorer(unit);
  if (result.mark === null) return { outcome: result, score: null, printed: null, formula: result.formula };
  const weighted = applyWeight(item, result.mark, result.formula);
  // Points to take off may be written with or without a minus sign.
  const amount = item.kind === 'deduction' ? weighted.value.abs() : weighted.value;
  const bounded = applyBounds(item, amount, weighted.formula);
  const signedScore = item.kind === 'deduction' ? bounded.value.neg() : bounded.value;
  const formula = item.kind === 'deduction' ? `扣分：${bounded.formula}` : bounded.formula;
  return finish(item, scheme, result, signedScore, `${result.lead}${formula}`);
}

function applyWeight(
  item: SchemeItem,
  mark: Fraction,
  formula: string,
): { value: Fraction; formula: string } {
  if (givesRatio(item.function.type)) {
    const weight = weightOf(item);
    return { value: mark.mul(weight), formula: `${formula}×${num(weight)}分` };
  }
  if (item.outOf === undefined) return { value: mark, formula };
  const [outOf, weight] = [new Fraction(item.outOf), weightOf(item)];
  const inner = /[+−]/.test(formula) ? `(${formula})` : formula;
  return { value: mark.div(outOf).mul(weight), formula: `${inner}÷${num(outOf)}×${num(weight)}` };
}

function applyBounds(
  item: SchemeItem,
  value: Fraction,
  formula: string,
): { value: Fraction; formula: string } {
  return clamp(value, formula, optional(item.floor), optional(item.cap));
}

function finish(
  item: SchemeItem,
  scheme: Scheme,
  result: Outcome,
  score: Fraction,
  formula: string,
): ScoredItem {
  const decimals = decimalsOf(item, scheme);
  const rounding = roundingOf(item, scheme);
  const printed = printExact(score, decimals, rounding);
  return {
    outcome: result,
    score: item.roundBeforeAdding ? roundExact(score, decimals, rounding) : score,
    printed,
    formula: `${formula} = ${printed.replace('-', '−')}分`,
  };
}

/** What a unit without a target gets: nothing (the item is dropped), zero, or the average of its group. */
export function scoreWithoutTarget(
  item: SchemeItem,
  scheme: Scheme,
  scored: ScoredItem,
  rule: NoTargetRule,
  scoresOfGroup: readonly Fraction[],
): ScoredItem {
  if (rule === 'zero') return finish(item, scheme, scored.outcome, ZERO, `${scored.formula}，按方案计0分`);
  if (rule === 'rescale') return { ...scored, formula: `${scored.formula}，本项不计，其余项目按比例折算` };
  if (scoresOfGroup.length === 0) return { ...scored, formula: `${scored.formula}，本组没有可供平均的得分` };
  let sum = ZERO;
  for (const score of scoresOfGroup) sum = sum.add(score);
  const average = sum.div(scoresOfGroup.length);
  return finish(
    item,
    scheme,
    scored.outcome,
    average,
    `${scored.formula}，按本组平均分计：${num(sum)}÷${scoresOfGroup.length}`,
  );
}

/** An item left out for everybody, or a unit whose value is missing but counts as zero. */
export function scoreMissingAsZero(item: SchemeItem, scheme: Scheme, scored: ScoredItem): ScoredItem {
  return finish(item, scheme, outcome(scored.outcome), ZERO, `${scored.formula}，按方案计0分`);
}

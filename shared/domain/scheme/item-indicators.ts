import type { ItemFunction } from './item-function';

/** The indicators a function reads, and of those the ones whose target it needs. */
export interface IndicatorUse {
  readonly read: readonly string[];
  readonly targeted: readonly string[];
}

/** Used to tell which figures a case lacks or does not need, and which targets the office must set. */
export function indicatorsOf(rule: ItemFunction): IndicatorUse {
  switch (rule.type) {
    case 'ratio':
      return { read: [rule.numerator, rule.denominator], targeted: [] };
    case 'additive':
      return { read: rule.terms.map((term) => term.indicator), targeted: [] };
    case 'rank-ballots':
      return { read: rule.indicator === undefined ? (rule.places ?? []) : [rule.indicator], targeted: [] };
    case 'tiers':
      return merge(rule.tiers.flatMap((tier) => tier.when).map(ofMeasured));
    case 'weighted-sum':
      return merge(rule.parts.flatMap((part) => (part.function ? [indicatorsOf(part.function)] : [])));
    case 'piecewise-linear':
    case 'efficacy':
    case 'rank-to-points':
      return ofMeasured(rule);
    case 'target-difference':
    case 'completion':
    case 'full-or-proportional':
    case 'base-plus-over':
    case 'over-rate-by-target':
      return ofMeasured({ ...rule, of: 'rate' });
    case 'threshold-step':
    case 'count-price':
    case 'human-scores':
    case 'limited-count':
    case 'given-points':
    case 'discretionary':
      return { read: [rule.indicator], targeted: [] };
  }
}

/** Of these, the ones whose value is a list: judges' scores, ballots. */
export function listsRead(rule: ItemFunction): readonly string[] {
  if (rule.type === 'human-scores') return [rule.indicator];
  if (rule.type === 'rank-ballots') return rule.indicator === undefined ? [] : [rule.indicator];
  if (rule.type !== 'weighted-sum') return [];
  return rule.parts.flatMap((part) => (part.function ? listsRead(part.function) : []));
}

/** Of these, the ones whose value counts month by month. */
export function monthsRead(rule: ItemFunction): readonly string[] {
  if (rule.type === 'limited-count') return [rule.indicator];
  if (rule.type !== 'weighted-sum') return [];
  return rule.parts.flatMap((part) => (part.function ? monthsRead(part.function) : []));
}

interface MeasuredParameters {
  readonly indicator: string;
  readonly of: 'value' | 'rate';
  readonly per?: string | undefined;
  readonly target?: string | undefined;
}

function ofMeasured(rule: MeasuredParameters): IndicatorUse {
  if (rule.per !== undefined) return { read: [rule.indicator, rule.per], targeted: [] };
  const needsTarget = rule.of === 'rate' && rule.target === undefined;
  return { read: [rule.indicator], targeted: needsTarget ? [rule.indicator] : [] };
}

function merge(uses: readonly IndicatorUse[]): IndicatorUse {
  return {
    read: [...new Set(uses.flatMap((use) => use.read))],
    targeted: [...new Set(uses.flatMap((use) => use.targeted))],
  };
}

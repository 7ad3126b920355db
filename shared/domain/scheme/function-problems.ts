import { compareExact, parseExact } from '../exact';
import type { ItemFunction } from './item-function';

/**
 * What its shape alone does not show: parameters that contradict each other, or parts that refer to nothing. `earlier`
 * are the ids of the items that stand before.
 */
export function problemsOfFunction(rule: ItemFunction, earlier: ReadonlySet<string>): string[] {
  const problems = [...problemsOfType(rule), ...problemsOfBounds(rule)];
  if (rule.type !== 'weighted-sum') return problems;
  for (const part of rule.parts) {
    if ((part.item === undefined) === (part.function === undefined))
      problems.push('每个组成部分要么写 function，要么写 item');
    if (part.item !== undefined && !earlier.has(part.item))
      problems.push(`引用的项目“${part.item}”须排在前面`);
    if (part.function) problems.push(...problemsOfFunction(part.function, earlier));
  }
  return problems;
}

function problemsOfType(rule: ItemFunction): string[] {
  switch (rule.type) {
    case 'rank-ballots':
      return (rule.indicator === undefined) === (rule.places === undefined)
        ? ['名次票要么写 indicator，要么写 places']
        : [];
    case 'human-scores': {
      const names = rule.groups.map((group) => group.name);
      if (rule.method === 'weighted' && names.length === 0) return ['按评委组加权须写明各组权重（groups）'];
      return new Set(names).size < names.length ? ['同一评委组写了两次'] : [];
    }
    case 'piecewise-linear':
      return problemsOfSegments(rule.segments);
    case 'tiers':
      return rule.tiers.flatMap((tier, index) =>
        tier.when.every(hasBound)
          ? []
          : [`第${index + 1}档有条件没有写界限（atLeast、above、atMost、below）`],
      );
    case 'rank-to-points':
      return rule.table.flatMap(({ from, to }) =>
        to !== undefined && to < from ? [`名次分值表里“第${from}名到第${to}名”前后颠倒`] : [],
      );
    default:
      return [];
  }
}

function problemsOfSegments(segments: readonly { readonly upTo?: string | undefined }[]): string[] {
  const ends = segments.map(({ upTo }) => upTo);
  if (ends.slice(0, -1).some((end) => end === undefined))
    return ['除最后一段外，每段都要写到哪里为止（upTo）'];
  const rising = ends.every((end, index) => {
    const before = ends[index - 1];
    return before === undefined || end === undefined || isLess(before, end);
  });
  return rising ? [] : ['各段的“到哪里为止”（upTo）要从小到大'];
}

function problemsOfBounds(rule: ItemFunction): string[] {
  const [low, high] =
    rule.type === 'discretionary'
      ? [rule.from, rule.to]
      : ['min' in rule ? rule.min : undefined, 'max' in rule ? rule.max : undefined];
  return low !== undefined && high !== undefined && isLess(high, low)
    ? [`最低${low}分高于最高${high}分`]
    : [];
}

function hasBound(condition: Readonly<Record<string, unknown>>): boolean {
  return ['atLeast', 'above', 'atMost', 'below'].some((bound) => condition[bound] !== undefined);
}

function isLess(a: string, b: string): boolean {
  const [left, right] = [parseExact(a), parseExact(b)];
  return left !== null && right !== null && compareExact(left, right) < 0;
}

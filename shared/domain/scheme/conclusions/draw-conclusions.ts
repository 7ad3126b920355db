import type Fraction from 'fraction.js';
import { parseExact } from '../../exact';
import type { RankedGroup, RankedItem, RankedRow, RankingResult } from '../result';
import type { Conclusion, ConclusionCondition, ConclusionMark, ConclusionRule } from './conclusion-rules';

type Bounds = Pick<Extract<ConclusionCondition, { type: 'score' }>, 'atLeast' | 'above' | 'atMost' | 'below'>;

/**
 * What the rules conclude from a ranking, rule by rule in the order of the ranking. A figure that is not there
 * meets no condition. Scores are compared unrounded; rates as printed, because that is what readers check.
 */
export function drawConclusions(
  result: RankingResult,
  rules: readonly ConclusionRule[],
  marks: readonly ConclusionMark[],
): Conclusion[] {
  const markOf = (unit: string, rule: string, kind: ConclusionMark['kind']) =>
    marks.find((mark) => mark.unit === unit && mark.rule === rule && mark.kind === kind);
  const conclusions: Conclusion[] = [];
  for (const rule of rules) {
    for (const group of result.groups) {
      for (const row of group.rows) {
        const declared = markOf(row.unit, rule.id, 'declared');
        const evidence = declared ? [declared.reason] : evidenceFor(rule, group, row, result);
        if (evidence === null) continue;
        conclusions.push({
          rule: rule.id,
          name: rule.name,
          tone: rule.tone,
          effect: rule.effect,
          group: group.name,
          unit: row.unit,
          evidence,
          ...(declared ? { declared: true } : {}),
          exempt: markOf(row.unit, rule.id, 'exempt')?.reason ?? null,
        });
      }
    }
  }
  return withoutCancelled(conclusions, rules);
}

/** What another conclusion that stands takes from a unit stays listed, exempt for that reason. */
function withoutCancelled(
  conclusions: readonly Conclusion[],
  rules: readonly ConclusionRule[],
): Conclusion[] {
  const cancelling = rules.filter((rule) => (rule.cancels ?? []).length > 0);
  return conclusions.map((each) => {
    const by = cancelling.find(
      (rule) =>
        rule.id !== each.rule &&
        rule.cancels?.includes(each.name) &&
        conclusions.some(
          (other) => other.unit === each.unit && other.rule === rule.id && other.exempt === null,
        ),
    );
    return by === undefined || each.exempt !== null ? each : { ...each, exempt: by.name };
  });
}

function evidenceFor(
  rule: ConclusionRule,
  group: RankedGroup,
  row: RankedRow,
  result: RankingResult,
): string[] | null {
  if (rule.when.length === 0) return null;
  const evidence: string[] = [];
  for (const condition of rule.when) {
    const found = evidenceOf(condition, group, row, result);
    if (found === null) return null;
    evidence.push(found);
  }
  return evidence;
}

function evidenceOf(
  condition: ConclusionCondition,
  group: RankedGroup,
  row: RankedRow,
  result: RankingResult,
): string | null {
  switch (condition.type) {
    case 'place':
      return placeEvidence(condition, group, row);
    case 'score': {
      const score = row.exactScore === null ? null : parseExact(row.exactScore);
      return score !== null && within(score, condition)
        ? `综合得分${row.score}分，${boundsText(condition)}分`
        : null;
    }
    case 'items':
      return itemsEvidence(condition, row, result);
  }
}

/** Tied units share the verdict; whoever shares the first place is never at the bottom. */
function placeEvidence(
  condition: Extract<ConclusionCondition, { type: 'place' }>,
  group: RankedGroup,
  row: RankedRow,
): string | null {
  if (row.place === null) return null;
  const places = group.rows.flatMap((other) => other.place ?? []);
  const size = condition.count ?? Math.max(1, Math.floor((places.length * (condition.percent ?? 0)) / 100));
  const text = `${group.name}综合第${row.place}名（共${places.length}个单位）`;
  const place = row.place;
  if (condition.end === 'top') return place <= size ? text : null;
  const behind = places.filter((other) => other > place).length;
  return place > 1 && behind < size ? text : null;
}

const FIGURE_WORDS = { rate: '完成率', value: '', score: '得分' } as const;

function itemsEvidence(
  condition: Extract<ConclusionCondition, { type: 'items' }>,
  row: RankedRow,
  result: RankingResult,
): string | null {
  const heads = new Map(result.items.map((head) => [head.id, head]));
  const named = condition.items;
  const items = row.items.filter((item) => (named ? named.includes(item.id) : heads.get(item.id)?.ranked));
  // An item without a target is not asked about; one without a value is, and does not meet the condition.
  const asked = items.filter((item) => condition.of !== 'rate' || item.rate !== null || item.actual === null);
  const known = asked.map((item) => {
    const figure = figureOf(item, condition.of);
    return { item, figure, met: figure !== null && within(figure.exact, condition) };
  });
  const met = known.filter((entry) => entry.met);
  const fires =
    condition.quantifier === 'any' ? met.length > 0 : known.length > 0 && met.length === known.length;
  if (!fires) return null;
  const unit = { rate: '%', value: '', score: '分' }[condition.of];
  const figures = met.map(({ item, figure }) => {
    const measure = condition.of === 'value' ? (heads.get(item.id)?.measure ?? '') : unit;
    return `${item.name}${FIGURE_WORDS[condition.of]}${figure?.text ?? ''}${measure}`;
  });
  return `${figures.join('、')}，${boundsText(condition)}${unit}`;
}

function figureOf(
  item: RankedItem,
  of: 'rate' | 'value' | 'score',
): { exact: Fraction; text: string } | null {
  const text = { rate: item.rate, value: item.actual, score: item.score }[of];
  const exact = parseExact((of === 'score' ? item.exactScore : text) ?? '');
  return text === null || exact === null ? null : { exact, text };
}

function within(value: Fraction, { atLeast, above, atMost, below }: Bounds): boolean {
  return (
    (atLeast === undefined || value.gte(atLeast)) &&
    (above === undefined || value.gt(above)) &&
    (atMost === undefined || value.lte(atMost)) &&
    (below === undefined || value.lt(below))
  );
}

/** `不低于100`, `低于60`. */
function boundsText({ atLeast, above, atMost, below }: Bounds): string {
  return [
    atLeast === undefined ? '' : `不低于${atLeast}`,
    above === undefined ? '' : `高于${above}`,
    atMost === undefined ? '' : `不高于${atMost}`,
    below === undefined ? '' : `低于${below}`,
  ]
    .filter(Boolean)
    .join('、');
}

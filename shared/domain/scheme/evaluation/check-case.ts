import Fraction from 'fraction.js';
import { plainText } from '../../exact';
import { findIndicator } from '../../indicators/indicator';
import { asNumber, parseCaseValue } from '../case-value';
import { indicatorsOf, listsRead } from '../item-indicators';
import type { RankingWarning } from '../result';
import type { EvaluationCase, Scheme } from '../scheme';
import { groupsWithWeights, schemeOfGroup } from './group-scheme';
import { groupUnits, WITHOUT_GROUP } from './group-units';
import { readUnits } from './unit-figures';

/** What does not fit together in a case before anything is computed: unknown names, weights. */
export function checkCase(input: EvaluationCase): RankingWarning[] {
  const { scheme } = input;
  return [
    ...checkWeights(scheme, ''),
    ...groupsWithWeights(scheme).flatMap((group) => checkWeights(schemeOfGroup(scheme, group), group)),
    ...checkGroupWeights(input),
    ...checkUnits(input),
    ...checkIndicators(input),
    ...checkSingles(input),
  ];
}

/** Weights for a group that the case does not have change nothing, and that must be said. */
function checkGroupWeights({ scheme, groups }: EvaluationCase): RankingWarning[] {
  const known = new Set(Object.entries(groups).map(([key, entry]) => (Array.isArray(entry) ? key : entry)));
  const unknown = groupsWithWeights(scheme).filter((group) => !known.has(group));
  if (unknown.length === 0) return [];
  const message = `方案为这些组别另定了权重，而本次没有这些组别：${unknown.join('、')}`;
  return [{ code: 'unknown-unit', message, units: [] }];
}

/** Several numbers where one is read would count as no value, which looks like a forgotten one. */
function checkSingles({ scheme, values }: EvaluationCase): RankingWarning[] {
  const several = new Set(scheme.items.flatMap((item) => listsRead(item.function)));
  const single = new Set(
    scheme.items.flatMap((item) => indicatorsOf(item.function).read).filter((id) => !several.has(id)),
  );
  const wrong = Object.entries(values).flatMap(([unit, figures]) =>
    Object.entries(figures).flatMap(([indicator, value]) => {
      const figure = single.has(indicator) ? parseCaseValue(value) : null;
      const isSeveral = figure !== null && figure.kind !== 'missing' && asNumber(figure) === null;
      return isSeveral ? [{ unit, indicator }] : [];
    }),
  );
  return wrong.map(({ unit, indicator }) => ({
    code: 'not-computable' as const,
    message: `${unit}的“${indicator}”应是一个数，却写了几个，没有计算`,
    units: [unit],
  }));
}

function checkWeights(scheme: Scheme, group: string): RankingWarning[] {
  const counted = scheme.items.filter((item) => item.counted && item.kind === 'item');
  if (scheme.composite === 'none' || counted.some((item) => item.weight === undefined)) return [];
  let sum = new Fraction(0);
  for (const item of counted) sum = sum.add(new Fraction(item.weight ?? '0'));
  if (sum.equals(new Fraction(scheme.fullMarks))) return [];
  const message = `方案“${scheme.name}”${group}各项权重合计为${plainText(sum)}，不等于满分${scheme.fullMarks}`;
  return [{ code: 'weights-not-100', message, units: [] }];
}

function checkUnits(input: EvaluationCase): RankingWarning[] {
  const known = new Set(input.units.map((unit) => (typeof unit === 'string' ? unit : unit.name)));
  const named = new Set([
    ...Object.keys(input.values),
    ...Object.keys(input.targets),
    ...Object.keys(input.reported),
  ]);
  for (const [key, entry] of Object.entries(input.groups)) {
    for (const unit of Array.isArray(entry) ? entry : [key]) named.add(unit);
  }
  named.delete('*');
  const warnings: RankingWarning[] = [];
  const unknown = [...named].filter((unit) => !known.has(unit)).sort();
  if (unknown.length > 0) {
    warnings.push({
      code: 'unknown-unit',
      message: `不在单位名单里，未参加计算：${unknown.join('、')}`,
      units: unknown,
    });
  }
  const ungrouped = groupUnits(input.groups, readUnits(input)).find((group) => group.name === WITHOUT_GROUP);
  if (ungrouped && !Object.hasOwn(input.groups, WITHOUT_GROUP)) {
    const units = ungrouped.members.map((unit) => unit.unit);
    warnings.push({ code: 'unknown-unit', message: `没有列入任何组：${units.join('、')}`, units });
  }
  return warnings;
}

function checkIndicators(input: EvaluationCase): RankingWarning[] {
  const used = new Set(input.scheme.items.flatMap((item) => indicatorsOf(item.function).read));
  const given = new Set(Object.values(input.values).flatMap((figures) => Object.keys(figures)));
  const warnings: RankingWarning[] = [];
  const absent = [...used].filter((indicator) => !given.has(indicator));
  if (absent.length > 0) {
    warnings.push({
      code: 'unknown-indicator',
      message: `方案用到而没有任何数值的指标：${absent.join('、')}`,
      units: [],
    });
  }
  // Indicators of the application itself are always supplied, whether the scheme uses them or not.
  const unused = [...given].filter((indicator) => !used.has(indicator) && !findIndicator(indicator)).sort();
  if (unused.length > 0) {
    warnings.push({
      code: 'unknown-indicator',
      message: `方案没有用到的指标：${unused.join('、')}`,
      units: [],
    });
  }
  return warnings;
}

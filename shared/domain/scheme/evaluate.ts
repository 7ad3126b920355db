import type Fraction from 'fraction.js';
import { exactText, plainText, printExact } from '../exact';
import { checkCase } from './evaluation/check-case';
import { addUp, type Composite } from './evaluation/composite';
import { groupUnits } from './evaluation/group-units';
import { assignPlaces } from './evaluation/places';
import { isRanked, lookAlikes, printRankKey, rankItem, rankKey } from './evaluation/rank-items';
import {
  type ScoredItem,
  scoreItem,
  scoreMissingAsZero,
  scoreWithoutTarget,
  weightOf,
} from './evaluation/score-item';
import { type ReadUnit, readUnits } from './evaluation/unit-figures';
import { HUNDRED } from './functions/outcome';
import { prepareFunction } from './functions/prepare-function';
import { indicatorsOf } from './item-indicators';
import type { RankedGroup, RankedItem, RankedRow, RankingResult, RankingWarning } from './result';
import type { EvaluationCase, Scheme, SchemeItem } from './scheme';

interface ScoredGroup {
  readonly name: string;
  readonly members: readonly ReadUnit[];
  /** By item of the scheme, then by member. */
  readonly items: readonly (readonly ScoredItem[])[];
}

/**
 * Ranks the units of a case under its scheme: item figures and scores, composite scores, places per item and
 * composite within each group. Pure and total for every parsed case; figures that are not there stay `null`
 * with a warning and never count as zero unless the scheme says so. Previous places are merged in by
 * `withPreviousPlaces`. Source: 考核办法 计分与排名; collection of published schemes.
 */
export function evaluateScheme(input: EvaluationCase): RankingResult {
  const { scheme } = input;
  const units = readUnits(input);
  const groups = groupUnits(input.groups, units).map((group) => scoreGroup(scheme, group, units));
  const leftOut = itemsWithoutAnyValue(scheme, groups);
  const warnings = [...checkCase(input), ...warnOfItems(scheme, groups, leftOut)];
  const ranked = groups.map((group) => rankGroup(scheme, group, leftOut, warnings));
  return {
    scheme: { id: scheme.id, name: scheme.name, version: scheme.version },
    items: scheme.items.map((item) => ({
      id: item.id,
      name: item.name,
      measure: item.measure,
      weight: plainText(weightOf(item)),
      ranked: isRanked(item),
    })),
    groups: ranked,
    warnings,
  };
}

function scoreGroup(
  scheme: Scheme,
  group: { readonly name: string; readonly members: readonly ReadUnit[] },
  all: readonly ReadUnit[],
): ScoredGroup {
  const items = scheme.items.map((item) => {
    const context = { group: group.members, all, fullMarks: weightOf(item) };
    const scorer = prepareFunction(item.function, context);
    const first = group.members.map((unit) => scoreItem(item, scheme, scorer, unit));
    const scores = first.flatMap((entry) => entry.score ?? []);
    const scored = first.map((entry) => applyMissingRules(scheme, item, entry, scores));
    for (const [index, unit] of group.members.entries())
      unit.setItemScore(item.id, scored[index]?.score ?? null);
    return scored;
  });
  return { name: group.name, members: group.members, items };
}

function applyMissingRules(
  scheme: Scheme,
  item: SchemeItem,
  entry: ScoredItem,
  scores: readonly Fraction[],
): ScoredItem {
  if (entry.score !== null || item.kind !== 'item') return entry;
  if (entry.outcome.missing === 'target') {
    return scoreWithoutTarget(item, scheme, entry, item.noTarget ?? scheme.noTarget, scores);
  }
  return (item.noValue ?? scheme.noValue) === 'zero' ? scoreMissingAsZero(item, scheme, entry) : entry;
}

/** Figures of a whole item that have not come in yet: the item is left out for everybody. */
function itemsWithoutAnyValue(scheme: Scheme, groups: readonly ScoredGroup[]): Set<string> {
  const absent = scheme.items.filter((_item, index) =>
    groups.every((group) =>
      group.items[index]?.every((entry) => entry.score === null && entry.outcome.missing === 'value'),
    ),
  );
  return new Set(absent.map((item) => item.id));
}

function rankGroup(
  scheme: Scheme,
  group: ScoredGroup,
  leftOut: ReadonlySet<string>,
  warnings: RankingWarning[],
): RankedGroup {
  const composites = group.members.map((unit, index) => {
    const scored = group.items.map((item) => item[index] as ScoredItem);
    return scheme.composite === 'none' || !unit.inComposite ? null : addUp(scheme, scored, leftOut);
  });
  const entries = composites.map((composite, index) => ({
    index,
    key: composite?.score ?? null,
    isZero: composite?.score?.n === 0n,
  }));
  const places = assignPlaces(entries, {
    tieRule: scheme.tieRule,
    zeroUnits: scheme.zeroUnits,
    better: 'more',
  });
  const columns = scheme.items.map((item, at): ItemColumn => {
    const scored = group.items[at] ?? [];
    const places = rankItem(scheme, item, scored);
    return { item, scored, places, reportedAs: indicatorsOf(item.function).read[0] };
  });
  warnings.push(...warnOfGroup(scheme, group, composites));
  const rows = group.members.map((unit, index): RankedRow => {
    const composite = composites[index] ?? null;
    const score = composite?.score ?? null;
    const printed = score === null ? null : printExact(score, scheme.decimals, scheme.rounding);
    return {
      unit: unit.unit,
      place: places.get(index) ?? null,
      previousPlace: null,
      score: printed,
      exactScore: score === null ? null : exactText(score),
      formula: printed === null ? '' : `${composite?.formula} = ${printed.replace('-', '−')}`,
      items: columns.map((column) => describeItem(scheme, column, unit, index)),
    };
  });
  // Stable: ties and units without a place stay in the office's order.
  rows.sort((a, b) => (a.place ?? Number.MAX_SAFE_INTEGER) - (b.place ?? Number.MAX_SAFE_INTEGER));
  return { name: group.name, rows };
}

/** One item over the units of a group. */
interface ItemColumn {
  readonly item: SchemeItem;
  readonly scored: readonly ScoredItem[];
  readonly places: ReadonlyMap<number, number>;
  /** Indicator whose 上报数 stands beside the figure. */
  readonly reportedAs: string | undefined;
}

function describeItem(scheme: Scheme, column: ItemColumn, unit: ReadUnit, index: number): RankedItem {
  const { item, reportedAs } = column;
  const scored = column.scored[index] as ScoredItem;
  const { actual, target, rate } = scored.outcome;
  const reported = reportedAs === undefined ? null : unit.reported(reportedAs);
  return {
    id: item.id,
    name: item.name,
    actual: actual === null ? null : plainText(actual),
    reported: reported === null ? null : plainText(reported),
    target: target === null ? null : plainText(target),
    rate: rate === null ? null : printExact(rate.mul(HUNDRED), item.rateDecimals, scheme.rounding),
    score: scored.printed,
    exactScore: scored.score === null ? null : exactText(scored.score),
    place: column.places.get(index) ?? null,
    previousPlace: null,
    formula: scored.formula,
  };
}

function warnOfItems(
  scheme: Scheme,
  groups: readonly ScoredGroup[],
  leftOut: ReadonlySet<string>,
): RankingWarning[] {
  const warnings: RankingWarning[] = [];
  for (const [index, item] of scheme.items.entries()) {
    if (item.kind !== 'item') continue;
    const without = (test: (entry: ScoredItem) => boolean) =>
      groups.flatMap((group) =>
        group.members
          .filter((_unit, at) => test(group.items[index]?.[at] as ScoredItem))
          .map((unit) => unit.unit),
      );
    const noTarget = without((entry) => entry.outcome.missing === 'target');
    const noValue = without((entry) => entry.outcome.missing === 'value');
    if (noTarget.length > 0) {
      const message = `“${item.name}”有${noTarget.length}个单位没有目标或基数，不参加该项排序`;
      warnings.push({ code: 'no-target', message, units: noTarget });
    }
    if (leftOut.has(item.id)) {
      warnings.push({
        code: 'no-value',
        message: `“${item.name}”还没有任何单位的数值，本次综合得分不含该项`,
        units: [],
      });
    } else if (noValue.length > 0) {
      warnings.push({
        code: 'no-value',
        message: `“${item.name}”有${noValue.length}个单位没有数值`,
        units: noValue,
      });
    }
    const problems = new Set(
      groups.flatMap((group) => group.items[index]?.flatMap((entry) => entry.outcome.problem ?? []) ?? []),
    );
    for (const problem of problems) {
      const units = without((entry) => entry.outcome.problem === problem);
      warnings.push({ code: 'not-computable', message: `“${item.name}”：${problem}`, units });
    }
  }
  return warnings;
}

function warnOfGroup(
  scheme: Scheme,
  group: ScoredGroup,
  composites: readonly (Composite | null)[],
): RankingWarning[] {
  const warnings: RankingWarning[] = [];
  const names = (indexes: readonly number[]) => indexes.map((index) => group.members[index]?.unit ?? '');
  const warnAlike = (what: string, indexes: readonly number[]) => {
    const units = names(indexes);
    const message = `${what}：${units.join('、')}印出的数字相同而实际不同，名次按未取舍的数排定`;
    warnings.push({ code: 'same-print-different-value', message, units });
  };
  const scores = composites.map((composite) => composite?.score ?? null);
  for (const indexes of lookAlikes(scores, (key) => printExact(key, scheme.decimals, scheme.rounding))) {
    warnAlike(`${group.name}综合得分`, indexes);
  }
  for (const [at, item] of scheme.items.entries()) {
    const print = printRankKey(scheme, item);
    if (print === null || !isRanked(item)) continue;
    const keys = (group.items[at] ?? []).map((entry) => rankKey(item, entry));
    for (const indexes of lookAlikes(keys, print)) warnAlike(`${group.name}“${item.name}”`, indexes);
  }
  const unable = names([...composites.keys()].filter((index) => composites[index]?.cannotRescale));
  if (unable.length > 0) {
    const message = '有项目没有写权重（或余下各项权重为零），缺项单位的综合得分未按比例折算';
    warnings.push({ code: 'not-computable', message, units: unable });
  }
  return warnings;
}

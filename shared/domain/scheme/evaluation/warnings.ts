import { printExact } from '../../exact';
import type { RankingWarning } from '../result';
import type { Scheme } from '../scheme';
import type { Composite } from './composite';
import { isRanked, lookAlikes, printRankKey, rankKey } from './rank-items';
import type { ScoredItem } from './score-item';
import type { ReadUnit } from './unit-figures';

/** One group of units with what their items scored. */
export interface ScoredGroup {
  readonly name: string;
  /** With the weights of the group. */
  readonly scheme: Scheme;
  readonly members: readonly ReadUnit[];
  /** By item of the scheme, then by member. */
  readonly items: readonly (readonly ScoredItem[])[];
  /** As computed, before confirmed rates and scores; the same array when nothing is confirmed. */
  readonly computed: readonly (readonly ScoredItem[])[];
}

/** Units without a target or value, items nobody has a value for, what could not be computed. */
export function warnOfItems(
  scheme: Scheme,
  groups: readonly ScoredGroup[],
  leftOut: ReadonlySet<string>,
): RankingWarning[] {
  const warnings: RankingWarning[] = [];
  for (const [index, item] of scheme.items.entries()) {
    const isOrdinary = item.kind === 'item';
    const without = (test: (entry: ScoredItem) => boolean) =>
      groups.flatMap((group) =>
        group.members
          .filter((_unit, at) => test(group.items[index]?.[at] as ScoredItem))
          .map((unit) => unit.unit),
      );
    const noTarget = without((entry) => entry.outcome.missing === 'target');
    const noValue = without((entry) => entry.outcome.missing === 'value');
    if (isOrdinary && noTarget.length > 0) {
      const message = `“${item.name}”有${noTarget.length}个单位没有目标或基数，不参加该项排序`;
      warnings.push({ code: 'no-target', message, units: noTarget });
    }
    if (isOrdinary && leftOut.has(item.id)) {
      warnings.push({
        code: 'no-value',
        message: `“${item.name}”还没有任何单位的数值，本次综合得分不含该项`,
        units: [],
      });
    } else if (isOrdinary && noValue.length > 0) {
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

/** Look-alikes that are ranked differently, and scores that could not be rescaled. */
export function warnOfGroup(
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
    if (!isRanked(item)) continue;
    const print = printRankKey(scheme, item);
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

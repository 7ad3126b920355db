/** “差多少能脱离靠后”: the smallest addition to one figure that lifts a unit out of the tail. Source: mission D5. */
import { plainText } from '../../exact';
import { findIndicator } from '../../indicators/indicator';
import { findRateIndicator, nameOfIndicator } from '../../indicators/rate-indicators';
import { findReportIndicator } from '../../indicators/report-indicators';
import { type TailRule, tailOf } from '../../indicators/tail';
import type { Period } from '../../period';
import { numberOfValue } from '../case-value';
import { evaluateScheme } from '../evaluate';
import type { ItemFunction } from '../item-function';
import { indicatorsOf } from '../item-indicators';
import type { RankedRow, RankingResult } from '../result';
import type { EvaluationCase } from '../scheme';
import { supposing } from './suppose';
import type { FigureChange } from './what-if';

export interface LiftWay {
  readonly indicator: string;
  readonly name: string;
  readonly measure: string;
  /** The figure as it stands, in the indicator's measure. */
  readonly present: string | null;
  /** Whole number of the measure to add (个, 万元 …); `null`: this figure alone cannot do it. */
  readonly needed: number | null;
  /** The unit's place with that addition. */
  readonly place: number | null;
  readonly text: string;
}

export interface Lift {
  readonly unit: string;
  readonly group: string;
  readonly place: number | null;
  readonly score: string | null;
  readonly inTail: boolean;
  readonly ways: readonly LiftWay[];
}

/** More than any district adds in a year, in 个 or 万元. */
const MOST = 2 ** 30;

/**
 * For each figure the scheme counts, the smallest whole addition after which the unit is no longer 靠后, all
 * else unchanged; one less does not do. `null` when the unit is not ranked.
 */
export function liftUnit(input: EvaluationCase, unit: string, period: Period, rule: TailRule): Lift | null {
  const own = ownGroupOnly({ ...input, scheme: { ...input.scheme, conclusions: undefined } }, unit);
  const result = evaluateScheme(own);
  const supposed = supposing(own, unit, result);
  const found = findRow(result, unit);
  if (!found) return null;
  const inTail = tailOf(period, result, rule).has(unit);
  return {
    unit,
    group: found.group,
    place: found.row.place,
    score: found.row.score,
    inTail,
    ways: inTail
      ? indicatorsToAdd(own).map((indicator) => findWay(own, unit, supposed, indicator, period, rule))
      : [],
  };
}

function findWay(
  input: EvaluationCase,
  unit: string,
  supposed: (change: FigureChange) => RankingResult,
  indicator: string,
  period: Period,
  rule: TailRule,
): LiftWay {
  const resultWith = (delta: number) => supposed({ unit, indicator, delta: String(delta) });
  const isOut = (delta: number) => {
    const result = resultWith(delta);
    return findRow(result, unit)?.row.place !== null && !tailOf(period, result, rule).has(unit);
  };
  const needed = smallest(isOut);
  const known = findIndicator(indicator);
  const name = nameOfIndicator(indicator);
  const measure = known?.measure ?? measureOf(input, indicator);
  const place = needed === null ? null : (findRow(resultWith(needed), unit)?.row.place ?? null);
  const present = numberOfValue(input.values[unit]?.[indicator]);
  return {
    indicator,
    name,
    measure,
    present: present === null ? null : plainText(present),
    needed,
    place,
    text:
      needed === null
        ? `单靠${name}不能脱离靠后`
        : `${name}再增加${needed}${measure}，升至第${place}名，脱离靠后`,
  };
}

/** Doubles until it is enough, then halves the interval: the result does it, one less does not. */
function smallest(isEnough: (delta: number) => boolean): number | null {
  let high = 1;
  while (!isEnough(high)) {
    if (high >= MOST) return null;
    high *= 2;
  }
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Figures an ordinary or bonus item that counts reads; denominators only hurt and are left out. */
function indicatorsToAdd(input: EvaluationCase): string[] {
  const counted = input.scheme.items.filter((item) => item.counted && item.kind !== 'deduction');
  // Nobody adds percent to a rate: what must happen is more registrations and starts.
  const isAddable = (indicator: string) => !findRateIndicator(indicator) && !findReportIndicator(indicator);
  const indicators = [
    ...new Set(
      counted.flatMap(({ function: rule }) =>
        rule.type === 'ratio' ? [rule.numerator] : indicatorsOf(rule).read,
      ),
    ),
  ];
  return indicators.filter(isAddable);
}

/** Other groups do not matter, unless an item compares with all units. */
function ownGroupOnly(input: EvaluationCase, unit: string): EvaluationCase {
  if (input.scheme.items.some((item) => comparesWithAll(item.function))) return input;
  const group = Object.entries(input.groups).find(
    ([, members]) => Array.isArray(members) && members.includes(unit),
  );
  if (!group) return input;
  const members = new Set(group[1]);
  const nameOf = (entry: EvaluationCase['units'][number]) => (typeof entry === 'string' ? entry : entry.name);
  return {
    ...input,
    groups: Object.fromEntries([group]),
    units: input.units.filter((entry) => members.has(nameOf(entry))),
  };
}

function comparesWithAll(rule: ItemFunction): boolean {
  if (rule.type === 'weighted-sum')
    return rule.parts.some((part) => part.function && comparesWithAll(part.function));
  return 'among' in rule && rule.among === 'all';
}

function measureOf(input: EvaluationCase, indicator: string): string {
  const item = input.scheme.items.find(({ function: rule }) => indicatorsOf(rule).read.includes(indicator));
  return item?.measure ?? '';
}

function findRow(result: RankingResult, unit: string): { group: string; row: RankedRow } | null {
  for (const group of result.groups) {
    const row = group.rows.find((candidate) => candidate.unit === unit);
    if (row) return { group: group.name, row };
  }
  return null;
}

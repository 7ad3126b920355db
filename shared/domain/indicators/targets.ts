import Fraction from 'fraction.js';
import type { Target } from '../../contract/office';
import { losslessText, parseExact } from '../exact';
import { type Period, type PeriodRange, quarterOf, type Scope, shiftPeriod, yearOf } from '../period';
import { findRateIndicator } from './rate-indicators';

/** A target as stored: for a year (`quarter` 0) or one quarter; empty `value`: taken back. */
export type TargetVersion = Omit<Target, 'reason'>;

/** `latest`: as adjusted; `original`: as first set, for the rate shown beside the adjusted one (mission B1). */
export type TargetEdition = 'latest' | 'original';

/**
 * The target a figure of `scope` is compared with, as decimal or `n/d` text; `null`: no target, which is not
 * zero. Completion is always measured against the whole span of the scope, also while it is still running:
 * year → the annual target, else the sum when all four quarters are set; quarter → the quarter's, else a
 * quarter of the annual; month → a third of the quarter's, else a twelfth of the annual. Whether the unit is
 * on schedule within the span is what 时序进度 says (`expected-progress.ts`).
 */
export function targetInForce(
  targets: readonly TargetVersion[],
  unitId: number,
  indicator: string,
  period: Period,
  scope: Scope,
  edition: TargetEdition = 'latest',
): string | null {
  const year = yearOf(period);
  const own = targets.filter(
    (target) => target.unitId === unitId && target.indicator === indicator && target.year === year,
  );
  return targetAmong(own, indicator, period, scope, edition);
}

/** As `targetInForce`, among the targets of one unit, indicator and year. */
function targetAmong(
  own: readonly TargetVersion[],
  indicator: string,
  period: Period,
  scope: Scope,
  edition: TargetEdition,
): string | null {
  const inForce = (quarter: number) => versionInForce(own, quarter, edition);
  // A rate is not a sum: the year's target holds for every part of it.
  if (findRateIndicator(indicator))
    return textOf((scope === 'year' ? null : inForce(quarterOf(period))) ?? inForce(0));
  if (scope === 'year') return textOf(inForce(0) ?? sumOfQuarters(inForce));
  const quarter = inForce(quarterOf(period)) ?? inForce(0)?.div(4) ?? null;
  return textOf(scope === 'quarter' ? quarter : (quarter?.div(3) ?? null));
}

/** unit name → indicator → target, in the form an evaluation case takes; units without targets are left out. */
export function targetsInForce(
  targets: readonly TargetVersion[],
  units: readonly { readonly id: number; readonly name: string }[],
  period: Period,
  scope: Scope,
  edition: TargetEdition = 'latest',
): Record<string, Record<string, string>> {
  const year = yearOf(period);
  const byUnit = new Map<number, Map<string, TargetVersion[]>>();
  for (const target of targets) {
    if (target.year !== year) continue;
    const own = byUnit.get(target.unitId) ?? new Map<string, TargetVersion[]>();
    const list = own.get(target.indicator);
    if (list) list.push(target);
    else own.set(target.indicator, [target]);
    byUnit.set(target.unitId, own);
  }
  // Built from entries, so that no unit name can collide with what every object inherits.
  const result = units.map((unit) => {
    const inForce = [...(byUnit.get(unit.id) ?? [])].flatMap(([indicator, own]) => {
      const value = targetAmong(own, indicator, period, scope, edition);
      return value === null ? [] : [[indicator, value] as const];
    });
    return [unit.name, Object.fromEntries(inForce)] as const;
  });
  return Object.fromEntries(result.filter(([, targetsOfUnit]) => Object.keys(targetsOfUnit).length > 0));
}

/**
 * As `targetsInForce` for any span of months: the sum of its months' targets, none when a month has none. A rate
 * is no sum: the target of the last month holds.
 */
export function targetsOverSpan(
  targets: readonly TargetVersion[],
  units: readonly { readonly id: number; readonly name: string }[],
  { from, to }: PeriodRange,
): Record<string, Record<string, string>> {
  const last = targetsInForce(targets, units, to, 'month');
  const months: Record<string, Record<string, string>>[] = [last];
  for (let month = shiftPeriod(to, -1); month >= from; month = shiftPeriod(month, -1))
    months.push(targetsInForce(targets, units, month, 'month'));
  return Object.fromEntries(
    Object.entries(last).map(([unit, own]) => {
      const sums = Object.entries(own).flatMap(([indicator, value]) => {
        if (findRateIndicator(indicator)) return [[indicator, value] as const];
        let sum = new Fraction(0);
        for (const month of months) {
          const part = parseExact(month[unit]?.[indicator] ?? '');
          if (part === null) return [];
          sum = sum.add(part);
        }
        return [[indicator, losslessText(sum)] as const];
      });
      return [unit, Object.fromEntries(sums)];
    }),
  );
}

function versionInForce(
  own: readonly TargetVersion[],
  quarter: number,
  edition: TargetEdition,
): Fraction | null {
  let chosen: TargetVersion | null = null;
  for (const target of own) {
    if (target.quarter !== quarter) continue;
    const better =
      chosen === null ||
      (edition === 'latest' ? target.version > chosen.version : target.version < chosen.version);
    if (better) chosen = target;
  }
  return chosen === null ? null : parseExact(chosen.value);
}

function sumOfQuarters(inForce: (quarter: number) => Fraction | null): Fraction | null {
  let sum = new Fraction(0);
  for (const quarter of [1, 2, 3, 4]) {
    const value = inForce(quarter);
    if (value === null) return null;
    sum = sum.add(value);
  }
  return sum;
}

function textOf(value: Fraction | null): string | null {
  return value === null ? null : losslessText(value);
}

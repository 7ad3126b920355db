import { listUnits } from '../../../db/queries/office/units';
import { listTargetVersions } from '../../../db/queries/ranking/targets';
import type { Db } from '../../../db/schema';
import type { Target } from '../../../shared/contract/office';
import type { TargetProgress } from '../../../shared/contract/ranking';
import { parseExact, plainText } from '../../../shared/domain/exact';
import { compareWithSchedule, completionRate } from '../../../shared/domain/indicators/expected-progress';
import { INDICATORS } from '../../../shared/domain/indicators/indicator';
import { targetInForce } from '../../../shared/domain/indicators/targets';
import { quarterOf, yearOf } from '../../../shared/domain/period';
import { withConfirmedValues } from '../../../shared/domain/scheme/evaluation/confirmations';
import { computeRanking, type RankingQuestion } from './rank-period';

/**
 * Every unit with a target, by indicator: completion by the target as adjusted and as first set, 时序进度 and
 * gap, with the versions and reasons behind the target. Source: mission B1.
 */
export async function targetProgress(db: Db, question: RankingQuestion): Promise<TargetProgress[]> {
  const { period, scope } = question;
  const { values } = withConfirmedValues((await computeRanking(db, question)).inputs);
  const targets = await listTargetVersions(db, yearOf(period));
  const rows: TargetProgress[] = [];
  for (const unit of (await listUnits(db)).filter((each) => each.active)) {
    for (const indicator of INDICATORS) {
      const own = targets.filter((each) => each.unitId === unit.id && each.indicator === indicator.id);
      const target = targetInForce(own, unit.id, indicator.id, period, scope);
      const original = targetInForce(own, unit.id, indicator.id, period, scope, 'original');
      if (target === null && original === null) continue;
      const value = values[unit.name]?.[indicator.id];
      const actual = typeof value === 'string' ? value : null;
      const schedule = compareWithSchedule(actual, target, period, scope);
      rows.push({
        unitId: unit.id,
        unit: unit.name,
        groupName: unit.groupName,
        indicator: indicator.id,
        indicatorName: indicator.name,
        measure: indicator.measure,
        actual: printed(actual),
        target: printed(target),
        original: printed(original),
        adjusted: target !== original,
        rate: completionRate(actual, target),
        originalRate: completionRate(actual, original),
        gap: schedule?.gap ?? null,
        expected: schedule?.expected ?? null,
        state: schedule?.state ?? null,
        text: schedule?.text ?? '',
        versions: own.filter((each) => concerns(each, question)).map(versionOf),
      });
    }
  }
  return rows;
}

/** The year's target and, for a month or quarter, that quarter's. */
function concerns(target: Target, { period, scope }: RankingQuestion): boolean {
  return scope === 'year' || target.quarter === 0 || target.quarter === quarterOf(period);
}

function versionOf({ quarter, version, value, reason }: Target) {
  return { quarter, version, value, reason };
}

function printed(text: string | null): string | null {
  const exact = text === null ? null : parseExact(text);
  return exact === null ? null : plainText(exact);
}

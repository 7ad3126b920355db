import { type Period, shiftPeriod } from '../period';
import type { RankedGroup, RankingResult } from '../scheme/result';
import type { SettingValue } from '../settings';

export type TailRule = SettingValue<'tail.rule'>;

export interface TailEvidence {
  readonly period: Period;
  readonly group: string;
  readonly place: number;
  /** Units ranked in the group. */
  readonly ranked: number;
  readonly score: string | null;
}

export interface TailWarning {
  readonly unit: string;
  /** Periods in a row, at least `rule.months`. */
  readonly months: number;
  /** One entry per period of the run, oldest first. */
  readonly evidence: readonly TailEvidence[];
  /** `2026年9月第5名（共6个单位）…`, for the list and the notice to report in person. */
  readonly text: string;
}

/**
 * Units whose composite place was 靠后 in at least `rule.months` consecutive periods ending with `until`.
 * A missing period ends the run. Source: 制度 三(二)3 (综合排名连续三个月靠后).
 */
export function findTailUnits(
  history: readonly { readonly period: Period; readonly result: RankingResult }[],
  until: Period,
  rule: TailRule,
): TailWarning[] {
  const byPeriod = new Map(history.map(({ period, result }) => [period, tailOf(period, result, rule)]));
  const warnings: TailWarning[] = [];
  for (const unit of byPeriod.get(until)?.keys() ?? []) {
    const evidence: TailEvidence[] = [];
    for (let period = until; ; period = shiftPeriod(period, -1)) {
      const entry = byPeriod.get(period)?.get(unit);
      if (entry === undefined) break;
      evidence.unshift(entry);
    }
    if (evidence.length >= rule.months)
      warnings.push({ unit, months: evidence.length, evidence, text: describe(evidence) });
  }
  return warnings;
}

/** The units at the tail of one period's composite ranking, by name. */
export function tailOf(period: Period, result: RankingResult, rule: TailRule): Map<string, TailEvidence> {
  const tail = new Map<string, TailEvidence>();
  for (const group of result.groups) {
    for (const entry of tailOfGroup(group, rule)) {
      tail.set(entry.unit, {
        period,
        group: group.name,
        place: entry.place,
        ranked: entry.ranked,
        score: entry.score,
      });
    }
  }
  return tail;
}

/**
 * The last `count` units of the group, or the last percentage, rounded down but at least one. Units that share
 * a place share the verdict: a unit is 靠后 when fewer than that many stand behind it; whoever shares the first
 * place never is.
 */
function tailOfGroup(
  group: RankedGroup,
  rule: TailRule,
): { unit: string; place: number; ranked: number; score: string | null }[] {
  const ranked = group.rows.filter((row) => row.place !== null);
  const size = rule.by === 'count' ? rule.value : Math.max(1, Math.floor((ranked.length * rule.value) / 100));
  const tail: { unit: string; place: number; ranked: number; score: string | null }[] = [];
  for (const row of ranked) {
    const place = row.place ?? 0;
    const behind = ranked.filter((other) => (other.place ?? 0) > place).length;
    if (place > 1 && behind < size)
      tail.push({ unit: row.unit, place, ranked: ranked.length, score: row.score });
  }
  return tail;
}

function describe(evidence: readonly TailEvidence[]): string {
  const places = evidence.map(({ period, place, ranked }) => {
    const [year, month] = period.split('-').map(Number);
    return `${year}年${month}月第${place}名（共${ranked}个单位）`;
  });
  return `连续${evidence.length}个月综合排名靠后：${places.join('、')}`;
}

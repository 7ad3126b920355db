import { tailOf } from '../../domain/indicators/tail';
import type { Period } from '../../domain/period';
import type { RankingResult } from '../../domain/scheme/result';
import type { Settings } from '../../domain/settings';
import { hasScored } from '../notice/composite';

/** Who is praised and who speaks at the meeting of a quarter, by the ranking that ends with `period`. */
export interface QuarterNames {
  readonly period: Period;
  readonly praised: readonly string[];
  readonly speaking: readonly string[];
}

export interface QuarterVerdict {
  readonly group: string;
  readonly praised: readonly string[];
  readonly speaking: readonly string[];
}

/**
 * First of each group are praised; those in the tail by the office's rule speak at the quarter's meeting (制度 三(三)3).
 * `quarter` is the cumulative ranking that ends with `period`.
 */
export function judgeQuarter(
  period: Period,
  quarter: RankingResult,
  settings: Pick<Settings, 'tail.rule'>,
): readonly QuarterVerdict[] {
  const tail = tailOf(period, quarter, settings['tail.rule']);
  return quarter.groups.map(({ name, rows }) => {
    const ranked = rows.filter((row) => row.place !== null);
    const isTied = ranked.length > 1 && ranked.every((row) => row.place === 1);
    return {
      group: name,
      // Where all are level nobody stands out, and no points are no merit.
      praised: isTied ? [] : ranked.filter((row) => row.place === 1 && hasScored(row)).map((row) => row.unit),
      speaking: rows.filter((row) => tail.has(row.unit)).map((row) => row.unit),
    };
  });
}

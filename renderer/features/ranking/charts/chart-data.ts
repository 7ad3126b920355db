import Fraction from 'fraction.js';
import { compareExact, parseDecimal, printExact } from '../../../../shared/domain/exact';
import { monthOf, type Period } from '../../../../shared/domain/period';
import { groupThousands } from '../../../../shared/format';
import type { RankingRow } from '../ranking-rows';

/** One bar; numbers are for drawing only, `label` is the figure as printed. */
export interface Bar {
  readonly unit: string;
  readonly value: number;
  readonly label: string;
  /** Last period's figure, a thin mark; `null`: none. */
  readonly previous: number | null;
}

function drawn(text: string | null | undefined): number | null {
  return text === null || text === undefined || text === '' ? null : Number(text);
}

function bars(
  rows: readonly RankingRow[],
  before: readonly RankingRow[],
  figure: (row: RankingRow) => string | null,
  label: (text: string) => string,
): readonly Bar[] {
  const earlier = new Map(before.map((row) => [row.unit, row]));
  return rows.map((row) => {
    const text = figure(row);
    const previous = earlier.get(row.unit);
    return {
      unit: row.unit,
      value: drawn(text) ?? 0,
      label: text === null ? '' : label(text),
      previous: previous ? drawn(figure(previous)) : null,
    };
  });
}

/** Scores of the composite, or recognised figures of an item, in order of place. */
export function placeBars(rows: readonly RankingRow[], before: readonly RankingRow[]): readonly Bar[] {
  return bars(
    rows.filter((row) => row.place !== null),
    before,
    (row) => (row.item === null ? row.score : row.item.actual),
    groupThousands,
  );
}

/** Completion of an item in percent, highest first; units without a target are left out. */
export function completionBars(rows: readonly RankingRow[], before: readonly RankingRow[]): readonly Bar[] {
  const withRate = rows.filter((row) => row.item?.rate);
  const rate = (row: RankingRow) => parseDecimal(row.item?.rate ?? '0') ?? new Fraction(0);
  return bars(
    [...withRate].sort((a, b) => compareExact(rate(b), rate(a))),
    before,
    (row) => row.item?.rate ?? null,
    (text) => `${text}%`,
  );
}

/** 时序进度: the share of the year that has passed by the end of the period, exactly. */
export function scheduleRate(period: Period): Fraction {
  return new Fraction(monthOf(period) * 100, 12);
}

/** `完成率柳溪镇最高（128.6%）；9家中3家达到时序进度（91.7%）。` Compared exactly, from the figures themselves. */
export function completionSentence(rows: readonly RankingRow[], period: Period): string {
  const withTarget = rows.flatMap((row) => {
    const actual = parseDecimal(row.item?.actual ?? '');
    const target = parseDecimal(row.item?.target ?? '');
    return actual && target && target.compare(0) > 0 ? [{ row, rate: actual.div(target).mul(100) }] : [];
  });
  const first = withTarget[0];
  if (!first) return '没有下达目标，不计算完成率。';
  const highest = withTarget.reduce((best, entry) =>
    compareExact(entry.rate, best.rate) > 0 ? entry : best,
  );
  const schedule = scheduleRate(period);
  const reached = withTarget.filter(({ rate }) => compareExact(rate, schedule) >= 0).length;
  return `完成率${highest.row.unit}最高（${highest.row.item?.rate}%）；${withTarget.length}家中${reached}家达到时序进度（${printExact(schedule, 1)}%）。`;
}

import { formatFraction } from '../../domain/exact';
import { INDICATORS } from '../../domain/indicators/indicator';
import type { RankedItem, RankingResult } from '../../domain/scheme/result';
import { exact, sumOf } from './figures';
import type { IndicatorTotal, NoticeData } from './notice-data';
import { roundCounts } from './round-counts';

const DECIMALS = 2;

function round(value: string | null): string | null {
  const number = exact(value);
  return number === null ? value : formatFraction(number, DECIMALS);
}

function isAmount(id: string): boolean {
  return INDICATORS.some((indicator) => indicator.id === id && indicator.kind === 'amount');
}

/**
 * 万元 with two decimals throughout. Rows are rounded first and the district's figure becomes their sum, so
 * that whoever adds the printed rows up gets the printed total; places were decided on the exact values before.
 */
export function roundAmounts(data: NoticeData): NoticeData {
  let month = roundResult(data.month);
  let year = roundResult(data.year);
  for (const total of data.totals.filter(({ id }) => !isAmount(id))) {
    month = roundCounts(month, total.id, total.month.recognised);
    year = roundCounts(year, total.id, total.year.recognised);
  }
  return {
    ...data,
    month,
    year,
    totals: data.totals.map((total) => (isAmount(total.id) ? roundTotal(total, data, month, year) : total)),
  };
}

function roundResult(result: RankingResult): RankingResult {
  const roundItem = (item: RankedItem): RankedItem =>
    isAmount(item.id)
      ? { ...item, actual: round(item.actual), reported: round(item.reported), target: round(item.target) }
      : item;
  return {
    ...result,
    groups: result.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, items: row.items.map(roundItem) })),
    })),
  };
}

function roundTotal(
  total: IndicatorTotal,
  data: NoticeData,
  month: RankingResult,
  year: RankingResult,
): IndicatorTotal {
  /** The sum of the rounded rows where the rows make up the total; a real difference stays, for the check to find. */
  const settle = (
    stated: string,
    before: RankingResult,
    after: RankingResult,
    pick: (item: RankedItem) => string | null,
  ): string => {
    const exactSum = sumOf(valuesOf(before, total.id, pick));
    const roundedSum = sumOf(valuesOf(after, total.id, pick));
    return exact(stated)?.equals(exactSum) ? formatFraction(roundedSum, DECIMALS) : (round(stated) ?? stated);
  };
  return {
    ...total,
    month: {
      reported: settle(total.month.reported, data.month, month, (item) => item.reported),
      recognised: settle(total.month.recognised, data.month, month, (item) => item.actual),
      previous: round(total.month.previous),
      lastYear: round(total.month.lastYear),
    },
    year: {
      recognised: settle(total.year.recognised, data.year, year, (item) => item.actual),
      target:
        total.year.target === null ? null : settle(total.year.target, data.year, year, (item) => item.target),
      ...(total.year.targeted === undefined ? {} : { targeted: round(total.year.targeted) ?? '0' }),
      lastYear: round(total.year.lastYear),
    },
  };
}

function valuesOf(
  result: RankingResult,
  id: string,
  pick: (item: RankedItem) => string | null,
): (string | null)[] {
  return result.groups.flatMap((group) =>
    group.rows.flatMap((row) => row.items.filter((item) => item.id === id).map(pick)),
  );
}

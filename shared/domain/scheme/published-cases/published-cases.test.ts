import { describe, expect, test } from 'vitest';
import { evaluateScheme } from '../evaluate';
import type { RankedRow, RankingResult } from '../result';
import { evaluationCaseSchema } from '../scheme';
import jining from './jining-2015-q1.json';
import luan from './luan-2024-h1.json';
import sichuan from './sichuan-city-2024.json';
import xuchang from './xuchang-2023-11.json';

function evaluate(input: unknown): RankingResult {
  return evaluateScheme(evaluationCaseSchema.parse(input));
}

function rowsOf(result: RankingResult): RankedRow[] {
  return result.groups.flatMap((group) => [...group.rows]);
}

/** Units as an item ranking prints them: by place, ties in the office's order, units without a place left out. */
function printedOrder(result: RankingResult, itemId: string, units: readonly string[]): string[] {
  const placed = rowsOf(result).flatMap((row) => {
    const place = row.items.find((item) => item.id === itemId)?.place ?? null;
    return place === null ? [] : [{ unit: row.unit, place }];
  });
  placed.sort((a, b) => a.place - b.place || units.indexOf(a.unit) - units.indexOf(b.unit));
  return placed.map((entry) => entry.unit);
}

describe('六安 2024 上半年：单项排序', () => {
  const result = evaluate(luan.case);

  test.each(luan.published.items)('$id is printed in the published order, places and total', (item) => {
    expect(printedOrder(result, item.id, luan.case.units)).toEqual(item.rows.map((row) => row.unit));
    const actuals = rowsOf(result).map((row) => row.items.find((entry) => entry.id === item.id));
    expect(actuals.reduce((sum, entry) => sum + Number(entry?.actual), 0)).toBe(item.total);
    const places = Object.fromEntries(
      rowsOf(result).flatMap((row) => {
        const place = row.items.find((entry) => entry.id === item.id)?.place;
        return place ? [[row.unit, place]] : [];
      }),
    );
    expect(places).toEqual(item.places);
  });

  test('the rate of starts is ordered as published and agrees at the printed precision, but for one unit', () => {
    expect(printedOrder(result, 'start-rate', luan.case.units)).toEqual(
      luan.published.startRate.map((row) => row.unit),
    );
    const differences: string[] = [];
    for (const { unit, published, computed } of luan.published.startRate) {
      const rate = rowsOf(result)
        .find((row) => row.unit === unit)
        ?.items.find((item) => item.id === 'start-rate')?.rate;
      expect(rate).toBe(computed);
      if (Number(rate) !== Number(published))
        differences.push(`${unit}: ${published} published, ${rate} computed`);
    }
    // 22 ÷ 32 is 68.75 % exactly: 68.8 rounded, the notice printed 68.9.
    expect(differences).toEqual(['金寨县: 68.9 published, 68.8 computed']);
  });

  test('there is no composite', () => {
    expect(rowsOf(result).every((row) => row.place === null && row.score === null)).toBe(true);
    expect(result.warnings).toEqual([]);
  });
});

test('济宁 2015 一季度: places 9, 9, 11', () => {
  const result = evaluate(jining.case);
  expect(rowsOf(result).map(({ unit, place, score }) => ({ unit, place, score }))).toEqual(
    jining.published.map((row) => ({ ...row, score: Number(row.score).toFixed(2) })),
  );
  expect(rowsOf(result).map((row) => row.place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 11, 12, 13]);
});

test('许昌 2023: ranked within two groups, and differently without them', () => {
  const result = evaluate(xuchang.case);
  const rows = result.groups.flatMap((group) =>
    group.rows.map(({ unit, place, score }) => ({ group: group.name, unit, place, score })),
  );
  expect(rows).toEqual(xuchang.published);
  const together = evaluate({ ...xuchang.case, groups: {} });
  expect(rowsOf(together).map((row) => row.unit)).toEqual(xuchang.withoutGroups);
});

describe('四川某市 2024: composite item by item', () => {
  const result = evaluate(sichuan.case);

  test.each(sichuan.published)('$unit', ({ unit, items, score }) => {
    const row = rowsOf(result).find((candidate) => candidate.unit === unit);
    expect(row?.items.map((item) => Number(item.score))).toEqual(items.map(Number));
    expect(row?.score).toBe(score);
  });

  test('the third item is capped and shows it', () => {
    const formula = rowsOf(result).find((row) => row.unit === '**区(1)')?.items[2]?.formula;
    expect(formula).toBe('（(签约个数28÷27×0.5+签约金额177.7÷54×0.5)×0.5，最高按0.5计） = 0.50分');
    const uncapped = evaluate({
      ...sichuan.case,
      scheme: {
        ...sichuan.case.scheme,
        items: sichuan.case.scheme.items.map((item) =>
          item.id === '3' ? { ...item, decimals: 4, function: { ...item.function, max: undefined } } : item,
        ),
      },
    });
    expect(rowsOf(uncapped).map((row) => row.items[2]?.score)).toEqual(['0.9256', '1.0819']);
  });
});

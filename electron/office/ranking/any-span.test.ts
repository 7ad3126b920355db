import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RankingResult } from '../../../shared/domain/scheme/result';
import { openTestOffice, type TestOffice } from '../../testing';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterAll(() => office.remove());

const actuals = (result: RankingResult) =>
  new Map(
    result.groups.flatMap((group) =>
      group.rows.map((row) => [row.unit, row.items.map((item) => Number(item.actual))] as const),
    ),
  );

it('any span of months is ranked: what its months add up to, with the sum of their targets', async () => {
  const months = ['2026-04', '2026-05', '2026-06', '2026-07'];
  const span = { period: '2026-07', scope: 'month', from: '2026-04' } as const;
  const { range, frozen, result } = await office.call('ranking.compute', span);
  expect([range, frozen]).toEqual([{ from: '2026-04', to: '2026-07' }, false]);
  const parts: Map<string, number[]>[] = [];
  for (const period of months)
    parts.push(actuals((await office.call('ranking.compute', { period, scope: 'month' })).result));
  for (const [unit, figures] of actuals(result)) {
    const sums = figures.map((_figure, item) =>
      parts.reduce((sum, part) => sum + (part.get(unit)?.[item] ?? 0), 0),
    );
    for (const [item, figure] of figures.entries()) expect(figure).toBeCloseTo(sums[item] ?? -1, 4);
  }
  expect(result.groups.flatMap((group) => group.rows).some((row) => row.place === 1)).toBe(true);

  const row = result.groups[0]?.rows[0];
  const explained = await office.call('ranking.explain', { ...span, unit: row?.unit ?? '' });
  expect(explained.items.map((item) => item.score)).toEqual(row?.items.map((item) => item.score));
  const periods = explained.items.flatMap((item) => item.contributions.map((part) => part.period));
  expect(periods.every((period) => months.includes(period))).toBe(true);
});

it('a span of a whole quarter is the quarter, and one that ends before it begins is refused', async () => {
  const quarter = await office.call('ranking.compute', { period: '2026-06', scope: 'quarter' });
  const span = await office.call('ranking.compute', { period: '2026-06', scope: 'month', from: '2026-04' });
  const placeless = (result: RankingResult) =>
    result.groups.map((group) =>
      group.rows.map((row) => [
        row.unit,
        row.score,
        row.items.map((item) => [item.actual, item.target, item.rate]),
      ]),
    );
  expect(placeless(span.result)).toEqual(placeless(quarter.result));
  const refused = await office.refusal('ranking.compute', {
    period: '2026-06',
    scope: 'month',
    from: '2026-07',
  });
  expect(refused.message).toContain('起始月份不能晚于通报期');
});

it('places are compared with as many months right before the span', async () => {
  const placesOf = (result: RankingResult, which: 'place' | 'previousPlace') =>
    result.groups.flatMap((group) => group.rows.map((row) => [row.unit, row[which]] as const)).sort();
  const span = { period: '2026-08', scope: 'month', from: '2026-06' } as const;
  const before = { period: '2026-05', scope: 'month', from: '2026-03' } as const;
  const { result } = await office.call('ranking.compute', span);
  const earlier = await office.call('ranking.compute', before);
  expect(placesOf(result, 'previousPlace')).toEqual(placesOf(earlier.result, 'place'));
  expect(placesOf(earlier.result, 'place').some(([, place]) => place !== null)).toBe(true);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../testing';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterAll(() => office.remove());

it('rates of the demo office add up from its projects, and a scheme can rank by them', async () => {
  const question = { period: '2026-10', by: 'unit' } as const;
  const answer = await office.call('ranking.rates', question);
  expect([answer.from, answer.to, answer.months]).toEqual(['2025-11', '2026-10', 12]);
  expect(answer.total.signed).toBeGreaterThan(20);
  for (const row of answer.rows) {
    expect(row.rates[2]?.numerator).toBe(String(row.projects.filter((project) => project.started).length));
    expect(row.rates[2]?.denominator).toBe(String(row.projects.length));
  }
  const rule = { type: 'given-points', indicator: 'start-rate' } as const;
  const scheme = {
    id: 'rates',
    name: '开工率排序',
    items: [{ id: 'rate', name: '开工率', measure: '%', function: rule, weight: 100 }],
  };
  const { after } = await office.call('ranking.what-if', { period: '2026-10', scope: 'year', scheme });
  const ranked = after.groups.flatMap((group) => group.rows).filter((row) => row.items[0]?.actual !== null);
  expect(ranked.length).toBe(answer.rows.length);
  for (const row of ranked) {
    const own = answer.rows.find((candidate) => candidate.key === row.unit);
    expect(Number(row.items[0]?.score)).toBeCloseTo(Number(own?.rates[2]?.rate), 0);
  }
});

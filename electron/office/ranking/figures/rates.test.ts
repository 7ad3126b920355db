import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../testing';

/** The demo's joint projects: what one counts for each of its units. */
const JOINT: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  聿翌城市会客厅商业中心项目: { 清河街道: 0.6, 区商务局: 0.4 },
  澄渊印染提标改造项目: { 桃源镇: 0.5, 区经济和信息化局: 0.5 },
};

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
    const counted = (projects: typeof row.projects) =>
      projects.reduce((sum, { name }) => sum + (JOINT[name]?.[row.key] ?? 1), 0);
    expect(Number(row.rates[2]?.numerator)).toBe(counted(row.projects.filter((project) => project.started)));
    expect(Number(row.rates[2]?.denominator)).toBe(counted(row.projects));
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

import { expect, it } from 'vitest';
import { missedWeeks, visitWeeks } from './visit-weeks';

const TODAY = '2026-11-22';
const sponsorship = {
  fields: { kind: '包保项目', leaderId: 1, projectId: 7, unitId: 3, from: '2026-11-02' },
};
const visit = (visitedOn: string, projectId: number | null = 7, leaderId = 1) => ({
  fields: { visitedOn, projectId, leaderId, unitId: 3 },
});

it('marks the weeks that went by without a visit, none before the sponsorship and not the running one', () => {
  const weeks = visitWeeks(sponsorship, [visit('2026-11-04'), visit('2026-11-08')], TODAY, 4);
  expect(weeks).toEqual([
    { monday: '2026-10-26', visits: 0, missed: false },
    { monday: '2026-11-02', visits: 2, missed: false },
    { monday: '2026-11-09', visits: 0, missed: true },
    { monday: '2026-11-16', visits: 0, missed: false },
  ]);
});

it('counts only visits of this leader to this project; a unit is visited by any project of it', () => {
  const others = [visit('2026-11-10', 8), visit('2026-11-10', 7, 2)];
  expect(visitWeeks(sponsorship, others, TODAY, 2)[0]?.missed).toBe(true);
  const ofUnit = { fields: { ...sponsorship.fields, kind: '联系单位', projectId: null } };
  expect(visitWeeks(ofUnit, [visit('2026-11-10', 8)], TODAY, 2)[0]?.visits).toBe(1);
});

it('counts whole weeks since the last visit', () => {
  expect(missedWeeks('2026-11-15', TODAY)).toBe(0);
  expect(missedWeeks('2026-11-08', TODAY)).toBe(1);
  expect(missedWeeks('2026-11-18', TODAY)).toBe(0);
});

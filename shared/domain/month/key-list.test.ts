import { expect, it } from 'vitest';
import { keyListReason } from './key-list';

const list = { tag: '3010', minimumWan: '30000', note: '' };
const project = (wan: number | null, ...tags: string[]) => ({
  tags,
  totalInvestment: wan === null ? null : { currency: 'CNY' as const, minor: wan * 1_000_000 },
});
const rate = { currency: 'USD' as const, date: '2026-11-01', rate: '7.1', source: '' };

it('takes in what reaches the amount, and what the office tagged', () => {
  expect(keyListReason(project(30000), list, [], '2026-11-22')).toBe('总投资30000.00万元，达到30000万元');
  expect(keyListReason(project(29999), list, [], '2026-11-22')).toBeNull();
  expect(keyListReason(project(100, '3010'), list, [], '2026-11-22')).toBe('人工列入');
  expect(keyListReason(project(null), list, [], '2026-11-22')).toBeNull();
});

it('leaves out what the office kept out, and what has no amount in a list of hand-picked projects', () => {
  expect(keyListReason(project(50000, '不列入3010'), list, [], '2026-11-22')).toBeNull();
  expect(keyListReason(project(50000), { ...list, minimumWan: null }, [], '2026-11-22')).toBeNull();
});

it('converts foreign money at the rate of the day, and judges nothing without a rate', () => {
  const dollars = { tags: [], totalInvestment: { currency: 'USD' as const, minor: 4300 * 1_000_000 } };
  expect(keyListReason(dollars, list, [rate], '2026-11-22')).toContain('30530.00万元');
  expect(keyListReason(dollars, list, [], '2026-11-22')).toBeNull();
});

import { describe, expect, test } from 'vitest';
import {
  addMonths,
  dateSchema,
  daysOf,
  formatDate,
  formatPeriod,
  periodSchema,
  rangeOf,
  shiftPeriod,
  viewDayOf,
} from './period';
import { settingsInForce } from './settings';

test('periods move over the turn of the year', () => {
  expect([shiftPeriod('2026-12', 1), shiftPeriod('2026-01', -1), shiftPeriod('2026-11', -23)]).toEqual([
    '2027-01',
    '2025-12',
    '2024-12',
  ]);
});

test('months differ in length', () => {
  expect(['2026-01-31', '2024-02-29', '2025-11-30'].map((date) => addMonths(date, 1))).toEqual([
    '2026-02-28',
    '2024-03-29',
    '2025-12-30',
  ]);
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  expect(daysOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
});

test('a period gone by is looked at from its last day', () => {
  expect(viewDayOf('2026-10', '2026-11-05')).toBe('2026-10-31');
  expect(viewDayOf('2026-11', '2026-11-05')).toBe('2026-11-05');
});

test('what a scope covers', () => {
  expect(rangeOf('2026-08', 'month')).toEqual({ from: '2026-08', to: '2026-08' });
  expect(rangeOf('2026-08', 'quarter')).toEqual({ from: '2026-07', to: '2026-08' });
  expect(rangeOf('2026-08', 'year')).toEqual({ from: '2026-01', to: '2026-08' });
});

test('only months and days that exist', () => {
  expect(
    ['2026-13', '2026-1', '26-01', '2026-00'].filter((text) => periodSchema.safeParse(text).success),
  ).toEqual([]);
  expect(
    ['2026-02-29', '2028-02-29', '2026-04-31', '2100-02-29'].filter(
      (text) => dateSchema.safeParse(text).success,
    ),
  ).toEqual(['2028-02-29']);
  expect([formatPeriod('2026-03'), formatDate('2026-03-05')]).toEqual(['2026年3月', '2026年3月5日']);
});

describe('settings in force', () => {
  test('the latest value not after the period; one that no longer fits is passed over', () => {
    const stored = [
      { key: 'scope.domestic-wan', value: '3000', effectiveFrom: '2025-01' },
      { key: 'scope.domestic-wan', value: '5000', effectiveFrom: '2026-07' },
      { key: 'scope.domestic-wan', value: '五千', effectiveFrom: '2026-08' },
      { key: 'no.such-setting', value: 1, effectiveFrom: '2026-01' },
    ];
    expect(settingsInForce(stored, '2026-06')['scope.domestic-wan']).toBe('3000');
    expect(settingsInForce(stored, '2026-09')['scope.domestic-wan']).toBe('5000');
    expect(settingsInForce([], '2026-09')['tail.rule']).toEqual({ by: 'count', value: 2, months: 3 });
  });
});

test('a day lies in the years that months have', () => {
  const days = [
    '1899-12-31',
    '0026-12-03',
    '3026-12-03',
    '9999-12-31',
    '2026-02-29',
    '1900-01-01',
    '2099-12-31',
  ];
  expect(days.filter((day) => dateSchema.safeParse(day).success)).toEqual(['1900-01-01', '2099-12-31']);
});

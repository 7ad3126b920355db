import { expect, test } from 'vitest';
import { compareWithSchedule, completionRate, expectedShare } from './expected-progress';

test('时序: months passed of the span', () => {
  expect(expectedShare('2026-11', 'year').toFraction()).toBe('11/12');
  expect(expectedShare('2026-11', 'quarter').toFraction()).toBe('2/3');
  expect(expectedShare('2026-12', 'quarter').toFraction()).toBe('1');
  expect(expectedShare('2026-11', 'month').toFraction()).toBe('1');
});

test('no completion without a target', () => {
  expect(completionRate('12', null)).toBeNull();
  expect(completionRate('12', '0')).toBeNull();
  expect(completionRate(null, '10')).toBeNull();
  expect(completionRate('0', '10')).toBe('0.0');
  expect(completionRate('2', '3')).toBe('66.7');
});

test.each([
  ['11', '12', 'level', '0.0', '1', '与时序进度持平'],
  ['12', '12', 'ahead', '8.3', '0', '超时序进度8.3个百分点'],
  ['13', '12', 'ahead', '16.6', '0', '超时序进度16.6个百分点'],
  ['6', '12', 'behind', '41.7', '6', '欠时序进度41.7个百分点'],
  ['0', '12', 'behind', '91.7', '12', '欠时序进度91.7个百分点'],
])('%s of %s by November', (actual, target, state, points, gap, text) => {
  expect(compareWithSchedule(actual, target, '2026-11', 'year')).toMatchObject({
    expected: '91.7',
    state,
    points,
    gap,
    text,
  });
});

test('points are the difference of the printed percentages: 91.667 − 8.333 says 83.4, as a reader subtracts', () => {
  expect(compareWithSchedule('1', '12', '2026-11', 'year')).toMatchObject({
    completion: '8.3',
    expected: '91.7',
    points: '83.4',
  });
});

test('without a figure or a target nothing is said', () => {
  expect(compareWithSchedule(null, '12', '2026-11', 'year')).toBeNull();
  expect(compareWithSchedule('3', null, '2026-11', 'year')).toBeNull();
  expect(compareWithSchedule('3', '0', '2026-11', 'year')).toBeNull();
});

test('fraction text is taken as it is', () => {
  expect(compareWithSchedule('25/3', '25/3', '2026-03', 'quarter')).toMatchObject({
    completion: '100.0',
    state: 'level',
    gap: '0',
  });
});

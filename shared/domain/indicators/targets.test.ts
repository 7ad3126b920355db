import { describe, expect, test } from 'vitest';
import { type TargetVersion, targetInForce, targetsInForce } from './targets';

const target = (fields: Partial<TargetVersion>): TargetVersion => ({
  unitId: 1,
  indicator: 'signed-count',
  year: 2026,
  quarter: 0,
  value: '12',
  version: 1,
  ...fields,
});

function inForce(
  targets: TargetVersion[],
  period: string,
  scope: 'month' | 'quarter' | 'year',
  edition?: 'latest' | 'original',
) {
  return targetInForce(targets, 1, 'signed-count', period, scope, edition);
}

describe('targetInForce (mission B1)', () => {
  test('an annual target alone: whole, a quarter, a twelfth, without rounding', () => {
    const annual = [target({ value: '100' })];
    expect(inForce(annual, '2026-05', 'year')).toBe('100');
    expect(inForce(annual, '2026-05', 'quarter')).toBe('25');
    expect(inForce(annual, '2026-05', 'month')).toBe('25/3');
  });

  test('the quarter’s own target comes first; a month takes a third of it', () => {
    const both = [target({}), target({ quarter: 2, value: '6' })];
    expect(inForce(both, '2026-05', 'quarter')).toBe('6');
    expect(inForce(both, '2026-05', 'month')).toBe('2');
    expect(inForce(both, '2026-08', 'quarter')).toBe('3');
    expect(inForce(both, '2026-05', 'year')).toBe('12');
  });

  test('four quarters make a year, three do not', () => {
    const quarters = [1, 2, 3, 4].map((quarter) => target({ quarter, value: String(quarter) }));
    expect(inForce(quarters, '2026-05', 'year')).toBe('10');
    expect(inForce(quarters.slice(0, 3), '2026-05', 'year')).toBeNull();
  });

  test('a target taken back, of another year, unit or indicator is no target', () => {
    expect(inForce([target({}), target({ version: 2, value: '' })], '2026-05', 'year')).toBeNull();
    expect(inForce([target({})], '2027-05', 'year')).toBeNull();
    expect(
      inForce([target({ unitId: 2 }), target({ indicator: 'started-count' })], '2026-05', 'year'),
    ).toBeNull();
    expect(inForce([target({ value: '0' })], '2026-05', 'year')).toBe('0');
  });

  test('adjusted and original', () => {
    const versions = [target({ version: 2, value: '9' }), target({ version: 1, value: '12' })];
    expect(inForce(versions, '2026-05', 'year')).toBe('9');
    expect(inForce(versions, '2026-05', 'year', 'original')).toBe('12');
  });
});

test('targetsInForce gives what an evaluation case takes', () => {
  const targets = [
    target({}),
    target({ indicator: 'funds-in-place', value: '9000' }),
    target({ unitId: 2, value: '' }),
  ];
  const units = [
    { id: 1, name: '甲镇' },
    { id: 2, name: '乙镇' },
    { id: 3, name: '丙镇' },
  ];
  expect(targetsInForce(targets, units, '2026-05', 'quarter')).toEqual({
    甲镇: { 'signed-count': '3', 'funds-in-place': '2250' },
  });
});

import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { formatFraction } from './exact';
import { convertToFen, type ExchangeRate, formatWan, LARGEST_MINOR, parseWan } from './money';

test('amounts are printed as exact fractions are, to any number of decimals', () => {
  const amount = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -30_000_000, max: 30_000_000 }));
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 8 }), (minor, decimals) => {
      expect(formatWan(minor, decimals)).toBe(formatFraction(new Fraction(minor, 1_000_000), decimals));
    }),
  );
  expect([formatWan(0), formatWan(4_999), formatWan(5_000), formatWan(500_000, 0)]).toEqual([
    '0.00',
    '0.00',
    '0.01',
    '1',
  ]);
});

test('万元 text and 分 are the same money', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LARGEST_MINOR }), (minor) => {
      expect(parseWan(formatWan(minor, 6))).toBe(minor);
    }),
  );
  expect(parseWan(formatWan(LARGEST_MINOR + 1, 6))).toBeNull();
  expect(formatWan(350_000_000)).toBe('350.00');
  expect(
    ['3000', '3000.5', '0.000001', '0.0000001', '-1', '1e3', '', '99999999999999999'].map(parseWan),
  ).toEqual([3_000_000_000, 3_000_500_000, 1, null, null, null, null, null]);
});

describe('convertToFen (考核办法: 到位时点汇率)', () => {
  const rates: ExchangeRate[] = [
    { currency: 'USD', date: '2026-07-01', rate: '7.1234', source: '' },
    { currency: 'USD', date: '2026-01-01', rate: '7', source: '' },
  ];
  const dollars = (minor: number) => ({ currency: 'USD' as const, minor });

  test('the latest rate not after the day', () => {
    expect(convertToFen(dollars(100), '2026-06-30', rates)).toMatchObject({
      fen: 700,
      rate: { date: '2026-01-01' },
    });
    expect(convertToFen(dollars(100), '2026-07-01', rates)).toMatchObject({
      fen: 712,
      rate: { date: '2026-07-01' },
    });
    expect(convertToFen(dollars(100), '2025-12-31', rates)).toBeNull();
  });

  test('is exact where floating point is not, and rounds half up', () => {
    // 4.35 dollars at 7.1234 are 30.98679 元.
    expect(convertToFen(dollars(435), '2026-12-01', rates)?.fen).toBe(3099);
    expect(
      convertToFen(dollars(1), '2026-12-01', [
        { currency: 'USD', date: '2026-01-01', rate: '2.5', source: '' },
      ])?.fen,
    ).toBe(3);
    expect(convertToFen({ currency: 'CNY', minor: 5 }, '2026-12-01', [])).toEqual({ fen: 5, rate: null });
  });
});

import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import {
  compareExact,
  exactText,
  formatFraction,
  losslessText,
  parseDecimal,
  parseExact,
  plainText,
  printExact,
} from './exact';

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([numerator, denominator]) => new Fraction(numerator, denominator));

describe('rounding', () => {
  test.each([
    ['half-up', ['0.1', '0.3', '-0.1', '-0.3', '0.1']],
    ['half-even', ['0.0', '0.2', '0.0', '-0.2', '0.1']],
    ['down', ['0.0', '0.2', '0.0', '-0.2', '0.0']],
    ['up', ['0.1', '0.3', '-0.1', '-0.3', '0.1']],
  ] as const)('%s', (rounding, expected) => {
    const values = ['0.05', '0.25', '-0.05', '-0.25', '0.0501'];
    expect(values.map((value) => printExact(new Fraction(value), 1, rounding))).toEqual(expected);
  });

  test('68.75 % prints 68.8, minus zero never appears', () => {
    expect(formatFraction(new Fraction(22, 32).mul(100), 1)).toBe('68.8');
    expect(formatFraction(new Fraction('-0.001'), 2)).toBe('0.00');
    const zero = new Fraction(0).neg();
    expect([plainText(zero), exactText(zero), losslessText(zero)]).toEqual(['0', '0/1', '0']);
  });

  test('never moves a figure by more than half a unit of the last place', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const distance = new Fraction(formatFraction(value, decimals)).sub(value).abs();
        expect(distance.mul(2).lte(new Fraction(1n, 10n ** BigInt(decimals)))).toBe(true);
      }),
    );
  });
});

test('text forms give the same value back', () => {
  fc.assert(
    fc.property(fraction, (value) => {
      expect(parseExact(exactText(value))?.equals(value)).toBe(true);
      expect(parseExact(losslessText(value))?.equals(value)).toBe(true);
    }),
  );
  expect(
    [new Fraction(1, 3), new Fraction(12), new Fraction(100), new Fraction(1, 2)].map(plainText),
  ).toEqual(['0.3333', '12', '100', '0.5']);
  expect(losslessText(new Fraction(25, 3))).toBe('25/3');
});

test('only plain numbers are numbers', () => {
  expect(['1e3', 'NaN', '', ' ', '1/0', '1.', '.5', '1,000', '0x10', '１２'].map(parseExact)).toEqual(
    Array(10).fill(null),
  );
  expect(parseExact(' 12.50 ')?.toString()).toBe('12.5');
  expect(parseDecimal('1/2')).toBeNull();
});

test('comparison agrees with the library', () => {
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      expect(Math.sign(compareExact(a, b))).toBe(Math.sign(a.compare(b)));
    }),
  );
});

/**
 * Exact arithmetic for everything that is compared or printed. Scores and rates are rational numbers
 * (`fraction.js`, BigInt inside), so 1/3 of 30 points equals 10 points and a tie is a tie.
 */
import Fraction from 'fraction.js';

/** Rounding 四舍五入 half away from zero to `decimals` places, as plain decimal text without exponent. */
export function formatFraction(value: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const numerator = value.n * scale;
  const whole = numerator / value.d;
  const remainder = numerator % value.d;
  const rounded = remainder * 2n >= value.d ? whole + 1n : whole;
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return value.s < 0n && rounded !== 0n ? `-${text}` : text;
}

/** Decimal text or integer → exact fraction; `null` for anything else (`1e3`, `NaN`, empty text, `1/2`). */
export function parseDecimal(value: string | number): Fraction | null {
  const text = typeof value === 'number' ? String(value) : value.trim();
  return /^-?\d+(\.\d+)?$/.test(text) ? new Fraction(text) : null;
}

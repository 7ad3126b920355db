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

/** 四舍五入 / 四舍六入五成双 / 去尾 / 进一. */
export const ROUNDINGS = ['half-up', 'half-even', 'down', 'up'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** Rounds to `decimals` places, symmetric around zero. */
export function roundExact(value: Fraction, decimals: number, rounding: Rounding = 'half-up'): Fraction {
  const scale = 10n ** BigInt(decimals);
  const numerator = value.n * scale;
  const whole = numerator / value.d;
  const twice = (numerator % value.d) * 2n;
  return new Fraction(value.s * (roundsUp(whole, twice, value.d, rounding) ? whole + 1n : whole), scale);
}

function roundsUp(whole: bigint, twiceRemainder: bigint, divisor: bigint, rounding: Rounding): boolean {
  if (twiceRemainder === 0n || rounding === 'down') return false;
  if (rounding === 'up') return true;
  if (twiceRemainder !== divisor) return twiceRemainder > divisor;
  return rounding === 'half-up' || whole % 2n === 1n;
}

/** As `formatFraction`, with the rounding of the office's choice. */
export function printExact(value: Fraction, decimals: number, rounding: Rounding = 'half-up'): string {
  return formatFraction(roundExact(value, decimals, rounding), decimals);
}

/** Decimal text (`12.5`) or fraction text (`100/3`) → exact fraction; `null` for anything else. */
export function parseExact(text: string): Fraction | null {
  const trimmed = text.trim();
  if (/^-?\d{1,20}(\.\d{1,20})?$/.test(trimmed)) return new Fraction(trimmed);
  const match = /^(-?\d{1,30})\/(\d{1,30})$/.exec(trimmed);
  if (!match || BigInt(match[2] as string) === 0n) return null;
  return new Fraction(BigInt(match[1] as string), BigInt(match[2] as string));
}

/** `numerator/denominator`, the form in which `parseExact` gives the same value back. */
export function exactText(value: Fraction): string {
  return `${value.s * value.n}/${value.d}`;
}

/** The same value as plain decimal text when it ends within twelve decimals, else `n/d`; nothing is lost. */
export function losslessText(value: Fraction): string {
  if (1_000_000_000_000n % value.d !== 0n) return exactText(value);
  return formatFraction(value, 12).replace(/\.?0+$/, '');
}

/** Negative, zero or positive; faster than `Fraction.compare` because nothing is allocated. */
export function compareExact(a: Fraction, b: Fraction): number {
  const left = a.s * a.n * b.d;
  const right = b.s * b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * A number as it is written into a formula: exactly when it ends within six decimals, else rounded to four.
 * No trailing zeros: `12`, `0.5`, `33.3333`.
 */
export function plainText(value: Fraction): string {
  const terminates = 1_000_000n % value.d === 0n;
  const text = formatFraction(value, terminates ? 6 : 4);
  return text.replace(/\.?0+$/, '');
}

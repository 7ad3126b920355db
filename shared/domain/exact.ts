/**
 * Exact arithmetic for everything that is compared or printed. Scores and rates are rational numbers
 * (`fraction.js`, BigInt inside), so 1/3 of 30 points equals 10 points and a tie is a tie.
 */
import Fraction from 'fraction.js';

/** 四舍五入 / 四舍六入五成双 / 去尾 / 进一. */
export const ROUNDINGS = ['half-up', 'half-even', 'down', 'up'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** Rounding 四舍五入 half away from zero to `decimals` places, as plain decimal text without exponent. */
export function formatFraction(value: Fraction, decimals: number): string {
  return printExact(value, decimals);
}

/** As `formatFraction`, with the rounding of the office's choice; symmetric around zero, never `-0`. */
export function printExact(value: Fraction, decimals: number, rounding: Rounding = 'half-up'): string {
  const digits = scaledMagnitude(value, decimals, rounding)
    .toString()
    .padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return value.s < 0n && /[1-9]/.test(digits) ? `-${text}` : text;
}

/** Rounds to `decimals` places, symmetric around zero. */
export function roundExact(value: Fraction, decimals: number, rounding: Rounding = 'half-up'): Fraction {
  return new Fraction(value.s * BigInt(scaledMagnitude(value, decimals, rounding)), 10n ** BigInt(decimals));
}

/**
 * |value| × 10^decimals, rounded to an integer. While everything fits into a safe integer it is done with
 * numbers, which are exact there and many times faster: a ranking prints tens of thousands of figures.
 */
function scaledMagnitude(value: Fraction, decimals: number, rounding: Rounding): number | bigint {
  const numerator = Number(value.n) * 10 ** decimals;
  const divisor = Number(value.d);
  if (numerator <= SAFE && divisor <= SAFE && decimals <= 15) {
    const remainder = numerator % divisor;
    const whole = (numerator - remainder) / divisor;
    return roundsUp(whole % 2 === 1, compareHalf(remainder, divisor - remainder), remainder === 0, rounding)
      ? whole + 1
      : whole;
  }
  const scaled = value.n * 10n ** BigInt(decimals);
  const whole = scaled / value.d;
  const remainder = scaled % value.d;
  const half = compareHalf(remainder, value.d - remainder);
  return roundsUp(whole % 2n === 1n, half, remainder === 0n, rounding) ? whole + 1n : whole;
}

const SAFE = Number.MAX_SAFE_INTEGER;

/** Whether the remainder is below (-1), at (0) or above (1) one half: compared with what is missing to the next integer. */
function compareHalf(remainder: number | bigint, rest: number | bigint): -1 | 0 | 1 {
  return remainder < rest ? -1 : remainder > rest ? 1 : 0;
}

function roundsUp(wholeIsOdd: boolean, half: -1 | 0 | 1, isExact: boolean, rounding: Rounding): boolean {
  if (isExact || rounding === 'down') return false;
  if (rounding === 'up' || half > 0) return true;
  return half === 0 && (rounding === 'half-up' || wholeIsOdd);
}

/** Decimal text or integer → exact fraction; `null` for anything else (`1e3`, `NaN`, empty text, `1/2`). */
export function parseDecimal(value: string | number): Fraction | null {
  const text = typeof value === 'number' ? String(value) : value.trim();
  return /^-?\d+(\.\d+)?$/.test(text) ? new Fraction(text) : null;
}

/** Decimal text (`12.5`) or fraction text (`100/3`) → exact fraction; `null` for anything else. */
export function parseExact(text: string): Fraction | null {
  const trimmed = text.trim();
  if (/^-?\d{1,90}(\.\d{1,90})?$/.test(trimmed)) return new Fraction(trimmed);
  const match = /^(-?\d{1,300})\/(\d{1,300})$/.exec(trimmed);
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
  // Zero carries a sign of its own in fraction.js; the product has none.
  if (value.d === 1n) return `${value.s * value.n}`;
  const terminates = 1_000_000n % value.d === 0n;
  const text = formatFraction(value, terminates ? 6 : 4);
  return text.replace(/\.?0+$/, '');
}

/**
 * Money is an integer in the smallest unit of its currency (分, cent), never a floating-point 万元.
 * 1 万元 = 1 000 000 分. JavaScript integers are exact up to 9.0e15, that is 90 万亿元.
 */

import Fraction from 'fraction.js';
import { z } from 'zod';
import { formatFraction } from './exact';

export const CURRENCIES = ['CNY', 'USD', 'HKD', 'EUR', 'JPY'] as const;
export type Currency = (typeof CURRENCIES)[number];

export const CURRENCY_NAMES: Record<Currency, string> = {
  CNY: '人民币',
  USD: '美元',
  HKD: '港元',
  EUR: '欧元',
  JPY: '日元',
};

export interface Money {
  readonly currency: Currency;
  /** Integer count of the currency's smallest unit (1/100). */
  readonly minor: number;
}

export const MINOR_PER_WAN = 1_000_000;

/** 一万亿元 (or dollars …): no project has more, and the sums of a whole office stay exact integers. */
export const LARGEST_MINOR = 100_000_000_000_000;

export const moneySchema = z.object({
  currency: z.enum(CURRENCIES),
  minor: z.number().int().nonnegative().max(LARGEST_MINOR, '金额太大，请核对单位是不是万元'),
});

/** 分 → 万元 as decimal text with `decimals` places, rounded half up: `formatWan(350_000_000) === '350.00'`. */
export function formatWan(minor: number, decimals = 2): string {
  if (minor < 0 || decimals > 6)
    return formatFraction(new Fraction(BigInt(minor), BigInt(MINOR_PER_WAN)), decimals);
  // In whole numbers, all of them exact: lists print tens of thousands of amounts.
  const unit = 10 ** (6 - decimals);
  const rest = minor % unit;
  const count = (minor - rest) / unit + (rest > 0 && rest * 2 >= unit ? 1 : 0);
  const digits = String(count).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * Decimal text in 万元 (万美元) → integer minor units, exactly; `null` when the text is not a
 * non-negative decimal number up to `LARGEST_MINOR` or needs more than six decimals (less than one 分).
 */
export function parseWan(text: string): number | null {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return null;
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  if (decimals.length > 6) return null;
  // Digits alone: whatever fits is exact.
  const minor = Number((match[1] ?? '0') + decimals.padEnd(6, '0'));
  return minor <= LARGEST_MINOR ? minor : null;
}

export interface ExchangeRate {
  readonly currency: Currency;
  /** First day the rate applies, `YYYY-MM-DD`. */
  readonly date: string;
  /** 人民币 for one unit of the currency, as decimal text. */
  readonly rate: string;
  readonly source: string;
}

export interface ConvertedMoney {
  /** 人民币 in 分, rounded half up. */
  readonly fen: number;
  /** The rate used; `null` for 人民币. */
  readonly rate: ExchangeRate | null;
}

/**
 * 折合人民币 at the rate in force on `onDate` (the day the money arrived; source: 考核办法 计分方法).
 * Returns `null` when the table holds no rate on or before that day: the caller must ask, never guess.
 */
export function convertToFen(
  money: Money,
  onDate: string,
  rates: readonly ExchangeRate[],
): ConvertedMoney | null {
  if (money.currency === 'CNY') return { fen: money.minor, rate: null };
  let inForce: ExchangeRate | null = null;
  for (const rate of rates) {
    if (
      rate.currency === money.currency &&
      rate.date <= onDate &&
      (inForce === null || rate.date > inForce.date)
    )
      inForce = rate;
  }
  if (inForce === null) return null;
  const fen = new Fraction(inForce.rate).mul(new Fraction(BigInt(money.minor)));
  return { fen: Number(formatFraction(fen, 0)), rate: inForce };
}

/** The 分 alone; `null` also where there is no money. */
export function fenOn(money: Money | null, onDate: string, rates: readonly ExchangeRate[]): number | null {
  return (money && convertToFen(money, onDate, rates)?.fen) ?? null;
}

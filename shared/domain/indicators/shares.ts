/** 联合招商: the shares in which a project counts for several units. They add up to exactly one. */
import Fraction from 'fraction.js';
import { losslessText, parseExact } from '../exact';

/** `1/2`, `0.5`, `50%` or `50％` → the same share as decimal or `n/d` text; `null` unless above 0 and at most 1. */
export function readShare(text: string): string | null {
  const plain = text.trim().replace(/％$/, '%');
  const percent = plain.endsWith('%');
  const value = parseExact(percent ? plain.slice(0, -1) : plain);
  if (value === null) return null;
  const share = percent ? value.div(100) : value;
  return share.n !== 0n && share.s > 0n && share.compare(1) <= 0 ? losslessText(share) : null;
}

/** Why these shares cannot stand, in one sentence; `null` when they can. */
export function problemOfShares(
  shares: readonly { readonly unit: string; readonly share: string }[],
): string | null {
  let sum = new Fraction(0);
  const seen = new Set<string>();
  for (const { unit, share } of shares) {
    if (seen.has(unit)) return `“${unit}”写了两次`;
    seen.add(unit);
    const read = readShare(share);
    if (read === null) return `“${unit}”的份额“${share}”不对，应大于0、不大于1，如 1/2、0.5 或 50%`;
    sum = sum.add(parseExact(read) ?? 0);
  }
  if (shares.length === 0) return '至少要有一个单位';
  return sum.equals(1) ? null : `各单位份额合计为${losslessText(sum)}，应恰好等于1`;
}

/** A share as the office writes it: `50%` where that is exact to two decimals, else `1/3`. */
export function shareText(share: string): string {
  const value = parseExact(share);
  if (value === null) return share;
  const percent = value.mul(100);
  return 100n % percent.d === 0n ? `${losslessText(percent)}%` : `${value.n}/${value.d}`;
}

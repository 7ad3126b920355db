/** Figures as official sentences print them, all from exact decimals. */
import Fraction from 'fraction.js';
import { formatFraction, parseDecimal } from '../../domain/exact';

const WAN_PER_YI = 10_000n;
/** Amounts from one 亿 on are stated in 亿元 with two decimals. */
const YI_DECIMALS = 2;

/** Decimal text → fraction; text that is no number counts as zero only where the caller says so. */
export function exact(text: string | null): Fraction | null {
  return text === null ? null : parseDecimal(text.replaceAll(',', ''));
}

export function sumOf(values: readonly (string | null)[]): Fraction {
  return values.reduce((sum, value) => sum.add(exact(value) ?? new Fraction(0)), new Fraction(0));
}

/** Decimals needed to print every value exactly, at most six. */
export function decimalsNeeded(values: readonly (string | null)[]): number {
  return Math.max(0, ...values.map((value) => (/\.(\d*?)0*$/.exec(value ?? '')?.[1] ?? '').length));
}

/** `12.50` → `12.5`; the same figure always looks the same. */
export function plain(text: string): string {
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
}

export function isZero(text: string): boolean {
  return exact(text)?.equals(0) ?? false;
}

export interface PrintedAmount {
  readonly number: string;
  readonly measure: '万元' | '亿元';
}

/** 万元 as the sentence states it: `12.35亿元` from one 亿 on, else `3500万元`. */
export function printAmount(wan: string): PrintedAmount {
  const value = exact(wan) ?? new Fraction(0);
  if (value.abs().compare(new Fraction(WAN_PER_YI)) < 0) return { number: plain(wan), measure: '万元' };
  return { number: formatFraction(value.div(new Fraction(WAN_PER_YI)), YI_DECIMALS), measure: '亿元' };
}

/** 时序进度: the part of the year gone at the end of the month, in percent with one decimal. */
export function expectedProgress(month: number): string {
  return formatFraction(new Fraction(month * 100, 12), 1);
}

export interface Gap {
  readonly word: '超' | '欠' | '持平';
  readonly points: string;
}

/** Percentage points ahead of or behind the expected progress, from the printed rates so that readers' sums agree. */
export function gapTo(rate: string, progress: string): Gap {
  const gap = (exact(rate) ?? new Fraction(0)).sub(exact(progress) ?? new Fraction(0));
  const points = formatFraction(gap.abs(), 1);
  return { word: gap.equals(0) ? '持平' : gap.compare(0) > 0 ? '超' : '欠', points };
}

export interface Change {
  readonly word: '增长' | '下降' | '持平';
  /** Percent with one decimal; empty when the figure before is the same. */
  readonly percent: string;
}

/** Change against an earlier figure; `null` when that is unknown or zero (no percentage exists then). */
export function changeFrom(now: string, before: string | null): Change | null {
  const earlier = exact(before);
  const current = exact(now);
  if (earlier === null || current === null || earlier.equals(0)) return null;
  const change = current.sub(earlier).div(earlier).mul(100);
  if (change.equals(0)) return { word: '持平', percent: '' };
  return { word: change.compare(0) > 0 ? '增长' : '下降', percent: formatFraction(change.abs(), 1) };
}

/** The change for a table: `12.5`, `-3.1`, `0.0`; `—` when there is none. */
export function changeCell(now: string, before: string | null): string {
  const change = changeFrom(now, before);
  if (change === null) return '—';
  if (change.word === '持平') return '0.0';
  return change.word === '下降' && !/^0\.0$/.test(change.percent) ? `-${change.percent}` : change.percent;
}

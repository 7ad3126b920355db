import Fraction from 'fraction.js';
import { parseExact, plainText, printExact } from '../exact';
import { monthOf, type Period, type Scope } from '../period';

export interface ExpectedProgress {
  /** Share of the span that has passed, percent with one decimal: `91.7`. */
  readonly expected: string;
  /** Completion, percent with one decimal. */
  readonly completion: string;
  /** Distance in percentage points, without sign: `2.4`. */
  readonly points: string;
  readonly state: 'ahead' | 'behind' | 'level';
  /** What is still missing to the whole target, in the indicator's measure; `0` when it is met. */
  readonly gap: string;
  /** `超时序进度2.4个百分点`, `欠时序进度2.4个百分点`, `与时序进度持平`. */
  readonly text: string;
}

/**
 * 完成率 in percent with one decimal; `null` without a figure, without a target or with a target of zero. Decimal or
 * `n/d` text.
 */
export function completionRate(done: string | null, target: string | null): string | null {
  const [part, whole] = [done, target].map((text) => (text === null ? null : parseExact(text)));
  return part && whole && whole.n !== 0n ? printExact(part.div(whole).mul(100), 1) : null;
}

/** 时序进度: the part of the scope's span that has passed when `period` ends: month 1, quarter n/3, year n/12. */
export function expectedShare(period: Period, scope: Scope): Fraction {
  const month = monthOf(period);
  if (scope === 'year') return new Fraction(month, 12);
  return scope === 'quarter' ? new Fraction(((month - 1) % 3) + 1, 3) : new Fraction(1);
}

/**
 * How far `actual` is ahead of or behind the schedule of `target` (both decimal or `n/d` text); `null` when
 * there is no figure, no target, or a target of zero. The points are the difference of the two printed
 * percentages, so that a reader who subtracts them finds the same. Source: mission B1.
 */
export function compareWithSchedule(
  actual: string | null,
  target: string | null,
  period: Period,
  scope: Scope,
): ExpectedProgress | null {
  const [done, whole] = [
    actual === null ? null : parseExact(actual),
    target === null ? null : parseExact(target),
  ];
  if (done === null || whole === null || whole.s <= 0n || whole.n === 0n) return null;
  const expected = printExact(expectedShare(period, scope).mul(100), 1);
  const completion = printExact(done.div(whole).mul(100), 1);
  const difference = new Fraction(completion).sub(expected);
  const points = printExact(difference.abs(), 1);
  const state = difference.n === 0n ? 'level' : difference.s > 0n ? 'ahead' : 'behind';
  const missing = whole.sub(done);
  const words = {
    ahead: `超时序进度${points}个百分点`,
    behind: `欠时序进度${points}个百分点`,
    level: '与时序进度持平',
  };
  return {
    expected,
    completion,
    points,
    state,
    gap: missing.s > 0n ? plainText(missing) : '0',
    text: words[state],
  };
}

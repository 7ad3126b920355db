import { describe, expect, it } from 'vitest';
import { nameOfSpan, readSpan, spanBefore, spanWords, titleOf } from './ranking-span';

describe('the span of a ranking', () => {
  it('is read from the route; what makes no sense is the month in force', () => {
    expect(readSpan({}, '2026-11')).toEqual({ period: '2026-11', scope: 'month' });
    expect(readSpan({ scope: 'year' }, '2026-11')).toEqual({ period: '2026-11', scope: 'year' });
    const own = { from: '2026-04', to: '2026-07' };
    expect(readSpan(own, '2026-11')).toEqual({ period: '2026-07', scope: 'month', from: '2026-04' });
    const odd: Record<string, string>[] = [
      { from: '2026-08', to: '2026-07' },
      { from: '2026-04' },
      { from: 'x', to: 'y' },
    ];
    for (const query of odd)
      expect(readSpan(query, '2026-11')).toEqual({ period: '2026-11', scope: 'month' });
  });

  it('is compared with the like span before it, and named', () => {
    const months = readSpan({ from: '2026-02', to: '2026-05' }, '2026-11');
    expect(spanBefore(months)).toEqual({ period: '2026-01', scope: 'month', from: '2025-10' });
    expect(nameOfSpan(spanBefore(months))).toBe('2025年10月至2026年1月');
    expect([spanWords(months), titleOf(months, '综合排名')]).toEqual([
      '2026年2月至5月累计',
      '2026年2月至5月累计综合排名',
    ]);
    const year = readSpan({ scope: 'year' }, '2026-11');
    expect([nameOfSpan(spanBefore(year)), titleOf(year, '综合排名')]).toEqual([
      '2026年10月',
      '2026年11月本年累计综合排名',
    ]);
    expect(titleOf(readSpan({ from: '2026-03', to: '2026-03' }, '2026-11'), '')).toBe('2026年3月累计');
  });
});

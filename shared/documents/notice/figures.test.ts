import { describe, expect, it } from 'vitest';
import { changeCell, changeFrom, decimalsNeeded, expectedProgress, gapTo, printAmount } from './figures';

describe('figures as sentences print them', () => {
  it('states amounts from one 亿 on in 亿元', () => {
    expect(printAmount('9999.99')).toEqual({ number: '9999.99', measure: '万元' });
    expect(printAmount('3500.00')).toEqual({ number: '3500', measure: '万元' });
    expect(printAmount('10000')).toEqual({ number: '1.00', measure: '亿元' });
    expect(printAmount('123450')).toEqual({ number: '12.35', measure: '亿元' });
  });

  it('measures the gap from the printed rates', () => {
    expect(expectedProgress(11)).toBe('91.7');
    expect(gapTo('78.0', '91.7')).toEqual({ word: '欠', points: '13.7' });
    expect(gapTo('100.0', '91.7')).toEqual({ word: '超', points: '8.3' });
    expect(gapTo('50.0', '50.0')).toEqual({ word: '持平', points: '0.0' });
  });

  it('names changes, and none against zero or nothing', () => {
    expect(changeFrom('12', '10')).toEqual({ word: '增长', percent: '20.0' });
    expect(changeFrom('9', '10')).toEqual({ word: '下降', percent: '10.0' });
    expect(changeFrom('10', '10')).toEqual({ word: '持平', percent: '' });
    expect(changeFrom('10', '0')).toBeNull();
    expect(changeFrom('10', null)).toBeNull();
    expect(changeCell('9', '10')).toBe('-10.0');
    expect(changeCell('9', null)).toBe('—');
  });

  it('knows how many decimals a column needs', () => {
    expect(decimalsNeeded(['1.50', '2', null])).toBe(1);
    expect(decimalsNeeded(['1.00'])).toBe(0);
  });
});

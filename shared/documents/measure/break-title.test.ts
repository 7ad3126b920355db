import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakTitle } from './break-title';

describe('breakTitle', () => {
  it('keeps a short title on one line', () => {
    expect(breakTitle('2026年11月全区招商引资项目推进情况')).toEqual(['2026年11月全区招商引资项目推进情况']);
  });

  it('breaks after a phrase and never inside a number', () => {
    expect(breakTitle('关于2026年11月全区招商引资项目推进情况的通报')).toEqual([
      '关于2026年11月全区',
      '招商引资项目推进情况的通报',
    ]);
  });

  it('takes wanted breaks', () => {
    expect(breakTitle('关于做好年终考核\n有关工作的通知')).toEqual(['关于做好年终考核', '有关工作的通知']);
  });

  it('loses nothing and stays within 20 characters', () => {
    const title = fc.string({
      unit: fc.constantFrom(...'关于推进情况的通报全区招商月年，（）'),
      minLength: 1,
      maxLength: 90,
    });
    fc.assert(
      fc.property(title, (text) => {
        const lines = breakTitle(text);
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(20);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakTitle } from './break-title';

describe('breakTitle', () => {
  it('tears a name that has to be torn between its words', () => {
    const name = '年产800万套锂电池结构件生产线建设项目';
    expect(breakTitle(`关于${name}首谈裁决的通知`, [name])).toEqual([
      '关于年产800万套锂电池结构件',
      '生产线建设项目首谈裁决的通知',
    ]);
  });

  it('keeps a short title on one line', () => {
    expect(breakTitle('2026年11月全区招商引资项目推进情况')).toEqual(['2026年11月全区招商引资项目推进情况']);
  });

  it('breaks after a phrase and never inside a number', () => {
    expect(breakTitle('关于2026年11月全区招商引资项目推进情况的通报')).toEqual([
      '关于2026年11月全区',
      '招商引资项目推进情况的通报',
    ]);
  });

  it.each([
    [
      '关于提请协调解决恒远生物医药产业园项目有关问题的函',
      ['恒远生物医药产业园项目'],
      ['关于提请协调解决', '恒远生物医药产业园项目有关问题的函'],
    ],
    [
      '关于临江街道当面汇报招商项目推进工作的通知',
      ['临江街道'],
      ['关于临江街道当面汇报', '招商项目推进工作的通知'],
    ],
  ])('keeps names and words whole: %s', (title, names, lines) => {
    expect(breakTitle(title, names)).toEqual(lines);
  });

  it('tears a name no line can hold between its words', () => {
    const name = '云岭生态旅游度假区管理委员会招商引资工作领导小组';
    const lines = breakTitle(`关于${name}当面汇报招商项目推进工作的通知`, [name]);
    expect(lines.length).toBeLessThanOrEqual(3);
    for (const word of ['管理', '委员会', '招商引资', '领导小组', '当面汇报', '招商项目'])
      expect(lines.some((line) => line.includes(word))).toBe(true);
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

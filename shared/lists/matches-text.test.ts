import fc from 'fast-check';
import { match } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { matchesText } from './matches-text';

describe('matchesText', () => {
  it('finds by characters, full pinyin, initials and both mixed', () => {
    for (const query of ['装备', 'znzb', 'zhineng', 'zhinzb', 'ZN zb', '备制'])
      expect(matchesText('智能装备制造项目', query), query).toBe(true);
    for (const query of ['znb', 'zznzb', '装 备', 'hin'])
      expect(matchesText('智能装备制造项目', query), query).toBe(false);
  });

  it('knows every reading of a character, ü typed as v or u, and digits among letters', () => {
    for (const query of ['cq', 'zq', 'chongqing']) expect(matchesText('重庆路', query), query).toBe(true);
    for (const query of ['lvse', 'luse', 'ls']) expect(matchesText('绿色', query), query).toBe(true);
    expect(matchesText('年产30万套', 'nc30wt')).toBe(true);
    expect(matchesText('年产30万套', 'nc31')).toBe(false);
  });

  it('finds whatever pinyin-pro finds', () => {
    const character = fc.constantFrom(...'重庆长安行银大厦会计乐华都市绿女A3 （二期）单传曾查朴');
    const text = fc.string({ unit: character, minLength: 1, maxLength: 8 });
    const query = fc.string({
      unit: fc.constantFrom(...'chongqzaxlnvuwjkdieyhsbtp'),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(text, query, (name, letters) => {
        if (match(name, letters, { precision: 'start', continuous: true }) !== null)
          expect(matchesText(name, letters), `${name} ${letters}`).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

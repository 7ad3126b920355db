import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanProjectName, matchNameOf } from './project-name';

describe('project names', () => {
  it.each([
    ['★冷链物流园项目（一期）', '冷链物流园项目（一期）'],
    ['1●包装膜项目', '包装膜项目'],
    ['（2）包装膜项目', '包装膜项目'],
    ['3、包装膜 项目', '包装膜项目'],
    ['1.5万吨包装膜项目', '1.5万吨包装膜项目'],
    ['3010项目', '3010项目'],
    ['包装膜\n项目\u00a0\u200b', '包装膜项目'],
    ['ABC Park 项目', 'ABC Park 项目'],
  ])('%j is stored as %s', (text, name) => {
    expect(cleanProjectName(text)).toBe(name);
  });

  it.each([
    ['冷链物流园项目（一期）', '冷链物流园(1期)项目'],
    ['冷链物流园一期', '冷链物流园第一期工程'],
    ['ＡＢＣ包装膜', 'abc包装膜建设项目'],
    ['ABC包装膜2期', 'abc包装膜二期项目'],
    ['买买提·吐尔逊农庄', '买买提•吐尔逊农庄项目'],
    ['年产3万吨“PVC”管材·二期建设项目', ' 年产３万吨ｐｖｃ管材（二期） '],
  ])('%s and %s are the same', (a, b) => {
    expect(matchNameOf(a)).toBe(matchNameOf(b));
  });

  it.each([
    ['冷链物流园（一期）', '冷链物流园（二期）'],
    ['冷链物流园', '冷链物流园（一期）'],
    ['年产3万吨包装膜项目', '年产5万吨包装膜项目'],
  ])('%s and %s are not', (a, b) => {
    expect(matchNameOf(a)).not.toBe(matchNameOf(b));
  });

  it('a name never becomes empty', () => {
    expect(matchNameOf('项目')).toBe('项目');
    expect(matchNameOf('一期项目')).not.toBe('');
  });

  it('cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cleanProjectName(cleanProjectName(text))).toBe(cleanProjectName(text));
      }),
    );
  });
});

it('is never nothing, not of a name of signs alone', () => {
  expect(matchNameOf('——')).not.toBe('');
  expect(matchNameOf('%%')).not.toBe(matchNameOf('@@'));
});

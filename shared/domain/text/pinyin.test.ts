import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { expect, it } from 'vitest';
import { searchKeysOf } from './pinyin';

it('gives syllables and first letters, keeping letters and digits', () => {
  expect(searchKeysOf('年产3万吨ＰＶＣ管材（二期）项目')).toEqual({
    pinyin: 'nianchan3wandunpvcguancaierqixiangmu',
    initials: 'nc3wdpvcgceqxm',
  });
});

it('writes ü as v', () => {
  expect(searchKeysOf('绿色铝材')).toEqual({ pinyin: 'lvselvcai', initials: 'lslc' });
});

it('gives the toneless syllables and the initials that the library would give', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(...'重长行单女绿〇𠮷aB3 -（）', 'xiang', 'er'),
    ),
    maxLength: 12,
  });
  const options = {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  } as const;
  const squeeze = (syllables: readonly string[]) =>
    syllables
      .join('')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}\p{S}]+/gu, '');
  fc.assert(
    fc.property(text, (name) => {
      expect(searchKeysOf(name)).toEqual({
        pinyin: squeeze(pinyin(name, options)),
        initials: squeeze(pinyin(name, { ...options, pattern: 'first' })),
      });
    }),
  );
});

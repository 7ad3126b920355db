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

import { expect, it } from 'vitest';
import { matchNameOf } from './match-name';

it('does not mind width, case, spaces, punctuation and a trailing 项目', () => {
  const expected = matchNameOf('年产3万吨PVC管材(二期)项目');
  expect(matchNameOf(' 年产３万吨ｐｖｃ管材（二期） ')).toBe(expected);
  expect(matchNameOf('年产3万吨“PVC”管材·二期建设项目')).toBe(expected);
});

it('keeps phases apart and never becomes empty', () => {
  expect(matchNameOf('管材二期项目')).not.toBe(matchNameOf('管材三期项目'));
  expect(matchNameOf('项目')).toBe('项目');
});

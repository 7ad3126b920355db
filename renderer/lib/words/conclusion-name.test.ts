import { expect, test } from 'vitest';
import { conclusionName } from './conclusion-name';

test('a conclusion is proposed until it is decided', () => {
  expect(conclusionName('黑榜', false)).toBe('拟列黑榜');
  expect(conclusionName('拟列黑榜', false)).toBe('拟列黑榜');
  expect(conclusionName('拟列黑榜', true)).toBe('黑榜');
  expect(conclusionName('一票否决', true)).toBe('一票否决');
});

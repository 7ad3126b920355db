import { expect, it } from 'vitest';
import { changeKey, changesOf, readDelta } from './what-if-rows';

it('reads what is typed as an addition', () => {
  expect(['+3', '-2', '1,200.5', '－4', '', '0', '三', '1e3'].map(readDelta)).toEqual([
    '3',
    '-2',
    '1200.5',
    '-4',
    '',
    '',
    null,
    null,
  ]);
});

it('keeps unit and indicator of a supposed change', () => {
  const supposed = { [changeKey('桃源镇', 'signed-count')]: '3' };
  expect(changesOf(supposed)).toEqual([{ unit: '桃源镇', indicator: 'signed-count', delta: '3' }]);
});

import { expect, it } from 'vitest';
import { changeKey, changesOf, readDelta, readSupposedTarget, targetsOf } from './what-if-rows';

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

it('reads a supposed target; a dash is no target', () => {
  expect(['12', '1,200', '—', '-', '', '-3', '十'].map(readSupposedTarget)).toEqual([
    '12',
    '1200',
    '-',
    '-',
    '',
    null,
    null,
  ]);
  const supposed = { [changeKey('桃源镇', 'signed-count')]: '-' };
  expect(targetsOf(supposed)).toEqual([{ unit: '桃源镇', indicator: 'signed-count', value: '' }]);
});

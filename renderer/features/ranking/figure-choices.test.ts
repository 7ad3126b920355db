import { expect, test } from 'vitest';
import type { RankedRow, RankingItemHead } from '../../../shared/domain/scheme/result';
import { everyChoice, shownFigure } from './figure-choices';

const heads: readonly RankingItemHead[] = [
  {
    id: 'a',
    name: '签约',
    measure: '个',
    weight: '50',
    ranked: true,
    indicators: ['signed-count'],
    byRate: true,
  },
  {
    id: 'b',
    name: '开工率',
    measure: '%',
    weight: '50',
    ranked: true,
    indicators: ['started-count', 'signed-count'],
    byRate: true,
  },
];
const cell = { reported: null, target: null, exactScore: null, place: 1, previousPlace: null, formula: '' };
const row: RankedRow = {
  unit: '甲',
  place: 1,
  previousPlace: null,
  score: '88.00',
  exactScore: '88/1',
  items: [
    { ...cell, id: 'a', name: '签约', actual: '3', rate: '60.0', score: '30.00' },
    { ...cell, id: 'b', name: '开工率', actual: null, rate: '50.0', score: '25.00' },
  ],
};

test('every figure is offered once and shown as it was printed', () => {
  const choices = everyChoice(heads);
  expect(choices.map((choice) => [choice.label, shownFigure(row, heads, choice)])).toEqual([
    ['签约项目个数', '3'],
    ['签约完成率（%）', '60.0'],
    ['签约得分', '30.00'],
    ['开工项目个数', null],
    ['开工率完成率（%）', '50.0'],
    ['开工率得分', '25.00'],
    ['综合得分', '88.00'],
  ]);
});

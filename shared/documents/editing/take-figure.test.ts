import { expect, it } from 'vitest';
import { takeFigure } from './take-figure';

const generated = '11月，签约项目29个，同比增长26.1%；1—11月累计240个。';

it('puts the figure of the data in the place of the wrong one', () => {
  const text = generated.replace('29个', '999个');
  expect(takeFigure(text, generated, { said: '999', data: '29' })).toBe(generated);
});

it('never takes a part of a longer number', () => {
  const text = '11月，签约项目24个，同比增长26.1%；1—11月累计240个。';
  expect(takeFigure(text, generated, { said: '24', data: '29' })).toBe(generated);
});

it('takes the place that makes the sentence agree', () => {
  const before = '镇街组11个，园区组29个。';
  expect(takeFigure('镇街组11个，园区组11个。', before, { said: '11', data: '29' })).toBe(before);
});

it('leaves a figure alone that is written in words', () => {
  expect(takeFigure('签约项目三十个。', '签约项目29个。', { said: '30', data: '29' })).toBeNull();
});

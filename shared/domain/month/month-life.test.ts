import { expect, it } from 'vitest';
import { blockersOf, type MonthFacts, nextStepOf } from './month-life';

const facts: MonthFacts = {
  period: '2026-11',
  state: 'open',
  cutOff: '2026-11-23',
  today: '2026-11-22',
  missing: 2,
  sentBack: 1,
  waiting: 11,
  returned: 1,
  recognised: 3,
  nextOpened: false,
};
const blockers = (changes: Partial<MonthFacts>) =>
  nextStepOf({ ...facts, ...changes })
    .hints.filter((hint) => hint.blocks)
    .map((hint) => hint.text);

it('may cut off before the day, but says so, and names who is missing', () => {
  const { state, hints } = nextStepOf(facts);
  expect(state).toBe('cut-off');
  expect(hints.map((hint) => hint.text)).toEqual([
    '报送截止日是2026年11月23日，还有1天',
    '2个单位未报，通报中将列为未报',
    '1个单位的报表退回后还没有重报',
  ]);
  expect(blockers({})).toEqual([]);
  expect(nextStepOf({ ...facts, today: '2026-11-24', missing: 0, sentBack: 0 }).hints).toEqual([]);
});

it('does not begin checking without a report', () => {
  expect(blockers({ state: 'cut-off', waiting: 0, returned: 0, recognised: 0 })).toEqual([
    '还没有导入任何报表',
  ]);
  expect(blockers({ state: 'cut-off' })).toEqual([]);
});

it('is not checked through while a record waits; what was sent back does not hold it up', () => {
  expect(blockers({ state: 'checking' })).toEqual(['11条上报待核查认定']);
  expect(blockers({ state: 'checking', waiting: 0 })).toEqual([]);
});

it('is issued by issuing the notice, and only then closed', () => {
  expect(blockers({ state: 'recognised' })).toEqual(['通报还没有发文']);
  expect(nextStepOf({ ...facts, state: 'issued' }).state).toBe('closed');
});

it('offers the next month once this one is issued, unless it is open already', () => {
  const texts = (nextOpened: boolean) =>
    nextStepOf({ ...facts, state: 'issued', nextOpened }).hints.map((hint) => hint.text);
  expect(texts(false)).toEqual(['2026年12月还没有开启']);
  expect(texts(true)).toEqual([]);
  expect(nextStepOf({ ...facts, state: 'closed' }).state).toBeNull();
});

it('cannot be taken past a step something stands in the way of; going back is free', () => {
  const to = (state: MonthFacts['state'], target: MonthFacts['state'], changes: Partial<MonthFacts> = {}) =>
    blockersOf({ ...facts, ...changes, state }, target).map(({ text }) => text);
  expect(to('open', 'checking')).toEqual([]);
  expect(to('open', 'recognised')).toEqual(['11条上报待核查认定']);
  expect(to('open', 'checking', { waiting: 0, returned: 0, recognised: 0 })).toEqual(['还没有导入任何报表']);
  expect(to('recognised', 'closed')).toEqual(['通报还没有发文']);
  expect(to('issued', 'closed')).toEqual([]);
  expect(to('checking', 'open', { waiting: 0, returned: 0, recognised: 0 })).toEqual([]);
});

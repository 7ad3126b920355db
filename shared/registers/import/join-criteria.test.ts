import { expect, it } from 'vitest';
import { joinCriteria } from './join-criteria';

const CRITERIA = ['综合情况 40', '发展变化 30', '发展后劲 30'];
const HEAD = ['序号', '项目', '责任单位', '综合情况\n40分', '发展变化（30分）', '发展后劲 30', '合计'];

it('reads a judge’s sheet with a column for each criterion, in the order of the criteria', () => {
  const joined = joinCriteria(
    [
      ['2026年度巡查打分表'],
      HEAD,
      ['1', '甲项目', '云岭镇', '38', '27', '28', '93'],
      ['2', '乙项目', '云岭镇', '36', '', '', '88'],
    ],
    CRITERIA,
  );
  expect(joined?.table).toEqual([
    ['2026年度巡查打分表'],
    ['序号', '项目', '责任单位', '得分', '', '', ''],
    ['1', '甲项目', '云岭镇', '38、27、28', '', '', ''],
    ['2', '乙项目', '云岭镇', '88', '', '', ''],
  ]);
  expect(joined?.problems.size).toBe(0);
});

it('tells a sum that is another', () => {
  const joined = joinCriteria([HEAD, ['1', '甲项目', '云岭镇', '38', '27', '28', '95']], CRITERIA);
  expect([...(joined?.problems ?? [])]).toEqual([[1, '各项相加是93，合计写的是95']]);
});

it('leaves other tables as they are', () => {
  expect(joinCriteria([['项目', '评委', '得分']], CRITERIA)).toBeNull();
  expect(joinCriteria([['项目', '合计']], [])).toBeNull();
});

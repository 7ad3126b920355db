import { expect, test } from 'vitest';
import { asksForBoth, splitNameAndInvestor } from './name-and-investor';

test.each([
  ['名方甲项目\n（甲投资有限公司）', '名方甲项目', '甲投资有限公司'],
  ['名方乙项目/乙投资有限公司', '名方乙项目', '乙投资有限公司'],
  ['丙实业集团\n年产三万吨纸箱项目', '年产三万吨纸箱项目', '丙实业集团'],
  ['项目名称：纸箱项目；投资方：丁包装厂', '纸箱项目', '丁包装厂'],
])('%j', (text, name, investor) => {
  expect(splitNameAndInvestor(text)).toEqual({ name, investor });
});

test.each([
  '纸箱项目（一期）',
  '纸箱项目',
  '甲公司/乙公司',
  '甲公司纸箱项目、灯具项目',
  '纸箱项目/灯具项目/甲公司',
])('cannot be told apart: %s', (text) => {
  expect(splitNameAndInvestor(text)).toBeNull();
});

test('headings that ask for both', () => {
  expect(
    ['项目名称及投资方', '项目名称（投资主体）', '投资方和项目名称', '项目名称/业主'].every(asksForBoth),
  ).toBe(true);
  expect(['项目名称', '项目投资方', '项目业主单位', '项目名称（全称）'].some(asksForBoth)).toBe(false);
});

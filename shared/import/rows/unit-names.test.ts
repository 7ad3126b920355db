import { describe, expect, it } from 'vitest';
import { isShortFor, unitNameInTitle, unitNamesInCell } from './unit-names';

describe('a title', () => {
  it.each([
    ['桃源镇2026年11月新签约项目情况表', '桃源镇'],
    ['清江县桃源镇2026年11月新签约项目表', '桃源镇'],
    ['关于报送清河街道办事处11月招商项目的表', '清河街道'],
    ['2026年11月临港产业园签约项目', '临港产业园'],
    ['区商务局11月招商报表.xlsx', '区商务局'],
    ['工商联11月报表.xlsx', '工商联'],
    ['高新区11月报表.xlsx', '高新区'],
  ])('%s is of %s', (title, unit) => {
    expect(unitNameInTitle(title)).toBe(unit);
  });

  it.each([
    '全区2026年11月新签约项目情况表',
    '各镇街招商引资项目台账',
    '城镇化项目',
    '返乡创业项目台账',
    '产业园区项目表',
    '产业布局',
    '新建工作表.xlsx',
    'Sheet1',
  ])('%s is of nobody', (title) => {
    expect(unitNameInTitle(title)).toBeNull();
  });
});

it('a cell names one unit or several, and a short form only where nothing but units stand', () => {
  expect(unitNamesInCell('桃源镇人民政府', false)).toEqual(['桃源镇']);
  expect(unitNamesInCell('柳溪镇统计站', false)).toEqual(['柳溪镇']);
  expect(unitNamesInCell('柳溪镇企业服务中心', true)).toEqual(['柳溪镇']);
  expect(unitNamesInCell('区乡村振兴中心', false)).toEqual(['区乡村振兴中心']);
  expect(unitNamesInCell('柳溪镇、区文旅局', false)).toEqual(['柳溪镇', '区文旅局']);
  expect(unitNamesInCell('区 科 技 局', false)).toEqual(['区科技局']);
  expect(unitNamesInCell('桃源', true)).toEqual(['桃源']);
  expect(unitNamesInCell('桃源', false)).toEqual([]);
  expect(unitNamesInCell('砚山玻纤有限公司', true)).toEqual([]);
  expect(unitNamesInCell('待定12', true)).toEqual([]);
});

it('a short form has the letters of the full name in order; towns have none', () => {
  expect(isShortFor('区科技局', '区科学技术局')).toBe(true);
  expect(isShortFor('工商联', '区工商业联合会')).toBe(true);
  expect(isShortFor('区商务局', '区科学技术局')).toBe(false);
  expect(isShortFor('桃源镇', '桃花源镇')).toBe(false);
  expect(isShortFor('区商务局', '区商务局')).toBe(false);
});

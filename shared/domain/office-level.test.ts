import { describe, expect, it } from 'vitest';
import { atOfficeLevel, officeLevel, proposeRegion } from './office-level';

describe('the level of the office', () => {
  it.each([
    ['全区', '区'],
    ['全县', '县'],
    ['全市', '市'],
    ['全旗', '旗'],
    ['全新区', '区'],
    ['', '区'],
  ])('of “%s” is %s', (region, level) => {
    expect(officeLevel(region)).toBe(level);
  });

  it.each([
    ['清溪县项目建设服务中心', '全县'],
    ['某某市清溪县开发区招商办公室', '全县'],
    ['云河区开放型经济工作领导小组办公室', '全区'],
    ['清溪旗招商局', '全旗'],
    ['招商局', '全区'],
  ])('proposes for %s %s', (name, region) => {
    expect(proposeRegion(name)).toBe(region);
  });

  it('is what the program’s own words speak of, and nothing else of them changes', () => {
    expect(atOfficeLevel('周三前报区领导；提请市协调的等答复', '全县')).toBe(
      '周三前报县领导；提请市协调的等答复',
    );
    expect(atOfficeLevel('向区委、区政府主要领导汇报', '全市')).toBe('向市委、市政府主要领导汇报');
    expect(atOfficeLevel('各开发区、园区和小区', '全县')).toBe('各开发区、园区和小区');
    expect(atOfficeLevel('已报区领导', '全区')).toBe('已报区领导');
  });
});

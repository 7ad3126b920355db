import { expect, it } from 'vitest';
import { parseUnitList } from './parse-unit-list';

it('reads a list pasted from Excel, a list by hand, and mixtures; no unit twice', () => {
  expect(parseUnitList('镇街组\t桃花镇\r\n镇街组\t青山街道\r\n部门组\t商务局\r\n')).toEqual([
    { group: '镇街组', name: '桃花镇' },
    { group: '镇街组', name: '青山街道' },
    { group: '部门组', name: '商务局' },
  ]);
  expect(parseUnitList('桃花镇\n\n 青山街道 \n桃花镇')).toEqual([
    { group: '各单位', name: '桃花镇' },
    { group: '各单位', name: '青山街道' },
  ]);
  expect(parseUnitList('镇街组：桃花镇\n青山街道').map((line) => line.group)).toEqual(['镇街组', '镇街组']);
});

it('leaves the heading row out and closes up names set wide', () => {
  expect(parseUnitList('组别\t单位名称\n镇街组\t青 山街道\n镇街组\t渠　县')).toEqual([
    { group: '镇街组', name: '青山街道' },
    { group: '镇街组', name: '渠县' },
  ]);
});

it('takes the columns the heading row names, and no serial number for a group', () => {
  const wanted = [
    { group: '乡镇街道', name: '城关镇' },
    { group: '乡镇街道', name: '石桥乡' },
    { group: '园区', name: '县经开区' },
  ];
  expect(parseUnitList('序号\t组别\t单位\n1\t乡镇街道\t城关镇\n2\t\t石桥乡\n3\t园区\t县经开区')).toEqual(
    wanted,
  );
  expect(parseUnitList('单位\t组别\t备注\n城关镇\t乡镇街道\t\n石桥乡\t\t新设\n县经开区\t园区')).toEqual(
    wanted,
  );
  expect(parseUnitList('1\t乡镇街道\t城关镇\n2\t乡镇街道\t石桥乡\n（三）\t园区\t县经开区')).toEqual(wanted);
  expect(parseUnitList('序号\t单位\n1\t城关镇')).toEqual([{ group: '各单位', name: '城关镇' }]);
});

/** 台账 of projects being built: one project a page, a sheet each or one below the other, filled or blank. */

import { day, type WorkbookCase } from '../workbook-case';
import { buildingPage, onRow, PAGE_MERGES, page } from './ledger-page';

export const BUILDING_LEDGERS: readonly WorkbookCase[] = [
  {
    label: 'ledgers of projects being built, a sheet each, the last one a blank form',
    file: '云河经济开发区在建、新开工项目台账',
    sheets: [
      page(
        '光学膜',
        buildingPage({
          name: '光学膜产业园项目',
          owner: '光膜科技有限公司',
          total: 56000,
          start: day('2026-11-09'),
          problem: '需协调施工用电',
        }),
        {
          unit: '经开区',
          rows: ['2 光学膜产业园项目 | 56000万元 | 开工? || inexact-date@10'],
          notice: '台账',
        },
      ),
      page(
        '电子级树脂',
        buildingPage({
          name: '★电子级树脂项目（二期）',
          owner: '树脂股份有限公司',
          total: '38,500.00',
          start: '2026.11.16',
        }),
        {
          unit: '经开区',
          rows: ['2 电子级树脂项目（二期） | 38500万元 | 开工? || inexact-date@10'],
        },
      ),
      page(
        '空表',
        buildingPage({ name: '', owner: '', total: null, start: null }).map((row) =>
          row.map((cell) =>
            cell === '新开工' ||
            cell === '2026-2027' ||
            cell === '甲' ||
            cell === '乙' ||
            typeof cell === 'number' ||
            cell === '建设厂房三栋' ||
            cell === '完成桩基' ||
            (typeof cell === 'object' && cell !== null) ||
            cell === ''
              ? null
              : cell,
          ),
        ),
        '台账',
      ),
    ],
  },
  {
    label: 'two such ledgers on one sheet, one below the other',
    file: '桃源镇在建项目台账',
    sheets: [
      {
        name: 'Sheet1',
        merges: [...PAGE_MERGES, ...PAGE_MERGES.map((merge) => onRow(merge, 18))],
        rows: [
          ...buildingPage({
            name: '花岗岩加工项目',
            owner: '石业公司',
            total: 12000,
            start: day('2026-11-03'),
          }),
          [],
          ...buildingPage({
            name: '木地板项目',
            owner: '木业公司',
            total: 9000,
            start: day('2026-11-11'),
            problem: '缺资金',
          }),
        ],
        expected: {
          unit: '桃源',
          rows: [
            '2 花岗岩加工项目 | 12000万元 | 开工? || inexact-date@10',
            '20 木地板项目 | 9000万元 | 开工? || inexact-date@10',
          ],
          facts: { 20: { problem: '缺资金', investor: '木业公司' } },
        },
      },
    ],
  },
];

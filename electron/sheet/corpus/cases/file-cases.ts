/** What a file holds besides its table: hidden parts, strange names, long texts. */
import { day, type WorkbookCase } from '../workbook-case';

const HEAD = ['序号', '项目名称', '总投资（万元）', '签约时间', '备注'];
const LONG = '长'.repeat(310);

export const FILE_CASES: readonly WorkbookCase[] = [
  {
    label: 'hidden rows, columns and sheets are read and told; a very hidden sheet is told and left alone',
    file: '桃源镇签约',
    modernOnly: true,
    sheets: [
      {
        name: '签约',
        hiddenRows: [2],
        hiddenColumns: [4],
        rows: [
          HEAD,
          [1, '看得见项目', 5000, '2026-11-01', '甲'],
          [2, '隐藏行项目', 6000, '2026-11-02', '乙'],
        ],
        expected: {
          unit: '桃源',
          rows: [
            '2 看得见项目 | 5000万元 | 签约2026-11-01',
            '3 隐藏行项目 | 6000万元 | 签约2026-11-02 || hidden-row@0',
          ],
          notice: '第 3 行',
        },
      },
      {
        name: '注册',
        hidden: 'hidden',
        rows: [
          ['序号', '项目名称', '总投资（万元）', '注册时间'],
          [1, '隐藏表项目', 5000, '2026-11-01'],
        ],
        expected: {
          unit: '桃源',
          rows: ['2 隐藏表项目 | 5000万元 | 注册2026-11-01 || hidden-row@0'],
          notice: '隐藏',
        },
      },
      {
        name: '上月',
        hidden: 'very',
        rows: [
          ['序号', '项目名称', '总投资（万元）', '开工时间'],
          [1, '深藏表项目', 5000, '2026-11-01'],
        ],
        expected: '深度隐藏',
      },
    ],
  },
  {
    label: 'a sheet named __proto__ and a name of 300 letters',
    file: '柳溪镇签约',
    modernOnly: true,
    sheets: [
      {
        name: '__proto__',
        rows: [HEAD, [1, LONG, 5000, day('2026-11-01')]],
        expected: {
          unit: '柳溪',
          rows: [`2 ${'长'.repeat(300)} | 5000万元 | 签约2026-11-01 || too-long@2`],
        },
      },
    ],
  },
];

import { day, type WorkbookCase } from '../workbook-case';

const _ = null;

/** Where a book says two things, or says one thing twice. */
export const CONTRADICTION_CASES: readonly WorkbookCase[] = [
  {
    label: 'a title against the unit named for the import; groups of others under it',
    file: '签约',
    unitName: '柳溪镇',
    sheets: [
      {
        name: '签约',
        rows: [
          ['桃源镇2026年11月签约项目表'],
          ['序号', '项目名称', '总投资（万元）', '签约时间'],
          [1, '竹篮项目', 3000, day('2026-11-01')],
        ],
        expected: {
          unit: '桃源',
          rows: ['3 竹篮项目 | 3000万元 | 签约2026-11-01 || unit-differs@0'],
          notice: '导入时指定的单位是“柳溪镇”，表上是“桃源镇”',
        },
      },
      {
        name: '各单位',
        rows: [
          ['序号', '项目名称', '总投资（万元）', '签约时间'],
          ['一、柳溪镇（1个）'],
          [1, '竹椅项目', 4000, day('2026-11-02')],
          ['二、火星镇（1个）'],
          [1, '红土项目', 5000, day('2026-11-03')],
        ],
        expected: {
          unit: '柳溪',
          rows: [
            '3 竹椅项目 | 4000万元 | 签约2026-11-02',
            '✗5 红土项目 | 5000万元 | 签约2026-11-03 || unknown-unit@0',
          ],
        },
      },
    ],
  },
  {
    label: 'two projects of one name by two investors; a stage said to be reached without its day',
    file: '桃源镇签约',
    sheets: [
      {
        name: '签约',
        rows: [
          ['序号', '项目名称', '投资方', '总投资（万元）', '签约时间'],
          [1, '标准化厂房项目', '甲公司', 3100, day('2026-11-05')],
          [2, '标准化厂房项目', '乙公司', 5200, day('2026-11-06')],
          [3, '标准化厂房项目', '甲公司', 3100, day('2026-11-05')],
        ],
        expected: {
          unit: '桃源',
          rows: [
            '2 标准化厂房项目 | 3100万元 | 签约2026-11-05',
            '✗3 标准化厂房项目 | 5200万元 | 签约2026-11-06 || duplicate-row@2',
            '✗4 标准化厂房项目 | 3100万元 | 签约2026-11-05 || duplicate-row@0',
          ],
        },
      },
      {
        name: '进度',
        rows: [
          ['序号', '项目名称', '总投资（万元）', '是否签约', '签约时间', '是否开工', '开工时间'],
          [1, '灯杆项目', 3000, '是', day('2026-11-05'), '否', '2026-12'],
          [2, '灯罩项目', 3300, '是', _, '否', _],
        ],
        expected: {
          unit: '桃源',
          rows: [
            '2 灯杆项目 | 3000万元 | 签约2026-11-05 || inexact-date@7',
            '3 灯罩项目 | 3300万元 | 签约? || no-date@5',
          ],
        },
      },
    ],
  },
];

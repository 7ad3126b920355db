import type { WorkbookCase } from '../workbook-case';

const _ = null;

/** Who leads beside whose project it is; what was planned, or of an earlier year, beside what is real. */
export const PLANS_AND_LEADERS: readonly WorkbookCase[] = [
  {
    label: 'who leads or solves is not whose project it is; title and line of two towns',
    file: '重点项目责任表',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['填报单位：桃源镇'],
          ['重点招商项目推进责任表（2026年11月）'],
          ['序号', '项目名称', '总投资（万元）', '签约时间', '牵头部门', '配合单位'],
          [1, '甲牵项目', 5000, '2026-11-05', '区商务局', '区住建局、区自规局'],
          [2, '乙牵项目', 5000, '2026-11-06', '区卫健局', '区住建局'],
          [3, '丙牵项目', 5000, '2026-11-07', '柳溪镇', '区住建局'],
        ],
        expected: {
          unit: '桃源',
          rows: [
            '4 甲牵项目 | 5000万元 | 签约2026-11-05 || unit-differs@5',
            '5 乙牵项目 | 5000万元 | 签约2026-11-06',
            '6 丙牵项目〔柳溪〕 | 5000万元 | 签约2026-11-07 || unit-differs@5',
          ],
        },
      },
      {
        name: 'Sheet2',
        rows: [
          ['桃源镇2026年11月签约项目表'],
          ['填报单位：柳溪镇'],
          ['序号', '项目名称', '总投资（万元）', '签约时间'],
          [1, '甲矛项目', 5000, '2026-11-05'],
        ],
        expected: {
          unit: '柳溪',
          rows: ['4 甲矛项目 | 5000万元 | 签约2026-11-05 || unit-differs@0'],
        },
      },
    ],
  },
  {
    label: 'days of a plan and real ones, or a stage each, over the rows of a project',
    file: '桃源镇推进表',
    sheets: [
      {
        name: '计划实际',
        merges: ['A2:A3', 'B2:B3', 'C2:C3'],
        rows: [
          ['序号', '项目名称', '总投资（万元）', '类别', '签约时间', '开工时间'],
          [1, '甲划项目', 5000, '计划', '2026.10', '2026.11.20'],
          [_, _, _, '实际', '2026-11-05', _],
        ],
        expected: { unit: '桃源', rows: ['2 甲划项目 | 5000万元 | 签约2026-11-05'] },
      },
      {
        name: '环节',
        merges: ['A2:A4', 'B2:B4', 'C2:C4'],
        rows: [
          ['序号', '项目名称', '总投资（万元）', '环节', '完成时间'],
          [1, '甲节项目', 5000, '签约', '2026-03-05'],
          [_, _, _, '注册', '2026-11-06'],
          [_, _, _, '开工', _],
        ],
        expected: {
          unit: '桃源',
          rows: ['2 甲节项目 | 5000万元 | 签约2026-03-05 注册2026-11-06 || date-outside-period@5'],
        },
      },
    ],
  },
  {
    label: 'a plan beside what is real in one column; days without a year in a group of an earlier one',
    file: '桃源镇进度',
    sheets: [
      {
        name: '到位',
        rows: [
          ['序号', '项目名称', '总投资（万元）', '本月到位资金计划/完成（万元）'],
          [1, '甲斜项目', 5000, '300/200'],
        ],
        expected: { unit: '桃源', rows: ['2 甲斜项目 | 5000万元 || | bad-number@4 no-stage@0'] },
      },
      {
        name: '结转',
        rows: [
          ['序号', '项目名称', '总投资（万元）', '开工时间'],
          ['一、2025年结转项目（1个）'],
          [1, '甲转项目', 5000, '11月3日'],
          ['二、2026年新开工项目（1个）'],
          [1, '乙转项目', 5000, '11月4日'],
        ],
        expected: {
          unit: '桃源',
          rows: ['3 甲转项目 | 5000万元 | 开工? || inexact-date@4', '5 乙转项目 | 5000万元 | 开工2026-11-04'],
        },
      },
    ],
  },
  {
    label: 'started before it was signed',
    file: '桃源镇项目进展',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['序号', '项目名称', '总投资（万元）', '签约时间', '注册时间', '开工时间'],
          [1, '甲倒项目', 5000, '2026-11-13', '2026-11-03', '2026-11-08'],
          [2, '乙倒项目', 5000, '2026-11-03', _, '2026-11-03'],
        ],
        expected: {
          unit: '桃源',
          rows: [
            '2 甲倒项目 | 5000万元 | 签约2026-11-13 注册2026-11-03 开工2026-11-08 || inexact-date@6',
            '3 乙倒项目 | 5000万元 | 签约2026-11-03 开工2026-11-03',
          ],
        },
      },
    ],
  },
];

/** Pages of lines: labels in a line, answers in the line below, several such lines for one project. */
import { day, type WorkbookCase } from '../workbook-case';

const _ = null;
const FIRST = ['项目名称', '总投资（万元）', '投资方', '建设地点'];
const SECOND = ['签约时间', '开工时间', '到位时间', '存在问题'];

export const LEDGER_LINES: readonly WorkbookCase[] = [
  {
    label: 'lines of labels and answers in turn, one project or several, a line without an answer',
    file: '柳溪镇项目台账',
    sheets: [
      {
        name: '一个项目',
        merges: ['A1:E1', 'A2:A7'],
        rows: [
          ['柳溪镇招商项目台账'],
          ['基本情况', ...FIRST],
          [_, '柳编工艺项目', 5000, '柳编公司', '工业园'],
          [_, '签约时间', '开工时间', '本月到位资金（万元）', '存在问题'],
          [_, day('2026-11-05'), '2026.11.9', 300, '用地指标'],
          [_, '联系人', '联系电话', '形象进度', '备注'],
          [_, '甲', '1', '主体封顶', _],
          ['填表人：乙', _, _, '审核人：丙'],
        ],
        expected: {
          unit: '柳溪',
          rows: ['3 柳编工艺项目 | 5000万元 | 签约2026-11-05 开工2026-11-09 | 300万元@? | no-date@0'],
          facts: {
            3: { investor: '柳编公司', problem: '用地指标', progress: '主体封顶', address: '工业园' },
          },
        },
      },
      {
        name: '两个项目',
        rows: [
          FIRST,
          ['藤编家具项目', 6000, '藤编公司', '开发区'],
          SECOND,
          [day('2026-11-06'), _, _, _],
          [],
          ['项目二'],
          FIRST,
          ['草编出口项目', '1.2亿元', '草编公司', '工业园'],
          SECOND,
          [],
        ],
        expected: {
          unit: '柳溪',
          rows: ['2 藤编家具项目 | 6000万元 | 签约2026-11-06', '8 草编出口项目 | 12000万元 || | no-stage@0'],
        },
      },
    ],
  },
  {
    label: 'two lines of labels over the whole table, each project in two lines below them',
    file: '柳溪镇项目台账',
    sheets: [
      {
        name: '两行一个项目',
        merges: ['A1:E1', 'A2:A3', 'A4:A5', 'A6:A7'],
        rows: [
          ['柳溪镇招商项目台账'],
          ['序号', ...FIRST],
          [_, ...SECOND],
          [1, '芦苇板项目', 5000, '苇业公司', '工业园'],
          [_, day('2026-11-05'), '2026.11.9', _, '用电'],
          [2, '香蒲制品项目', 7000, '蒲业公司', '工业园'],
          [_, day('2026-11-06'), '计划12月', _, _],
          ['填表人：乙'],
        ],
        expected: {
          unit: '柳溪',
          rows: [
            '4 芦苇板项目 | 5000万元 | 签约2026-11-05 开工2026-11-09',
            '6 香蒲制品项目 | 7000万元 | 签约2026-11-06 || inexact-date@7',
          ],
          facts: { 4: { problem: '用电', investor: '苇业公司' } },
        },
      },
    ],
  },
  {
    label: 'a blank page of such lines; a list whose foot looks like one; a row that is named like a heading',
    file: '柳溪镇签约',
    sheets: [
      { name: '空白', rows: [FIRST, SECOND], expected: '空白台账' },
      {
        name: '签约',
        rows: [
          ['序号', '项目名称', '总投资（万元）', '投资方', '签约时间'],
          [1, '桐油项目', 5000, '油脂公司', day('2026-11-05')],
          ['负责人', _, '联系电话', _, _],
        ],
        expected: { unit: '柳溪', rows: ['2 桐油项目 | 5000万元 | 签约2026-11-05'] },
      },
      {
        name: '签约2',
        rows: [
          ['序号', '项目名称', '总投资（万元）', '投资方', '签约时间'],
          [1, '桐漆项目', 5000, '漆业公司', day('2026-11-05')],
          [2, '建设地点', 9000, '漆业公司', day('2026-11-06')],
          [3, '开工时间', 9000, '漆业公司', day('2026-11-07')],
        ],
        expected: {
          unit: '柳溪',
          rows: [
            '2 桐漆项目 | 5000万元 | 签约2026-11-05',
            '✗3 建设地点 | 9000万元 | 签约2026-11-06 || missing-name@2',
            '✗4 开工时间 | 9000万元 | 签约2026-11-07 || missing-name@2',
          ],
        },
      },
    ],
  },
];

/** What stands between and around the rows of any form. */
import { type LayoutCase, P1, P2 } from './layout-case';

export const ROUGH_ARRANGEMENTS: readonly LayoutCase[] = [
  {
    label: '少见的栏目名',
    rows: [
      [
        '所在乡镇',
        '投资项目',
        '引进企业名称',
        '总投资',
        '企业设立时间',
        '本月实际利用外资（万美元）',
        '到位资金占比',
        '上级到位资金',
      ],
      ['桃源镇', P1, '甲公司', 5000, '2026.11.1', 30, '60%', 20],
    ],
    expected: {
      fields: 'unit projectName investor totalInvestment registeredDate funds - -',
      header: [1],
      rows: [2],
    },
  },
  {
    label: '没有合并单元格的两行表头',
    rows: [
      ['序号', '项目名称', '项目业主单位', '', '', '总投资（亿元）', '签约', '开工'],
      ['', '', '业主名称', '联系人', '电话', '', '时间', '时间'],
      [1, P1, '甲公司', '某', '1', 1.5, '2026.11.3', ''],
    ],
    expected: {
      fields: 'serial projectName investor contact contact totalInvestment signedDate startedDate',
      header: [1, 2],
      money: '亿元',
      rows: [3],
    },
  },
  {
    label: '阶段分组行、栏号行、空白行、重复表头、第二页',
    rows: [
      ['序号', '项目名称', '责任单位', '总投资（万元）', '签约时间', '备注'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      [],
      [1, P1, '桃源镇', 5000, '2026.11.1', ''],
      ['小计', '', '', 5000],
      ['序号', '项目名称', '责任单位', '总投资（万元）', '签约时间', '备注'],
      [2, P2, '柳溪镇', 6000, '2026.11.2', ''],
      ['全区合计', '2个', '', 11000],
      ['注：本表由区开放办汇总。'],
      ['填表人：某', '', '', '审核人：某'],
    ],
    expected: {
      fields: 'serial projectName unit totalInvestment signedDate note',
      header: [1],
      stage: null,
      rows: [4, 7],
    },
  },
  {
    label: '标题含多个阶段，阶段列',
    merges: ['A1:F1'],
    rows: [
      ['桃源镇2026年11月签约、注册、开工、投产项目表'],
      ['序号', '项目全称', '类别', '投 资 额（万元）', '时 间', '建设地点'],
      [1, P1, '签约', 5000, '11月3日', '园区'],
      [2, P2, '开工', 6000, '11月4日', '园区'],
    ],
    expected: {
      fields: 'serial projectName stage totalInvestment eventDate address',
      header: [2],
      stage: null,
      rows: [3, 4],
    },
  },
  {
    label: '中文序号的项目不是分组',
    rows: [
      ['序号', '项目名称', '投资方', '总投资（万元）', '签约时间'],
      ['一', P1, '甲公司', 5000, '2026.11.1'],
      ['二', P2, '乙公司', 6000, '2026.11.2'],
    ],
    expected: { fields: 'serial projectName investor totalInvestment signedDate', header: [1], rows: [2, 3] },
  },
  {
    label: '单位分组行，横向合并',
    merges: ['A2:E2', 'A4:E4'],
    rows: [
      ['序号', '项目名称', '投资方', '总投资（万元）', '签约时间'],
      ['桃源镇'],
      [1, P1, '甲公司', 5000, '2026.11.1'],
      ['柳溪镇'],
      [1, P2, '乙公司', 6000, '2026.11.2'],
    ],
    expected: { fields: 'serial projectName investor totalInvestment signedDate', header: [1], rows: [3, 5] },
  },
  {
    label: '空白栏和标题上方的空行',
    rows: [
      [],
      ['', '附件1'],
      ['', '2026年11月开工项目表'],
      [],
      ['', '序号', '', '项目名称', '投资总额(亿元)', '开工日期'],
      ['', 1, '', P1, 1.5, 46331],
    ],
    expected: {
      fields: '- serial - projectName totalInvestment startedDate',
      header: [5],
      money: '亿元',
      stage: 'started',
      rows: [6],
    },
  },
];

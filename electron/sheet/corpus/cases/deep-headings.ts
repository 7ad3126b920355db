/** Headings of three rows: groups of stages, of money by month and quarter, merged or not, names at the head or the foot. */
import type { WorkbookCase } from '../workbook-case';

const _ = null;
const LIST = '桃源镇2026年11月招商引资项目推进情况一览表';
const ROWS = [
  [1, '甲陶瓷项目', '甲陶公司', '浙江省', 12000, 9000, '2026.11.3', 'YL-26-11', _, _, _, '2027.3', _, 0],
  [
    2,
    '乙叶片项目',
    '乙叶公司',
    '江苏省',
    8600,
    7000,
    '2026-03-05',
    'YL-26-2',
    '乙叶桃源公司',
    3000,
    '2026-11-09',
    '2026.12',
    _,
    120.5,
  ],
];
const READ = [
  '5 甲陶瓷项目 | 12000万元 | 签约2026-11-03',
  '6 乙叶片项目 | 8600万元 | 签约2026-03-05 注册2026-11-09 | 120.5万元@? | no-date@0 date-outside-period@7',
];
const FACTS = { 5: { fixedAssets: '9000万元' }, 6: { investor: '乙叶公司' } };

export const DEEP_HEADINGS: readonly WorkbookCase[] = [
  {
    label: 'three heading rows, with other columns beside the days of a stage',
    file: '推进情况一览表',
    sheets: [
      {
        name: 'Sheet1',
        merges: [
          'A1:P1',
          'A2:A4',
          'B2:F2',
          'G2:M2',
          'N2:P2',
          'B3:B4',
          'C3:D3',
          'E3:F3',
          'G3:H3',
          'I3:K3',
          'L3:M3',
          'N3:N4',
          'O3:O4',
          'P3:P4',
        ],
        rows: [
          [LIST],
          ['序号', '项目基本情况', _, _, _, _, '项目推进情况', _, _, _, _, _, _, '资金到位（万元）'],
          [
            _,
            '项目名称',
            '投资方',
            _,
            '总投资（万元）',
            _,
            '签约情况',
            _,
            '公司注册',
            _,
            _,
            '项目开工',
            _,
            '本月',
            '本年累计',
            '开工以来累计',
          ],
          [
            _,
            _,
            '名称',
            '来源地',
            '合计',
            '其中：固定资产投资',
            '时间',
            '协议编号',
            '公司名称',
            '注册资本（万元）',
            '时间',
            '计划',
            '实际',
          ],
          ...ROWS,
        ],
        expected: { unit: '桃源', rows: READ, facts: FACTS },
      },
    ],
  },
  {
    label: 'the same without any merged cell',
    file: '推进情况一览表',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          [LIST],
          ['序号', '项目基本情况', _, _, _, _, '项目推进情况', _, _, _, _, _, _, '资金到位（万元）'],
          [
            _,
            '项目名称',
            '投资方',
            _,
            '总投资（万元）',
            _,
            '签约',
            _,
            '注册',
            _,
            _,
            '开工',
            _,
            '本月',
            '本年累计',
            '开工以来累计',
          ],
          [
            _,
            _,
            '名称',
            '来源地',
            '合计',
            '其中：固定资产投资',
            '时间',
            '协议编号',
            '公司名称',
            '注册资本（万元）',
            '时间',
            '计划',
            '实际',
          ],
          ...ROWS,
        ],
        expected: { unit: '桃源', rows: READ, facts: FACTS },
      },
    ],
  },
  {
    label: 'the names of the columns at the foot of the heading, groups above some of them',
    file: '桃源镇调度表',
    sheets: [
      {
        name: 'Sheet1',
        merges: ['A1:H1', 'C2:E2', 'F2:G2', 'D3:E3'],
        rows: [
          ['桃源镇项目调度表（单位：万元）'],
          [_, _, '投资情况', _, _, '进度情况'],
          [_, _, _, '到位资金', _, '开工', '投产'],
          ['序号', '项目名称', '总投资', '本月', '累计', '时间', '时间', '备注'],
          [1, '甲香料项目', 5000, 100, 600, '2026.11.2', _, '已拨付'],
          [2, '乙模具项目', 6000, 200, 900, '2025.4.1', '2026.11.9', _],
        ],
        expected: {
          unit: '桃源',
          rows: [
            '5 甲香料项目 | 5000万元 | 开工2026-11-02 | 100万元@? | no-date@0',
            '6 乙模具项目 | 6000万元 | 开工2025-04-01 投产2026-11-09 | 200万元@? | no-date@0 date-outside-period@6',
          ],
          facts: { 5: { note: '已拨付' } },
        },
      },
    ],
  },
  {
    label: 'money in place by months under quarters; a sum of the quarter is not of the month',
    file: '柳溪镇资金到位台账',
    sheets: [
      {
        name: '2026',
        merges: ['A2:A4', 'B2:B4', 'C2:I2', 'C3:E3', 'F3:H3', 'I3:I4'],
        rows: [
          ['柳溪镇招商引资项目资金到位台账'],
          ['序号', '项目名称', '2026年到位资金（万元）'],
          [_, _, '三季度', _, _, '四季度', _, _, '合计'],
          [_, _, '8月', '9月', '小计', '10月', '11月', '小计'],
          [1, '甲线缆项目', 100, 100, 200, _, 450.5, 450.5, 650.5],
          [2, '乙水泵项目', 300, _, 300, 500, _, 500, 800],
        ],
        expected: {
          unit: '柳溪',
          rows: ['5 甲线缆项目 || | 450.5万元@? | no-date@0', '6 乙水泵项目'],
        },
      },
      {
        name: '市外资金',
        merges: ['A2:A4', 'B2:B4', 'C2:F2', 'C3:D3', 'E3:F3'],
        rows: [
          ['柳溪镇到位市外资金明细表'],
          ['序号', '项目名称', '实际到位市外资金（万元）'],
          [_, _, '本月', _, '1-11月', _],
          [_, _, '小计', '其中：省外', '小计', '其中：省外'],
          [1, '丙纸箱项目', 300, 100, 900, 400],
        ],
        expected: { unit: '柳溪', rows: ['5 丙纸箱项目 || | 300万元@? | no-date@0'] },
      },
    ],
  },
  {
    label: 'the company founded here is not who invests',
    file: '各镇注册项目',
    sheets: [
      {
        name: '注册',
        rows: [
          ['序号', '责任单位', '项目名称', '投资方', '注册公司名称', '注册资本（万元）', '注册时间'],
          [1, '桃源镇', '甲轴承项目', '甲轴集团', '甲轴桃源公司', 3000, '2026-11-06'],
        ],
        expected: {
          unit: '',
          rows: ['2 甲轴承项目〔桃源〕 || 注册2026-11-06'],
          facts: { 2: { investor: '甲轴集团' } },
        },
      },
    ],
  },
];

/** Two columns for one thing, or a column under a name of its own: which counts, and what the clerk is told. */
import type { WorkbookCase } from '../workbook-case';

const _ = null;

export const RIVAL_COLUMNS: readonly WorkbookCase[] = [
  {
    label: 'two figures of one sum: the checked one counts, and the clerk is told where they differ',
    file: '桃源镇11月情况表',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['序号', '项目名称', '总投资（万元）', '自评到位（万元）', '核实到位（万元）'],
          [1, '甲对数项目', 6000, 200, 180],
          [2, '乙对数项目', 6000, 150, 150],
          [3, '丙对数项目', 6000, 90, _],
        ],
        expected: {
          unit: '桃源',
          rows: [
            '2 甲对数项目 | 6000万元 || 180万元@? | suspicious-amount@5 no-date@0',
            '3 乙对数项目 | 6000万元 || 150万元@? | no-date@0',
            '4 丙对数项目 | 6000万元 || 90万元@? | no-date@0',
          ],
        },
      },
      {
        name: 'Sheet2',
        rows: [
          [
            '序号',
            '企业（项目）名称',
            '股东名称',
            '总投资（万元）',
            '应到位资金（万元）',
            '实到资金（万元）',
          ],
          [1, '丁对数项目', '丁投集团', 6000, 500, 200],
        ],
        expected: {
          unit: '桃源',
          rows: ['2 丁对数项目 | 6000万元 || 200万元@? | no-date@0'],
          facts: { 2: { investor: '丁投集团' } },
        },
      },
    ],
  },
  {
    label: 'money in batches: the day before each sum, batches without days',
    file: '柳溪镇到位资金',
    sheets: [
      {
        name: '先时间',
        merges: ['A1:A2', 'B1:B2', 'C1:F1'],
        rows: [
          ['序号', '项目名称', '到位资金（万元）', _, _, _],
          [_, _, '时间', '金额', '时间', '金额'],
          [1, '甲批次项目', '2026-11-03', 100, '2026-11-13', 150],
        ],
        expected: { unit: '柳溪', rows: ['3 甲批次项目 || | 100万元@2026-11-03 150万元@2026-11-13'] },
      },
      {
        name: '无时间',
        rows: [
          ['序号', '项目名称', '第一批到位资金（万元）', '第二批到位资金（万元）'],
          [1, '乙批次项目', 100, 150],
          [2, '丙批次项目', _, 150],
        ],
        expected: {
          unit: '柳溪',
          rows: [
            '2 乙批次项目 || | 100万元@? 150万元@? | no-date@0 suspicious-amount@4',
            '3 丙批次项目 || | 150万元@? | no-date@0',
          ],
        },
      },
    ],
  },
  {
    label: 'a column of nothing but towns, whatever it is called, says whose the projects are',
    file: '签约项目跟踪表',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['序号', '项目名称', '甲方（引进单位）', '乙方（投资方）', '总投资（万元）', '签约时间'],
          [1, '甲落户项目', '桃源镇', '甲落公司', 6000, '2026-11-05'],
          [2, '乙落户项目', '柳溪镇', '乙落公司', 7000, '2026-11-06'],
        ],
        expected: {
          unit: '',
          rows: [
            '2 甲落户项目〔桃源〕 | 6000万元 | 签约2026-11-05',
            '3 乙落户项目〔柳溪〕 | 7000万元 | 签约2026-11-06',
          ],
          facts: { 2: { investor: '甲落公司' } },
        },
      },
      {
        name: 'Sheet2',
        rows: [
          ['序号', '项目名称', '属地', '落实方', '总投资（万元）', '签约时间'],
          [1, '丙落户项目', '桃源镇', '柳溪镇', 6000, '2026-11-05'],
        ],
        expected: { unit: '', rows: ['2 丙落户项目〔桃源〕 | 6000万元 | 签约2026-11-05 || unit-differs@4'] },
      },
      {
        name: 'Sheet3',
        rows: [
          ['序号', '项目名称', '首报', '承接', '总投资（万元）', '签约时间'],
          [1, '丁落户项目', '桃源镇', '柳溪镇', 6000, '2026-11-05'],
        ],
        expected: { unit: '', rows: ['✗2 丁落户项目 | 6000万元 | 签约2026-11-05 || unknown-unit@0'] },
      },
      {
        name: 'Sheet4',
        rows: [
          ['序号', '项目名称', '落实在', '总投资（万元）', '签约时间'],
          [1, '戊落户项目', '柳溪镇', 6000, '2026-11-05'],
        ],
        expected: { unit: '', rows: ['2 戊落户项目〔柳溪〕 | 6000万元 | 签约2026-11-05'] },
      },
    ],
  },
  {
    label: 'names under 项目 ｜ 投产 ｜ 投资, nothing merged',
    file: '青山街道新投产项目表',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          [],
          [_, '青山街道新投产项目表'],
          [_, '序号', '项目', _, '投产', _, '投资'],
          [_, _, '名称', '业主', '时间', '首月产值（万元）', '固定资产', '合计（万元）'],
          [_, 1, '甲偏移项目', '甲偏公司', '2026-11-07', 800, 5000, 6000],
        ],
        expected: {
          unit: '青山',
          rows: ['5 甲偏移项目 | 6000万元 | 投产2026-11-07 || money-unit-unknown@7'],
          facts: { 5: { investor: '甲偏公司' } },
        },
      },
    ],
  },
  {
    label: 'columns nobody takes are told once a sheet; this month under other words; one day for two stages',
    file: '桃源镇11月项目',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          [
            '序号',
            '项目名称',
            '总投资（万元）',
            '签约时间',
            '试车时间',
            '本月实际使用外资（万美元）',
            '完成投资（万元）',
          ],
          [1, '甲漏项目', 5000, '2026-11-05', '2026-11-08', 120.5, 300],
          [2, '乙漏项目', 5000, '2026-11-06', '2026-11-09', _, 300],
        ],
        expected: {
          unit: '桃源',
          rows: [
            '2 甲漏项目 | 5000万元 | 签约2026-11-05 | 120.5万美元@? | no-date@0',
            '3 乙漏项目 | 5000万元 | 签约2026-11-06',
          ],
          notice: '没有读入的栏：第5列“试车时间”（如“2026-11-08”）；',
        },
      },
      {
        name: 'Sheet2',
        rows: [
          ['序号', '项目名称', '总投资（万元）', '开（竣）工时间', '开工以来到位资金（万元）'],
          [1, '丙漏项目', 5000, '2026-11-05', 88],
        ],
        expected: {
          unit: '桃源',
          rows: ['2 丙漏项目 | 5000万元 || 88万元@? | cumulative-amount@5 no-date@0 unread@4'],
        },
      },
    ],
  },
  {
    label: 'who brought the project before where it lies; months down the rows; no town reports for another',
    file: '签约和到位',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['序号', '项目名称', '总投资（万元）', '签约时间', '招商引资单位', '落户乡镇', '主管部门'],
          [1, '甲荐项目', 5000, '2026-11-05', '区商务局', '桃源镇', '区农业农村局'],
        ],
        expected: {
          unit: '',
          rows: ['2 甲荐项目〔商务局〕 | 5000万元 | 签约2026-11-05 || unit-differs@6'],
        },
      },
      {
        name: 'Sheet2',
        rows: [
          ['柳溪镇2026年到位资金调度表'],
          ['序号', '项目名称', '月份', '计划到位', '实际到位（万元）'],
          [1, '甲月项目', '9月', 200, 100],
          [_, _, '10月', 200, 150],
          [_, _, '11月', 200, 300],
          [2, '乙月项目', '9月', 200, 50],
          [_, _, '11月', 200, _],
        ],
        expected: { unit: '柳溪', rows: ['3 甲月项目 || | 300万元@? | no-date@0', '6 乙月项目'] },
      },
      {
        name: 'Sheet3',
        rows: [
          ['桃源镇2026年11月签约项目表'],
          ['序号', '项目名称', '单位', '总投资（万元）', '签约时间'],
          [1, '甲邻项目', '桃源镇', 5000, '2026-11-05'],
          [2, '乙邻项目', '柳溪镇', 5000, '2026-11-06'],
        ],
        expected: {
          unit: '桃源',
          rows: [
            '3 甲邻项目 | 5000万元 | 签约2026-11-05',
            '4 乙邻项目〔柳溪〕 | 5000万元 | 签约2026-11-06 || unit-differs@3',
          ],
        },
      },
    ],
  },
  {
    label: 'months as numbers under their sum; sums up to each month where only the title says of what',
    file: '柳溪镇2026年到位资金统计',
    sheets: [
      {
        name: 'Sheet1',
        merges: ['A1:A2', 'B1:B2', 'C1:F1'],
        rows: [
          ['序号', '项目名称', '2026年各月到位资金（万元）', _, _, _],
          [_, _, '9', '10', '11', '合计'],
          [1, '甲数项目', 100, 200, 300, 600],
          [2, '乙数项目', 10, 20, _, 30],
        ],
        expected: { unit: '柳溪', rows: ['3 甲数项目 || | 300万元@? | no-date@0', '4 乙数项目'] },
      },
      {
        name: 'Sheet2',
        rows: [
          ['柳溪镇2026年到位资金情况表（单位：万元）'],
          ['序号', '项目名称', '投资方', '总投资', '1-9月累计', '1-10月累计', '1-11月累计'],
          [1, '丙数项目', '丙数公司', 8000, 100, 300, 600],
        ],
        expected: {
          unit: '柳溪',
          rows: ['3 丙数项目 | 8000万元 || 600万元@? | cumulative-amount@7 no-date@0'],
        },
      },
    ],
  },
];

/** What a file holds besides its table: hidden parts, strange names, long texts. */
import { day, noted, type WorkbookCase } from '../workbook-case';

const HEAD = ['序号', '项目名称', '总投资（万元）', '签约时间', '备注'];
const LONG = '长'.repeat(310);

export const FILE_CASES: readonly WorkbookCase[] = [
  {
    label: 'comments at projects are asked about, others are told of the sheet',
    file: '桃源镇签约',
    modernOnly: true,
    sheets: [
      {
        name: '签约',
        rows: [
          ['序号', '项目名称', noted('总投资（万元）', '含流动资金'), '签约时间'],
          [1, '竹器项目', noted(5000, '实际应为 6000，\n以协议为准'), '2026-11-01'],
          [2, noted('木器项目', '重复'), 6000, '2026-11-02'],
          [3, '藤器项目', 7000, '2026-11-03'],
        ],
        expected: {
          unit: '桃源',
          rows: [
            '2 竹器项目 | 5000万元 | 签约2026-11-01 || cell-comment@3',
            '3 木器项目 | 6000万元 | 签约2026-11-02 || cell-comment@2',
            '4 藤器项目 | 7000万元 | 签约2026-11-03',
          ],
          notice: '第1行“含流动资金”',
        },
      },
      {
        name: '台账',
        rows: [
          ['项目名称', '陶器项目', '投资方', '陶器公司'],
          ['总投资', '8000万元', '签约时间', noted('2026年11月4日', '未到位')],
        ],
        expected: {
          unit: '桃源',
          rows: ['2 陶器项目 | 8000万元 | 签约2026-11-04 || cell-comment@0'],
        },
      },
    ],
  },
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

/** 登记表 and small 台账: several pairs of label and answer a row, a day over cells, a table of stages in the page. */
import { day, type WorkbookCase } from '../workbook-case';

const _ = null;

export const REGISTRATION_FORMS: readonly WorkbookCase[] = [
  {
    label:
      'year, month and day in cells of their own; fixed assets beside the total; the unit of money at the end',
    file: '青山街道项目登记表',
    sheets: [
      {
        name: '登记表',
        merges: ['A1:H1'],
        rows: [
          ['招商引资项目登记表'],
          ['项目名称', '药材烘干项目', _, _, '招商单位', '青山街道', _, _],
          ['计划总投资', 7200, '其中固投', 5000, '单位', '万元', _, _],
          ['签约时间', 2026, '年', 11, '月', 6, '日', _],
          ['注册时间', '2026', '年', '11', '月', _, '日', _],
          ['投资商', '云药有限公司', _, _, '联系电话', '1', _, _],
        ],
        expected: {
          unit: '青山',
          rows: ['2 药材烘干项目 | 7200万元 | 签约2026-11-06 注册? || inexact-date@7'],
          facts: { 2: { fixedAssets: '5000万元', investor: '云药有限公司' } },
        },
      },
    ],
  },
  {
    label: 'a table of stages inside the page, with boxes ticked, and the page going on below it',
    file: '柳溪镇台账',
    sheets: [
      {
        name: '台账',
        merges: ['A1:D1', 'A8:D8', 'A9:D9'],
        rows: [
          ['柳溪镇招商项目台账'],
          ['项目名称', '文创园项目', '责任单位', '柳溪镇'],
          ['投资方', '文创公司', '总投资', '3.5亿元'],
          ['进度', '是否完成', '完成时间', '备注'],
          ['签约', '☑是 □否', '2026年11月1日', _],
          ['注册', '☑是 □否', day('2026-11-10'), _],
          ['开工', '□是 ☑否', '2026年12月30日', _],
          ['到位资金：本月2000万元，累计6000万元'],
          ['存在问题：管网未到红线'],
        ],
        expected: {
          unit: '柳溪',
          rows: [
            '2 文创园项目 | 35000万元 | 签约2026-11-01 注册2026-11-10 | 2000万元@? | suspicious-amount@7 no-date@0',
          ],
          facts: { 2: { problem: '管网未到红线' } },
        },
      },
    ],
  },
  {
    label: 'stages across the page, what was planned above what was done',
    file: '桃源镇台账',
    sheets: [
      {
        name: '台账',
        merges: ['A1:E1'],
        rows: [
          ['桃源镇重点项目台账'],
          ['项目名称', '胶膜项目', _, '投资方', '胶膜公司'],
          ['总投资（万元）', 32000, _, '建设地点', '工业园'],
          ['关键节点', '签约', '注册', '开工', '投产'],
          ['计划时间', '2026.3.1', '2026.5.1', '2026.11.1', '2027.12.1'],
          ['完成时间', '2026.3.12', '2026.5.20', '2026.11.8', _],
          ['存在问题', '缺电', _, _, _],
        ],
        expected: {
          unit: '桃源',
          rows: [
            '2 胶膜项目 | 32000万元 | 签约2026-03-12 注册2026-05-20 开工2026-11-08 || date-outside-period@1 date-outside-period@2',
          ],
          facts: { 2: { problem: '缺电', address: '工业园' } },
        },
      },
    ],
  },
];

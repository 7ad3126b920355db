/** Which unit of money: in the corner, in a heading, told by 内外资, another currency. */
import { formatted, type WorkbookCase } from '../workbook-case';

const _ = null;

export const MONEY_UNITS_MIXED: readonly WorkbookCase[] = [
  {
    label: '亿元 in one column, 万元 in the corner for the others',
    file: '桃源镇到位资金表',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['桃源镇到位资金情况表'],
          [_, _, _, _, '单位：个、万元'],
          ['序号', '项目名称', '总投资（亿元）', '本月到位资金', '到位时间'],
          [1, '锂电池隔膜项目', 5.6, 3000, '2026-11-08'],
          [2, '石墨负极项目', '1.25', '1,200.50', '2026-11-09'],
        ],
        expected: {
          unit: '桃源',
          rows: [
            '4 锂电池隔膜项目 | 56000万元 || 3000万元@2026-11-08',
            '5 石墨负极项目 | 12500万元 || 1200.5万元@2026-11-09',
          ],
        },
      },
    ],
  },
  {
    label: 'one column for 万元 and 万美元: 内外资 tells which, and where it does not the clerk is asked',
    file: '云河经济开发区签约',
    sheets: [
      {
        name: '签约',
        rows: [
          ['序号', '项目名称', '内外资', '总投资（万元/万美元）', '签约时间'],
          [1, '轴承项目', '内资', 12000, '2026-11-03'],
          [2, '液晶面板项目', '外资', 5000, '2026-11-04'],
          [3, '齿轮项目', _, 8000, '2026-11-05'],
          [4, '模具项目', '外资', '600万美元', '2026-11-06'],
        ],
        expected: {
          unit: '经开区',
          rows: [
            '2 轴承项目 | 12000万元 | 签约2026-11-03',
            '3 液晶面板项目 | 5000万美元 | 签约2026-11-04',
            '4 齿轮项目 | 8000万元 | 签约2026-11-05 || money-unit-unknown@4',
            '5 模具项目 | 600万美元 | 签约2026-11-06',
          ],
        },
      },
    ],
  },
  {
    label: 'other currencies are never taken for 万元',
    file: '桃源镇签约',
    sheets: [
      {
        name: '签约',
        rows: [
          ['单位：万元'],
          ['序号', '项目名称', '总投资', '合同外资（万港元）', '签约时间'],
          [1, '港资酒店项目', 12000, 3000, '2026-11-03'],
          [2, '日资电子项目', '3亿日元', _, '2026-11-04'],
          [3, '德资机械项目', '500万欧元', _, '2026-11-05'],
          [4, '港资物流项目', 'HK$8000万', _, '2026-11-06'],
        ],
        expected: {
          unit: '桃源',
          rows: [
            '✗3 港资酒店项目 | 12000万元 | 签约2026-11-03 || bad-number@4',
            '✗4 日资电子项目 || 签约2026-11-04 || bad-number@3',
            '✗5 德资机械项目 || 签约2026-11-05 || bad-number@3',
            '✗6 港资物流项目 || 签约2026-11-06 || bad-number@3',
          ],
        },
      },
    ],
  },
  {
    label: 'a column of another currency',
    file: '柳溪镇签约',
    sheets: [
      {
        name: '签约',
        rows: [
          ['序号', '项目名称', '总投资（万港元）', '签约时间'],
          [1, '成衣项目', 12000, '2026-11-03'],
        ],
        expected: { unit: '柳溪', rows: ['✗2 成衣项目 || 签约2026-11-03 || bad-number@3'] },
      },
    ],
  },
  {
    label: 'domestic money in a column of dollars, formats that show a unit',
    file: '云河经济开发区',
    sheets: [
      {
        name: '签约',
        rows: [
          ['序号', '项目名称', '资金性质', '总投资（万美元）', '签约时间'],
          [1, '橡塑项目', '内资', 12000, '2026-11-05'],
          [2, '芯片项目', '外资', formatted(1500, '0"万美元"'), '2026-11-05'],
          [3, '面料项目', '外资', formatted(0.12, '0.00"亿美元"'), '2026-11-05'],
        ],
        expected: {
          unit: '经开区',
          rows: [
            '2 橡塑项目 | 12000万美元 | 签约2026-11-05 || suspicious-amount@4',
            '3 芯片项目 | 1500万美元 | 签约2026-11-05',
            '4 面料项目 | 1200万美元 | 签约2026-11-05',
          ],
        },
      },
    ],
  },
];

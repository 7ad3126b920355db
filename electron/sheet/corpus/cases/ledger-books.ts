/** Books of pages with cover or contents, numbered lines, and what a page says that no reader takes. */
import type { CaseCell, SheetCase, WorkbookCase } from '../workbook-case';

const _ = null;

const pageOf = (name: string, investor: string, signed: string): CaseCell[][] => [
  ['招商引资项目基本情况表'],
  ['项目名称', name, '投资方', investor],
  ['总投资（万元）', 5000, '签约时间', signed],
];

const ofOne = (name: string, rows: CaseCell[][], row: string, unit = '桃源'): SheetCase => ({
  name,
  rows,
  expected: { unit, rows: [row] },
});

export const LEDGER_BOOKS: readonly WorkbookCase[] = [
  {
    label: 'a book of pages with its contents, whose title names the unit',
    file: '台账',
    sheets: [
      {
        name: '目录',
        rows: [
          ['柳溪镇招商引资项目台账目录'],
          ['序号', '项目名称', '总投资（万元）', '页码'],
          [1, '甲窗帘项目', 5000, 1],
          [2, '乙窗帘项目', 5000, 2],
        ],
        expected: '目录',
      },
      ofOne(
        '1',
        pageOf('甲窗帘项目', '甲帘公司', '2026-11-05'),
        '2 甲窗帘项目 | 5000万元 | 签约2026-11-05',
        '柳溪',
      ),
      ofOne(
        '2',
        pageOf('乙窗帘项目', '乙帘公司', '2026-11-06'),
        '2 乙窗帘项目 | 5000万元 | 签约2026-11-06',
        '柳溪',
      ),
    ],
  },
  {
    label: 'contents that name a project without a page are a list; the unit stands on the cover',
    file: '11月报表',
    sheets: [
      { name: '封面', rows: [['招商引资项目报表'], ['填报单位：', '青山街道']], expected: '没有找到表头' },
      {
        name: '目录',
        rows: [
          ['序号', '项目名称', '页码'],
          [1, '甲地毯项目', 1],
          [2, '乙地毯项目', 2],
        ],
        expected: { unit: '青山', rows: ['2 甲地毯项目 || || no-stage@0', '3 乙地毯项目 || || no-stage@0'] },
      },
      ofOne(
        '1',
        pageOf('甲地毯项目', '甲毯公司', '2026-11-05'),
        '2 甲地毯项目 | 5000万元 | 签约2026-11-05',
        '青山',
      ),
    ],
  },
  {
    label: 'numbered lines, stages beside their days, the unit of money in a column of its own',
    file: '桃源镇报告',
    sheets: [
      ofOne(
        '报告单',
        [
          ['招商引资项目情况报告单'],
          ['一、项目名称：甲灯饰项目'],
          ['二、投资方：甲灯公司'],
          ['三、计划总投资：1.35亿元'],
          ['四、签约时间：2026年11月8日'],
          ['五、资金到位：本期到位260万元'],
        ],
        '2 甲灯饰项目 | 13500万元 | 签约2026-11-08 | 260万元@? | no-date@0',
      ),
      ofOne(
        '信息卡',
        [
          ['招商项目信息卡'],
          ['项目名称', '乙灯饰项目', '投资方', '乙灯公司'],
          ['总投资', '2.2亿元', '年产值', '3亿元'],
          ['签约', '2026.4.1', '注册', '2026.5.2', '开工', '2026.11.3'],
          ['到位资金', '11月', '150万元', '累计', '650万元'],
        ],
        '2 乙灯饰项目 | 22000万元 | 签约2026-04-01 注册2026-05-02 开工2026-11-03 | 150万元@? | no-date@0 date-outside-period@4 date-outside-period@5',
      ),
      ofOne(
        '进展表',
        [
          ['项目月度进展情况表'],
          ['序号', '指标名称', '计量单位', '本月', '本年累计'],
          [1, '项目名称', _, '丙灯饰项目'],
          [2, '投资单位', _, '丙灯公司'],
          [3, '计划总投资', '万元', 12500],
          [4, '开工时间', _, '2026-11-08'],
          [5, '到位资金', '万元', 400, 900],
        ],
        '3 丙灯饰项目 | 12500万元 | 开工2026-11-08 | 400万元@? | no-date@0',
      ),
    ],
  },
  {
    label: 'money in two currencies on a page; one fact under two labels on two pages',
    file: '桃源镇台账',
    sheets: [
      ofOne(
        '外资',
        [
          ['外资项目台账'],
          ['项目名称', '甲阀门项目'],
          ['外方投资者', '甲阀公司'],
          ['投资总额', '1500万美元'],
          ['实际到资情况'],
          ['序号', '到资时间', '币种', '金额（万）', '凭证'],
          [1, '2026-11-06', '美元', 100, '甲01'],
          [2, '2026-11-16', '人民币', 700, '甲02'],
          ['合计'],
        ],
        '2 甲阀门项目 | 1500万美元 || 100万美元@2026-11-06 700万元@2026-11-16',
      ),
      {
        name: '两页',
        rows: [
          ['项目名称', '乙阀门项目', '投资方', '乙阀公司'],
          ['到位资金情况', '本月到位200万元'],
          ['投产时间'],
          ['资金来源明细'],
          [],
          ['项目名称', '丙阀门项目', '投资方', '丙阀公司'],
          ['资金到位情况', '本月到位300万元'],
        ],
        expected: {
          unit: '桃源',
          rows: ['2 乙阀门项目 || | 200万元@? | no-date@0', '6 丙阀门项目 || | 300万元@? | no-date@0'],
        },
      },
    ],
  },
  {
    label: 'what a page, or a column, says that no reader takes is told',
    file: '桃源镇台账',
    sheets: [
      ofOne(
        '台账',
        [
          ['佐证材料台账'],
          ['项目名称', '甲轴承项目', '投资方', '甲轴公司'],
          ['环节', '时间', '佐证材料'],
          ['签约', '2026-11-06', '投资协议'],
          ['到资', '2026-11-18', '进账单'],
          ['资金', '第一笔', '第二笔'],
          ['到账金额（万元）', 100, 200],
        ],
        '2 甲轴承项目 || 签约2026-11-06 | 100万元@? | no-date@0 unread@0',
      ),
      ofOne(
        '列表',
        [
          ['序号', '项目名称', '总投资（万元）', '正式签约是哪天', _, '备注'],
          [1, '乙轴承项目', 5000, '2026-11-06', '2026-11-16', '在线'],
        ],
        '2 乙轴承项目 | 5000万元 || | unread@4 unread@5 no-stage@0',
      ),
    ],
  },
];

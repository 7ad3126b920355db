/** 台账: one project a page (forms.md A14), a sheet each or one below the other, filled or blank. */
import { type CaseCell, day, type SheetCase, type WorkbookCase } from './workbook-case';

const _ = null;

/** The ledger of projects being built, as printed on one page; `at` is its first row, counted from 0. */
function buildingPage(facts: {
  name: string;
  owner: string;
  total: CaseCell;
  start: CaseCell;
  trial?: CaseCell;
  problem?: string;
}): CaseCell[][] {
  const wide = (cells: Record<number, CaseCell>) =>
    Array.from({ length: 29 }, (_unused, column) => cells[column] ?? null);
  return [
    wide({ 0: '重点建设战役项目（在建、新开工）台账' }),
    wide({
      0: '项目名称',
      1: facts.name,
      10: '业主单位',
      13: facts.owner,
      18: '项目\n性质',
      21: '新开工',
      24: '建设起止年限',
      26: '2026-2027',
    }),
    wide({ 0: '项目主要建设目标', 1: '建设厂房三栋' }),
    wide({
      0: '项目总投资额（万元）',
      1: facts.total,
      5: '2025年累计完成投资（万元）',
      9: 0,
      13: '2026年计划完成投资额（万元）',
      18: 3000,
      23: '1-11月已完成投资额（万元）',
      26: 2400,
    }),
    wide({
      0: '项目建设重要节点安排',
      1: '开工进场时间',
      4: '打桩或基础开挖时间',
      8: '主体工程基础浇注完成时间',
      12: '主体工程封顶时间',
      17: '装修或设备安装调试完成时间',
      22: '试投产、部分试投产或交付使用验收时间',
      26: '正式投产或交付使用时间',
    }),
    wide({
      0: '日期',
      1: facts.start,
      4: day('2026-11-20'),
      8: _,
      12: _,
      17: _,
      22: facts.trial ?? null,
      26: _,
    }),
    wide({ 0: '责任人', 1: '甲', 4: '乙' }),
    wide({ 0: '大干50天', 1: '11月', 7: '12月' }),
    wide({ 1: '上旬', 2: '中旬', 3: '下旬', 5: '小计', 7: '上旬', 8: '中旬', 9: '下旬', 11: '小计' }),
    wide({ 0: '计划完成投资额', 1: 100, 2: 100, 3: 100, 5: 300, 7: 0, 8: 0, 9: 0, 11: 0 }),
    wide({ 0: '实际完成投资额', 1: 80, 2: 90, 3: 0, 5: 170, 7: 0, 8: 0, 9: 0, 11: 0 }),
    wide({ 0: '每旬的工作计划安排', 1: '完成桩基' }),
    wide({ 0: '项目建设中存在的问题', 1: facts.problem ?? null }),
    wide({ 0: '负责解决问题责任单位、责任人' }),
    wide({ 0: '解决项目建设存在问题时限' }),
    wide({ 0: '项目建设存在问题解决情况' }),
    wide({ 0: '业主（签名）：', 7: '责任单位（签名）：', 17: '挂钩领导（签名）：' }),
  ];
}

const PAGE_MERGES =
  'A1:AC1 B2:J2 K2:M2 N2:R2 S2:U2 V2:X2 Y2:Z2 AA2:AC2 B3:AC3 B4:E4 F4:I4 J4:M4 N4:R4 S4:W4 X4:Z4 AA4:AC4 B5:D5 E5:H5 I5:L5 M5:Q5 R5:V5 W5:Z5 AA5:AC5 B6:D6 E6:H6 I6:L6 M6:Q6 R6:V6 W6:Z6 AA6:AC6 B7:D7 E7:H7 A8:A9 B8:G8 H8:L8 B13:AC13 B14:AC14 B15:AC15 B16:AC16 A17:G17 H17:Q17 R17:AC17'.split(
    ' ',
  );

const onRow = (merge: string, down: number) => merge.replace(/\d+/g, (row) => String(Number(row) + down));

const page = (name: string, rows: CaseCell[][], expected: SheetCase['expected']): SheetCase => ({
  name,
  rows,
  merges: PAGE_MERGES,
  expected,
});

export const LEDGER_CASES: readonly WorkbookCase[] = [
  {
    label: 'ledgers of projects being built, a sheet each, the last one a blank form',
    file: '云河经济开发区在建、新开工项目台账',
    sheets: [
      page(
        '光学膜',
        buildingPage({
          name: '光学膜产业园项目',
          owner: '光膜科技有限公司',
          total: 56000,
          start: day('2026-11-09'),
          problem: '需协调施工用电',
        }),
        {
          unit: '经开区',
          rows: ['2 光学膜产业园项目 | 56000万元 | 开工2026-11-09'],
          notice: '台账',
        },
      ),
      page(
        '电子级树脂',
        buildingPage({
          name: '★电子级树脂项目（二期）',
          owner: '树脂股份有限公司',
          total: '38,500.00',
          start: '2026.11.16',
        }),
        {
          unit: '经开区',
          rows: ['2 电子级树脂项目（二期） | 38500万元 | 开工2026-11-16'],
        },
      ),
      page(
        '空表',
        buildingPage({ name: '', owner: '', total: null, start: null }).map((row) =>
          row.map((cell) =>
            cell === '新开工' ||
            cell === '2026-2027' ||
            cell === '甲' ||
            cell === '乙' ||
            typeof cell === 'number' ||
            cell === '建设厂房三栋' ||
            cell === '完成桩基' ||
            (typeof cell === 'object' && cell !== null) ||
            cell === ''
              ? null
              : cell,
          ),
        ),
        '台账',
      ),
    ],
  },
  {
    label: 'two such ledgers on one sheet, one below the other',
    file: '桃源镇在建项目台账',
    sheets: [
      {
        name: 'Sheet1',
        merges: [...PAGE_MERGES, ...PAGE_MERGES.map((merge) => onRow(merge, 18))],
        rows: [
          ...buildingPage({
            name: '花岗岩加工项目',
            owner: '石业公司',
            total: 12000,
            start: day('2026-11-03'),
          }),
          [],
          ...buildingPage({
            name: '木地板项目',
            owner: '木业公司',
            total: 9000,
            start: day('2026-11-11'),
            problem: '缺资金',
          }),
        ],
        expected: {
          unit: '桃源',
          rows: [
            '2 花岗岩加工项目 | 12000万元 | 开工2026-11-03',
            '20 木地板项目 | 9000万元 | 开工2026-11-11',
          ],
          facts: { 20: { problem: '缺资金', investor: '木业公司' } },
        },
      },
    ],
  },
  {
    label: 'ledger of work before the start: 亿元, days of permits are no events',
    file: '柳溪镇项目前期工作台账',
    sheets: [
      {
        name: '玻璃项目',
        merges:
          'A1:R1 B2:F2 G2:H2 I2:M2 N2:P2 Q2:R2 B3:M3 N3:P3 Q3:R3 F4:G4 H4:I4 M4:N4 P4:Q4 F5:G5 H5:I5 M5:N5 P5:Q5 B9:R9 B10:R10 A11:D11 E11:J11 K11:R11'.split(
            ' ',
          ),
        rows: [
          ['重点建设战役项目（前期工作）台账'],
          [
            '项目\n名称',
            '光伏玻璃项目',
            _,
            _,
            _,
            _,
            '业主\n单位',
            _,
            '晶玻公司',
            _,
            _,
            _,
            _,
            '市县挂钩领导',
            _,
            _,
            '甲',
          ],
          [
            '项目\n主要\n建设\n目标',
            '建设两条生产线',
            _,
            _,
            _,
            _,
            _,
            _,
            _,
            _,
            _,
            _,
            _,
            '项目预估总投资（亿元）',
            _,
            _,
            3.5,
          ],
          [
            '项目\n前期\n工作\n主要\n工作\n节点',
            '项目\n申请\n报告\n书',
            '项目\n可研\n性研\n究',
            '项目\n初设\n预审、\n概算',
            '规划选址论证',
            '项目环境评价',
            _,
            '用地、\n用林、\n用海预\n审',
            _,
            '规划一书二证办理',
            '审图',
            '招投标',
            '开工许可证',
            _,
            '供地',
            '供水供电',
            _,
            '其他',
          ],
          [
            '完成\n时限',
            day('2026-11-05'),
            day('2026-11-10'),
            _,
            _,
            _,
            _,
            day('2026-11-12'),
            _,
            _,
            _,
            _,
            day('2026-11-18'),
          ],
          ['完成\n进度', '已完成', '已完成', _, _, _, _, '办理中'],
          ['责任\n单位'],
          ['责任人', '甲'],
          ['需协调解决问题', '用地指标未落实'],
          ['存在问题解决的情况', '正在上报'],
          [' 业主（签名）：', _, _, _, '责任单位（签名）：', _, _, _, _, _, '挂钩领导（签名）：'],
        ],
        expected: {
          unit: '柳溪',
          rows: ['2 光伏玻璃项目 | 35000万元 | 在谈?'],
          facts: { 2: { investor: '晶玻公司' } },
        },
      },
    ],
  },
  {
    label: 'a sheet of facts: label and answer side by side or in one cell',
    file: '青山街道项目信息表',
    sheets: [
      {
        name: '项目1',
        merges: ['A1:D1', 'B6:D6', 'B7:D7'],
        rows: [
          ['招商项目信息表'],
          ['项目名称', '数字创意园项目', '责任单位', '青山街道'],
          ['投资方', '星图科技有限公司', '来源地', '浙江'],
          ['总投资', '1.5亿元', '固定资产投资（万元）', 9000],
          ['签约时间', '2026年11月6日', '拟开工时间', '2027年3月'],
          ['建设内容及规模', '建设创意园5万平方米'],
          ['目前进展情况', '已完成签约，正在办理注册'],
        ],
        expected: {
          unit: '青山',
          rows: ['2 数字创意园项目 | 15000万元 | 签约2026-11-06'],
          facts: {
            2: { fixedAssets: '9000万元', sourceRegion: '浙江', progress: '已完成签约，正在办理注册' },
          },
        },
      },
      {
        name: '项目2',
        rows: [
          ['项目名称：智能停车项目'],
          ['投资方：畅行科技   '],
          ['总投资：6800万元'],
          ['开工时间：2026.11.12'],
          ['存在问题：地下管线需迁改'],
        ],
        expected: {
          unit: '青山',
          rows: ['2 智能停车项目 | 6800万元 | 开工2026-11-12'],
          facts: { 2: { problem: '地下管线需迁改' } },
        },
      },
    ],
  },
  {
    label: 'a page whose stages stand in rows: the planned day is no day, the real one is',
    file: '桃源镇重点项目推进台账',
    sheets: [
      {
        name: '茶油项目',
        merges: ['A1:D1', 'A5:D5'],
        rows: [
          ['重点项目推进台账'],
          ['项目名称', '茶油精炼项目', '投资方', '油茶公司'],
          ['总投资（万元）', 8600, '建设地点', '工业集中区'],
          ['建设内容', '年产5000吨茶油'],
          ['项目推进时间表'],
          ['阶段', '计划完成时间', '实际完成时间', '备注'],
          ['签约', '2026-09-30', '2026-09-25', _],
          ['注册', '2026-10-31', '2026-11-03', _],
          ['开工', '2026-12-15', _, _],
        ],
        expected: {
          unit: '桃源',
          rows: ['2 茶油精炼项目 | 8600万元 | 签约2026-09-25 注册2026-11-03 || date-outside-period@1'],
        },
      },
    ],
  },
  {
    label:
      'a page with boxes to tick, a unit in a cell of its own, blank dates of the form, a progress line a month',
    file: '柳溪镇项目卡片',
    sheets: [
      {
        name: '卡片1',
        merges: ['A1:E1', 'A2:A6'],
        rows: [
          ['招商项目推进卡'],
          ['基本情况', '项目名称', '食用油项目', '投资方', '油脂公司'],
          [_, '总投资', 1.2, '亿元'],
          [_, '项目阶段', '□在谈  ☑签约  □开工  □投产'],
          [_, '签约时间', '2026年11月5日', '开工时间', '    年   月   日'],
          [_, '责任单位', '柳溪镇', '联系人', '甲'],
          ['推进情况', '10月进展', '正在谈判'],
          [_, '11月进展', '已签约，正在办理注册'],
        ],
        expected: {
          unit: '柳溪',
          rows: ['2 食用油项目 | 12000万元 | 签约2026-11-05'],
          facts: { 2: { progress: '已签约，正在办理注册', investor: '油脂公司' } },
        },
      },
    ],
  },
];

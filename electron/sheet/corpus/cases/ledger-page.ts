/** One page of the ledger of projects being built, as printed (forms.md A14). */
import { type CaseCell, day, type SheetCase } from '../workbook-case';

const _ = null;

/** The ledger of projects being built, as printed on one page; `at` is its first row, counted from 0. */
export function buildingPage(facts: {
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

export const PAGE_MERGES =
  'A1:AC1 B2:J2 K2:M2 N2:R2 S2:U2 V2:X2 Y2:Z2 AA2:AC2 B3:AC3 B4:E4 F4:I4 J4:M4 N4:R4 S4:W4 X4:Z4 AA4:AC4 B5:D5 E5:H5 I5:L5 M5:Q5 R5:V5 W5:Z5 AA5:AC5 B6:D6 E6:H6 I6:L6 M6:Q6 R6:V6 W6:Z6 AA6:AC6 B7:D7 E7:H7 A8:A9 B8:G8 H8:L8 B13:AC13 B14:AC14 B15:AC15 B16:AC16 A17:G17 H17:Q17 R17:AC17'.split(
    ' ',
  );

export const onRow = (merge: string, down: number) =>
  merge.replace(/\d+/g, (row) => String(Number(row) + down));

export const page = (name: string, rows: CaseCell[][], expected: SheetCase['expected']): SheetCase => ({
  name,
  rows,
  merges: PAGE_MERGES,
  expected,
});

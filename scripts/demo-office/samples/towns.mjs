/** The files of the towns, sub-districts and the farm. */
import { sheetPerStage, stageColumn, twoRowHeadings } from './layouts.mjs';
import { makeFaultyTable } from './mistakes.mjs';
import { makeFile, makeReport } from './reports.mjs';
import { fundsTable, progressTable } from './special-layouts.mjs';

/** @param {import('../types').Random} random @param {import('../types').Project[]} projects */
export function makeTownFiles(random, projects) {
  /** @type {import('../types').SampleFile[]} */
  const files = [];
  /** @param {Parameters<typeof makeFile>} file */
  const add = (...file) => files.push(makeFile(...file));

  const taoyuan = makeReport(projects, '桃源');
  add(
    taoyuan,
    '桃源镇2026年11月招商项目报表.xls',
    '20T09:12',
    'xls',
    [
      ...sheetPerStage(taoyuan, {
        dates: { signed: 'dot', registered: 'chinese', started: 'cell', producing: 'slash' },
        amount: 'number',
        total: true,
      }),
      fundsTable(taoyuan, taoyuan.funds, {
        name: '到位资金',
        moneyUnit: '万元',
        date: 'dot',
        inCorner: true,
      }),
    ],
    'BIFF8；按阶段分表，有合计行和填表说明',
  );

  const liuxi = makeReport(projects, '柳溪');
  add(
    liuxi,
    '柳溪镇11月份招商引资项目情况（报区开放办）.xlsx',
    '19T16:40',
    'xlsx',
    [
      ...sheetPerStage(liuxi, {
        dates: { signed: 'short', registered: 'iso', started: 'cell', producing: 'serial' },
        amount: 'thousands',
        sheetName: (stage) =>
          ({ signed: '新签约', registered: '新注册', started: '新开工', producing: '竣工投产' })[stage],
      }),
      fundsTable(liuxi, liuxi.funds, { name: '到位资金', moneyUnit: '万元', date: 'chinese' }),
      progressTable(liuxi, '在谈在建进展'),
    ],
    '千分位文本金额；日期只写月日；投产日期为 Excel 序列数',
  );

  const bailu = makeReport(projects, '白鹭');
  add(
    bailu,
    '白鹭镇2026年11月签约注册开工投产项目表.xlsx',
    '20T10:05',
    'xlsx',
    [
      stageColumn(bailu, {
        name: '11月',
        title: '白鹭镇2026年11月招商项目汇总表',
        corner: ['填报单位：白鹭镇', '2026年11月20日'],
        date: 'chinese',
        amount: 'number',
        groups: true,
      }),
      fundsTable(bailu, bailu.funds, { name: '资金到位', moneyUnit: '万元', date: 'iso' }),
    ],
    '阶段列；分组行和合计行',
  );

  const qinghe = makeReport(projects, '清河');
  add(
    qinghe,
    '清河街道招商项目月报表（11月）.xlsx',
    '22T11:30',
    'xlsx',
    [
      twoRowHeadings(qinghe, {
        name: 'Sheet1',
        title: '清河街道招商项目进展情况表',
        corner: ['填报单位：清河街道办事处', '2026年11月22日'],
        date: 'dot',
        amount: 'number',
        total: true,
      }),
      fundsTable(qinghe, qinghe.funds, { name: 'Sheet2', moneyUnit: '万元', date: 'dot' }),
    ],
    '两行表头；一行有多个阶段的日期，以前的日期已认定',
  );

  const shiqiao = makeReport(projects, '石桥');
  add(
    shiqiao,
    '石桥街道11月报表.csv',
    '23T17:20',
    'csv-gbk',
    [
      stageColumn(shiqiao, {
        name: '石桥街道11月报表',
        title: '',
        corner: [],
        date: 'slash',
        amount: 'number',
        groups: false,
        unitColumn: '属地',
        heading: '总投资（万元）',
      }),
    ],
    'GBK 编码；两个签约项目都不计数（低于门槛、房地产）',
  );

  const nanping = makeReport(projects, '南屏');
  add(
    nanping,
    '南屏街道2026年11月招商引资统计表.xls',
    '20T15:02',
    'html',
    [
      twoRowHeadings(nanping, {
        name: '南屏街道2026年11月招商引资统计表',
        title: '南屏街道2026年11月招商引资统计表',
        corner: ['填报单位：南屏街道', '2026-11-20'],
        date: 'iso',
        amount: 'thousands',
      }),
    ],
    '扩展名为 .xls，实为 GBK 编码的 HTML',
  );
  add(
    nanping,
    '南屏街道到位资金11月.csv',
    '20T15:03',
    'csv-utf8',
    [fundsTable(nanping, nanping.funds, { name: '南屏街道到位资金11月', moneyUnit: '万元', date: 'slash' })],
    'UTF-8 带 BOM 的 csv，带标题行',
  );

  const wangjiang = makeReport(projects, '望江');
  add(
    wangjiang,
    '望江街道11月招商.xlsx',
    '21T08:55',
    'xlsx',
    [
      stageColumn(wangjiang, {
        name: '项目',
        title: '望江街道11月份招商项目表',
        corner: [],
        date: (line) => (line.project === wangjiang.lines[0]?.project ? 'xun' : 'compact'),
        amount: 'full-width',
        groups: false,
        heading: '项目预估总投资（万元）',
      }),
      fundsTable(wangjiang, wangjiang.funds, { name: '到位资金', moneyUnit: '万元', date: 'compact' }),
      progressTable(wangjiang, '形象进度'),
    ],
    '全角数字；一个日期只到旬',
  );

  const zhaoxia = makeReport(projects, '朝霞');
  add(
    zhaoxia,
    '朝霞农场11月零报告.xlsx',
    '18T09:00',
    'xlsx',
    [
      stageColumn(zhaoxia, {
        name: 'Sheet1',
        title: '朝霞农场2026年11月招商项目表',
        corner: ['填报单位：朝 霞 农 场', ''],
        date: 'iso',
        amount: 'number',
        groups: false,
      }),
    ],
    '零报告：只有“无”',
  );

  const yunling = makeReport(projects, '云岭');
  add(
    yunling,
    '云岭镇11月招商报表（修改）.xlsx',
    '22T19:48',
    'xlsx',
    [
      makeFaultyTable(random, yunling),
      fundsTable(yunling, yunling.funds, { name: '到位资金', moneyUnit: '万元', date: 'iso' }),
    ],
    '有差错的报表：缺名称、数字不可读、单位不存在、日期 2062 年、负数、重复行、公式错误',
  );

  return files;
}

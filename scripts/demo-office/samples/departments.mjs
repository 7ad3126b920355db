/** The files of the departments. */
import { sheetPerStage, stageColumn, twoRowHeadings } from './layouts.mjs';
import { isForeign, makeFile, makeReport, recognisedThisYear } from './reports.mjs';
import { foreignInDollars, fundsTable } from './special-layouts.mjs';

/** @param {import('../types').Project[]} projects */
export function makeDepartmentFiles(projects) {
  /** @type {import('../types').SampleFile[]} */
  const files = [];
  /** @param {Parameters<typeof makeFile>} file */
  const add = (...file) => files.push(makeFile(...file));

  const fagai = makeReport(projects, '区发改委');
  add(
    fagai,
    '区发改委11月招商项目报表.csv',
    '20T11:11',
    'csv-utf8',
    [
      stageColumn(fagai, {
        name: '区发改委11月招商项目报表',
        title: '',
        corner: [],
        date: 'iso',
        amount: 'number',
        groups: false,
        heading: '计划投资总额（万元）',
      }),
    ],
    'UTF-8 带 BOM',
  );
  add(
    fagai,
    '区发改委到位资金（11月）.xlsx',
    '20T11:12',
    'xlsx',
    [fundsTable(fagai, fagai.funds, { name: '到位资金', moneyUnit: '万元', date: 'cell' })],
    '到位资金单独成册',
  );

  const jingxin = makeReport(projects, '区经信局');
  add(
    jingxin,
    '区经信局招商项目报表（累计）.xlsx',
    '21T16:00',
    'xlsx',
    [
      twoRowHeadings(jingxin, {
        name: '累计',
        title: '区经济和信息化局2026年招商项目累计情况表',
        corner: ['填报单位：区经信局', '金额单位：万元'],
        date: 'iso',
        amount: 'number',
        lines: [...recognisedThisYear(projects, jingxin), ...jingxin.lines],
      }),
      fundsTable(jingxin, jingxin.funds, { name: '到位资金', moneyUnit: '万元', date: 'iso' }),
    ],
    '累计表：大部分项目以前已认定',
  );

  const shangwu = makeReport(projects, '商务局');
  add(
    shangwu,
    '区商务局2026年11月招商项目（含外资）.xlsx',
    '20T09:30',
    'xlsx',
    [
      ...sheetPerStage(
        { ...shangwu, lines: shangwu.lines.filter((line) => !isForeign(line)) },
        {
          dates: { signed: 'slash', registered: 'slash', started: 'slash', producing: 'slash' },
          amount: 'number',
        },
      ),
      foreignInDollars(shangwu, shangwu.lines.filter(isForeign), 'chinese'),
      fundsTable(
        shangwu,
        shangwu.funds.filter((line) => !isForeign(line)),
        { name: '内资到位资金', moneyUnit: '万元', date: 'slash' },
      ),
      fundsTable(shangwu, shangwu.funds.filter(isForeign), {
        name: '外资到位资金',
        moneyUnit: '万美元',
        date: 'slash',
      }),
    ],
    '同一册内既有万元也有万美元',
  );

  const keji = makeReport(projects, '区科技局');
  add(
    keji,
    '关于报送11月份招商项目情况的附表.xlsx',
    '19T10:22',
    'xlsx',
    [
      stageColumn(keji, {
        name: '附表',
        title: '2026年11月招商引资项目情况表',
        corner: ['填报单位：区 科 技 局', '金额单位：万元'],
        date: 'chinese',
        amount: 'number',
        groups: false,
        heading: '总投资',
      }),
      fundsTable(keji, keji.funds, { name: '附表2', moneyUnit: '万元', date: 'chinese' }),
    ],
    '单位名称只在表内，且字间有空格',
  );

  const nongye = makeReport(projects, '农业农村局');
  add(
    nongye,
    '农业农村局.xls',
    '20T08:31',
    'xls',
    [
      stageColumn(nongye, {
        name: '项目',
        title: '招商项目情况表',
        corner: ['单位：万元', ''],
        date: 'dot',
        amount: 'thousands',
        groups: true,
      }),
      fundsTable(nongye, nongye.funds, { name: '资金', moneyUnit: '万元', date: 'dot' }),
    ],
    'BIFF8；单位只在文件名里，用别名',
  );

  const gongshang = makeReport(projects, '区工商联');
  add(
    gongshang,
    '工商联11月报表.xlsx',
    '20T14:45',
    'xlsx',
    [
      stageColumn(gongshang, {
        name: '11月',
        title: '区工商联11月招商项目表',
        corner: [],
        date: 'chinese',
        amount: 'number',
        groups: false,
        serial: (position) => (position % 2 ? `${position}●` : `（${position}）`),
        mark: () => '★',
      }),
      fundsTable(gongshang, gongshang.funds, { name: '到位资金', moneyUnit: '万元', date: 'chinese' }),
    ],
    '序号 1●、（2），项目名前有 ★',
  );

  return files;
}

/** The files of the parks. */
import { sheetPerStage, threeRowHeadings } from './layouts.mjs';
import { isForeign, makeFile, makeReport } from './reports.mjs';
import {
  foreignInDollars,
  fundsTable,
  instructionSheet,
  ledgerInYi,
  progressTable,
} from './special-layouts.mjs';

/** @param {import('../types').Project[]} projects */
export function makeParkFiles(projects) {
  /** @type {import('../types').SampleFile[]} */
  const files = [];
  /** @param {Parameters<typeof makeFile>} file */
  const add = (...file) => files.push(makeFile(...file));

  const kaifaqu = makeReport(projects, '经开区');
  add(
    kaifaqu,
    '云河经开区项目台账2026年11月.xlsx',
    '20T17:31',
    'xlsx',
    [
      ledgerInYi(
        { ...kaifaqu, lines: kaifaqu.lines.filter((line) => !isForeign(line)) },
        {
          name: '台账',
          title: '云河经济开发区招商项目台账',
          amountHeading: '投资金额（亿元）',
          investorHeading: '签约主体(洽谈主体)',
          date: 'iso',
        },
      ),
    ],
    '亿元台账；一行有多个阶段的日期',
  );
  add(
    kaifaqu,
    '云河经开区外资项目表（11月）.xlsx',
    '20T17:33',
    'xlsx',
    [
      foreignInDollars(kaifaqu, kaifaqu.lines.filter(isForeign), 'dot'),
      fundsTable(kaifaqu, kaifaqu.funds.filter(isForeign), {
        name: '外资到位',
        moneyUnit: '万美元',
        date: 'iso',
      }),
      fundsTable(
        kaifaqu,
        kaifaqu.funds.filter((line) => !isForeign(line)),
        { name: '内资到位', moneyUnit: '万元', date: 'iso' },
      ),
    ],
    '外资单列，金额为万美元',
  );
  add(
    kaifaqu,
    '云河经开区重点项目进展11月.xlsx',
    '20T17:35',
    'xlsx',
    [progressTable(kaifaqu, '进展')],
    '只有进展和问题',
  );

  const lingang = makeReport(projects, '临港园');
  add(
    lingang,
    '临港产业园签约列表2026_11_19 (1).xls',
    '19T14:14',
    'xls',
    [
      ledgerInYi(lingang, {
        name: '签约列表',
        title: '',
        amountHeading: '投资金额(亿元)',
        investorHeading: '投资主体',
        date: 'cell',
      }),
      fundsTable(lingang, lingang.funds, { name: '到资管理', moneyUnit: '万元', date: 'cell' }),
    ],
    '平台导出的亿元列表（BIFF8），无标题行；到资为万元',
  );

  const zhuangbei = makeReport(projects, '装备园');
  add(
    zhuangbei,
    '装备园招商项目推进情况（截至11月20日）.xlsx',
    '20T18:06',
    'xlsx',
    [
      threeRowHeadings(zhuangbei, { name: '推进情况', date: 'iso' }),
      fundsTable(zhuangbei, zhuangbei.funds, { name: '到位资金', moneyUnit: '万元', date: 'cell' }),
      progressTable(zhuangbei, '在谈在建'),
      instructionSheet(zhuangbei),
    ],
    '三行表头，带形象进度和问题；末页是填报说明，没有数据',
  );

  const dianzi = makeReport(projects, '电子园');
  add(
    dianzi,
    '电子信息产业园2026年11月招商项目报表.xlsx',
    '25T09:40',
    'xlsx',
    [
      ...sheetPerStage(dianzi, {
        dates: { signed: 'iso', registered: 'iso', started: 'iso', producing: 'iso' },
        amount: 'number',
      }),
      fundsTable(dianzi, dianzi.funds, { name: '到位资金', moneyUnit: '万元', date: 'iso', running: true }),
    ],
    '逾期报送；到位资金另有累计列，不应计入',
  );

  return files;
}

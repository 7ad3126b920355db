/** Tables for one purpose: 亿元 ledger, foreign projects, funds, progress, and a page without data. */
import { allStages, column, serial, stageDate, totalColumn } from './layouts.mjs';
import { buildTable, writeAmount, writeDate } from './table.mjs';

/** @typedef {import('../types').Line} Line */
/** @typedef {import('../types').UnitReport} UnitReport */
/** @typedef {import('../types').SheetDraft} SheetDraft */
/** @typedef {import('./table.mjs').DateStyle} DateStyle */

const KIND_WORDS = { cash: '现金', tangible: '有形资产', intangible: '无形资产' };

/** 亿元 ledger in the words of the city's platform. @param {UnitReport} report @param {{ name: string, title: string, amountHeading: string, investorHeading: string, date: DateStyle }} style */
export function ledgerInYi(report, style) {
  return buildTable({
    name: style.name,
    layout: '亿元台账',
    unit: report.unit.name,
    stage: null,
    moneyUnit: '亿元',
    title: style.title,
    corner: [],
    columns: [
      column('编号', (_, position) => `YH2026${String(position).padStart(4, '0')}`, 14),
      column('项目名称', (line) => line.project.name, 34),
      column('负责单位', () => report.unit.name, 18),
      totalColumn(style.amountHeading, 'yi'),
      column('固投金额(亿元)', (line) => writeAmount(line.project.fixed, 'yi')),
      column(style.investorHeading, (line) => line.project.investor, 26),
      column('内外资', () => '内资', 8),
      column('来源地', (line) => line.project.sourceRegion, 10),
      column('产业类别', (line) => line.project.industry),
      column('招商类型', (line) => line.project.attraction),
      column('协议签订时间', stageDate('signed', style.date)),
      column('注册时间', stageDate('registered', style.date)),
      column('开工/业时间', stageDate('started', style.date)),
      column('投产时间', stageDate('producing', style.date)),
      column('项目简介', (line) => line.project.content, 48),
    ],
    lines: report.lines,
    events: allStages(style.date),
  });
}

/** Foreign projects in 万美元. @param {UnitReport} report @param {Line[]} lines @param {DateStyle} date */
export function foreignInDollars(report, lines, date) {
  return buildTable({
    name: '外资项目',
    layout: '外资万美元',
    unit: report.unit.name,
    stage: null,
    moneyUnit: '万美元',
    title: `${report.unit.name}2026年11月外资项目进展情况表`,
    corner: [`填报单位：${report.unit.name}`, '单位：万美元'],
    columns: [
      serial(),
      column('项目名称', (line) => line.project.name, 34),
      column('建设规模和内容', (line) => line.project.content, 48),
      column('外方', (line) => line.project.investor, 26),
      column('国别    地区', (line) => line.project.sourceRegion, 10),
      totalColumn('投资    总额', 'number'),
      column('项目进展情况|签约时间', stageDate('signed', date)),
      column('项目进展情况|注册时间', stageDate('registered', date)),
      column('项目进展情况|动工时间', stageDate('started', date)),
      column('项目进展情况|投产时间', stageDate('producing', date)),
    ],
    lines,
    events: allStages(date),
  });
}

/**
 * 到位资金 with amounts as text; `running`: a second money column with the sum so far, not to be counted.
 * @param {UnitReport} report @param {Line[]} lines
 * @param {{ name: string, moneyUnit: '万元' | '万美元', date: DateStyle, running?: boolean, inCorner?: boolean }} style
 */
export function fundsTable(report, lines, style) {
  const unitText = style.inCorner ? '' : `（${style.moneyUnit}）`;
  return buildTable({
    name: style.name,
    layout: '到位资金',
    unit: report.unit.name,
    stage: 'funds',
    moneyUnit: style.moneyUnit,
    title: `${report.unit.name}2026年11月招商项目资金到位汇总表`,
    corner: [`填报单位：${report.unit.name}`, style.inCorner ? `单位：${style.moneyUnit}` : ''],
    columns: [
      serial(),
      column('项目名称', (line) => line.project.name, 34),
      totalColumn(`项目总投资${unitText}`, 'thousands'),
      column('投资主体', (line) => line.project.investor, 26),
      column(`当月到位资金${unitText}`, (line) =>
        line.fund ? writeAmount(line.fund.amount, 'thousands') : null,
      ),
      ...(style.running
        ? [
            column(`年初至报告期累计到位资金${unitText}`, (line) =>
              writeAmount(fundsThisYear(line), 'thousands'),
            ),
          ]
        : []),
      column('到位时间', (line) => (line.fund ? writeDate(line.fund.date, style.date) : null)),
      column('出资方式', (line) => (line.fund ? KIND_WORDS[line.fund.kind] : null)),
      column('凭证', (line) => line.fund?.voucher ?? null, 36),
      column('备注', () => null),
    ],
    lines,
    events: () => [],
  });
}

/** @param {Line} line @returns {import('../types').Amount} */
function fundsThisYear(line) {
  const tenths = line.project.funds
    .filter((fund) => fund.reportedPeriod.startsWith('2026') && fund.state !== 'returned')
    .reduce((sum, fund) => sum + fund.amount.tenths, 0);
  return { currency: line.project.total.currency, tenths };
}

/** 重大在谈、在建项目进展 and problems. @param {UnitReport} report @param {string} name */
export function progressTable(report, name) {
  return buildTable({
    name,
    layout: '进展与问题',
    unit: report.unit.name,
    stage: null,
    moneyUnit: '万元',
    title: `${report.unit.name}重大在谈在建项目进展情况表（2026年11月）`,
    corner: [],
    columns: [
      serial(),
      column('项目名称', (line) => line.project.name, 34),
      column('投资方', (line) => line.project.investor, 26),
      column('目前项目建设形象进度', (line) => line.progress?.progress ?? null, 44),
      column('项目建设中存在问题', (line) => line.progress?.problem || '无', 44),
      column(
        '包保领导',
        (_, position) => ['区长', '常务副区长', '分管招商副区长', '分管工业副区长'][position % 4] ?? null,
      ),
    ],
    lines: report.progress,
    events: () => [],
  });
}

/** A page of instructions without any row to read. @param {UnitReport} report @returns {SheetDraft} */
export function instructionSheet(report) {
  const lines = [
    '填报说明',
    '一、每月23日前报送，一式两份并加盖公章。',
    '二、总投资、到位资金以合同、凭证为准，单位为万元。',
    '三、项目名称须与备案名称一致。',
  ];
  return {
    grid: { name: '填报说明', rows: lines.map((text) => [text]), merges: [], widths: [60] },
    truth: {
      name: '填报说明',
      layout: '说明页',
      unit: report.unit.name,
      stage: null,
      moneyUnit: '万元',
      headerRows: [],
      empty: true,
      rows: [],
    },
  };
}

import { formatPeriod, type Period } from '../../domain/period';
import { composeParagraph, headingText, type Section } from '../compose';
import { listTable } from '../list-table';
import type { TableFigure } from '../model';
import { plain, printAmount } from './figures';
import type { NoticeFulfilment } from './notice-data';

/** （七）履约情况 (方案 三(三) 提高履约率、落地率和资金到位率): what became of those signed lately, in a sentence and by unit. */
export function buildFulfilment(
  { from, to, months, rows, total }: NoticeFulfilment,
  ordinal: number,
): Section {
  const figures: Record<string, string> = {
    'cohort.signed': plain(total.signed),
    'cohort.registered': plain(total.registered),
    'cohort.started': plain(total.started),
    'cohort.units': String(rows.length),
  };
  const rates = { landing: total.landing, start: total.start, funds: total.funds };
  for (const [id, rate] of Object.entries(rates)) if (rate !== null) figures[`cohort.${id}`] = rate;
  const agreed = printAmount(total.agreedWan);
  const inPlace = printAmount(total.fundsWan);
  const printed = (text: string, figure: string, label: string) => ({ printed: text, figure, label });
  const rate = (value: string | null, figure: string, label: string) =>
    value === null ? [] : [`，${label}`, printed(`${value}%`, figure, label)];
  const sentence = composeParagraph(
    'overview.fulfilment',
    [
      `${span(from, to)}签约项目`,
      printed(`${plain(total.signed)}个`, 'cohort.signed', '签约项目'),
      `。签约后${months}个月内，已注册`,
      printed(`${plain(total.registered)}个`, 'cohort.registered', '已注册'),
      ...rate(total.landing, 'cohort.landing', '落地率'),
      '；已开工',
      printed(`${plain(total.started)}个`, 'cohort.started', '已开工'),
      ...rate(total.start, 'cohort.start', '开工率'),
      `；约定投资${agreed.number}${agreed.measure}，到位${inPlace.number}${inPlace.measure}`,
      ...rate(total.funds, 'cohort.funds', '资金到位率'),
      `。签约不满${months}个月的，按已达到的计。`,
    ],
    { lead: { level: 2, text: `${headingText(2, ordinal, '履约情况')}。` } },
  );
  const cells: TableFigure[] = [
    { row: 'total', column: 1, figure: 'cohort.signed' },
    { row: 'total', column: 2, figure: 'cohort.registered' },
    { row: 'total', column: 4, figure: 'cohort.started' },
  ];
  for (const [column, id] of [
    [3, 'landing'],
    [5, 'start'],
    [6, 'funds'],
  ] as const)
    if (rates[id] !== null) cells.push({ row: 'total', column, figure: `cohort.${id}` });
  const table = listTable(
    {
      key: 'overview.fulfilment.table',
      caption: `${span(from, to)}签约项目履约情况`,
      measure: '单位：个、%',
      figures: cells,
      rowCountFigure: 'cohort.units',
      mayBreak: true,
    },
    rows,
    [
      ['单位', 28, 'left', (row) => row.unit, { total: '合计' }],
      ['签约', 12, 'right', (row) => plain(row.signed), { sums: true, total: plain(total.signed) }],
      ['已注册', 12, 'right', (row) => plain(row.registered), { sums: true, total: plain(total.registered) }],
      ['落地率', 12, 'right', (row) => row.landing ?? '—', { total: total.landing ?? '—' }],
      ['已开工', 12, 'right', (row) => plain(row.started), { sums: true, total: plain(total.started) }],
      ['开工率', 12, 'right', (row) => row.start ?? '—', { total: total.start ?? '—' }],
      ['资金\n到位率', 12, 'right', (row) => row.funds ?? '—', { total: total.funds ?? '—' }],
    ],
  );
  return { blocks: [sentence, table], figures };
}

function span(from: Period, to: Period): string {
  return from === to ? formatPeriod(to) : `${formatPeriod(from)}至${formatPeriod(to)}`;
}

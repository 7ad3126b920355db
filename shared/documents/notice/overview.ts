import { formatPeriod, monthOf } from '../../domain/period';
import { composeParagraph, heading, headingText, type Part, type Section } from '../compose';
import type { Paragraph, Table, TableFigure } from '../model';
import { changeCell, changeFrom, expectedProgress, gapTo, isZero, plain, printAmount } from './figures';
import { indicatorWords } from './indicator-names';
import type { IndicatorTotal, NoticeData } from './notice-data';
import { monthLabel, yearLabel } from './scope-labels';
import { describeTargeted, yearRate } from './year-rate';

const COLUMNS = {
  reported: 1,
  month: 2,
  monthChange: 3,
  year: 4,
  target: 5,
  rate: 6,
  gap: 7,
  yearChange: 8,
} as const;

/** 一、总体情况: a sentence per indicator and the table they are taken from. */
export function buildOverview(data: NoticeData, ordinal: number): Section {
  const progress = expectedProgress(monthOf(data.period));
  const figures: Record<string, string> = { 'year.progress': progress };
  for (const total of data.totals) Object.assign(figures, totalFigures(total, progress));
  const intro = composeParagraph('overview.intro', [
    `${formatPeriod(data.period)}，${data.settings['office.region']}各单位经上报、核查、认定的招商引资项目推进情况如下。截至本月末，全年时序进度为`,
    { printed: progress, figure: 'year.progress' },
    '%。',
  ]);
  const sentences = data.totals.map((total, index) => describeTotal(data, total, progress, index + 1));
  const note = describeTargeted('overview.targeted', data.totals);
  return {
    blocks: [
      heading('overview', 1, ordinal, '总体情况'),
      intro,
      buildTotalsTable(data, progress),
      ...(note ? [note] : []),
      ...sentences,
    ],
    figures,
  };
}

/** Figures of one indicator, keyed `month.<id>.…` and `year.<id>.…`. */
export function totalFigures(total: IndicatorTotal, progress: string): Record<string, string> {
  const { id, month, year } = total;
  const figures: Record<string, string> = {
    [`month.${id}.reported`]: plain(month.reported),
    [`month.${id}.recognised`]: plain(month.recognised),
    [`year.${id}.recognised`]: plain(year.recognised),
  };
  const add = (key: string, value: string | null): void => {
    if (value !== null) figures[key] = value;
  };
  if (indicatorWords(id).kind === 'amount') {
    for (const scope of ['month', 'year'] as const) {
      const amount = printAmount(total[scope].recognised);
      if (amount.measure === '亿元') figures[`${scope}.${id}.recognised.yi`] = amount.number;
    }
  }
  const rate = yearRate(total);
  add(`year.${id}.target`, year.target === null ? null : plain(year.target));
  add(`year.${id}.targeted`, year.targeted === undefined ? null : plain(year.targeted));
  add(`year.${id}.rate`, rate);
  add(`year.${id}.gap`, rate === null ? null : gapTo(rate, progress).points);
  add(`month.${id}.change`, changeFrom(month.recognised, month.lastYear)?.percent || null);
  add(`year.${id}.change`, changeFrom(year.recognised, year.lastYear)?.percent || null);
  return figures;
}

function describeTotal(
  data: NoticeData,
  total: IndicatorTotal,
  progress: string,
  ordinal: number,
): Paragraph {
  const words = indicatorWords(total.id);
  const parts: Part[] = [];
  if (isZero(total.year.recognised)) parts.push(`${yearLabel(data.period)}${words.none}`);
  else {
    parts.push(`${monthLabel(data.period)}，`);
    if (isZero(total.month.recognised)) parts.push(`${words.none}；`);
    else parts.push(words.subject, statedFigure(total, 'month'), ...changeParts(total, 'month'), '；');
    parts.push(`${yearLabel(data.period)}累计`, statedFigure(total, 'year'));
  }
  parts.push(...progressParts(total, progress), ...changeParts(total, 'year'), '。');
  return composeParagraph(`overview.${total.id}`, parts, {
    lead: { level: 2, text: `${headingText(2, ordinal, words.subject)}。` },
  });
}

/** `18个`, `12.35亿元`. */
function statedFigure(total: IndicatorTotal, scope: 'month' | 'year'): Exclude<Part, string> {
  const words = indicatorWords(total.id);
  const value = total[scope].recognised;
  const key = `${scope}.${total.id}.recognised`;
  if (words.kind === 'count') return { printed: `${plain(value)}${words.measure}`, figure: key };
  const amount = printAmount(value);
  return {
    printed: `${amount.number}${amount.measure}`,
    figure: amount.measure === '亿元' ? `${key}.yi` : key,
  };
}

/**
 * `签约项目5个、注册项目3个，无新开工项目`: what there is with its figure, then what there is none of; `subject`
 * stands before it (`经认定的`).
 */
export function enumerateTotals(totals: readonly IndicatorTotal[], subject = ''): Part[] {
  const done = totals.filter((total) => !isZero(total.month.recognised));
  const none = totals.filter((total) => isZero(total.month.recognised));
  const stated = done.flatMap((total, index): Part[] => [
    `${index === 0 ? subject : '、'}${indicatorWords(total.id).subject}`,
    statedFigure(total, 'month'),
  ]);
  if (none.length === 0) return stated;
  return [
    ...stated,
    `${done.length > 0 ? '，' : ''}${none.map(({ id }) => indicatorWords(id).none).join('、')}`,
  ];
}

/** `，完成年度目标的78.0%，欠时序进度13.7个百分点`; without a target the sentence says so. */
function progressParts(total: IndicatorTotal, progress: string): Part[] {
  const rate = yearRate(total);
  if (rate === null) return ['（未下达年度目标）'];
  const gap = gapTo(rate, progress);
  const stated: Part[] = [
    '，完成年度目标的',
    { printed: `${rate}%`, figure: `year.${total.id}.rate`, label: '完成年度目标' },
  ];
  if (gap.word === '持平') return [...stated, '，与时序进度持平'];
  return [
    ...stated,
    `，${gap.word}时序进度`,
    { printed: `${gap.points}个百分点`, figure: `year.${total.id}.gap`, label: '时序进度' },
  ];
}

/** `，同比增长20.0%`; nothing when last year is unknown. */
function changeParts(total: IndicatorTotal, scope: 'month' | 'year'): Part[] {
  const figures = total[scope];
  if (figures.lastYear === null) return [];
  if (isZero(figures.lastYear)) return isZero(figures.recognised) ? ['，与上年同期持平'] : ['，上年同期为零'];
  const change = changeFrom(figures.recognised, figures.lastYear);
  if (change === null) return [];
  if (change.word === '持平') return ['，与上年同期持平'];
  return [
    `，同比${change.word}`,
    { printed: `${change.percent}%`, figure: `${scope}.${total.id}.change`, label: `同比${change.word}` },
  ];
}

/** The part of the cumulative figure a rate compares, by the row's name. */
function donesOf(totals: readonly IndicatorTotal[]): { dones?: Record<string, string> } {
  const parts = totals.flatMap(({ id, year }) =>
    year.targeted === undefined ? [] : [[indicatorWords(id).subject, plain(year.targeted)] as const],
  );
  return parts.length === 0 ? {} : { dones: Object.fromEntries(parts) };
}

/** Characters of the longest figure that leaves room for the names in 小四. */
const MAX_FIGURE = 8;

function buildTotalsTable(data: NoticeData, progress: string): Table {
  const month = monthLabel(data.period);
  const year = yearLabel(data.period);
  const figures: TableFigure[] = [];
  const rows = data.totals.map((total, row) => {
    const known = totalFigures(total, progress);
    const cell = (column: number, figure: string): string => {
      const value = known[figure];
      if (value === undefined) return '—';
      figures.push({ row, column, figure });
      return value;
    };
    const rate = known[`year.${total.id}.rate`];
    const gap = rate === undefined ? null : gapTo(rate, progress);
    return [
      indicatorWords(total.id).subject,
      cell(COLUMNS.reported, `month.${total.id}.reported`),
      cell(COLUMNS.month, `month.${total.id}.recognised`),
      changeCell(total.month.recognised, total.month.lastYear),
      cell(COLUMNS.year, `year.${total.id}.recognised`),
      cell(COLUMNS.target, `year.${total.id}.target`),
      cell(COLUMNS.rate, `year.${total.id}.rate`),
      gap === null ? '—' : gap.word === '持平' ? '0.0' : `${gap.word}${gap.points}`,
      changeCell(total.year.recognised, total.year.lastYear),
    ];
  });
  return {
    type: 'table',
    key: 'overview.table',
    caption: `${month}主要指标完成情况`,
    measure: '单位：个、万元、%、百分点',
    columns: [
      { title: '指标', width: 12.2, align: 'left' },
      { title: `${month}\n上报`, width: 12.5, align: 'right', scope: 'month' },
      { title: `${month}\n认定`, width: 12.5, align: 'right', scope: 'month' },
      { title: '同比', width: 8.5, align: 'right', scope: 'month' },
      { title: `${year}\n累计`, width: 15, align: 'right', scope: 'year' },
      { title: '年度\n目标', width: 11.5, align: 'right', scope: 'year' },
      {
        title: '完成率',
        width: 9.5,
        align: 'right',
        scope: 'year',
        rateOf: { done: COLUMNS.year, target: COLUMNS.target, ...donesOf(data.totals) },
      },
      { title: '超欠\n时序', width: 10, align: 'right', scope: 'year' },
      { title: '累计\n同比', width: 8.5, align: 'right', scope: 'year' },
    ],
    rows,
    totalRow: null,
    landscape: false,
    // Amounts of a large district would take the room of the names beside them.
    ...(rows.some((cells) => cells.some((text) => text.length > MAX_FIGURE)) ? { textSize: 'small' } : {}),
    figures,
  };
}

/** The tables and the chart of the 领导专报, set small: all of it must stay on one page. */
import { formatMonthDay } from '../../domain/period';
import type { RankedRow } from '../../domain/scheme/result';
import { clause, enumerate, shorten } from '../compose';
import { listTable } from '../list-table';
import type { Chart, Table, TableFigure } from '../model';
import { hasScored } from './composite';
import { changeCell, gapTo } from './figures';
import { indicatorWords } from './indicator-names';
import type { IndicatorTotal, NoticeData, NoticeProblem } from './notice-data';
import { totalFigures } from './overview';
import { monthLabel, yearLabel } from './scope-labels';
import { yearRate } from './year-rate';

const MAX_PROBLEM_CHARACTERS = 36;
const MAX_NAMED_UNITS = 6;

/** Indicators across, so that six of them take six narrow rows. */
export function buildKeyTable(data: NoticeData, progress: string): Table {
  const figures: TableFigure[] = [];
  const known = new Map(data.totals.map((total) => [total.id, totalFigures(total, progress)]));
  const line = (row: number, title: string, figureOf: (total: IndicatorTotal) => string): string[] => [
    title,
    ...data.totals.map((total, index) => {
      const figure = figureOf(total);
      const value = known.get(total.id)?.[figure];
      if (value !== undefined) figures.push({ row, column: index + 1, figure });
      return value ?? '—';
    }),
  ];
  const gapLine = data.totals.map((total) => {
    const rate = yearRate(total);
    const gap = rate === null ? null : gapTo(rate, progress);
    return gap === null ? '—' : gap.word === '持平' ? '0.0' : `${gap.word}${gap.points}`;
  });
  const month = monthLabel(data.period);
  const year = yearLabel(data.period);
  return {
    type: 'table',
    key: 'key-figures',
    caption: '',
    measure: '',
    columns: [
      { title: '指标', width: 20, align: 'left' },
      ...data.totals.map(({ id }) => ({
        title: `${indicatorWords(id).subject}\n（${indicatorWords(id).measure}）`,
        width: indicatorWords(id).kind === 'amount' ? 16 : 11,
        align: 'right' as const,
      })),
    ],
    rows: [
      line(0, `${month}认定`, ({ id }) => `month.${id}.recognised`),
      [
        `${month}同比（%）`,
        ...data.totals.map((total) => changeCell(total.month.recognised, total.month.lastYear)),
      ],
      line(2, `${year}累计`, ({ id }) => `year.${id}.recognised`),
      line(3, '完成率（%）', ({ id }) => `year.${id}.rate`),
      ['超欠时序百分点', ...gapLine],
    ],
    totalRow: null,
    landscape: false,
    figures,
    dense: true,
  };
}

export function buildProgressChart(data: NoticeData, progress: string): Chart {
  const rates = data.totals.map(yearRate);
  const title = `${yearLabel(data.period)}年度目标完成率（%，时序进度${progress}%）`;
  const listed = data.totals.map(
    (total, index) => `${indicatorWords(total.id).subject}${rates[index] ?? '未设目标'}`,
  );
  return {
    type: 'chart',
    key: 'progress-chart',
    title,
    altText: `${title}柱形图：${listed.join('，')}。`,
    form: 'column',
    categories: data.totals.map(({ id }) => indicatorWords(id).subject),
    series: [{ name: '完成率', values: rates.map((rate) => (rate === null ? null : Number(rate))) }],
    measure: '%',
    decimals: 1,
    height: 18,
    dense: true,
  };
}

/** First and last of every group, and who stands in the tail for months. */
export function buildPlacesTable(data: NoticeData): Table[] {
  const first: string[] = [];
  const last: string[] = [];
  for (const group of data.month.groups) {
    const ranked = group.rows.filter((row) => row.place !== null);
    const lowest = ranked.at(-1)?.place ?? 1;
    const stated = (place: number): string[] => {
      const names = namesAt(ranked, place);
      return names.length === 0
        ? []
        : [`${data.month.groups.length > 1 ? group.name : ''}${nameSome(names)}`];
    };
    if (ranked.some(hasScored)) first.push(...stated(1));
    if (lowest > 1) last.push(...stated(lowest));
  }
  const rows = [['居首位', first.join('；')], ['居末位', last.join('；')], tailRow(data.warnings)].filter(
    (row) => row[1] !== '',
  );
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      key: 'places',
      caption: '',
      measure: '',
      columns: [
        { title: `${monthLabel(data.period)}综合排名`, width: 22, align: 'left' },
        { title: '单位', width: 78, align: 'left' },
      ],
      rows,
      totalRow: null,
      landscape: false,
      dense: true,
    },
  ];
}

/** Who has to report in person; how long each has trailed stands with it where that differs. */
function tailRow(warnings: NoticeData['warnings']): string[] {
  const lengths = new Set(warnings.map(({ months }) => months.length));
  const names = warnings.map(({ unit, months }) =>
    lengths.size === 1 ? unit : `${unit}（${months.length}个月）`,
  );
  return [
    lengths.size === 1 ? `连续${[...lengths].join('')}个月靠后` : '连续靠后',
    names.length === 0 ? '' : `${nameSome(names)}，应当面汇报`,
  ];
}

function namesAt(rows: readonly RankedRow[], place: number): string[] {
  return rows.filter((row) => row.place === place).map((row) => row.unit);
}

function nameSome(units: readonly string[]): string {
  return units.length <= MAX_NAMED_UNITS
    ? enumerate(units)
    : `${enumerate(units.slice(0, MAX_NAMED_UNITS))}等${units.length}个单位`;
}

export function buildProblemTable(problems: readonly NoticeProblem[], total: number): Table {
  return listTable(
    {
      key: 'problem-table',
      caption:
        total === problems.length
          ? `提请领导协调的问题（共${total}项）`
          : `提请领导协调的问题（共${total}项，列${problems.length}项）`,
      dense: true,
    },
    problems,
    [
      [
        '事项',
        46,
        'left',
        (problem) =>
          shorten(
            `${problem.urgent ? '【特急】' : ''}${clause(problem.project || problem.unit)}：${clause(problem.text)}`,
            MAX_PROBLEM_CHARACTERS,
          ),
      ],
      ['责任单位', 15, 'center', (problem) => problem.unit],
      [
        '提请协调',
        27,
        'left',
        (problem) => shorten(clause(problem.wanted).replace(/^(建议|请)+/, '') || '协调推进', 26),
      ],
      [
        '时限',
        12,
        'center',
        (problem) => (problem.deadline === null ? '尽快' : formatMonthDay(problem.deadline)),
      ],
    ],
  );
}

import type { RankedGroup } from '../../domain/scheme/result';
import { composeParagraph } from '../compose';
import type { Block, Chart, Paragraph, Table } from '../model';
import { stateLeaders } from '../notice/composite';
import { decimalsNeeded } from '../notice/figures';
import type { QuarterData } from './quarter-data';
import { quarterLabel } from './quarter-labels';

const MAX_BARS = 30;

/** 二、累计排名: who leads each group, the table and the chart; one sentence when nobody has a place. */
export function buildRanking(data: QuarterData): Block[] {
  const { groups } = data.quarter;
  if (groups.every((group) => group.rows.every((row) => row.place === null)))
    return [
      composeParagraph('ranking.none', [`${quarterLabel(data.period)}各单位均无可计分的数据，暂不排名。`]),
    ];
  return [
    ...groups.map((group, index) => describeGroup(data, group, index)),
    buildRankingTable(data),
    ...buildCharts(data),
  ];
}

function describeGroup(data: QuarterData, group: RankedGroup, index: number): Paragraph {
  const ranked = group.rows.filter((row) => row.place !== null);
  const name = data.quarter.groups.length === 1 ? '' : `${group.name}中`;
  const text = ranked.length === 0 ? `${name}暂无可排名的单位` : `${name}${stateLeaders(ranked)}`;
  return composeParagraph(`ranking.group${index + 1}`, [
    `${quarterLabel(data.period)}累计综合排名，${text}。`,
  ]);
}

function buildRankingTable(data: QuarterData): Table {
  const { groups } = data.quarter;
  const year = new Map(
    data.year.groups.flatMap((group) => group.rows.map((row) => [row.unit, row] as const)),
  );
  return {
    type: 'table',
    key: 'ranking.table',
    caption: `${quarterLabel(data.period)}累计综合排名`,
    measure: '',
    columns: [
      { title: '名次', width: 9, align: 'center' },
      { title: '单位', width: 31, align: 'left' },
      { title: '本季累计得分', width: 21, align: 'right' },
      { title: '全年累计得分', width: 21, align: 'right' },
      { title: '全年累计名次', width: 21, align: 'center' },
    ],
    rows: groups.flatMap((group) => [
      ...(groups.length > 1 ? [[group.name]] : []),
      ...group.rows.map((row) => [
        String(row.place ?? '—'),
        row.unit,
        row.score ?? '—',
        year.get(row.unit)?.score ?? '—',
        String(year.get(row.unit)?.place ?? '—'),
      ]),
    ]),
    totalRow: null,
    landscape: false,
    coversUnits: data.units.map((unit) => unit.name),
  };
}

function buildCharts(data: QuarterData): Chart[] {
  const groups = data.quarter.groups
    .map((group) => ({ name: group.name, rows: group.rows.filter((row) => row.score !== null) }))
    .filter((group) => group.rows.length > 0);
  const all = groups.flatMap((group) => group.rows);
  if (all.length === 0) return [];
  const parts = all.length <= MAX_BARS ? [{ name: '', rows: all }] : groups;
  return parts.map(({ name, rows }, index): Chart => {
    const title = `${quarterLabel(data.period)}${name}各单位累计得分`;
    const scores = rows.map((row) => row.score ?? '0');
    return {
      type: 'chart',
      key: `ranking.chart${index + 1}`,
      title,
      altText: `${title}条形图：${rows.map((row) => `${row.unit}${row.score}分`).join('，')}。`,
      form: 'bar',
      categories: rows.map((row) => row.unit),
      series: [{ name: '累计得分', values: scores.map(Number) }],
      measure: '分',
      decimals: decimalsNeeded(scores),
    };
  });
}

import { parseExact } from '../../domain/exact';
import { monthOf } from '../../domain/period';
import type { RankedGroup, RankedRow } from '../../domain/scheme/result';
import { composeParagraph, enumerate, heading, type Section } from '../compose';
import type { Block, Chart, Paragraph, Table } from '../model';
import { decimalsNeeded } from './figures';
import type { NoticeData, TailWarning } from './notice-data';
import { monthLabel, yearLabel } from './scope-labels';

/** More bars than this do not fit one page; then each group gets a chart of its own. */
const MAX_BARS = 30;
const STATED_LEADERS = 3;

/** 三、综合排名: who leads and trails in each group, the table, the chart, and who must report in person. */
export function buildComposite(data: NoticeData, ordinal: number): Section {
  const groups = data.month.groups;
  if (groups.every((group) => group.rows.every((row) => row.place === null))) {
    return {
      blocks: [
        heading('composite', 1, ordinal, '综合排名'),
        composeParagraph('composite.none', [`${monthLabel(data.period)}各单位均无可计分的数据，暂不排名。`]),
      ],
      figures: {},
    };
  }
  const blocks: Block[] = [
    heading('composite', 1, ordinal, '综合排名'),
    ...groups.map((group, index) => describeGroup(data, group, index, groups.length)),
    buildCompositeTable(data),
    ...buildCharts(data),
    ...data.warnings.map((warning, index) => describeWarning(data, warning, index)),
  ];
  return { blocks, figures: {} };
}

/** Units that share places 1 to 3, and those in the tail by the office's rule. */
function describeGroup(data: NoticeData, group: RankedGroup, index: number, groupCount: number): Paragraph {
  const ranked = group.rows.filter((row) => row.place !== null);
  const name = groupCount === 1 ? '' : group.name;
  const start = `${monthLabel(data.period)}综合排名，${name}`;
  if (ranked.length === 0)
    return composeParagraph(`composite.group${index + 1}`, [`${start}暂无可排名的单位。`]);
  const leaders = stateLeaders(ranked);
  const tail = tailOf(data, ranked);
  const tailText = tail.length === 0 ? '' : `${statePlaces(tail)}，排名靠后`;
  const climbers = describeClimbers(ranked.filter(hasScored));
  return composeParagraph(`composite.group${index + 1}`, [
    `${start}${name === '' ? '' : '中'}${leaders}${climbers === '' ? '' : `；${climbers}`}${tailText === '' ? '' : `；${tailText}`}。`,
  ]);
}

/** Places 1 to 3; who has no points leads nobody, whatever the place. */
export function stateLeaders(ranked: readonly RankedRow[]): string {
  const leaders = ranked.filter((row) => (row.place ?? 0) <= STATED_LEADERS && hasScored(row));
  return leaders.length === 0 ? '各单位均未得分' : statePlaces(leaders);
}

export function hasScored({ exactScore }: RankedRow): boolean {
  return exactScore !== null && (parseExact(exactScore)?.compare(0) ?? 0) > 0;
}

/** `桃花镇居第1位，象湖街道、南站街道并列第2位`. */
export function statePlaces(rows: readonly RankedRow[]): string {
  const shared: { place: number; units: string[] }[] = [];
  for (const row of rows) {
    const last = shared.at(-1);
    if (last?.place === row.place) last.units.push(row.unit);
    else shared.push({ place: row.place ?? 0, units: [row.unit] });
  }
  return shared
    .map(({ place, units }) =>
      units.length === 1 ? `${units[0]}居第${place}位` : `${enumerate(units)}并列第${place}位`,
    )
    .join('，');
}

/** The last places of a group, never one of the stated leaders. */
function tailOf(data: NoticeData, ranked: readonly RankedRow[]): RankedRow[] {
  const { by, value } = data.settings['tail.rule'];
  const count = by === 'count' ? value : Math.floor((ranked.length * value) / 100);
  const firstTail = ranked[ranked.length - count];
  if (count <= 0 || !firstTail?.place) return [];
  const from = firstTail.place;
  return ranked.filter((row) => (row.place ?? 0) >= from && (row.place ?? 0) > STATED_LEADERS);
}

function describeClimbers(ranked: readonly RankedRow[]): string {
  const rises = ranked.filter(
    (row) => row.previousPlace !== null && row.place !== null && row.previousPlace > row.place,
  );
  const most = Math.max(0, ...rises.map((row) => (row.previousPlace ?? 0) - (row.place ?? 0)));
  if (most === 0) return '';
  const units = rises
    .filter((row) => (row.previousPlace ?? 0) - (row.place ?? 0) === most)
    .map((row) => row.unit);
  return `${enumerate(units)}${units.length > 1 ? '均' : ''}较上月上升${most}位，升幅最大`;
}

/** `升2位`, `降1位`, `持平`; `—` for a unit without an earlier place. */
export function describeMove(place: number | null, previous: number | null): string {
  if (place === null || previous === null) return '—';
  if (place === previous) return '持平';
  return place < previous ? `升${previous - place}位` : `降${place - previous}位`;
}

function buildCompositeTable(data: NoticeData): Table {
  const { groups } = data.month;
  const year = new Map(
    data.year.groups.flatMap((group) => group.rows.map((row) => [row.unit, row] as const)),
  );
  const rows = groups.flatMap((group) => [
    ...(groups.length > 1 ? [[group.name]] : []),
    ...group.rows.map((row) => [
      String(row.place ?? '—'),
      row.unit,
      row.score ?? '—',
      String(row.previousPlace ?? '—'),
      describeMove(row.place, row.previousPlace),
      year.get(row.unit)?.score ?? '—',
      String(year.get(row.unit)?.place ?? '—'),
    ]),
  ]);
  return {
    type: 'table',
    key: 'composite.table',
    caption: `${monthLabel(data.period)}综合排名`,
    measure: '',
    columns: [
      { title: '名次', width: 10, align: 'center', scope: 'month' },
      { title: '单位', width: 28, align: 'left' },
      { title: `${monthLabel(data.period)}\n综合得分`, width: 17, align: 'right', scope: 'month' },
      { title: '上月\n名次', width: 11, align: 'center' },
      { title: '名次\n变化', width: 13, align: 'center' },
      { title: `${yearLabel(data.period)}\n累计得分`, width: 17, align: 'right', scope: 'year' },
      { title: '累计\n名次', width: 11, align: 'center', scope: 'year' },
    ],
    rows,
    totalRow: null,
    landscape: false,
    coversUnits: groups.flatMap((group) => group.rows.map((row) => row.unit)),
  };
}

function buildCharts(data: NoticeData): Chart[] {
  const groups = data.month.groups.map((group) => ({
    name: group.name,
    rows: group.rows.filter((row) => row.score !== null),
  }));
  const all = groups.flatMap((group) => group.rows);
  if (all.length === 0) return [];
  if (all.length <= MAX_BARS) return [buildChart(data, '', all, 1)];
  return groups
    .filter((group) => group.rows.length > 0)
    .map((group, index) => buildChart(data, group.name, group.rows, index + 1));
}

function buildChart(data: NoticeData, group: string, rows: readonly RankedRow[], index: number): Chart {
  const title = `${monthLabel(data.period)}${group}各单位综合得分`;
  const scores = rows.map((row) => row.score ?? '0');
  const listed = rows.map((row) => `${row.unit}${row.score}分`).join('，');
  return {
    type: 'chart',
    key: `composite.chart${index}`,
    title,
    altText: `${title}条形图：${listed}。`,
    form: 'bar',
    categories: rows.map((row) => row.unit),
    series: [{ name: '综合得分', values: scores.map(Number) }],
    measure: '分',
    decimals: decimalsNeeded(scores),
  };
}

/** 制度三(二)3: three months in the tail, then the leaders of the unit report in person. */
function describeWarning(data: NoticeData, warning: TailWarning, index: number): Paragraph {
  const months = warning.months.map(({ period, place }) => `${monthOf(period)}月居第${place}位`).join('、');
  const group = data.month.groups.length > 1 ? `（${warning.group}）` : '';
  return composeParagraph(`composite.warning${index + 1}`, [
    `${warning.unit}${group}综合排名连续${warning.months.length}个月靠后（${months}），按照招商项目跟踪推进制度，其党政主要领导应当面汇报工作情况。`,
  ]);
}

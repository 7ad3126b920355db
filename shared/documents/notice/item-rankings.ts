import { formatFraction } from '../../domain/exact';
import { completionRate } from '../../domain/indicators/expected-progress';
import type { RankedItem, RankingResult } from '../../domain/scheme/result';
import { composeParagraph, enumerate, heading, type Part, type Section } from '../compose';
import { withEvenDecimals } from '../even-decimals';
import type { Block, Paragraph, Table, TableFigure } from '../model';
import { decimalsNeeded, exact, isZero, plain, sumOf } from './figures';
import { indicatorWords } from './indicator-names';
import type { IndicatorTotal, NoticeData } from './notice-data';
import { monthLabel, yearLabel } from './scope-labels';

const STATED_PLACES = 3;

interface UnitItem {
  readonly unit: string;
  readonly month: RankedItem;
  readonly year: RankedItem | null;
}

interface GroupItems {
  readonly name: string;
  readonly units: readonly UnitItem[];
}

/** 二、单项排序: for every ranked indicator who leads, who has none, and the table. */
export function buildItemRankings(data: NoticeData, ordinal: number): Section {
  const blocks: Block[] = [heading('items', 1, ordinal, '单项排序')];
  const figures: Record<string, string> = {};
  let place = 0;
  for (const total of data.totals) {
    const groups = groupsOf(data, total.id);
    if (groups.length === 0) continue;
    place += 1;
    const words = indicatorWords(total.id);
    blocks.push(heading(`items.${total.id}`, 2, place, words.subject), describeLeaders(data, total, groups));
    const zeroUnits = describeZeroUnits(data, total, groups);
    if (zeroUnits) blocks.push(zeroUnits);
    // The sentence has said that nobody has any; a table of zeros says no more.
    if (isEmpty(groups)) continue;
    const built = buildItemTable(data, total, groups);
    blocks.push(built.table, ...built.notes);
    Object.assign(figures, built.figures);
  }
  return { blocks, figures };
}

/** The items of an indicator by group, in the order of the item's own places, ties in the office's order. */
function groupsOf(data: NoticeData, id: string): GroupItems[] {
  const officeOrder = new Map(data.units.map((unit, index) => [unit.name, index]));
  const yearItems = itemsByUnit(data.year, id);
  return data.month.groups.flatMap((group): GroupItems[] => {
    const units = group.rows.flatMap((row): UnitItem[] => {
      const month = row.items.find((item) => item.id === id);
      return month ? [{ unit: row.unit, month, year: yearItems.get(row.unit) ?? null }] : [];
    });
    const last = Number.MAX_SAFE_INTEGER;
    units.sort(
      (a, b) =>
        (a.month.place ?? last) - (b.month.place ?? last) ||
        (officeOrder.get(a.unit) ?? last) - (officeOrder.get(b.unit) ?? last),
    );
    return units.length === 0 ? [] : [{ name: group.name, units }];
  });
}

/** Whether no unit has anything this month or this year. */
function isEmpty(groups: readonly GroupItems[]): boolean {
  const isNone = (item: RankedItem | null): boolean =>
    item === null ||
    ((item.actual === null || isZero(item.actual)) && (item.reported === null || isZero(item.reported)));
  return groups.every(({ units }) => units.every(({ month, year }) => isNone(month) && isNone(year)));
}

function itemsByUnit(result: RankingResult, id: string): Map<string, RankedItem> {
  const items = new Map<string, RankedItem>();
  for (const group of result.groups) {
    for (const row of group.rows) {
      const item = row.items.find((entry) => entry.id === id);
      if (item) items.set(row.unit, item);
    }
  }
  return items;
}

/** `镇街组：桃花镇5个，居第1位；象湖街道、南站街道均为3个，并列第2位。` */
function describeLeaders(data: NoticeData, total: IndicatorTotal, groups: readonly GroupItems[]): Paragraph {
  const words = indicatorWords(total.id);
  const key = `items.${total.id}.leaders`;
  const sentences = groups.flatMap((group): Part[][] => {
    const places = leadingPlaces(group);
    if (places.length === 0) return [];
    const stated = places.flatMap(({ place, units, value }, index): Part[] => {
      const first = units[0] ?? '';
      const printed = {
        printed: `${value}${words.measure}`,
        figure: unitFigure(total.id, first),
        label: units.at(-1) ?? first,
      };
      const separator = index === 0 ? '' : '；';
      return units.length === 1
        ? [`${separator}${first}${/\w$/.test(first) ? '为' : ''}`, printed, `，居第${place}位`]
        : [`${separator}${enumerate(units)}均为`, printed, `，并列第${place}位`];
    });
    return [[groups.length === 1 ? '' : `${group.name}：`, ...stated, '。']];
  });
  const unplaced = stateUnplaced(total, groups);
  const start = `${monthLabel(data.period)}${words.subject}`;
  if (sentences.length > 0)
    return composeParagraph(key, [
      `${start}按认定数排序，`,
      ...sentences.flat(),
      ...(unplaced.length === 0 ? [] : ['另有', ...unplaced, '，不排位次。']),
    ]);
  return composeParagraph(
    key,
    unplaced.length === 0
      ? [`${monthLabel(data.period)}各单位均${words.none}。`]
      : [`${start}，`, ...unplaced, '，不排位次。'],
  );
}

/** Units that have some and no place: without a target, or no longer in use. */
function stateUnplaced(total: IndicatorTotal, groups: readonly GroupItems[]): Part[] {
  const { measure } = indicatorWords(total.id);
  return groups
    .flatMap(({ units }) => units)
    .filter(({ month }) => month.place === null && month.actual !== null && !isZero(month.actual))
    .flatMap(({ unit, month }, index): Part[] => [
      `${index === 0 ? '' : '、'}${unit}${/\w$/.test(unit) ? '为' : ''}`,
      { printed: `${plain(month.actual ?? '')}${measure}`, figure: unitFigure(total.id, unit), label: unit },
    ]);
}

/** Key of a unit's own figure of the month. */
function unitFigure(id: string, unit: string): string {
  return `month.${id}.unit.${unit}`;
}

interface SharedPlace {
  readonly place: number;
  readonly value: string;
  readonly units: string[];
}

/** Places 1 to 3 with the units that share each; zero leads nothing. */
function leadingPlaces(group: GroupItems): SharedPlace[] {
  const places: SharedPlace[] = [];
  for (const { unit, month } of group.units) {
    if (month.place === null || month.place > STATED_PLACES || month.actual === null || isZero(month.actual))
      continue;
    const last = places.at(-1);
    if (last?.place === month.place) last.units.push(unit);
    else places.push({ place: month.place, value: plain(month.actual), units: [unit] });
  }
  return places;
}

/** `无新签约项目的单位5个：A、B、…`; `null` when every unit has some, or none has any. */
function describeZeroUnits(
  data: NoticeData,
  total: IndicatorTotal,
  groups: readonly GroupItems[],
): Paragraph | null {
  const dissolved = new Set(data.units.filter((unit) => unit.dissolved).map((unit) => unit.name));
  const all = groups.flatMap((group) => group.units).filter(({ unit }) => !dissolved.has(unit));
  const zero = all
    .filter(({ month }) => month.actual !== null && isZero(month.actual))
    .map(({ unit }) => unit);
  if (zero.length === 0 || zero.length === all.length) return null;
  const stated = String(zero.length);
  const key = `items.${total.id}.zero`;
  return composeParagraph(
    key,
    [`${monthLabel(data.period)}${indicatorWords(total.id).none}的单位${stated}个：${enumerate(zero)}。`],
    { lists: [{ stated, items: zero }] },
  );
}

const TOTAL = '合计';

const COLUMNS = {
  place: 0,
  unit: 1,
  reported: 2,
  month: 3,
  previous: 4,
  year: 5,
  target: 6,
  rate: 7,
} as const;

function buildItemTable(
  data: NoticeData,
  total: IndicatorTotal,
  groups: readonly GroupItems[],
): { table: Table; notes: Paragraph[]; figures: Record<string, string> } {
  const words = indicatorWords(total.id);
  const all = groups.flatMap((group) => group.units);
  const reported = all.map(({ month }) => month.reported);
  const done = all.map(({ month }) => month.actual);
  const cumulative = all.map(({ year }) => year?.actual ?? null);
  const targets = all.map(({ year }) => year?.target ?? null);
  const hasReported = reported.some((value) => value !== null);
  const row = ({ unit, month, year }: UnitItem): string[] => [
    month.place === null ? '—' : String(month.place),
    unit,
    cell(month.reported),
    cell(month.actual),
    month.previousPlace === null ? '—' : String(month.previousPlace),
    cell(year?.actual ?? null),
    cell(year?.target ?? null),
    completionRate(year?.actual ?? '', year?.target ?? null) ?? '—',
  ];
  const rows = groups.flatMap((group) => [
    ...(groups.length > 1 ? [[group.name]] : []),
    ...group.units.map(row),
  ]);
  const targetSum = targets.every((target) => target === null) ? null : printSum(targets);
  const yearSum = printSum(cumulative);
  const targetedSum = printSum(all.map(({ year }) => (year?.target == null ? null : year.actual)));
  const dones = targetSum === null || targetedSum === yearSum ? {} : { dones: { [TOTAL]: targetedSum } };
  const totalRow = [
    '',
    TOTAL,
    hasReported ? printSum(reported) : '—',
    printSum(done),
    '',
    yearSum,
    targetSum ?? '—',
    (targetSum === null ? null : completionRate(targetedSum, targetSum)) ?? '—',
  ];
  const figures: TableFigure[] = [
    { row: 'total', column: COLUMNS.month, figure: `month.${total.id}.recognised` },
    { row: 'total', column: COLUMNS.year, figure: `year.${total.id}.recognised` },
  ];
  if (hasReported)
    figures.push({ row: 'total', column: COLUMNS.reported, figure: `month.${total.id}.reported` });
  const own: Record<string, string> = {};
  rows.forEach((cells, index) => {
    const unit = all.find((entry) => entry.unit === cells[COLUMNS.unit]);
    if (cells.length === 1 || !unit || unit.month.actual === null) return;
    own[unitFigure(total.id, unit.unit)] = plain(unit.month.actual);
    figures.push({ row: index, column: COLUMNS.month, figure: unitFigure(total.id, unit.unit) });
  });
  const month = monthLabel(data.period);
  const year = yearLabel(data.period);
  const table: Table = {
    type: 'table',
    key: `items.${total.id}.table`,
    caption: `${month}${words.subject}排序`,
    measure: `单位：${words.measure}`,
    columns: [
      { title: '名次', width: 9, align: 'center' },
      { title: '单位', width: 24, align: 'left' },
      { title: `${month}\n上报`, width: 13, align: 'right', sums: hasReported, scope: 'month' },
      { title: `${month}\n认定`, width: 13, align: 'right', sums: true, scope: 'month' },
      { title: '上月\n名次', width: 9, align: 'center' },
      { title: `${year}\n累计`, width: 15, align: 'right', sums: true, scope: 'year' },
      { title: '年度\n目标', width: 14, align: 'right', sums: targetSum !== null, scope: 'year' },
      {
        title: '完成率\n（%）',
        width: 14,
        align: 'right',
        scope: 'year',
        rateOf: { done: COLUMNS.year, target: COLUMNS.target, ...dones },
      },
    ],
    rows,
    totalRow,
    landscape: false,
    figures,
    coversUnits: all.map(({ unit }) => unit),
  };
  const printed =
    words.kind === 'count'
      ? table
      : withEvenDecimals({ ...table, textSize: 'small' }, [
          COLUMNS.reported,
          COLUMNS.month,
          COLUMNS.year,
          COLUMNS.target,
        ]);
  const notes = [describeTargetDifference(data, total, targetSum), describeConfirmed(total, all)];
  return { table: printed, notes: notes.filter((note) => note !== null), figures: own };
}

/** Figures of the month that the office set itself; why stands in the 核定值清单. */
function describeConfirmed(total: IndicatorTotal, units: readonly UnitItem[]): Paragraph | null {
  const confirmed = units.filter(({ month }) =>
    month.confirmed?.some(({ kind, subject }) => kind === 'value' && subject === total.id),
  );
  if (confirmed.length === 0) return null;
  const { measure } = indicatorWords(total.id);
  return composeParagraph(
    `items.${total.id}.confirmed`,
    [
      '注：',
      ...confirmed.flatMap(({ unit, month }, index): Part[] => [
        `${index === 0 ? '' : '、'}${unit}`,
        {
          printed: `${plain(month.actual ?? '')}${measure}`,
          figure: unitFigure(total.id, unit),
          label: unit,
        },
      ]),
      '为核定数。',
    ],
    { style: 'note' },
  );
}

/** The district's own target may exceed what the units were given; then the paper says so. */
function describeTargetDifference(
  data: NoticeData,
  total: IndicatorTotal,
  targetSum: string | null,
): Paragraph | null {
  const district = total.year.target;
  if (district === null || targetSum === null || exact(district)?.equals(exact(targetSum) ?? 0)) return null;
  return composeParagraph(
    `items.${total.id}.note`,
    [
      `注：本表年度目标合计为各单位目标之和，${data.settings['office.region']}年度目标为`,
      { printed: `${plain(district)}${indicatorWords(total.id).measure}`, figure: `year.${total.id}.target` },
      '。',
    ],
    { style: 'note' },
  );
}

function cell(value: string | null): string {
  return value === null ? '—' : plain(value);
}

function printSum(values: readonly (string | null)[]): string {
  return plain(formatFraction(sumOf(values), decimalsNeeded(values)));
}

/** The table of one indicator: every unit's month and year beside its target, and what has to be noted below. */
import { formatFraction } from '../../../domain/exact';
import { completionRate } from '../../../domain/indicators/expected-progress';
import { composeParagraph, type Part } from '../../compose';
import { withEvenDecimals } from '../../even-decimals';
import type { Paragraph, Table, TableFigure } from '../../model';
import { decimalsNeeded, exact, plain, sumOf } from '../figures';
import { indicatorWords } from '../indicator-names';
import type { IndicatorTotal, NoticeData } from '../notice-data';
import { monthLabel, yearLabel } from '../scope-labels';
import { describeTargeted } from '../year-rate';
import { type GroupItems, type UnitItem, unitFigure } from './unit-items';

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

export function buildItemTable(
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
    String(month.place ?? '—'),
    unit,
    cell(month.reported),
    cell(month.actual),
    String(month.previousPlace ?? '—'),
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
  const notes = [
    describeTargetDifference(data, total, targetSum),
    describeTargeted(`items.${total.id}.targeted`, [total]),
    describeConfirmed(total, all),
  ];
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

import { formatMonthDay, formatPeriod, type Period } from '../../domain/period';
import { WEEKDAY_NAMES, weekdayOf } from '../../registers/week';
import { composeParagraph, shorten } from '../compose';
import { listTable } from '../list-table';
import type { DocumentModel, Table } from '../model';
import { type IssueFacts, workingParts } from '../page/official-parts';

export interface CalendarDay {
  readonly date: string;
  /** Of the month before or after: stands empty. */
  readonly outside: boolean;
  /** 休 on rest days, 班 on a weekend that is worked; empty otherwise. */
  readonly mark: '' | '休' | '班';
  readonly deadlines: readonly { readonly text: string; readonly short: string }[];
}

export interface CalendarData extends IssueFacts {
  readonly period: Period;
  /** Whole weeks from Monday. */
  readonly weeks: readonly (readonly CalendarDay[])[];
}

/** What fits a square: more is counted, and all of it stands in the list behind. */
const MOST_PER_DAY = 4;
const MAX_CHARACTERS = 8;

/**
 * 工作日历 (制度 三; 方案 三(三)): the month on one A4 sheet across, every deadline on its day, to hang on the wall;
 * behind it all of them in full. */
export function buildCalendar(data: CalendarData): DocumentModel {
  const { settings, period, weeks } = data;
  const days = weeks.flat().filter((day) => !day.outside);
  const count = days.reduce((sum, day) => sum + day.deadlines.length, 0);
  const shades = weeks.flatMap((week, row) =>
    week.flatMap((day, column) => (day.outside || day.mark === '休' ? [{ row, column }] : [])),
  );
  return {
    ...workingParts(settings),
    kind: 'calendar',
    across: true,
    title: `${formatPeriod(period)}招商引资工作日历`,
    blocks: [
      composeParagraph(
        'legend',
        [
          '本月时限和安排共',
          { printed: `${count}项`, figure: 'month.deadlines', label: '安排共' },
          '。“休”为休息日，“班”为调休上班；时限逢休息日的，按休息日调整表和截止日规则办理。',
        ],
        { style: 'note' },
      ),
      {
        type: 'table',
        key: 'calendar',
        caption: '',
        measure: '',
        columns: WEEKDAY_NAMES.map((name) => ({ title: `星期${name}`, width: 10, align: 'left' })),
        fixedColumns: true,
        mayBreak: true,
        rows: weeks.map(rowOf),
        totalRow: null,
        landscape: true,
        shades,
      },
      ...(count === 0 ? [] : [{ type: 'page-break' } as const, listOf(days)]),
    ],
    figures: { 'month.deadlines': String(count) },
  };
}

/** All squares of a week have as many lines, so that the days stand on one line. */
function rowOf(week: readonly CalendarDay[]): string[] {
  const cells = week.map(linesOf);
  const lines = Math.max(...cells.map((cell) => cell.length));
  // An empty last line would be no line on the screen.
  return cells.map((cell) => [...cell, ...Array<string>(lines - cell.length).fill('\u3000')].join('\n'));
}

function linesOf({ date, outside, mark, deadlines }: CalendarDay): string[] {
  if (outside) return [''];
  const shown = deadlines.length > MOST_PER_DAY ? deadlines.slice(0, MOST_PER_DAY - 1) : deadlines;
  return [
    `${Number(date.slice(8))}${mark === '' ? '' : `　${mark}`}`,
    ...shown.map((deadline) => shorten(deadline.short, MAX_CHARACTERS)),
    ...(shown.length < deadlines.length ? [`等${deadlines.length}项`] : []),
  ];
}

function listOf(days: readonly CalendarDay[]): Table {
  const deadlines = days.flatMap((day) => day.deadlines.map(({ text }) => ({ text, date: day.date })));
  return listTable(
    { key: 'list', caption: '本月时限和安排', landscape: true, rowCountFigure: 'month.deadlines' },
    deadlines,
    [
      ['日期', 12, 'center', ({ date }) => formatMonthDay(date)],
      ['星期', 8, 'center', ({ date }) => WEEKDAY_NAMES[weekdayOf(date) - 1] ?? ''],
      ['事项', 80, 'left', ({ text }) => shorten(text)],
    ],
  );
}

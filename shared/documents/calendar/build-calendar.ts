import { formatPeriod, type Period } from '../../domain/period';
import { WEEKDAY_NAMES } from '../../registers/week';
import { composeParagraph, shorten } from '../compose';
import type { DocumentModel } from '../model';
import { type IssueFacts, workingParts } from '../page/official-parts';

export interface CalendarDay {
  readonly date: string;
  /** Of the month before or after: stands empty. */
  readonly outside: boolean;
  /** 休 on rest days, 班 on a weekend that is worked; empty otherwise. */
  readonly mark: '' | '休' | '班';
  readonly deadlines: readonly string[];
}

export interface CalendarData extends IssueFacts {
  readonly period: Period;
  /** Whole weeks from Monday. */
  readonly weeks: readonly (readonly CalendarDay[])[];
}

/** Deadlines printed for a day; the rest is counted. */
const MOST_PER_DAY = 4;
const MAX_CHARACTERS = 22;
/** Keeps empty weeks open for notes by hand. */
const LINES_PER_WEEK = 4;

/** 工作日历 (制度 三; 方案 三(三)): the month on one A4 sheet across, every deadline on its day, to hang on the wall. */
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
        rows: weeks.map((week) => week.map((day, index) => cellOf(day, index === 0))),
        totalRow: null,
        landscape: true,
        shades,
      },
    ],
    figures: { 'month.deadlines': String(count) },
  };
}

function cellOf({ date, outside, mark, deadlines }: CalendarDay, isFirst: boolean): string {
  const shown = deadlines.slice(0, MOST_PER_DAY).map((text) => shorten(text, MAX_CHARACTERS));
  const more = deadlines.length > MOST_PER_DAY ? [`等${deadlines.length}项`] : [];
  const lines = outside
    ? []
    : [`${Number(date.slice(8))}${mark === '' ? '' : `　${mark}`}`, ...shown, ...more];
  while (isFirst && lines.length < LINES_PER_WEEK) lines.push('');
  return lines.join('\n');
}

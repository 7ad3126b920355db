import { formatDate } from '../../domain/period';
import { QUARTER_MEETING, REVIEW_MEETING, WEEKLY_MEETING } from '../../registers/declared/meeting';
import { WEEKDAY_NAMES, weekdayOf } from '../../registers/week';
import { clause, composeParagraph, enumerate, heading } from '../compose';
import type { DocumentModel, Paragraph } from '../model';
import { type IssueFacts, workingParts } from '../page/official-parts';
import type { QuarterNames } from '../quarter/judge-quarter';
import { quarterLabel } from '../quarter/quarter-labels';

/** A meeting that is to come, as the register has it; empty texts: not settled yet. */
export interface ComingMeeting {
  readonly topic: string;
  readonly kind: string;
  /** `YYYY-MM-DDTHH:MM`. */
  readonly heldAt: string;
  readonly place: string;
  readonly leader: string;
  readonly attendees: string;
  readonly observers: string;
  readonly agenda: string;
  readonly materials: string;
}

export interface AgendaData extends IssueFacts {
  readonly meeting: ComingMeeting;
  /** Projects that come before a review meeting; `missing`: papers that have not come. */
  readonly projects: readonly {
    readonly name: string;
    readonly unit: string;
    readonly investor: string;
    readonly missing: readonly string[];
  }[];
  /** What the ranking of the quarter says, for the meeting of the quarter. */
  readonly quarter: QuarterNames | null;
  /** What lies before a weekly meeting: unsettled problems by unit and decisions not carried out. */
  readonly week: {
    readonly problems: readonly { readonly unit: string; readonly count: number }[];
    readonly undone: number;
  } | null;
}

/** What such a meeting does, where nobody has written its items down (制度 三(一)、(三)3; 方案 二(二)). */
function usualItems({ meeting, quarter, week, settings }: AgendaData): readonly string[] {
  const named = (units: readonly string[]) => (units.length === 0 ? '' : `：${enumerate(units)}`);
  if (meeting.kind === QUARTER_MEETING)
    return [
      `${settings['office.short-name']}通报${quarter === null ? '本季' : quarterLabel(quarter.period)}重大招商项目累计排序情况`,
      `受表扬单位交流发言${named(quarter?.praised ?? [])}`,
      `暂时落后单位表态发言${named(quarter?.speaking ?? [])}`,
      '领导点评讲话',
    ];
  if (meeting.kind === WEEKLY_MEETING) {
    const problems = week?.problems ?? [];
    const all = problems.reduce((sum, { count }) => sum + count, 0);
    return [
      `通报上次会议议定事项落实情况${week === null || week.undone === 0 ? '' : `（未落实${week.undone}项）`}`,
      `逐项调度项目存在问题${all === 0 ? '' : `（${all}项）：${enumerate(problems.map(({ unit, count }) => `${unit}${count}项`))}`}`,
      '领导讲话',
    ];
  }
  return meeting.kind === REVIEW_MEETING ? ['领导总结讲话'] : [];
}

/** 制度 三(三)3: 各单位主要领导及分管领导参加. */
function usualAttendees({ meeting, settings }: AgendaData): string {
  if (meeting.kind !== QUARTER_MEETING) return '';
  return `${settings['document.main-recipients'].join('，')}主要领导及分管领导`;
}

/** 会议议程: when, where, who and in which order. A project without its papers stands apart, it cannot be decided on. */
export function buildAgenda(data: AgendaData): DocumentModel {
  const { meeting, projects, settings } = data;
  const day = meeting.heldAt.slice(0, 10);
  const ready = projects.filter(({ missing }) => missing.length === 0);
  const waiting = projects.filter(({ missing }) => missing.length > 0);
  const written = meeting.agenda
    .split(/[；;。\n]+/)
    .map(clause)
    .filter((item) => item !== '');
  const items = [
    ...ready.map(
      ({ name, unit, investor }) =>
        `审议${name}（${unit}汇报${investor === '' ? '' : `，投资方为${investor}`}），部门和专家发表意见，集体决策`,
    ),
    ...(written.length > 0 && ready.length === 0 ? written : []),
    ...(written.length > 0 && ready.length === 0 ? [] : usualItems(data)),
  ];
  const facts = [
    [
      '时间',
      `${formatDate(day)}（星期${WEEKDAY_NAMES[weekdayOf(day) - 1] ?? ''}）${meeting.heldAt.slice(11)}`,
    ],
    ['地点', meeting.place],
    ['主持', meeting.leader],
    ['参加人员', clause(meeting.attendees) || usualAttendees(data)],
    ['列席人员', meeting.observers],
  ] as const;
  // A list alone needs no heading.
  const isAlone = waiting.length === 0 && clause(meeting.materials) === '';
  return {
    ...workingParts(settings),
    kind: 'agenda',
    title: `${clause(meeting.topic)}议程`,
    blocks: [
      ...facts
        .filter(([, text]) => clause(text) !== '')
        .map(
          ([label, text], index): Paragraph =>
            composeParagraph(`fact.${index + 1}`, [`${label}：${clause(text)}`]),
        ),
      ...(isAlone ? [] : [heading('items', 1, 1, '会议议程')]),
      ...(items.length === 0
        ? [composeParagraph('item.none', ['议题尚未报齐。'])]
        : items.map((item, index) => composeParagraph(`item.${index + 1}`, [`${index + 1}.${item}。`]))),
      ...(waiting.length === 0
        ? []
        : [
            heading('waiting', 1, 2, '材料未齐的项目'),
            ...waiting.map(({ name, unit, missing }, index) =>
              composeParagraph(`waiting.${index + 1}`, [
                `${index + 1}.${name}（${unit}）：还缺${missing.join('、')}，报齐后再列入议题。`,
              ]),
            ),
          ]),
      ...(clause(meeting.materials) === ''
        ? []
        : [
            heading('materials', 1, waiting.length === 0 ? 2 : 3, '会议材料'),
            composeParagraph('materials.text', [`${clause(meeting.materials)}。`]),
          ]),
    ],
    figures: {},
  };
}

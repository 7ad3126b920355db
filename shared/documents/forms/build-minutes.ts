import { formatDate, formatPeriod } from '../../domain/period';
import { BLANK } from '../blank';
import { clause, composeParagraph, enumerate, heading, headingText } from '../compose';
import type { DocumentModel, Paragraph } from '../model';
import { expectedProgress } from '../notice/figures';
import type { NoticeData } from '../notice/notice-data';
import { enumerateTotals, totalFigures } from '../notice/overview';
import { roundAmounts } from '../notice/round-amounts';
import { monthLabel } from '../notice/scope-labels';
import { type IssueFacts, workingParts } from '../page/official-parts';
import { imprintFrom } from '../page/profile';
import type { QuarterNames } from '../quarter/judge-quarter';
import { quarterLabel } from '../quarter/quarter-labels';

const MAX_AGENDA = 8;

/** A meeting as the register of meetings has it, with what was decided on its day; empty texts: not written down. */
export interface PaperMeeting {
  readonly topic: string;
  /** `YYYY-MM-DD`. */
  readonly heldOn: string;
  readonly place: string;
  readonly leader: string;
  readonly attendees: string;
  readonly observers: string;
  readonly absent: string;
  readonly agenda: string;
  readonly materials: string;
  /** What the leaders said and asked for. */
  readonly outcome: string;
  readonly decisions: readonly {
    readonly unit: string;
    readonly text: string;
    readonly deadline: string | null;
  }[];
  /** Of a meeting of the quarter, who was praised and who spoke. */
  readonly quarter: QuarterNames | null;
}

export interface MinutesData extends NoticeData {
  /** `null`: none is registered; the form is left to fill in. */
  readonly meeting: PaperMeeting | null;
}

/**
 * 会议纪要 in 纪要格式 (10.3): a form filled as far as the registers, the figures and the reported problems go. What
 * nobody has written down of time, place, people and decisions is left to fill in.
 */
export function buildMinutes({ meeting, ...gathered }: MinutesData): DocumentModel {
  const data = roundAmounts(gathered);
  const { period } = data;
  const progress = expectedProgress(Number(period.slice(5)));
  const figures: Record<string, string> = {};
  for (const total of data.totals) Object.assign(figures, totalFigures(total, progress));
  return {
    ...minutesParts(data),
    kind: 'minutes',
    title: `${meeting === null ? `${formatPeriod(period)}招商引资项目分析调度会` : clause(meeting.topic)}会议纪要`,
    blocks: [
      composeParagraph('opening', [
        `${openingOf(meeting)}，听取有关情况汇报，研究解决项目推进中的问题。现纪要如下。`,
      ]),
      heading('report', 1, 1, '会议听取情况'),
      describeReport(data),
      ...describeQuarter(meeting?.quarter ?? null),
      ...(meeting === null || clause(meeting.agenda) === ''
        ? []
        : [composeParagraph('report.agenda', [`会议研究的议题：${clause(meeting.agenda)}。`])]),
      heading('decisions', 1, 2, '会议议定事项'),
      ...(meeting !== null && meeting.decisions.length > 0
        ? tellDecisions(meeting.decisions)
        : describeDecisions(data)),
      heading('requirements', 1, 3, '会议要求'),
      composeParagraph('requirements.text', [
        `${clause(meeting?.outcome ?? '') || '会议要求，各单位要对照年度目标任务，倒排工期、挂图作战，对会议议定事项明确专人、限时办结，办理结果于下次调度会前报送'}。`,
      ]),
      ...peopleOf(meeting),
    ],
    figures,
  };
}

/** Masthead and imprint of minutes; nobody signs them. */
export function minutesParts({
  settings,
  number,
  issuedOn,
}: IssueFacts): Pick<
  DocumentModel,
  'profile' | 'masthead' | 'mainRecipients' | 'attachments' | 'signature' | 'imprint'
> {
  return {
    ...workingParts(settings),
    masthead: {
      form: 'minutes',
      mark: `${settings['office.name']}会议纪要`,
      number,
      office: settings['office.name'],
      date: issuedOn,
      secrecy: '',
    },
    imprint: imprintFrom(settings, issuedOn),
  };
}

/** 出席、列席、请假: once the register says who came, nobody is asked for those it does not name. */
export function peopleOf(meeting: PaperMeeting | null): Paragraph[] {
  const people: readonly (readonly [string, string])[] = [
    ['出席', clause(meeting?.attendees ?? '')],
    ['列席', clause(meeting?.observers ?? '')],
    ['请假', clause(meeting?.absent ?? '')],
  ];
  const isKnown = people[0]?.[1] !== '';
  return people
    .filter(([, who]) => !isKnown || who !== '')
    .map(([label, who]) =>
      composeParagraph(`names.${label}`, [who || BLANK], {
        style: 'names',
        lead: { level: 1, text: `${label}：` },
      }),
    );
}

function openingOf(meeting: PaperMeeting | null): string {
  if (meeting === null)
    return `${BLANK}年${BLANK}月${BLANK}日，${BLANK}在${BLANK}主持召开招商引资项目分析调度会`;
  const { heldOn, leader, place, topic } = meeting;
  return `${formatDate(heldOn)}，${leader || BLANK}在${clause(place) || BLANK}主持召开${clause(topic)}`;
}

/** What was decided that day, as the register has it, after so many items before. */
export function tellDecisions(decisions: PaperMeeting['decisions'], before = 0): Paragraph[] {
  return decisions.map(({ unit, text, deadline }, index) =>
    composeParagraph(
      `decisions.${before + index + 1}`,
      [
        `由${unit}负责，${deadline === null ? '' : `于${formatDate(deadline)}前办理落实。`}`.replace(
          /，$/,
          '。',
        ),
      ],
      { lead: { level: 2, text: `${headingText(2, before + index + 1, clause(text))}。` } },
    ),
  );
}

function describeReport(data: NoticeData): Paragraph {
  return composeParagraph('report.text', [
    `会议听取了${data.settings['office.name']}关于${formatPeriod(data.period)}招商引资项目推进情况的汇报。${monthLabel(data.period)}，`,
    ...enumerateTotals(data.totals, '经认定的'),
    '。',
  ]);
}

/** 制度 三(三)3: 对好的表扬，暂时落后的表态. */
function describeQuarter(quarter: QuarterNames | null): Paragraph[] {
  if (quarter === null) return [];
  const { period, praised, speaking } = quarter;
  const done = [
    ...(praised.length === 0 ? [] : [`对${enumerate(praised)}予以表扬`]),
    ...(speaking.length === 0 ? [] : [`${enumerate(speaking)}作了表态发言`]),
  ];
  return [
    composeParagraph('report.quarter', [
      `会议通报了${quarterLabel(period)}重大招商项目累计排序情况${done.length === 0 ? '' : `，${done.join('；')}`}。`,
    ]),
  ];
}

/** One item per reported problem, with room for what was decided; one empty item when none was reported. */
function describeDecisions(data: NoticeData): Paragraph[] {
  // The same problem may have been reported in more than one form.
  const different = new Map(data.problems.map((entry) => [`${entry.project} ${entry.text}`, entry]));
  const items = [...different.values()].slice(0, MAX_AGENDA).map((problem) => ({
    subject: `关于“${clause(problem.project)}”`,
    text: `${problem.unit}反映：${clause(problem.text)}。会议议定，由${BLANK}牵头，${BLANK}前${BLANK}。`,
  }));
  if (items.length === 0)
    items.push({
      subject: '议定事项',
      text: `会议研究了${BLANK}。会议议定，由${BLANK}牵头，${BLANK}前${BLANK}。`,
    });
  return items.map((item, index) =>
    composeParagraph(`decisions.${index + 1}`, [item.text], {
      lead: { level: 2, text: `${headingText(2, index + 1, item.subject)}。` },
    }),
  );
}

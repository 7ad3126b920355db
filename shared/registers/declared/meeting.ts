import { shiftDate } from '../../domain/month/cut-off';
import { choice, dateTime, leader, longText, text } from '../field';
import { defineRegister } from '../register';

/** 集体决策的会议, with minutes of its own (方案 三(二)). */
export const REVIEW_MEETING = '落地评审会';
/** 制度 三(一)1. */
export const WEEKLY_MEETING = '周调度会';
/** 制度 三(三)3. */
export const QUARTER_MEETING = '季度项目分析调度会';

const CANCELLED = 'cancelled';
const MEETING_KINDS = [WEEKLY_MEETING, QUARTER_MEETING, REVIEW_MEETING, '项目协调会', '其他'] as const;

/** 会议安排 (制度 三(一)1、三(三)3; 方案 三(二) 会前3日收集议题): what has to be ready when, and what came of it. */
export const meetingRegister = defineRegister({
  id: 'meeting',
  title: '会议安排',
  noun: '会议',
  hint: '周调度会、季度项目分析调度会、落地评审会。会前三日收齐议题和材料，首页和工作日历会提醒。',
  fields: {
    topic: text('会议名称', { required: true }),
    kind: choice('类型', MEETING_KINDS, { required: true }),
    heldAt: dateTime('时间', { required: true }),
    place: text('地点'),
    leaderId: leader('主持领导'),
    attendees: longText('参加人员'),
    observers: longText('列席人员'),
    absent: longText('请假人员'),
    agenda: longText('议题'),
    materials: longText('会议材料', { hint: '评审会须有基本情况表、可研报告、鸟瞰图、合同书' }),
    outcome: longText('会议情况', { hint: '领导点评和要求，写进会议纪要' }),
  },
  sections: [
    {
      title: '安排',
      fields: ['topic', 'kind', 'heldAt', 'place', 'leaderId', 'attendees', 'observers', 'absent'],
    },
    { title: '内容', fields: ['agenda', 'materials', 'outcome'] },
  ],
  columns: [
    'topic',
    'kind',
    'heldAt',
    'state',
    'collectBy',
    'place',
    'leaderId',
    'agenda',
    'materials',
    'outcome',
  ],
  states: [
    { id: 'planned', title: '筹备中' },
    { id: 'held', title: '已召开', closed: true },
    { id: CANCELLED, title: '已取消', closed: true },
  ],
  dateField: 'heldAt',
  titleOf: (values) => values.topic,
  derivedColumns: [
    {
      id: 'collectBy',
      title: '议题截止',
      kind: 'date',
      width: 104,
      hint: '会前几日收齐议题和材料，天数可在设置里改',
    },
  ],
  papers: [
    { title: '印会议议程', kind: 'agenda', ofEntry: ({ state }) => state !== CANCELLED },
    {
      title: '生成会议纪要',
      kind: 'minutes',
      ofEntry: ({ fields, state }) => state !== CANCELLED && fields.kind !== REVIEW_MEETING,
    },
    {
      title: '生成评审会议纪要',
      kind: 'review-minutes',
      ofEntry: ({ fields, state }) => state !== CANCELLED && fields.kind === REVIEW_MEETING,
    },
  ],
  attention: '个会议议题还没有收齐或会后没有登记',
  derive(entry, { today, settings, isClosed }) {
    const { heldAt, agenda } = entry.fields;
    const by = collectBy(heldAt, settings['meeting.collect-days']);
    const isLate = by !== null && by <= today && agenda === '';
    const isOver = heldAt !== null && heldAt.slice(0, 10) < today;
    return {
      values: { collectBy: by },
      ...(isClosed ? { tone: 'muted' as const } : isLate || isOver ? { tone: 'warning' as const } : {}),
    };
  },
});

/** The last day for topics and papers of a meeting (方案 三(二): 召开3日前). */
export function collectBy(heldAt: string | null, days: number): string | null {
  return heldAt === null ? null : shiftDate(heldAt.slice(0, 10), -days);
}

import { daysUntil } from '../../domain/month/cut-off';
import { atOfficeLevel } from '../../domain/office-level';
import { PROBLEM_CATEGORIES } from '../../domain/problem';
import type { Settings } from '../../domain/settings';
import { choice, date, flag, listedChoice, longText, project, text, unit } from '../field';
import { defineRegister, type RegisterStep } from '../register';
import { leadersDayOf, TIMELINESS_NAMES, timelinessOf, type WeekRules } from '../week';

/** 问题台账 (制度 三(一)2–3; 方案 三(三) 分类推进). */
export const problemRegister = defineRegister({
  id: 'problem',
  title: '问题台账',
  noun: '问题',
  hint: '各单位每周二前报来的困难和问题；导入的报表里写了问题的，会自动列入。未办结的逐周结转。',
  fields: {
    unitId: unit('责任单位', { required: true }),
    projectId: project('项目'),
    reportedOn: date('报送日期', { required: true, also: ['填报日期', '上报日期', '报送时间'] }),
    category: choice('类别', PROBLEM_CATEGORIES, { required: true }),
    bottleneck: listedChoice('制约分类', 'lists.bottlenecks'),
    urgent: flag('特别紧急', { hint: '特别紧急的可随时报送，不受周二限制' }),
    text: longText('存在问题', {
      required: true,
      also: ['存在的问题', '困难和问题', '项目建设中存在问题', '问题', '需要协调解决的问题'],
    }),
    wanted: longText('请求协调事项', { also: ['工作建议', '需协调事项', '协调请求'] }),
    handler: text('牵头协调单位'),
    deadline: date('办理时限', { also: ['解决时限'] }),
    answeredBy: text('答复单位'),
    answeredOn: date('答复日期'),
    answer: longText('答复与结果', { also: ['解决情况', '办理情况'] }),
  },
  sections: [
    {
      title: '问题',
      fields: ['unitId', 'projectId', 'reportedOn', 'urgent', 'category', 'bottleneck', 'text'],
    },
    { title: '协调', fields: ['wanted', 'handler', 'deadline'] },
    { title: '答复', fields: ['answeredBy', 'answeredOn', 'answer'] },
  ],
  columns: [
    'projectId',
    'unitId',
    'category',
    'text',
    'state',
    'reportedOn',
    'timeliness',
    'age',
    'urgent',
    'deadline',
    'bottleneck',
    'wanted',
    'handler',
    'lastStep',
    'due',
    'answeredBy',
    'answeredOn',
    'answer',
  ],
  states: [
    { id: 'reported', title: '已报' },
    { id: 'coordinating', title: '协调中' },
    { id: 'leaders', title: '已报区领导' },
    { id: 'escalated', title: '提请市协调' },
    { id: 'settled', title: '办结', closed: true },
  ],
  dateField: 'reportedOn',
  titleOf: (values, names) => `${names.project || names.unit}：${values.text}`,
  check: ({ reportedOn, deadline, answeredOn }) => {
    if (reportedOn === null) return null;
    if (deadline !== null && deadline < reportedOn) return '办理时限早于报送日期';
    return answeredOn !== null && answeredOn < reportedOn ? '答复日期早于报送日期' : null;
  },
  derivedColumns: [
    { id: 'timeliness', title: '报送', kind: 'text', width: 88, hint: '周二前为按时；特别紧急的随时报' },
    { id: 'age', title: '历时（天）', kind: 'number', width: 104, hint: '从报送到办结或到今天' },
    { id: 'due', title: '现在要办', kind: 'text', width: 170, hint: '周三前报区领导；提请市协调的等答复' },
    { id: 'lastStep', title: '最近办理', kind: 'text', width: 220 },
  ],
  begins: [
    {
      title: '记议定事项',
      register: 'decision',
      values: ({ fields: { unitId, projectId } }) => ({ unitId, projectId }),
    },
  ],
  papers: [
    { title: '生成调度单', kind: 'dispatch' },
    { title: '生成提请市协调函', kind: 'escalation', ofEntry: ({ state }) => state === 'escalated' },
  ],
  attention: '个问题超过办理时限',
  derive(entry, { today, settings, isClosed }) {
    const { reportedOn, urgent } = entry.fields;
    const last = entry.steps.at(-1);
    const until = isClosed && last ? last.on : today;
    return {
      values: {
        timeliness: timelinessWord(entry.origin, reportedOn, urgent, settings),
        age: reportedOn === null ? null : Math.max(0, daysUntil(until, reportedOn)),
        due: isClosed ? '' : dueOf(entry, today, settings),
        lastStep: last ? `${last.on} ${last.handler} ${last.text}`.trim() : '',
      },
      ...(isClosed
        ? { tone: 'muted' as const }
        : isOverdue(entry.fields, today, settings['dispatch.overdue-days'])
          ? { tone: 'warning' as const }
          : {}),
    };
  },
});

/** What the office owes the problem next (制度 三(一)3). */
function dueOf(
  {
    state,
    steps,
    fields,
  }: {
    readonly state: string;
    readonly steps: readonly RegisterStep[];
    readonly fields: { readonly reportedOn: string | null; readonly answer: string };
  },
  today: string,
  rules: WeekRules & Pick<Settings, 'office.region'>,
): string {
  if (state === 'escalated') {
    const asked = steps.findLast((step) => step.state === 'escalated')?.on ?? today;
    return fields.answer === '' ? `等市答复 ${daysUntil(today, asked)} 天` : '已答复，可办结';
  }
  const leaders = atOfficeLevel('区领导', rules['office.region']);
  if (state === 'leaders') return fields.answer === '' ? `等${leaders}批示` : '已答复，可办结';
  const by = leadersDayOf(fields.reportedOn ?? today, rules);
  return by < today ? `应于${by}报${leaders}` : `${by}前报${leaders}`;
}

/** Past its own deadline, or without one open for more than `days` days. */
export function isOverdue(
  { deadline, reportedOn }: { readonly deadline: string | null; readonly reportedOn: string | null },
  today: string,
  days: number,
): boolean {
  if (deadline !== null) return deadline < today;
  return reportedOn !== null && daysUntil(today, reportedOn) > days;
}

/** Problems that came with the monthly report or home from a visit owe no Tuesday. */
function timelinessWord(
  origin: string | null,
  reportedOn: string | null,
  urgent: boolean,
  rules: WeekRules,
): string {
  if (origin?.startsWith('progress:')) return '随月报';
  if (origin?.startsWith('visit:')) return '走访带回';
  return reportedOn === null ? '' : TIMELINESS_NAMES[timelinessOf(reportedOn, urgent, rules)];
}

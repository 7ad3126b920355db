import { date, leader, longText, project, text, unit } from '../field';
import { defineRegister } from '../register';

/** What the weekly dispatch decided, and whether it was done (制度 三(一)1). */
export const decisionRegister = defineRegister({
  id: 'decision',
  title: '调度议定事项',
  noun: '议定事项',
  hint: '每周调度定下的事：谁办、何时办成。未办的会在下次周调度表上继续列出。',
  fields: {
    decidedOn: date('调度日期', { required: true }),
    projectId: project('项目'),
    leaderId: leader('调度领导'),
    text: longText('议定事项', { required: true }),
    unitId: unit('责任单位', { required: true }),
    handler: text('责任人'),
    deadline: date('完成时限'),
    result: longText('落实情况'),
  },
  sections: [
    { title: '议定', fields: ['decidedOn', 'leaderId', 'projectId', 'text'] },
    { title: '落实', fields: ['unitId', 'handler', 'deadline', 'result'] },
  ],
  columns: ['text', 'unitId', 'projectId', 'decidedOn', 'deadline', 'state', 'leaderId', 'handler', 'result'],
  states: [
    { id: 'open', title: '待落实' },
    { id: 'done', title: '已落实', closed: true },
  ],
  dateField: 'decidedOn',
  titleOf: (values, names) => `${names.unit}：${values.text}`,
  attention: '项调度议定事项超过时限',
  derive: (entry, { today, isClosed }) => ({
    values: {},
    ...(isClosed
      ? { tone: 'muted' as const }
      : entry.fields.deadline !== null && entry.fields.deadline < today
        ? { tone: 'warning' as const }
        : {}),
  }),
});

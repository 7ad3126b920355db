import { date, dateTime, longText, text, unit } from '../field';
import { defineRegister } from '../register';

/** 当面汇报 of units 连续靠后 (制度 三(二)3): evidence, appointment, record, promise, follow-up. */
export const reportInPersonRegister = defineRegister({
  id: 'report-in-person',
  title: '当面汇报',
  noun: '当面汇报',
  hint: '综合排名连续靠后的单位，其党政主要领导向区委、区政府主要领导当面汇报。可从排名列入。',
  fields: {
    unitId: unit('单位', { required: true }),
    listedOn: date('列入日期', { required: true }),
    evidence: longText('靠后情况', { required: true }),
    appointment: dateTime('汇报时间'),
    place: text('汇报地点'),
    reporter: text('汇报人'),
    listeners: text('听取汇报领导'),
    record: longText('汇报记录'),
    promise: longText('整改承诺'),
    followUpOn: date('下次跟进日期'),
    followUp: longText('跟进情况'),
  },
  sections: [
    { title: '事由', fields: ['unitId', 'listedOn', 'evidence'] },
    { title: '汇报', fields: ['appointment', 'place', 'reporter', 'listeners', 'record'] },
    { title: '整改', fields: ['promise', 'followUpOn', 'followUp'] },
  ],
  columns: [
    'unitId',
    'evidence',
    'state',
    'appointment',
    'listedOn',
    'promise',
    'followUpOn',
    'followUp',
    'place',
    'reporter',
    'listeners',
    'record',
  ],
  states: [
    { id: 'listed', title: '待通知' },
    { id: 'notified', title: '已通知' },
    { id: 'reported', title: '已汇报' },
    { id: 'followed', title: '跟进中' },
    { id: 'closed', title: '已销号', closed: true },
  ],
  dateField: 'listedOn',
  titleOf: (values, names) => `${names.unit} ${values.evidence}`,
  attention: '家当面汇报单位的承诺该跟进了',
  derive: (entry, { today, isClosed }) => ({
    values: {},
    ...(isClosed
      ? { tone: 'muted' as const }
      : entry.fields.followUpOn !== null && entry.fields.followUpOn < today
        ? { tone: 'warning' as const }
        : {}),
  }),
});

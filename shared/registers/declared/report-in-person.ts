import { shiftDate } from '../../domain/month/cut-off';
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
    'due',
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
  derivedColumns: [
    {
      id: 'due',
      title: '现在要办',
      kind: 'text',
      width: 180,
      hint: '约时间、发通知、记汇报、跟进承诺，到哪一步办哪一步',
    },
  ],
  papers: [{ title: '生成汇报通知', kind: 'report-in-person' }],
  attention: '家当面汇报单位有事要办',
  derive(entry, { today, isClosed }) {
    const due = isClosed ? null : dueOf(entry.state, entry.fields, today);
    return {
      values: { due: due?.text ?? '' },
      ...(isClosed ? { tone: 'muted' as const } : due?.overdue ? { tone: 'warning' as const } : {}),
    };
  },
});

/** State after the report was heard; its promises are looked at a month later unless another day is set. */
export const REPORTED = 'reported';

interface Due {
  readonly text: string;
  readonly overdue: boolean;
}

/** The next thing to do with a unit, by what has been written down so far. */
function dueOf(
  state: string,
  {
    appointment,
    promise,
    followUpOn,
    listedOn,
  }: {
    readonly appointment: string | null;
    readonly promise: string;
    readonly followUpOn: string | null;
    readonly listedOn: string | null;
  },
  today: string,
): Due {
  if (state === 'listed' || state === 'notified') {
    if (appointment === null)
      return {
        text: '约定汇报时间、地点',
        overdue: listedOn !== null && shiftDate(listedOn, DAYS_TO_APPOINT) < today,
      };
    const day = appointment.slice(0, 10);
    if (day < today) return { text: `${day}已过，登记汇报情况`, overdue: true };
    return {
      text: state === 'listed' ? '发汇报通知' : `${appointment.replace('T', ' ')}汇报`,
      overdue: false,
    };
  }
  if (promise === '') return { text: '登记整改承诺', overdue: true };
  if (followUpOn === null) return { text: '定下次跟进日期', overdue: true };
  return { text: `${followUpOn}跟进承诺`, overdue: followUpOn < today };
}

/** A week after a unit was listed, its report should have been arranged. */
const DAYS_TO_APPOINT = 7;

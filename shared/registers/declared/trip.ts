import { daysUntil } from '../../domain/month/cut-off';
import { choice, date, leader, longText, money, project, text, unit, wholeNumber } from '../field';
import { defineRegister } from '../register';

const TRIP_KINDS = ['外出招商', '签约活动', '推介会', '来访考察'] as const;

/** 外出招商与活动 (方案 三(一)、三(四)): every month a leader leads a trip; signings witnessed count in the scheme. */
export const tripRegister = defineRegister({
  id: 'trip',
  title: '外出招商与活动',
  noun: '活动',
  hint: '县领导每月带队外出招商、见证签约的记录。签约项目选定后，可据此核定倍数。',
  fields: {
    name: text('活动名称', { required: true }),
    kind: choice('类型', TRIP_KINDS, { required: true }),
    startsOn: date('开始日期', { required: true }),
    endsOn: date('结束日期'),
    leaderId: leader('带队领导', { required: true }),
    unitId: unit('组织单位'),
    place: text('地点', { required: true }),
    region: text('招商区域'),
    group: text('招商小组', { hint: '按小组排名用；不写的按组织单位' }),
    headcount: wholeNumber('外出人数', { total: true }),
    people: longText('随行人员'),
    met: longText('拜访企业与对接项目'),
    projectId: project('促成项目'),
    metCount: wholeNumber('对接项目数', { total: true }),
    signedCount: wholeNumber('签约项目数', { total: true }),
    signedFen: money('签约金额', { total: true }),
    outcome: longText('成果与后续'),
  },
  sections: [
    {
      title: '活动',
      fields: [
        'name',
        'kind',
        'leaderId',
        'startsOn',
        'endsOn',
        'unitId',
        'group',
        'place',
        'region',
        'headcount',
        'people',
      ],
    },
    { title: '成果', fields: ['met', 'projectId', 'metCount', 'signedCount', 'signedFen', 'outcome'] },
  ],
  columns: [
    'name',
    'kind',
    'leaderId',
    'startsOn',
    'place',
    'days',
    'metCount',
    'signedCount',
    'signedFen',
    'projects',
    'unitId',
    'group',
    'headcount',
    'projectId',
    'region',
    'endsOn',
    'people',
    'met',
    'outcome',
  ],
  states: [],
  dateField: 'startsOn',
  titleOf: (values) => values.name,
  derivedColumns: [
    { id: 'days', title: '天数', kind: 'number', width: 72 },
    {
      id: 'projects',
      title: '登记项目',
      kind: 'number',
      width: 96,
      hint: '在“活动项目”里登记的对接、签约项目',
    },
  ],
  needs: ['trip-project'],
  derive: ({ fields }, { related }) => ({
    values: {
      days: tripDays(fields),
      projects:
        (related['trip-project'] ?? []).filter((entry) => entry.fields.trip === fields.name).length || null,
    },
  }),
  begins: [
    {
      title: '记对接签约项目',
      register: 'trip-project',
      values: ({ fields }) => ({
        trip: fields.name,
        heldOn: fields.endsOn ?? fields.startsOn,
        leaderId: fields.leaderId,
        how: fields.kind === '签约活动' ? '见证签约' : '外出对接',
      }),
    },
  ],
  links: [{ title: '招商活动排名', route: '/trip-ranking' }],
  check: ({ startsOn, endsOn }) =>
    startsOn !== null && endsOn !== null && endsOn < startsOn ? '结束日期早于开始日期' : null,
});

/** Both days counted; `null` before the beginning is known. */
export function tripDays({
  startsOn,
  endsOn,
}: {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}): number | null {
  return startsOn === null ? null : daysUntil(endsOn ?? startsOn, startsOn) + 1;
}

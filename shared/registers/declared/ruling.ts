import { date, longText, project, text, unit } from '../field';
import { defineRegister } from '../register';

/** State in which a ruling no longer stands: what it did is taken back. */
export const RULING_WITHDRAWN = 'withdrawn';
/** State in which the ruling stands and the project belongs to the unit named. */
export const RULED = 'ruled';

/** 首谈裁决 (制度 三(六)2): one unit goes on with the project; counts follow from the date of effect. */
export const rulingRegister = defineRegister({
  id: 'ruling',
  title: '首谈裁决',
  noun: '裁决',
  hint: '同一项目多家跟踪时，按首谈负责制指定一家。转为“已裁决”后，项目归该单位，自生效当月起认定的数字都计给它；以前各月已认定的仍归原单位。',
  fields: {
    projectId: project('项目', { required: true }),
    unitId: unit('裁定单位', { required: true }),
    otherUnits: text('其他跟踪单位', { required: true }),
    formerUnit: text('原责任单位', { hint: '裁决生效时由程序记下；撤回时项目归还给它' }),
    facts: longText('事实与凭据', { required: true }),
    grounds: longText('裁决理由', { required: true }),
    ruledOn: date('裁决日期', { required: true }),
    effectiveFrom: date('生效日期', { required: true }),
    appealBy: text('申诉单位'),
    appealOn: date('申诉日期'),
    appeal: longText('申诉与复核'),
  },
  sections: [
    { title: '争议', fields: ['projectId', 'otherUnits', 'facts'] },
    { title: '裁决', fields: ['unitId', 'grounds', 'ruledOn', 'effectiveFrom', 'formerUnit'] },
    { title: '申诉', fields: ['appealBy', 'appealOn', 'appeal'] },
  ],
  columns: [
    'projectId',
    'unitId',
    'otherUnits',
    'state',
    'ruledOn',
    'effectiveFrom',
    'grounds',
    'facts',
    'appealBy',
    'appealOn',
    'appeal',
    'formerUnit',
  ],
  states: [
    { id: 'drafted', title: '拟裁决' },
    { id: RULED, title: '已裁决', closed: true },
    { id: 'appealed', title: '申诉中' },
    { id: RULING_WITHDRAWN, title: '已撤回', closed: true },
  ],
  papers: [
    { title: '生成裁决通知', kind: 'ruling', ofEntry: ({ state }) => state !== RULING_WITHDRAWN },
    { title: '争议卷宗', kind: 'conflict-file' },
  ],
  dateField: 'ruledOn',
  check: ({ ruledOn, effectiveFrom, appealOn }) => {
    if (ruledOn !== null && effectiveFrom !== null && effectiveFrom < ruledOn) return '生效日期早于裁决日期';
    return appealOn !== null && ruledOn !== null && appealOn < ruledOn ? '申诉日期早于裁决日期' : null;
  },
  titleOf: (values, names) =>
    `${names.project} 归 ${names.unit}${values.otherUnits === '' ? '' : `（${values.otherUnits}）`}`,
});

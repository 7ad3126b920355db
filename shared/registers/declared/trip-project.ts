import { choice, date, leader, longText, money, project, text, unit } from '../field';
import { defineRegister } from '../register';

/** How a project came by the activity; either is a tag the multiplier table may ask for. */
const TRIP_RESULTS = ['外出对接', '见证签约'] as const;

/** 活动项目: each project met or signed on a trip or at a ceremony (方案 三(一)、三(四) 计分方法). */
export const tripProjectRegister = defineRegister({
  id: 'trip-project',
  title: '活动项目',
  noun: '活动项目',
  hint: '外出招商对接、签约活动见证的每一个项目。登记后，考核方案按“领导外出招商”“见证签约”折算倍数，依据写在得分说明里。',
  fields: {
    projectId: project('项目', { required: true }),
    how: choice('方式', TRIP_RESULTS, { required: true }),
    heldOn: date('活动日期', { required: true }),
    trip: text('活动名称', { required: true }),
    leaderId: leader('带队或见证领导', { required: true }),
    unitId: unit('责任单位'),
    amountFen: money('签约金额', { total: true }),
    evidence: longText('佐证', { hint: '活动方案、签约协议、新闻报道、照片等' }),
    note: longText('后续'),
  },
  sections: [
    { title: '项目', fields: ['projectId', 'how', 'unitId', 'amountFen'] },
    { title: '活动', fields: ['trip', 'heldOn', 'leaderId', 'evidence', 'note'] },
  ],
  columns: ['projectId', 'how', 'unitId', 'trip', 'heldOn', 'leaderId', 'amountFen', 'evidence', 'note'],
  states: [],
  dateField: 'heldOn',
  titleOf: (values, names) => `${names.project} ${values.how}`,
});

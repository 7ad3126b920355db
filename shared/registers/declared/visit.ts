import { date, leader, longText, project, text, unit } from '../field';
import { defineRegister } from '../register';

/** 走访记录 of the sponsoring leaders; what could not be settled on site goes to the problem register. */
export const visitRegister = defineRegister({
  id: 'visit',
  title: '走访记录',
  noun: '走访',
  hint: '领导到项目现场的记录。保存时，“带回的问题”自动列入问题台账，“现场解决”的作为当日办结的问题列入。',
  fields: {
    visitedOn: date('走访日期', { required: true }),
    leaderId: leader('领导', { required: true }),
    projectId: project('项目'),
    unitId: unit('责任单位', { required: true }),
    place: text('地点'),
    content: longText('现场办公内容', { required: true }),
    settled: longText('现场解决'),
    problem: longText('带回的问题'),
    companions: text('陪同'),
  },
  sections: [
    { title: '走访', fields: ['visitedOn', 'leaderId', 'projectId', 'unitId', 'place', 'companions'] },
    { title: '办公', fields: ['content', 'settled', 'problem'] },
  ],
  columns: [
    'projectId',
    'leaderId',
    'unitId',
    'visitedOn',
    'content',
    'settled',
    'problem',
    'place',
    'companions',
  ],
  states: [],
  dateField: 'visitedOn',
  titleOf: (values, names) => `${values.visitedOn ?? ''} ${names.project || names.unit}`,
});

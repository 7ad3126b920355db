import { date, longText, project, unit, wholeNumber } from '../field';
import { defineRegister } from '../register';

/** 巡查线路 (制度 三(四)): the projects a tour goes to, in their order; the marking sheets list them. */
export const inspectionStopRegister = defineRegister({
  id: 'inspection-stop',
  title: '巡查线路',
  noun: '巡查项目',
  hint: '一年一巡查要看的项目，按行程排次序。登记后可印发打分表，一名评委一张。',
  fields: {
    projectId: project('项目', { required: true }),
    unitId: unit('责任单位', { required: true }),
    visitedOn: date('巡查日期', { required: true }),
    position: wholeNumber('次序', { also: ['序号', '顺序'] }),
    sights: longText('看点', { also: ['主要看点', '现场看点'] }),
  },
  sections: [{ title: '线路', fields: ['projectId', 'unitId', 'visitedOn', 'position', 'sights'] }],
  columns: ['projectId', 'unitId', 'visitedOn', 'position', 'sights'],
  states: [],
  dateField: 'visitedOn',
  orderField: 'position',
  titleOf: (values, names) => `${names.project} ${values.visitedOn ?? ''}巡查`,
  begins: [
    {
      title: '记打分',
      register: 'inspection-mark',
      values: ({ fields: { projectId, unitId, visitedOn } }) => ({ projectId, unitId, markedOn: visitedOn }),
    },
  ],
  papers: [{ title: '印打分表', kind: 'inspection-sheet' }],
  links: [{ title: '巡查打分', route: '/register/inspection-mark?all=1' }],
});

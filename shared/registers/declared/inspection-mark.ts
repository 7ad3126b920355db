import { markRules } from '../derive-marks';
import { date, longText, project, text, unit } from '../field';
import { defineRegister } from '../register';

/** 巡查打分 (制度 三(四) 集中测评): one judge's marks for one project of the tour. */
export const inspectionMarkRegister = defineRegister({
  id: 'inspection-mark',
  title: '巡查打分',
  noun: '打分',
  hint: '收回的打分表，一名评委对一个项目记一条，也可从 Excel 整片粘贴或导入。全部记完，得分自动计入年度考评。',
  fields: {
    projectId: project('项目', { required: true }),
    unitId: unit('责任单位', { required: true }),
    judge: text('评委', { required: true, also: ['评委姓名', '测评人', '打分人'] }),
    marks: text('得分', {
      required: true,
      hint: '按评分标准的次序写各项得分，如 38、27、28；也可只写合计。按名次投票的写名次',
      also: ['各项得分', '合计', '总分', '合计得分', '测评得分', '名次'],
    }),
    markedOn: date('测评日期', { required: true, hint: '计入这一天所在年度的考评', also: ['打分日期'] }),
    note: longText('备注'),
  },
  sections: [{ title: '打分', fields: ['projectId', 'unitId', 'judge', 'marks', 'markedOn', 'note'] }],
  columns: ['projectId', 'unitId', 'judge', 'marks', 'total', 'finding', 'markedOn', 'note'],
  states: [],
  dateField: 'markedOn',
  titleOf: (values, names) => `${names.project} ${values.judge}打分`,
  ...markRules(
    {
      subject: 'projectId',
      rater: 'judge',
      raterNoun: '评委',
      criteria: (settings) => (settings['inspection.ballots'] ? null : settings['inspection.criteria']),
    },
    'markedOn',
  ),
  links: [
    { title: '评委打分表', route: '/inspection-grid' },
    { title: '巡查线路', route: '/register/inspection-stop' },
    { title: '年度考评', route: '/assessment' },
  ],
});

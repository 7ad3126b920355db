import { markRules } from '../derive-marks';
import { date, longText, text } from '../field';
import { defineRegister } from '../register';

/**
 * 满意度测评 (制度 三(六)1): one enterprise's marks for one department, which need not be a unit that is ranked. Those
 * of a unit go into its annual assessment.
 */
export const surveyMarkRegister = defineRegister({
  id: 'survey-mark',
  title: '满意度测评',
  noun: '测评',
  hint: '企业对职能部门行政服务的民主测评，一家企业对一个部门记一条，也可导入或整片粘贴。部门不必是参加排名的责任单位。',
  fields: {
    department: text('被测评部门', {
      required: true,
      also: ['部门', '单位', '部门名称', '测评对象', '职能部门'],
    }),
    enterprise: text('测评企业', { required: true, also: ['企业', '企业名称', '测评单位', '测评票'] }),
    marks: text('得分', {
      required: true,
      hint: '按评分标准的次序写各项得分，如 24、23、25、25；也可只写合计',
      also: ['各项得分', '合计', '总分', '满意度', '测评得分'],
    }),
    surveyedOn: date('测评日期', { required: true, hint: '计入这一天所在年度的考评' }),
    opinion: longText('意见建议', { also: ['意见', '建议', '意见和建议'] }),
  },
  sections: [{ title: '测评', fields: ['department', 'enterprise', 'marks', 'surveyedOn', 'opinion'] }],
  columns: ['department', 'enterprise', 'marks', 'total', 'finding', 'surveyedOn', 'opinion'],
  states: [],
  dateField: 'surveyedOn',
  titleOf: (values) => `${values.department} ${values.enterprise}测评`,
  ...markRules(
    {
      subject: 'department',
      rater: 'enterprise',
      raterNoun: '企业',
      criteria: (settings) => settings['survey.criteria'],
    },
    'surveyedOn',
  ),
  papers: [
    { title: '印测评表', kind: 'survey-sheet' },
    { title: '生成测评结果通报', kind: 'survey' },
  ],
  links: [
    { title: '企业打分表', route: '/survey-grid' },
    { title: '年度考评', route: '/assessment' },
  ],
});

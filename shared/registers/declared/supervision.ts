import { parseExact } from '../../domain/exact';
import { choice, date, longText, project, text, unit } from '../field';
import { defineRegister } from '../register';

/** (1) to (4) of 制度 三(五)3, by how grave the case is. */
const LEVELS: readonly string[] = ['第一级', '第二级', '第三级', '第四级'];

/** State of a case that did not stand: it deducts nothing. */
export const WITHDRAWN = 'withdrawn';

/** 督查问效 (制度 三(五)): who was held to account for what, at which of four levels, and the points taken off. */
export const supervisionRegister = defineRegister({
  id: 'supervision',
  title: '督查问效',
  noun: '问责事项',
  hint: '督查组查实的工作不力、作风不实：单位和责任人、问责层级、措施、整改时限和扣减的绩效分。扣分计入年度考评。',
  fields: {
    unitId: unit('责任单位', { required: true }),
    person: text('责任人'),
    projectId: project('涉及项目'),
    foundOn: date('查实日期', { required: true, hint: '扣分计入这一天所在年度的考评' }),
    facts: longText('事实和后果', { required: true }),
    level: choice('问责层级', LEVELS, {
      required: true,
      hint: '第一级情节轻微，第二级造成损失，第三级情节严重，第四级触犯法律',
    }),
    measures: longText('处理措施', { hint: '各级的措施在“系统设置”里，列表中按层级列出' }),
    points: text('扣减绩效分', { hint: '如 0.5；留空为不扣分' }),
    deadline: date('整改期限'),
    rectification: longText('整改情况'),
  },
  sections: [
    { title: '事由', fields: ['unitId', 'person', 'projectId', 'foundOn', 'facts'] },
    { title: '问责', fields: ['level', 'measures', 'points'] },
    { title: '整改', fields: ['deadline', 'rectification'] },
  ],
  columns: [
    'unitId',
    'facts',
    'level',
    'points',
    'state',
    'prescribed',
    'measures',
    'foundOn',
    'deadline',
    'person',
    'projectId',
    'rectification',
  ],
  states: [
    { id: 'open', title: '待处理' },
    { id: 'decided', title: '整改中' },
    { id: 'closed', title: '已销号', closed: true },
    { id: WITHDRAWN, title: '已撤销', closed: true },
  ],
  dateField: 'foundOn',
  titleOf: (values, names) => `${names.unit} ${values.level}问责：${values.facts}`,
  check: ({ points }) =>
    points === '' || isPoints(points) ? null : '扣减绩效分应为不小于零的数字，如 0.5；不扣分的留空',
  derivedColumns: [
    {
      id: 'prescribed',
      title: '该级措施',
      kind: 'text',
      width: 240,
      hint: '制度规定的该级措施，可在“系统设置”里改',
    },
  ],
  papers: [{ title: '生成督查通报', kind: 'supervision', ofEntry: ({ state }) => state !== WITHDRAWN }],
  links: [{ title: '年度考评', route: '/assessment' }],
  attention: '项问责事项超过整改期限',
  derive(entry, { today, isClosed, settings }) {
    const { level, deadline } = entry.fields;
    const at = LEVELS.indexOf(level);
    return {
      values: { prescribed: settings['supervision.measures'][at] ?? '' },
      ...(isClosed
        ? { tone: 'muted' as const }
        : deadline !== null && deadline < today
          ? { tone: 'warning' as const }
          : {}),
    };
  },
});

function isPoints(text: string): boolean {
  const value = parseExact(text);
  return value !== null && value.s >= 0n;
}

import { choice, date, type Field, flag, leader, longText, project, text, unit } from '../field';
import { defineRegister } from '../register';

/** 会前材料 (方案 二(二) 集体决策), by the field that ticks it off. */
const REVIEW_MATERIALS = {
  sheet: '项目基本情况表',
  study: '可行性研究报告',
  view: '鸟瞰图',
  contract: '合同书',
} as const;

/** 评审依据 of the paper (方案 二(二)), in its order, by the field that judges it. */
export const REVIEW_CRITERIA = {
  policy: '产业政策和布局',
  strength: '投资方实力和团队',
  staff: '人才及就业结构',
  finance: '投资构成及资金筹措',
  process: '设备、工艺和原材料',
  emission: '能耗水耗及污染物排放',
  risk: '风险因素',
  site: '选址与规划',
  support: '政策扶持',
  terms: '合同主要条款',
} as const;

const ENDED = '终止洽谈';

type Material = keyof typeof REVIEW_MATERIALS;
type Criterion = keyof typeof REVIEW_CRITERIA;

const materials = Object.fromEntries(
  Object.entries(REVIEW_MATERIALS).map(([id, title]) => [id, flag(title)]),
) as Record<Material, Field<boolean>>;

const criteria = Object.fromEntries(
  Object.entries(REVIEW_CRITERIA).map(([id, title]) => [
    id,
    choice(title, ['符合', '基本符合', '不符合', '待补充']),
  ]),
) as Record<Criterion, Field<string>>;

/**
 * 项目评审 (方案 二(二) 联审联批): screening, opinions of departments and experts by the paper's criteria, the four
 * papers, and what the meeting decided. Without its papers no project goes on the agenda.
 */
export const reviewRegister = defineRegister({
  id: 'review',
  title: '项目评审',
  noun: '评审',
  hint: '新引进的过亿元工业、总部经济、现代服务业和园区改扩建项目，先初步筛选，再请部门和专家初审，四样材料齐了才能列入评审会议题。',
  fields: {
    name: text('项目名称', { required: true }),
    unitId: unit('招商单位', { required: true }),
    projectId: project('库中项目'),
    investor: text('投资方'),
    reportedOn: date('报送日期', { required: true }),
    screening: choice('初步筛选', ['建议推进', ENDED]),
    grounds: longText('筛选理由', { hint: '终止洽谈的要写明理由，及时告知招商单位' }),
    departments: longText('部门意见'),
    experts: longText('专家意见'),
    ...criteria,
    ...materials,
    meetingOn: date('上会日期'),
    opinion: longText('评审意见', { hint: '会议的结论和要求；准予落户、不予落户同时转状态' }),
    leaderId: leader('责任领导'),
    responsible: text('责任人'),
  },
  sections: [
    { title: '项目', fields: ['name', 'unitId', 'projectId', 'investor', 'reportedOn'] },
    { title: '初步筛选', fields: ['screening', 'grounds'] },
    { title: '初审论证', fields: ['departments', 'experts', ...keysOf(REVIEW_CRITERIA)] },
    { title: '会前材料', fields: keysOf(REVIEW_MATERIALS) },
    { title: '集体决策', fields: ['meetingOn', 'opinion', 'leaderId', 'responsible'] },
  ],
  columns: [
    'name',
    'unitId',
    'investor',
    'state',
    'screening',
    'missing',
    'meetingOn',
    'leaderId',
    'responsible',
    'reportedOn',
    'grounds',
    'departments',
    'experts',
    ...keysOf(REVIEW_CRITERIA),
    ...keysOf(REVIEW_MATERIALS),
    'opinion',
    'projectId',
  ],
  states: [
    { id: 'reported', title: '已报送' },
    { id: 'examining', title: '初审中' },
    { id: 'submitted', title: '列入议题' },
    { id: 'approved', title: '准予落户', closed: true },
    { id: 'rejected', title: '不予落户', closed: true },
    { id: 'ended', title: ENDED, closed: true },
  ],
  dateField: 'reportedOn',
  titleOf: (values, names) => `${names.unit} ${values.name}`,
  check: ({ screening, grounds }) =>
    screening === ENDED && grounds === '' ? '终止洽谈的，要写明筛选理由' : null,
  bars: (state, { name, ...values }) => {
    if (state !== 'submitted' && state !== 'approved') return null;
    const missing = missingMaterials(values);
    if (missing.length > 0) return `“${name}”还缺${missing.join('、')}`;
    // 通过集体决策准予落户的项目，明确责任领导和责任人.
    return state === 'approved' && values.leaderId === null ? `“${name}”还没有明确责任领导` : null;
  },
  derivedColumns: [
    { id: 'missing', title: '还缺材料', kind: 'text', width: 220, hint: '四样材料齐了才能列入评审会议题' },
  ],
  begins: [
    {
      title: '建指挥部',
      register: 'team-member',
      values: ({ fields: { projectId, unitId } }) => ({ projectId, unitId, role: '指挥长' }),
    },
  ],
  papers: [{ title: '生成评审会议纪要', kind: 'review-minutes' }],
  attention: '个项目定了上会日期，材料还没有报齐',
  derive(entry, { isClosed }) {
    const missing = missingMaterials(entry.fields);
    return {
      values: { missing: missing.join('、') },
      ...(isClosed
        ? { tone: 'muted' as const }
        : entry.fields.meetingOn !== null && missing.length > 0
          ? { tone: 'warning' as const }
          : {}),
    };
  },
});

/** Titles of the papers that have not come. */
export function missingMaterials(values: Readonly<Record<Material, boolean>>): string[] {
  return keysOf(REVIEW_MATERIALS).flatMap((id) => (values[id] ? [] : [REVIEW_MATERIALS[id]]));
}

function keysOf<Key extends string>(titles: Readonly<Record<Key, string>>): Key[] {
  return Object.keys(titles) as Key[];
}

import { choice, date, project, text, unit } from '../field';
import { defineRegister } from '../register';

const TEAM_ROLES = ['指挥长', '副指挥长', '成员', '部门联系人'] as const;

/** 指挥部 of a project and the departments' contacts (方案 三(二) 集体决策, 三(三)). */
export const teamMemberRegister = defineRegister({
  id: 'team-member',
  title: '指挥部与联系人',
  noun: '成员',
  hint: '准予落户的项目成立指挥部：县级领导任指挥长，招商单位、乡镇街道和部门负责人为成员；各部门明确一名联系人。不选项目的是本部门的总联系人。',
  fields: {
    name: text('姓名', { required: true }),
    role: choice('职责', TEAM_ROLES, { required: true }),
    projectId: project('项目'),
    unitId: unit('单位'),
    department: text('部门', { hint: '不在单位名册里的部门写在这里' }),
    post: text('职务'),
    phone: text('联系电话'),
    from: date('起始日期', { required: true }),
    note: text('备注'),
  },
  sections: [
    { title: '成员', fields: ['name', 'role', 'projectId', 'unitId', 'department', 'post', 'phone'] },
    { title: '其他', fields: ['from', 'note'] },
  ],
  columns: ['name', 'role', 'projectId', 'unitId', 'department', 'post', 'phone', 'state', 'from', 'note'],
  states: [
    { id: 'serving', title: '在任' },
    { id: 'replaced', title: '已调整', closed: true },
  ],
  dateField: 'from',
  titleOf: (values, names) =>
    `${names.project || names.unit || values.department} ${values.role} ${values.name}`,
  check: ({ role, projectId, unitId, department }) => {
    if (role !== '部门联系人' && projectId === null) return `${role}应选定项目`;
    return unitId === null && department === '' ? '单位和部门至少写一个' : null;
  },
  derive: (_entry, { isClosed }) => ({ values: {}, ...(isClosed ? { tone: 'muted' as const } : {}) }),
});

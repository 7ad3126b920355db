import { daysUntil } from '../../domain/month/cut-off';
import { periodOfDay } from '../../domain/period';
import { choice, date, leader, listedChoice, longText, project, text, unit } from '../field';
import { defineRegister } from '../register';
import { isVisitOf, missedWeeks } from '../visit-weeks';

/** 包保项目 is the 四个一; the others are 县级领导联系乡镇街区 and 主导产业领导小组包保产业项目 (方案 三(三)). */
const SPONSORSHIP_KINDS = ['包保项目', '联系单位', '产业组包保'] as const;

/** 领导包保: 一个项目、一名领导、一套班子、一个方案、一抓到底. */
export const sponsorshipRegister = defineRegister({
  id: 'sponsorship',
  title: '领导包保',
  noun: '包保关系',
  hint: '一个项目、一名领导、一套班子、一个方案、一抓到底。每周至少到现场一次，走访记在“走访记录”。',
  fields: {
    kind: choice('类型', SPONSORSHIP_KINDS, { required: true }),
    leaderId: leader('包保领导', { required: true }),
    projectId: project('项目'),
    unitId: unit('责任单位'),
    group: text('产业领导小组'),
    industry: listedChoice('包保产业', 'lists.industries', { hint: '产业领导小组包保这一产业的全部项目' }),
    from: date('起始日期', { required: true }),
    commander: text('指挥长'),
    team: longText('一套班子（指挥部成员）'),
    contacts: longText('部门联系人'),
    plan: longText('一个方案'),
    goal: longText('一抓到底（目标与时限）'),
  },
  sections: [
    { title: '包保', fields: ['kind', 'leaderId', 'projectId', 'unitId', 'group', 'industry', 'from'] },
    { title: '四个一', fields: ['commander', 'team', 'contacts', 'plan', 'goal'] },
  ],
  columns: [
    'subject',
    'leaderId',
    'unitId',
    'kind',
    'state',
    'lastVisit',
    'idleDays',
    'visits',
    'idleWeeks',
    'missing',
    'commander',
    'team',
    'plan',
    'goal',
    'contacts',
    'projectId',
    'group',
    'industry',
    'from',
  ],
  states: [
    { id: 'active', title: '包保中' },
    { id: 'ended', title: '已结束', closed: true },
  ],
  dateField: 'from',
  titleOf: (values, names) => names.project || values.group || names.unit,
  check: ({ kind, projectId, unitId, group }) => {
    if (kind === '包保项目' && projectId === null) return '包保项目应选定项目';
    if (kind === '联系单位' && unitId === null) return '联系单位应选定责任单位';
    return kind === '产业组包保' && group === '' ? '产业组包保应写明产业领导小组' : null;
  },
  derivedColumns: [
    { id: 'subject', title: '包保对象', kind: 'text', width: 220 },
    { id: 'lastVisit', title: '最近走访', kind: 'date', width: 104 },
    { id: 'idleDays', title: '未到现场（天）', kind: 'number', width: 136, hint: '每周至少一次到现场' },
    { id: 'visits', title: '本月走访', kind: 'number', width: 104 },
    {
      id: 'idleWeeks',
      title: '连续未走访（周）',
      kind: 'number',
      width: 144,
      hint: '最近一次走访以来整周没有到现场的周数',
    },
    { id: 'missing', title: '四个一缺项', kind: 'text', width: 160 },
  ],
  needs: ['visit', 'team-member'],
  begins: [
    {
      title: '记走访',
      register: 'visit',
      values: ({ fields: { leaderId, projectId, unitId } }) => ({ leaderId, projectId, unitId }),
    },
  ],
  links: [{ title: '逐周走访', route: '/visit-weeks' }],
  papers: [
    { title: '生成公布表', kind: 'sponsorship' },
    { title: '生成领导包保手册', kind: 'leader-file' },
    { title: '项目一览表', kind: 'project-file' },
  ],
  attention: '个包保对象到期没有走访',
  derive(entry, { today, settings, related, isClosed }) {
    const { projectId, kind, from, team, plan, goal } = entry.fields;
    const dates = (related.visit ?? [])
      .filter((visit) => isVisitOf(entry, visit))
      .map(({ fields }) => String(fields.visitedOn ?? ''))
      .filter((visitedOn) => visitedOn <= today)
      .sort();
    const lastVisit = dates.at(-1) ?? null;
    const since = lastVisit ?? from;
    const idleDays = since === null ? null : Math.max(0, daysUntil(today, since));
    const hasTeam = (related['team-member'] ?? []).some(
      ({ fields, state }) => fields.projectId === projectId && state === 'serving',
    );
    const missing = [
      [team || hasTeam, '班子'],
      [plan, '方案'],
      [goal, '目标'],
    ].flatMap(([value, word]) => (value === '' || value === false ? [word] : []));
    return {
      values: {
        subject: entry.project || entry.fields.group || entry.unit,
        lastVisit,
        idleDays: isClosed ? null : idleDays,
        idleWeeks: isClosed || since === null ? null : missedWeeks(since, today) || null,
        visits: dates.filter((visitedOn) => periodOfDay(visitedOn) === periodOfDay(today)).length,
        missing: kind === '包保项目' ? missing.join('、') : '',
      },
      ...(isClosed
        ? { tone: 'muted' as const }
        : idleDays !== null && idleDays > settings['sponsorship.visit-days']
          ? { tone: 'warning' as const }
          : {}),
    };
  },
});

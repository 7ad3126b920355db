import { expect, it } from 'vitest';
import { settingsInForce } from '../../domain/settings';
import { type AgendaData, buildAgenda } from './build-agenda';

const meeting = {
  ...{ topic: '11月项目落地评审会', kind: '落地评审会', heldAt: '2026-11-30T09:00', place: '201室' },
  ...{ leader: '常务副区长', attendees: '区发改委', observers: '', agenda: '', materials: '' },
};
const lines = (data: Partial<AgendaData>) =>
  buildAgenda({
    ...{ issuedOn: '2026-11-25', number: '', settings: settingsInForce([], '2026-11') },
    ...{ meeting, projects: [], quarter: null, week: null },
    ...data,
  }).blocks.flatMap((block) => ('text' in block ? [block.text] : []));

it('a review meeting decides on projects with all their papers; the others are named with what they lack', () => {
  const of = (name: string, missing: readonly string[]) => ({ name, unit: '云岭镇', investor: '', missing });
  expect(lines({ projects: [of('甲项目', []), of('乙项目', ['鸟瞰图', '合同书'])] })).toEqual([
    '时间：2026年11月30日（星期一）09:00',
    '地点：201室',
    '主持：常务副区长',
    '参加人员：区发改委',
    '一、会议议程',
    '1.审议甲项目（云岭镇汇报），部门和专家发表意见，集体决策。',
    '2.领导总结讲话。',
    '二、材料未齐的项目',
    '1.乙项目（云岭镇）：还缺鸟瞰图、合同书，报齐后再列入议题。',
  ]);
});

it('takes the items as written down, else the usual ones of such a meeting', () => {
  const written = { ...meeting, kind: '季度项目分析调度会', agenda: '通报排名；\n先进单位发言。' };
  expect(lines({ meeting: written }).slice(4)).toEqual(['1.通报排名。', '2.先进单位发言。']);
  const quarter = { period: '2026-09', praised: ['柳溪镇', '区商务局'], speaking: ['云岭镇'] };
  expect(lines({ meeting: { ...written, agenda: '', attendees: '' }, quarter }).slice(3)).toEqual([
    '参加人员：各镇、街道、农场，各经济关联部门主要领导及分管领导',
    '1.区开放办通报第三季度重大招商项目累计排序情况。',
    '2.受表扬单位交流发言：柳溪镇、区商务局。',
    '3.暂时落后单位表态发言：云岭镇。',
    '4.领导点评讲话。',
  ]);
  const week = {
    problems: [
      { unit: '云岭镇', count: 2 },
      { unit: '区商务局', count: 1 },
    ],
    undone: 3,
  };
  expect(lines({ meeting: { ...written, kind: '周调度会', agenda: '' }, week }).slice(4)).toEqual([
    '1.通报上次会议议定事项落实情况（未落实3项）。',
    '2.逐项调度项目存在问题（3项）：云岭镇2项、区商务局1项。',
    '3.领导讲话。',
  ]);
  expect(lines({ meeting: { ...meeting, kind: '其他' } }).at(-1)).toBe('议题尚未报齐。');
});

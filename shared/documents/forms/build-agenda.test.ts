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
    ...{ meeting, projects: [] },
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
  expect(lines({ meeting: written }).slice(5)).toEqual(['1.通报排名。', '2.先进单位发言。']);
  expect(lines({ meeting: { ...written, agenda: '' } }).slice(5)).toHaveLength(4);
  expect(lines({ meeting: { ...meeting, kind: '其他' } }).at(-1)).toBe('议题尚未报齐。');
});

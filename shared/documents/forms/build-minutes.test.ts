import { describe, expect, it } from 'vitest';
import { noticeFixture } from '../testing/notice-fixture';
import { buildMinutes, type PaperMeeting } from './build-minutes';

const meeting: PaperMeeting = {
  topic: '第47周项目调度会',
  heldOn: '2026-11-25',
  place: '区政府第二会议室',
  leader: '常务副区长',
  attendees: '区发改委、桃花镇主要负责人',
  observers: '',
  absent: '区财政局',
  agenda: '拆迁、管网',
  materials: '',
  outcome: '',
  decisions: [
    { unit: '桃花镇', text: '限期完成两户房屋拆迁。', deadline: '2026-11-30' },
    { unit: '区住建局', text: '接通园区污水管网', deadline: null },
  ],
  quarter: null,
};
const textOf = (given: PaperMeeting | null) => {
  const model = buildMinutes({ ...noticeFixture(), meeting: given });
  return [
    model.title,
    ...model.blocks.map((block) =>
      'text' in block ? `${'lead' in block && block.lead ? block.lead.text : ''}${block.text}` : '',
    ),
  ].join('\n');
};

describe('会议纪要', () => {
  it('says when, where, who and what was decided, as the registers have it', () => {
    const text = textOf(meeting);
    expect(text).toContain('第47周项目调度会会议纪要');
    expect(text).toContain('2026年11月25日，常务副区长在区政府第二会议室主持召开第47周项目调度会，听取');
    expect(text).toContain('（一）限期完成两户房屋拆迁。由桃花镇负责，于2026年11月30日前办理落实。');
    expect(text).toContain('（二）接通园区污水管网。由区住建局负责。');
    expect(text).toContain('会议研究的议题：拆迁、管网。');
    expect(text).toContain('出席：区发改委、桃花镇主要负责人\n请假：区财政局');
    expect(text).not.toContain('列席');
  });

  it('of a meeting of the quarter it says who was praised and who spoke, and what the leaders asked for', () => {
    const quarter = { period: '2026-09', praised: ['柳溪镇', '区商务局'], speaking: ['云岭镇'] };
    const text = textOf({ ...meeting, quarter, outcome: '区长强调，四季度要冲刺。' });
    expect(text).toContain(
      '会议通报了第三季度重大招商项目累计排序情况，对柳溪镇、区商务局予以表扬；云岭镇作了表态发言。',
    );
    expect(text).toContain('三、会议要求\n区长强调，四季度要冲刺。\n');
    expect(textOf(meeting)).toContain('三、会议要求\n会议要求，各单位要');
  });

  it('leaves to fill in what nobody has written down', () => {
    expect(textOf({ ...meeting, leader: '', place: '' })).toContain(
      '2026年11月25日，＿＿＿＿在＿＿＿＿主持召开',
    );
    expect(textOf(null)).toContain('＿＿＿＿年＿＿＿＿月＿＿＿＿日');
  });
});

import { describe, expect, it } from 'vitest';
import type { DocumentModel, Table } from '../model';
import { dispatchFixture, rulingFixture, sponsorshipFixture } from '../testing/register-fixtures';
import { buildDispatch } from './build-dispatch';
import { buildEscalation } from './build-escalation';
import { buildRuling } from './build-ruling';
import { buildSponsorship } from './build-sponsorship';

function textOf(model: DocumentModel): string {
  return model.blocks
    .map((block) =>
      'text' in block ? `${'lead' in block && block.lead ? block.lead.text : ''}${block.text}` : '',
    )
    .join('\n');
}

function tableOf(model: DocumentModel, key: string): Table {
  const blocks = [...model.blocks, ...model.attachments.flatMap((attachment) => attachment.blocks)];
  const table = blocks.find((block) => block.type === 'table' && block.key === key);
  if (table?.type !== 'table') throw new Error(`no table ${key}`);
  return table;
}

describe('问题调度单', () => {
  const model = buildDispatch(dispatchFixture());

  it('counts what is open and lists every problem with its age', () => {
    expect(textOf(model)).toContain('尚未办结的问题3项，其中本周新报2项、特别紧急1项、超过办理时限1项');
    expect(tableOf(model, 'categories').rows).toEqual([
      ['土地', '1', '1', '1', '0', '1'],
      ['手续', '1', '0', '0', '1', '23'],
      ['用工', '1', '1', '0', '0', '1'],
    ]);
    expect(tableOf(model, 'problem-list').rows).toHaveLength(3);
    expect(textOf(model)).toContain('议定事项2项，尚未落实1项');
  });

  it('brings only urgent, overdue and escalated problems before the leaders', () => {
    const text = textOf(model);
    expect(text).toContain('已历时23天');
    expect(text).toContain('已提请市协调');
    expect(text).not.toContain('熟练工人');
  });

  it('has the weekly sheet behind the list of problems, with the projects there is something to say of', () => {
    expect(model.attachments.map(({ title }) => title)).toEqual([
      '全区招商引资项目问题清单',
      '全区新开工新投产项目周调度表',
    ]);
    expect(textOf(model)).toContain('2个项目中，有新动态或有未办结问题的1个，列入周调度表');
    expect(tableOf(model, 'week-sheet').rows).toEqual([
      [
        '1',
        '桃花镇',
        '恒远生物医药产业园项目',
        '新开工',
        '11月24日',
        '11月24日开工',
        '场地平整完成，桩基施工',
        '1',
      ],
    ]);
  });

  it('says so when nothing is open', () => {
    const empty = buildDispatch({ ...dispatchFixture(), problems: [], decisions: [], projects: [] });
    expect(textOf(empty)).toContain('没有未办结的问题');
    expect(empty.attachments).toEqual([]);
  });
});

it('提请市协调函 speaks only of what waits for the city, in letter form', () => {
  const model = buildEscalation(dispatchFixture());
  expect(model.masthead?.form).toBe('letter');
  expect(model.title).toBe('关于提请协调解决恒远生物医药产业园项目有关问题的函');
  expect(textOf(model)).toContain('用地指标42亩');
  expect(textOf(model)).not.toContain('能评报告');
});

it('裁决通知 names the one unit and goes to all concerned', () => {
  const model = buildRuling(rulingFixture());
  expect(model.mainRecipients).toEqual(['桃花镇', '象湖街道', '区商务局']);
  expect(textOf(model)).toContain(
    '裁定由桃花镇继续跟踪推进该项目，象湖街道、区商务局不再跟踪洽谈。自2026年11月20日起',
  );
});

it('公布表 adds up the visits and names who was not on site', () => {
  const model = buildSponsorship(sponsorshipFixture());
  expect(textOf(model)).toContain(
    '共有3名领导包保3项，到现场办公6次。超过7天未到现场的1项：区政协主席包保的年产5万吨光伏支架项目。',
  );
  const table = tableOf(model, 'sponsorships');
  expect(table.totalRow?.[6]).toBe('6');
  expect(table.rows[1]?.[8]).toBe('未按时到现场；缺方案');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConsistency } from './check-consistency';
import { applyEdits, checkLostEdits, lostEdits } from './editing/apply-edits';
import type { Block, DocumentModel, Paragraph, Table } from './model';
import { buildBriefing } from './notice/build-briefing';
import { buildNotice } from './notice/build-notice';
import { noticeFixture } from './testing/notice-fixture';

const notice = buildNotice(noticeFixture());

function failures(model: DocumentModel): string[] {
  return checkConsistency(model)
    .filter((check) => !check.ok)
    .map((check) => `${check.code}@${check.blockKey}`);
}

function change<T extends Block>(
  model: DocumentModel,
  key: string,
  edit: (block: T) => Block,
): DocumentModel {
  const replace = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) => (block.type !== 'page-break' && block.key === key ? edit(block as T) : block));
  return {
    ...model,
    blocks: replace(model.blocks),
    attachments: model.attachments.map((attachment) => ({
      ...attachment,
      blocks: replace(attachment.blocks),
    })),
  };
}

function setCell(row: number, column: number, value: string): (table: Table) => Table {
  return (table) => ({
    ...table,
    rows: table.rows.map((cells, at) =>
      at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells,
    ),
  });
}

describe('checkConsistency', () => {
  it('finds nothing in what the builders make, month after month', () => {
    const period = fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), period, (seed, month) => {
        const data = noticeFixture({ seed, period: month });
        expect(failures(buildNotice(data))).toEqual([]);
        expect(failures(buildBriefing(data))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('finds a row changed behind the total', () => {
    const wrong = change<Table>(notice, 'items.signed-count.table', setCell(1, 3, '77'));
    expect(failures(wrong)).toContain('table-total@items.signed-count.table');
    expect(failures(wrong)).toContain('table-figure@items.signed-count.table');
  });

  it('finds a wrong total', () => {
    const wrong = change<Table>(notice, 'list.signed', (table) => ({
      ...table,
      totalRow: table.totalRow?.map((cell, index) => (index === 5 ? '1' : cell)) ?? null,
    }));
    expect(failures(wrong)).toEqual(['table-total@list.signed']);
  });

  it('finds a rate that is not done ÷ target', () => {
    expect(failures(change<Table>(notice, 'items.signed-count.table', setCell(1, 7, '12.3')))).toEqual([
      'table-rate@items.signed-count.table',
    ]);
  });

  it('finds a sentence that differs from the table', () => {
    const wrong: DocumentModel = {
      ...notice,
      figures: { ...notice.figures, 'month.signed-count.recognised': '31' },
    };
    expect(failures(wrong)).toContain('sentence-figure@overview.signed-count');
    expect(failures(wrong)).toContain('table-figure@overview.table');
    expect(failures(wrong)).toContain('row-count@list.signed');
  });

  it('finds 亿元 that is not the table’s 万元', () => {
    const wrong: DocumentModel = {
      ...notice,
      figures: { ...notice.figures, 'month.signed-amount.recognised.yi': '99.99' },
    };
    expect(failures(wrong)).toContain('converted-amount@');
  });

  it('finds a unit that was left out', () => {
    const wrong = change<Table>(notice, 'composite.table', (table) => ({
      ...table,
      rows: table.rows.slice(0, -1),
    }));
    expect(failures(wrong)).toEqual(['units-complete@composite.table']);
  });

  it('finds a number of items that was not listed', () => {
    const wrong = change<Paragraph>(notice, 'items.signed-count.zero', (block) => ({
      ...block,
      lists: block.lists?.map((list) => ({ ...list, items: list.items.slice(1) })) ?? [],
    }));
    expect(failures(wrong)).toEqual(['stated-count@items.signed-count.zero']);
  });

  it('finds a cumulative figure told as the month’s', () => {
    const wrong = change<Paragraph>(notice, 'overview.signed-count', (block) => ({
      ...block,
      text: block.text.replace('1—11月累计', '11月'),
    }));
    expect(failures(wrong)).toContain('scope-mixed@overview.signed-count');
  });

  it('finds two blocks with one key', () => {
    const twice: DocumentModel = { ...notice, blocks: [...notice.blocks, notice.blocks[0] as Block] };
    expect(failures(twice)).toEqual(['block-key@purpose']);
  });
});

describe('applyEdits', () => {
  const generated = notice.blocks.find(
    (block): block is Paragraph => block.type === 'paragraph' && block.key === 'overview.signed-count',
  );
  const text = generated?.text ?? '';

  it('takes other wording with the same figures', () => {
    const edited = applyEdits(notice, {
      'overview.signed-count': text.replace('签约项目', '全区新签约项目'),
    });
    expect(failures(edited)).toEqual([]);
  });

  it('flags an edited figure at its paragraph', () => {
    const edited = applyEdits(notice, { 'overview.signed-count': text.replace('30个', '35个') });
    expect(failures(edited)).toEqual(['edited-figure@overview.signed-count']);
  });

  it('flags an edited figure even where the sentence has no figure of the model', () => {
    const key = 'composite.warning1';
    const warning = notice.blocks.find(
      (block): block is Paragraph => block.type === 'paragraph' && block.key === key,
    );
    const edited = applyEdits(notice, { [key]: warning?.text.replace('连续3个月', '连续4个月') ?? '' });
    expect(failures(edited)).toEqual([`edited-figure@${key}`]);
  });

  it('flags figures that have changed places', () => {
    const swapped = text.replace('增长11.1%', '增长4.9%').replace('下降4.9%', '下降11.1%');
    expect(failures(applyEdits(notice, { 'overview.signed-count': swapped }))).not.toEqual([]);
  });

  it('flags a place given to another unit, the opposite sense and a number in Chinese', () => {
    const edit = (key: string, change: (text: string) => string) => {
      const paragraph = notice.blocks.find(
        (block): block is Paragraph => block.type === 'paragraph' && block.key === key,
      );
      const before = paragraph?.text ?? '';
      expect(change(before)).not.toBe(before);
      return failures(applyEdits(notice, { [key]: change(before) }));
    };
    const places = 'composite.group1';
    expect(
      edit(places, (was) =>
        was.replace('居第1位', '居第X位').replace('居第2位', '居第1位').replace('居第X位', '居第2位'),
      ),
    ).toEqual([`edited-figure@${places}`]);
    const signed = 'overview.signed-count';
    expect(
      edit(signed, (was) => was.replace(/[欠超]时序/, (word) => (word === '欠时序' ? '超时序' : '欠时序'))),
    ).toEqual([`edited-figure@${signed}`]);
    expect(edit(signed, (was) => was.replace('30个', '三十一个'))).toEqual([`edited-figure@${signed}`]);
    expect(edit(signed, (was) => was.replace('30个', '三十个'))).toEqual([]);
  });

  it('takes a figure for the month’s or the year’s where both are the same', () => {
    const key = 'overview.signed-count';
    const same: DocumentModel = {
      ...change<Paragraph>(notice, key, (block) => ({
        ...block,
        text: '11月，签约项目6个；1—11月累计6个。',
        figures: [
          { printed: '6个', figure: 'month.x.recognised' },
          { printed: '6个', figure: 'year.x.recognised' },
        ],
      })),
      figures: { ...notice.figures, 'month.x.recognised': '6', 'year.x.recognised': '6' },
    };
    for (const text of ['11月，签约项目6个，较好。', '1—11月累计签约项目6个。'])
      expect(failures(applyEdits(same, { [key]: text }))).toEqual([]);
    const wrong = { ...same, figures: { ...same.figures, 'year.x.recognised': '7' } };
    expect(failures(applyEdits(wrong, { [key]: '11月，签约项目6个，较好。' }))).not.toEqual([]);
  });

  it('compares title and headings too', () => {
    expect(failures(applyEdits(notice, { title: notice.title.replace('11月', '10月') }))).toEqual([
      'edited-figure@title',
    ]);
    expect(failures(applyEdits(notice, { title: '关于2026年11月全区招商引资工作的通报' }))).toEqual([]);
    expect(failures(applyEdits(notice, { 'items.signed-count': '（一）注册项目' }))).toEqual([
      'edited-figure@items.signed-count',
    ]);
  });

  it('takes a shortened sentence whose figures stand as they did', () => {
    const first = text.slice(0, text.indexOf('个') + 1);
    expect(failures(applyEdits(notice, { 'overview.signed-count': `${first}，总体较好。` }))).toEqual([]);
  });

  it('notes a number nobody can check without blocking', () => {
    const edited = applyEdits(notice, { 'overview.signed-count': `${text}会议召开3次。` });
    expect(failures(edited)).toEqual([]);
    expect(checkConsistency(edited).some((check) => check.code === 'edited-figure' && check.ok)).toBe(true);
  });

  it('leaves a paragraph out that was edited to nothing, keeps unknown keys apart', () => {
    const edited = applyEdits(notice, { purpose: ' ', 'no-such-key': '文字' });
    expect(edited.blocks.some((block) => block.type === 'paragraph' && block.key === 'purpose')).toBe(false);
    const edits = { purpose: '', 'no-such-key': '文字', 'none-either': ' ' };
    expect(lostEdits(notice, edits)).toEqual([{ key: 'no-such-key', text: '文字' }]);
    expect(checkLostEdits(notice, edits).map(({ ok, message }) => [ok, message.slice(0, 12)])).toEqual([
      [false, '改写过的一段（“文字”）'],
    ]);
  });

  it('takes other names in the 版记, none for a line edited to nothing', () => {
    const copies = applyEdits(notice, { 'imprint.copies': '区委办公室，区纪委监委。' });
    expect(copies.imprint?.copyRecipients).toEqual(['区委办公室', '区纪委监委']);
    const briefing = buildBriefing({ ...noticeFixture(), number: '第11期' });
    const sent = applyEdits(briefing, { 'imprint.1': '区长', 'imprint.2': '' });
    expect(sent.imprint?.distribution?.map(({ label, names }) => [label, ...names])).toEqual([
      ['报', '区长'],
      ['送'],
    ]);
    expect(lostEdits(briefing, { 'imprint.1': '区长', 'imprint.9': '无' }).map(({ key }) => key)).toEqual([
      'imprint.9',
    ]);
  });

  it('changes nothing when the wording is the generated one', () => {
    expect(applyEdits(notice, { 'overview.signed-count': text })).toEqual(notice);
  });
});

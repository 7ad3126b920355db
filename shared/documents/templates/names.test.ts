import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../kinds';
import { everyKind } from '../testing/kind-fixtures';
import { columnName } from './column-name';
import { figureName } from './figure-name';
import { placeSlots } from './place-slots';
import { slotsOf } from './slots';
import { nearestName } from './upload/nearest-name';

const kinds = everyKind();

describe('names of a template', () => {
  it.each(DOCUMENT_KINDS)('%s: every part of the document has a name, and no two parts the same', (kind) => {
    const placed = placeSlots(kinds[kind]);
    const { blocks, attachments } = kinds[kind];
    const unnamed = [...blocks, ...attachments.flatMap((attachment) => attachment.blocks)].filter(
      (block) => !placed.has(block) && ['heading', 'paragraph', 'table', 'chart'].includes(block.type),
    );
    expect(unnamed).toEqual([]);
    // 表1 or 图1 means that a table or chart has no line in slots.ts.
    expect([...placed.values()].filter(({ name }) => /^[表图]\d+$/.test(name))).toEqual([]);
    const names = slotsOf(kind).map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('every figure that can stand alone has a name of its own', () => {
    for (const { kind, figures } of Object.values(kinds)) {
      const keys = Object.keys(figures).filter((key) => !/\.(unit|leader)\.|\.(change|gap)$/.test(key));
      const names = keys.map(figureName);
      expect(
        keys.filter((_, at) => names[at] === null),
        kind,
      ).toEqual([]);
      expect(new Set(names).size, kind).toBe(names.length);
    }
  });

  it('a figure without its sign is not offered', () => {
    expect(figureName('year.signed-count.gap')).toBeNull();
    expect(figureName('month.signed-count.change')).toBeNull();
    expect(figureName('month.signed-amount.recognised.yi')).toBe('本月签约金额认定数亿元');
  });

  it('a column is called the same in every month', () => {
    expect(columnName('11月\n认定')).toBe('本月认定');
    expect(columnName('1—11月\n累计')).toBe('累计');
    expect(columnName('年初以来\n累计')).toBe('累计');
    expect(columnName('1—11月\n累计得分')).toBe('累计得分');
    expect(columnName('总投资\n（万元）')).toBe('总投资');
    expect(columnName('3月')).toBe('3月');
  });

  it('the nearest name is near', () => {
    expect(nearestName('成文曰期', ['标题', '成文日期', '印发日期'])).toBe('成文日期');
    expect(nearestName('天气', ['标题', '成文日期'])).toBeNull();
  });
});

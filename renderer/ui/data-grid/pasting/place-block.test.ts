import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridColumn } from '../columns/grid-column';
import { placeBlock } from './place-block';

type Row = Readonly<Record<string, string>>;

const column = (id: string, more: Partial<GridColumn<Row>> = {}): GridColumn<Row> => ({
  id,
  title: `列${id}`,
  kind: 'text',
  width: 100,
  value: (row) => row[id] ?? '',
  ...more,
});
const columns = [
  column('a'),
  column('b', { editable: () => true, refuses: (text) => (/^\d*$/.test(text) ? null : '不是数字') }),
  column('c', { editable: () => true }),
];
const rows: readonly Row[] = [
  { a: '桃花镇', b: '1', c: '' },
  { a: '青山街道', b: '2', c: '甲' },
  { a: '安宁镇', b: '3', c: '乙' },
];

/** What a page does with the edits. */
function apply(before: readonly Row[], edits: ReturnType<typeof placeBlock<Row>>['edits']): Row[] {
  return before.map((row) => {
    const mine = edits.filter((edit) => edit.row === row).map((edit) => [edit.columnId, edit.text]);
    return { ...row, ...Object.fromEntries(mine) };
  });
}

describe('a pasted block', () => {
  it('starts at the active cell; what is refused is named with row, column, text and reason', () => {
    const placed = placeBlock([['7', 'x'], ['八', 'y'], ['9'], ['10']], { row: 1, column: 1 }, rows, columns);
    expect(placed.edits.map((edit) => [edit.row.a, edit.columnId, edit.text])).toEqual([
      ['青山街道', 'b', '7'],
      ['青山街道', 'c', 'x'],
      ['安宁镇', 'c', 'y'],
    ]);
    expect(placed.refused).toEqual([{ line: 2, row: '安宁镇', column: '列b', text: '八', why: '不是数字' }]);
    expect(placed.surplusLines).toBe(2);
  });

  it('asks for no change where a cell says what stands there, and tells columns beyond the last', () => {
    const placed = placeBlock(
      [['桃花镇', '1', '', '多', ''], ['别的镇']],
      { row: 0, column: 0 },
      rows,
      columns,
    );
    expect(placed.edits).toEqual([]);
    expect(placed.refused).toEqual([
      { line: 2, row: '青山街道', column: '列a', text: '别的镇', why: '这一格不能填写' },
    ]);
    expect(placed.surplusColumns).toBe(1);
  });

  it('changes no cell outside the block; every cell inside is taken or refused', () => {
    const cell = fc.constantFrom('', '1', '22', '甲', ' 乙 ', '桃花镇');
    const block = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
    const at = fc.record({ row: fc.nat(2), column: fc.nat(2) });
    fc.assert(
      fc.property(block, at, (lines, from) => {
        const placed = placeBlock(lines, from, rows, columns);
        const after = apply(rows, placed.edits);
        const refused = new Set(placed.refused.map((each) => `${each.line} ${each.column}`));
        for (const [down, row] of rows.entries()) {
          for (const [right, { id, title }] of columns.entries()) {
            const inside = down >= from.row && right >= from.column;
            const pasted = inside ? lines[down - from.row]?.[right - from.column] : undefined;
            const taken = pasted !== undefined && !refused.has(`${down - from.row + 1} ${title}`);
            expect(after[down]?.[id]).toBe(taken ? pasted.trim() : row[id]);
          }
        }
        expect(placed.surplusLines).toBe(Math.max(0, from.row + lines.length - rows.length));
      }),
    );
  });
});

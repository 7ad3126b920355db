import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridColumn } from './columns/grid-column';
import { describeFilter, distinctWords, filterRows, narrowFilter } from './columns/grid-filter';
import { sortRows } from './columns/sort-rows';
import { formatTsv, parseTsv, rowsToCells } from './editing/grid-clipboard';
import { nextCell } from './editing/grid-keys';
import { extendTo, NO_SELECTION, selectAll, toggleRow } from './model/grid-selection';
import { displayText, sumColumn } from './model/grid-value';

interface Row {
  readonly unit: string;
  readonly fen: number | null;
  readonly rate: string;
}

const columns: readonly GridColumn<Row>[] = [
  { id: 'unit', title: '单位', kind: 'text', width: 100, value: (row) => row.unit },
  { id: 'fen', title: '总投资', kind: 'money', width: 100, value: (row) => row.fen, editable: () => true },
  { id: 'rate', title: '完成率', kind: 'number', width: 100, value: (row) => row.rate, editable: () => true },
];
const rows: readonly Row[] = [
  { unit: '桃花镇', fen: 123_456_000_000, rate: '94.1' },
  { unit: '青山街道', fen: null, rate: '' },
  { unit: '重庆路街道', fen: 1_000_000, rate: '0.2' },
];

describe('values', () => {
  it('shows money in 万元 with thousands separators, and empty as empty', () => {
    expect(displayText('money', 123_456_000_000)).toBe('123,456.00');
    expect(displayText('money', 0)).toBe('0.00');
    expect(displayText('money', null)).toBe('');
    expect(displayText('number', '1234567.5')).toBe('1,234,567.5');
  });

  it('adds decimals exactly: 0.1 + 0.2 is 0.3', () => {
    const [, , rate] = columns;
    if (!rate) throw new Error('no column');
    expect(sumColumn(rate, [{ ...rows[0], rate: '0.1' } as Row, { ...rows[0], rate: '0.2' } as Row])).toBe(
      '0.3',
    );
    expect(sumColumn(rate, [rows[1] as Row])).toBeNull();
  });

  it('adds money beyond what a number holds exactly', () => {
    const [, fen] = columns;
    if (!fen) throw new Error('no column');
    const most = { ...rows[0], fen: Number.MAX_SAFE_INTEGER } as Row;
    expect(sumColumn({ ...fen, kind: 'number' }, [most, most, most])).toBe('27021597764222973');
    expect(sumColumn(fen, rows)).toBe(123_457_000_000);
    const mixed = [most, { ...most, fen: null }, { ...most, rate: '0.5' }];
    expect(sumColumn({ ...fen, kind: 'number', value: (row) => row.fen ?? row.rate }, mixed)).toBe(
      '18014398509482076.1',
    );
  });
});

describe('order', () => {
  const of = (kind: GridColumn<string>['kind'], values: readonly string[], desc = false) =>
    sortRows(values, [{ id: 'a', title: '', kind, width: 80, value: (row) => row }], [{ id: 'a', desc }]);

  it('puts numbers by size, text by pinyin and numbers within it, empty cells last both ways', () => {
    expect(of('number', ['10', '9', '', '9.5'])).toEqual(['9', '9.5', '10', '']);
    expect(of('number', ['10', '9', '', '9.5'], true)).toEqual(['10', '9.5', '9', '']);
    expect(of('text', ['桃花', '', '安', '北'])).toEqual(['安', '北', '桃花', '']);
    expect(of('text', ['第10期', '第9期'])).toEqual(['第9期', '第10期']);
    expect(of('date', ['2026-02-01', '', '2025-12-31'], true)).toEqual(['2026-02-01', '2025-12-31', '']);
  });

  it('goes on by the next column where the first is equal, and keeps the order of equals', () => {
    const more = [...rows, { unit: '安宁镇', fen: 1_000_000, rate: '0.2' }];
    const units = (...sorting: { id: string; desc: boolean }[]) =>
      sortRows(more, columns, sorting).map((row) => row.unit);
    expect(units({ id: 'fen', desc: false })).toEqual(['重庆路街道', '安宁镇', '桃花镇', '青山街道']);
    expect(units({ id: 'fen', desc: true }, { id: 'unit', desc: false })).toEqual([
      '桃花镇',
      '安宁镇',
      '重庆路街道',
      '青山街道',
    ]);
    expect(units({ id: 'gone', desc: true })).toEqual(more.map((row) => row.unit));
  });

  it('offers the words of a column once, in order, the empty one last', () => {
    const [, fen] = columns;
    if (!fen) throw new Error('no column');
    expect(distinctWords(fen, [...rows, ...rows])).toEqual(['1.00', '123,456.00', '（空）']);
  });
});

describe('filter', () => {
  const shown = (filters: Parameters<typeof filterRows>[2], search = '') =>
    filterRows(rows, columns, filters, search).map((row) => row.unit);

  it('finds by characters, initials, full pinyin and the second reading of 重', () => {
    expect(shown({}, '桃花')).toEqual(['桃花镇']);
    expect(shown({}, 'thz')).toEqual(['桃花镇']);
    expect(shown({}, 'taohua')).toEqual(['桃花镇']);
    expect(shown({}, 'cq')).toEqual(['重庆路街道']);
  });

  it('keeps only or leaves out values, empty cells too', () => {
    expect(shown({ fen: { kind: 'only', values: ['（空）'] } })).toEqual(['青山街道']);
    expect(shown({ unit: { kind: 'except', values: ['桃花镇'] } })).toEqual(['青山街道', '重庆路街道']);
  });

  it('narrows step by step with 排除此值', () => {
    const first = narrowFilter(undefined, 'except', '桃花镇');
    const second = narrowFilter(first, 'except', '青山街道');
    expect(shown({ unit: second })).toEqual(['重庆路街道']);
    expect(narrowFilter({ kind: 'only', values: ['a', 'b'] }, 'except', 'a')).toEqual({
      kind: 'only',
      values: ['b'],
    });
    expect(describeFilter('单位', second)).toBe('单位不含 桃花镇、青山街道');
  });
});

describe('selection', () => {
  const shown = ['a', 'b', 'c', 'd'];

  it('extends from the anchor in the order shown, both ways', () => {
    const anchored = toggleRow(NO_SELECTION, 'b');
    expect([...extendTo(anchored, shown, 'd', null).ids]).toEqual(['b', 'c', 'd']);
    expect([...extendTo(extendTo(anchored, shown, 'd', null), shown, 'a', null).ids]).toEqual(['a', 'b']);
  });

  it('selects all shown and only those', () => {
    const all = selectAll(toggleRow(NO_SELECTION, 'z'), shown);
    expect([...all.ids]).toEqual(shown);
  });

  it('toggling twice changes nothing', () => {
    expect(toggleRow(toggleRow(NO_SELECTION, 'a'), 'a').ids.size).toBe(0);
  });
});

describe('clipboard', () => {
  it('gives Excel numbers without separators and quotes line ends', () => {
    expect(formatTsv(rowsToCells(columns, rows.slice(0, 1)))).toBe('桃花镇\t123456.00\t94.1');
    expect(formatTsv([['a\nb', 'say "x"']])).toBe('"a\nb"\t"say ""x"""');
  });

  it('reads back whatever it writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '镇', ' '), maxLength: 6 });
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
      .chain(([height, width]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(block, (cells) => {
        expect(parseTsv(`${formatTsv(cells)}\r\n`)).toEqual(cells);
      }),
    );
  });

  it('takes a quote that is never closed as a character like another', () => {
    expect(parseTsv('"a\tb\r\n5" 管\t"c ""d"" e"\r\n')).toEqual([
      ['"a', 'b'],
      ['5" 管', 'c "d" e'],
    ]);
    expect(parseTsv('')).toEqual([]);
  });
});

describe('keys', () => {
  const size = { rows: 100, columns: 5, page: 20 };
  it('moves as in Excel and stops at the edges', () => {
    expect(nextCell({ row: 0, column: 0 }, 'ArrowUp', false, size)).toEqual({ row: 0, column: 0 });
    expect(nextCell({ row: 3, column: 2 }, 'End', false, size)).toEqual({ row: 3, column: 4 });
    expect(nextCell({ row: 3, column: 2 }, 'End', true, size)).toEqual({ row: 99, column: 4 });
    expect(nextCell({ row: 90, column: 2 }, 'PageDown', false, size)).toEqual({ row: 99, column: 2 });
    expect(nextCell({ row: 3, column: 2 }, 'x', false, size)).toBeNull();
  });
});

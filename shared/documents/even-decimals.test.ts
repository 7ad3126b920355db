import { expect, it } from 'vitest';
import { withEvenDecimals } from './even-decimals';
import type { Table } from './model';

const table: Table = {
  type: 'table',
  key: 'amounts',
  caption: '',
  measure: '',
  columns: ['单位', '金额', '名次'].map((title) => ({ title, width: 1, align: 'right' })),
  rows: [['镇街组'], ['甲镇', '72300', '1'], ['乙镇', '81302.5', '2'], ['丙镇', '—', '—']],
  totalRow: ['合计', '153602.55', ''],
  landscape: false,
};

it('gives every figure of a column as many decimals as the longest has, the total counted in', () => {
  const even = withEvenDecimals(table, [1]);
  expect(even.rows).toEqual([
    ['镇街组'],
    ['甲镇', '72300.00', '1'],
    ['乙镇', '81302.50', '2'],
    ['丙镇', '—', '—'],
  ]);
  expect(even.totalRow).toEqual(['合计', '153602.55', '']);
});

it('leaves whole figures whole', () => {
  const whole = { ...table, rows: [['甲镇', '72300', '1']], totalRow: null };
  expect(withEvenDecimals(whole, [1, 2])).toEqual(whole);
});

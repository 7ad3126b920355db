import { expect, it } from 'vitest';
import { settingsInForce } from '../../../../shared/domain/settings';
import type { GridColumn } from '../columns/grid-column';
import { buildListDocument } from './list-document';

interface Row {
  readonly name: string;
  readonly fen: number | null;
}
const COLUMNS: readonly GridColumn<Row>[] = [
  { id: 'name', title: '活动', kind: 'text', width: 200, value: (row) => row.name },
  { id: 'money', title: '签约金额', kind: 'money', width: 100, value: (row) => row.fen, total: true },
];
const build = (columns: readonly GridColumn<Row>[]) =>
  buildListDocument({
    title: '外出招商与活动',
    filter: '未办结',
    columns,
    rows: [
      { name: '赴上海招商', fen: 1_234_567_00 },
      { name: '赴深圳招商', fen: null },
    ],
    settings: settingsInForce([], '2026-11'),
    today: '2026-11-25',
  });

it('prints the columns shown with numbered rows and the sum of those that add up', () => {
  const [note, table] = build(COLUMNS).blocks;
  expect(note).toMatchObject({ text: expect.stringContaining('2026-11-25　共2项　未办结') });
  expect(table).toMatchObject({
    columns: [
      { title: '序号' },
      { title: '活动', align: 'left' },
      { title: '签约金额（万元）', align: 'right' },
    ],
    rows: [
      ['1', '赴上海招商', '123.46'],
      ['2', '赴深圳招商', ''],
    ],
    totalRow: ['', '合计', '123.46'],
    landscape: false,
  });
});

it('lies across when it is wide, on A3 when it is wider still', () => {
  const wide = (count: number) =>
    build(
      Array.from({ length: count }, (_, index) => ({ ...(COLUMNS[0] as GridColumn<Row>), id: `c${index}` })),
    );
  expect(build(COLUMNS)).not.toHaveProperty('across');
  expect(wide(6)).toMatchObject({ across: true });
  expect(wide(6)).not.toHaveProperty('paper');
  expect(wide(13)).toMatchObject({ paper: 'A3' });
});

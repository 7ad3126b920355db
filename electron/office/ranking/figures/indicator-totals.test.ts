import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../testing';
import { indicatorTotals } from './indicator-totals';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterAll(() => office.remove());

it('the district’s rate compares the targets with what the units that have them did, and nobody else', async () => {
  const { db } = office.session.context.office;
  const signed = async () =>
    (await indicatorTotals(db, '2026-11')).find((total) => total.indicator.id === 'signed-count')?.year;
  const before = await signed();
  expect(before?.targeted).toBeUndefined();
  const { result } = await office.call('ranking.compute', { period: '2026-11', scope: 'year' });
  const items = result.groups.flatMap((group) =>
    group.rows.flatMap((row) =>
      row.items.filter((item) => item.id === 'signed-count').map((item) => ({ row, item })),
    ),
  );
  const best = items.reduce((a, b) => (Number(b.item.actual) > Number(a.item.actual) ? b : a));
  const { units } = await office.call('units.list', {});
  const unitId = units.find((unit) => unit.name === best.row.unit)?.id ?? 0;
  await office.call('targets.save', {
    targets: [0, 1].map((quarter) => ({ unitId, indicator: 'signed-count', year: 2026, quarter, value: '' })),
    reason: '不再下达',
  });
  const after = await signed();
  expect(after?.recognised).toBe(before?.recognised);
  expect(Number(after?.targeted)).toBe(Number(before?.recognised) - Number(best.item.actual));
  expect(after?.rate).toBe(((Number(after?.targeted) / Number(after?.target)) * 100).toFixed(1));
});

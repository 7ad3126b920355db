import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../testing';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterAll(() => office.remove());

it('a bonus limited to once a quarter counts the quarters of the year, not the events', async () => {
  const bonus = {
    id: 'signed-once',
    name: '每季度有新签约',
    kind: 'bonus' as const,
    function: {
      type: 'limited-count' as const,
      indicator: 'signed-count',
      price: '0.5',
      times: 1,
      per: 'quarter' as const,
    },
  };
  const [stored] = (await office.call('schemes.list', {})).schemes;
  const scheme = { ...stored?.scheme, items: [...(stored?.scheme.items ?? []), bonus] } as never;
  const expected = new Map<string, Set<number>>();
  for (let month = 1; month <= 11; month += 1) {
    const period = `2026-${String(month).padStart(2, '0')}`;
    const { result } = await office.call('ranking.compute', { period, scope: 'month' });
    for (const row of result.groups.flatMap((group) => group.rows)) {
      const quarters = expected.get(row.unit) ?? new Set();
      if (Number(row.items.find((item) => item.id.startsWith('signed'))?.actual) > 0)
        quarters.add(Math.ceil(month / 3));
      expected.set(row.unit, quarters);
    }
  }
  const year = { period: '2026-11', scope: 'year', scheme } as const;
  const { after } = await office.call('ranking.what-if', year);
  const rows = after.groups.flatMap((group) => group.rows);
  expect(rows.map((row) => [row.unit, row.items.at(-1)?.score])).toEqual(
    rows.map((row) => [row.unit, ((expected.get(row.unit)?.size ?? 0) / 2).toFixed(2)]),
  );
  const busy = rows.find((row) => (row.items.at(-1)?.formula ?? '').includes('只计1次'));
  expect(busy?.items.at(-1)?.formula).toMatch(/每季度最多计1次，2026年第\d季度\d+次只计1次/);

  // Another signing in a quarter that already counts changes nothing, and the sum stays right.
  const unit = busy?.unit ?? '';
  const { after: more } = await office.call('ranking.what-if', {
    ...year,
    changes: [{ unit, indicator: 'signed-count', delta: '1' }],
  });
  const changed = more.groups.flatMap((group) => group.rows).find((row) => row.unit === unit);
  const signed = (items: typeof changed) =>
    Number(items?.items.find((item) => item.id.startsWith('signed'))?.actual);
  expect(signed(changed)).toBe(signed(busy) + 1);
});

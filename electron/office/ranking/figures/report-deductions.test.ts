import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../testing';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterAll(() => office.remove());

it('late and missing reports of the submission board are deducted by the scheme, and only then', async () => {
  const { files } = await office.call('demo.samples', {});
  const review = await office.call('import.read', {
    tokens: files.map(({ token }) => token),
    period: '2026-11',
  });
  await office.call('import.commit', { reviewId: review.id, includeDuplicateFiles: false });
  const deduction = {
    id: 'reports',
    name: '报送扣分',
    kind: 'deduction' as const,
    function: {
      type: 'additive' as const,
      terms: [
        { name: '迟报', indicator: 'late-reports', points: 0.5 },
        { name: '未报', indicator: 'missing-reports', points: 1 },
      ],
    },
    cap: 2,
  };
  const [stored] = (await office.call('schemes.list', {})).schemes;
  const scheme = { ...stored?.scheme, items: [...(stored?.scheme.items ?? []), deduction] };
  const deducted = async () => {
    const { after } = await office.call('ranking.what-if', {
      period: '2026-11',
      scope: 'month',
      scheme: scheme as never,
    });
    const rows = after.groups.flatMap((group) => group.rows);
    return new Map(rows.map((row) => [row.unit, row.items.at(-1)]));
  };
  const board = (await office.call('submissions.board', { period: '2026-11' })).rows;
  const expected = (missing: string) =>
    new Map(
      board.map(({ unit, state }) => [
        unit,
        state === 'late' ? '-0.50' : state === 'missing' ? missing : '0.00',
      ]),
    );
  const scores = async () => new Map([...(await deducted())].map(([unit, item]) => [unit, item?.score]));

  // While the month is open nobody has missed it.
  expect(await scores()).toEqual(expected('0.00'));
  await office.call('periods.set-state', { period: '2026-11', state: 'cut-off' });
  expect(await scores()).toEqual(expected('-1.00'));
  expect(new Set(board.map(({ state }) => state))).toEqual(new Set(['on-time', 'late', 'missing']));
  const missing = board.find(({ state }) => state === 'missing')?.unit ?? '';
  expect((await deducted()).get(missing)?.formula).toContain('未报1×1 = −1.00');
});

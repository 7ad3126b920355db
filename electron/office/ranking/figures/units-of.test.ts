/** A unit dissolved in the course of the year: 撤并. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../testing';

const PERIOD = '2026-11';
let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterAll(() => office.remove());

const yearOf = async () => (await office.call('ranking.compute', { period: PERIOD, scope: 'year' })).result;
const signedTotal = async () => {
  const rows = (await yearOf()).groups.flatMap((group) => group.rows);
  return rows.reduce(
    (sum, { items }) => sum + Number(items.find(({ id }) => id === 'signed-count')?.actual ?? 0),
    0,
  );
};

it('keeps what a dissolved unit achieved in the totals and gives it no place', async () => {
  const before = await signedTotal();
  const best = (await yearOf()).groups[0]?.rows.find((row) => row.place === 1)?.unit;
  const { units } = await office.call('units.list', {});
  const unit = units.find(({ name }) => name === best);
  if (!unit) throw new Error('the demo ranks its units');
  const { id, name, shortName, groupId, inComposite, aliases, contact } = unit;
  await office.call('units.save', {
    ...{ id, name, shortName, groupId, inComposite, aliases: [...aliases], contact },
    active: false,
  });

  expect(await signedTotal()).toBe(before);
  const rows = (await yearOf()).groups[0]?.rows ?? [];
  expect(rows.find((row) => row.unit === name)?.place).toBeNull();
  expect(rows.filter((row) => row.place === 1)).toHaveLength(1);
  for (const kind of ['notice', 'quarter'] as const) {
    const { checks, model } = await office.call('documents.draft', { kind, period: PERIOD });
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    const zero = model.blocks
      .map((block) => JSON.stringify(block))
      .filter((text) => /无新?\S+的单位/.test(text));
    expect(zero.join()).not.toContain(name);
  }
  const { rows: board } = await office.call('submissions.board', { period: PERIOD });
  expect(board.some((row) => row.unit === name)).toBe(false);
  const nextYear = await office.call('ranking.compute', { period: '2027-01', scope: 'month' });
  expect(JSON.stringify(nextYear.result.groups)).not.toContain(name);
});

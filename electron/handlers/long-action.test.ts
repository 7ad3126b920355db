import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { seedLargeOffice } from '../../db/testing-large';
import type { RecordRef } from '../../shared/contract/recognition';
import { openTestOffice, type TestOffice } from '../testing';

const period = '2026-11';
let office: TestOffice;
let refs: RecordRef[];

beforeAll(async () => {
  office = await openTestOffice();
  const { context } = office.session;
  seedLargeOffice(context.office, { units: 6, projects: 2000, records: 9000, year: 2026 });
  const { rows } = await office.call('desk.list', { period });
  refs = rows.flatMap(({ ref, record }) => (record.recognisedPeriod === period ? [ref] : []));
});
afterAll(() => office.remove());

/** What the window is told while the work goes on. */
async function progressOf(work: () => Promise<unknown>, onFirst = () => undefined as unknown) {
  const told: number[] = [];
  const emit = vi.spyOn(office.session.context, 'emit').mockImplementation((event) => {
    if (event.type !== 'progress') return;
    if (told.length === 0) onFirst();
    told.push(event.done);
  });
  await work();
  emit.mockRestore();
  return told;
}

const tallies = async () => (await office.call('desk.list', { period })).tallies;
const returnAll = { period, reason: '材料不全' };

it('an action on more rows than a screen holds is broken off whole', async () => {
  expect(refs.length).toBeGreaterThan(600);
  const before = await tallies();
  const told = await progressOf(
    async () => expect((await office.refusal('desk.return', { ...returnAll, refs })).code).toBe('cancelled'),
    () => office.call('desk.stop', {}),
  );
  expect(told.at(-1)).toBe(refs.length);
  expect(told.length).toBe(2);
  expect(await tallies()).toEqual(before);
});

it('takes all rows, says how far it is, and is taken back by one undo', async () => {
  const before = await tallies();
  let returned = 0;
  const told = await progressOf(async () => {
    returned = (await office.call('desk.return', { ...returnAll, refs })).rejected;
  });
  expect(returned).toBe(refs.length);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(refs.length);
  await office.call('undo.undo', {});
  expect(await tallies()).toEqual(before);
});

it('a few rows are done without a word', async () => {
  expect(
    await progressOf(() => office.call('desk.return', { ...returnAll, refs: refs.slice(0, 3) })),
  ).toEqual([]);
});

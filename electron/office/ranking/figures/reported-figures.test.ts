import { afterEach, beforeEach, expect, it } from 'vitest';
import { listUnits } from '../../../../db/queries/office/units';
import { recogniseRecords, returnRecords } from '../../../../db/queries/projects/recognition';
import { insertEvents, insertFunds } from '../../../../db/queries/projects/records';
import { act, buildSmallOffice, openTestOffice, type SmallOffice, signedEvent } from '../../../../db/testing';
import { reportedValues } from './indicator-values';

let test: ReturnType<typeof openTestOffice>;
let small: SmallOffice;
beforeEach(async () => {
  test = openTestOffice();
  small = await buildSmallOffice(test.office);
});
afterEach(() => test.remove());

const WAN = 1_000_000;
const recognised = { period: '2026-11', at: '2026-11-24T08:00:00', by: '核查员' };

/** 上报数 of November by unit: signed projects, 万元 signed, 万元 in place. */
async function reported(): Promise<Record<string, (string | undefined)[]>> {
  const { db } = test.office;
  const units = await listUnits(db);
  const figures = await reportedValues(db, { from: '2026-11', to: '2026-11' }, units);
  return Object.fromEntries(
    units.map(({ name, shortName }) => [
      shortName,
      ['signed-count', 'signed-amount', 'funds-in-place'].map((id) => figures[name]?.[id]),
    ]),
  );
}

it('上报数: whatever became of a report it counts once, foreign money at the rate of its day', async () => {
  await act(test.office, async (db) => {
    await db
      .insertInto('exchange_rates')
      .values([
        { currency: 'USD', date: '2026-11-01', rate: '7', source: '' },
        { currency: 'USD', date: '2026-11-10', rate: '7.5', source: '' },
      ])
      .execute();
    const usd = { currency: 'USD', minor: 100 * WAN } as const;
    const [returned, again, foreign] = await insertEvents(db, [
      signedEvent(small.pipes, small.chengguan, { amount: { currency: 'CNY', minor: 4000 * WAN } }),
      signedEvent(small.pipes, small.chengguan, {
        eventDate: '2026-11-20',
        amount: { currency: 'CNY', minor: 9000 * WAN },
      }),
      signedEvent(small.parts, small.dongwan, { eventDate: '2026-11-12', amount: usd }),
    ]);
    await returnRecords(db, 'event', [returned ?? 0], '金额不符');
    const fund = {
      projectId: small.parts,
      unitId: small.dongwan,
      dateText: '',
      kind: 'cash',
      voucher: '',
    } as const;
    const own = { ...fund, reportedPeriod: '2026-11', evidence: '', sourceRowId: null };
    const [arrived] = await insertFunds(db, [
      { ...own, arrivedOn: '2026-11-05', money: usd },
      { ...own, arrivedOn: '2026-11-15', money: usd },
      { ...own, arrivedOn: null, money: { currency: 'CNY', minor: 30 * WAN } },
    ]);
    await recogniseRecords(db, 'event', [{ id: foreign ?? 0, fen: 1, rate: null }], recognised);
    await recogniseRecords(db, 'fund', [{ id: arrived ?? 0, fen: 1, rate: null }], recognised);
    expect(again).toBeGreaterThan(0);
  });
  // Of the event sent again the first report stands; dollars: 100×7.5 signed, 100×7 + 100×7.5 in place.
  expect(await reported()).toEqual({
    城关镇: ['1', '4000', '0'],
    东湾街道: ['1', '750', '1480'],
    经开区: ['0', '0', '0'],
  });
  // Once the second report is recognised it takes the place of the one that was returned.
  await act(test.office, async (db) => {
    await recogniseRecords(db, 'event', [{ id: 2, fen: 9000 * WAN, rate: null }], recognised);
  });
  expect((await reported()).城关镇).toEqual(['1', '9000', '0']);
});

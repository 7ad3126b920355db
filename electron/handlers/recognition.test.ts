import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertEvents, insertFunds } from '../../db/queries/projects/records';
import { act, buildSmallOffice, signedEvent } from '../../db/testing';
import { openTestOffice, type TestOffice } from '../testing';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.remove());

it('全部认定 takes a project through all stages reported at once, and leaves what has another objection', async () => {
  const data = office.session.context.office;
  const small = await buildSmallOffice(data);
  const evidence = '合同、营业执照、施工许可证';
  const later = (stage: 'registered' | 'started' | 'producing', eventDate: string) =>
    signedEvent(small.pipes, small.chengguan, { stage, eventDate, amount: null, evidence });
  await act(data, async (db) => {
    await insertEvents(db, [
      later('producing', '2026-11-19'),
      later('started', '2026-11-12'),
      later('registered', '2026-11-08'),
      signedEvent(small.pipes, small.chengguan, { evidence }),
      // A start without its signing: a person has to look at it.
      signedEvent(small.parts, small.dongwan, { stage: 'started', amount: null, evidence }),
    ]);
    await insertFunds(db, [
      {
        projectId: small.pipes,
        unitId: small.chengguan,
        arrivedOn: '2026-11-15',
        dateText: '',
        money: { currency: 'CNY', minor: 500_000_000 },
        kind: 'cash',
        voucher: '银行进账单',
        reportedPeriod: '2026-11',
        evidence,
        sourceRowId: null,
      },
    ]);
  });

  const outcome = await office.call('desk.recognise-all', { period: '2026-11' });

  expect([outcome.recognised, outcome.remaining]).toEqual([5, 1]);
  expect(outcome.refused.map(({ projectName, message }) => [projectName, message])).toEqual([
    ['电子元件生产项目', '该项目的签约尚未认定，先报了开工'],
  ]);
  const { groups } = (await office.call('ranking.compute', { period: '2026-11', scope: 'month' })).result;
  const items = groups.flatMap((group) => group.rows).find((row) => row.unit === '城关镇人民政府')?.items;
  expect(items?.map((item) => item.actual)).toEqual(['1', '1', '1', '1', '12000', '500']);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { BLANK_PROJECT } from '../../../../shared/projects/blank-project';
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

it('compares with what was recognised here a year before, and with no part of a year', async () => {
  const own = await openTestOffice();
  const { db } = own.session.context.office;
  await own.call('office.set-up', {
    ...{ name: '示例县项目中心', shortName: '县项目中心', code: '示项发', region: '全县', operator: '经办' },
    units: [{ group: '乡镇组', name: '东镇' }],
  });
  const unitId = (await own.call('units.list', {})).units[0]?.id ?? 0;
  const signed = async (period: string) => {
    const total = (await indicatorTotals(db, period)).find(
      ({ indicator }) => indicator.id === 'signed-count',
    );
    return [total?.month.lastYear, total?.year.lastYear];
  };
  const sign = async (period: string, name: string) => {
    await own.call('periods.open', { period });
    const money = { currency: 'CNY' as const, minor: 8_000_000_000 };
    const { id } = await own.call('projects.save', {
      id: null,
      fields: { ...BLANK_PROJECT, name, unitId, investor: '某公司', totalInvestment: money },
    });
    await own.call('events.save', {
      ...{ id: null, projectId: id, stage: 'signed', eventDate: `${period}-05`, amount: money },
      ...{ evidence: '合同', reportedPeriod: period },
    });
    await own.call('desk.recognise-all', { period });
  };
  expect(await signed('2026-03')).toEqual([null, null]);
  await sign('2025-02', '甲项目');
  await sign('2025-03', '乙项目');
  // January 2025 was kept nowhere.
  expect(await signed('2026-03')).toEqual(['1', null]);
  // As printed then, which goes before what is recognised here now.
  const enter = (period: string, value: string) =>
    own.call('past-figures.save', { figures: [{ period, unitId, indicator: 'signed-count', value }] });
  await enter('2025-01', '4');
  await enter('2025-03', '2');
  expect(await signed('2026-03')).toEqual(['2', '7']);
  await enter('2025-03', '');
  expect(await signed('2026-03')).toEqual(['1', '6']);
  await own.remove();
});

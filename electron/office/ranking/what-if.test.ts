import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashBusinessData } from '../../../db/dump';
import { INDICATORS } from '../../../shared/domain/indicators/indicator';
import type { RankingResult } from '../../../shared/domain/scheme/result';
import { openTestOffice, type TestOffice } from '../../testing';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterAll(() => office.remove());

const question = { period: '2026-10', scope: 'month' } as const;

describe('ranking.what-if and ranking.lift', () => {
  it('put the supposed ranking beside the present one and store nothing', async () => {
    const before = hashBusinessData(office.session.context.office.raw);
    const present = await office.call('ranking.what-if', question);
    expect(present.moves).toEqual([]);
    const last = present.before.groups[0]?.rows.at(-1);
    if (!last) throw new Error('no rows');
    const changes = INDICATORS.map(({ id }) => ({ unit: last.unit, indicator: id, delta: '999999' }));
    const supposed = await office.call('ranking.what-if', { ...question, changes });
    expect(supposed.before).toEqual(present.before);
    expect(supposed.moves.find((move) => move.unit === last.unit)?.gained).toBeGreaterThan(0);
    const lift = await office.call('ranking.lift', { ...question, unit: last.unit });
    expect(lift.inTail).toBe(true);
    expect(lift.ways.length).toBe(6);
    expect(hashBusinessData(office.session.context.office.raw)).toBe(before);
  });

  it('rank under another scheme', async () => {
    const scheme = {
      id: 'money',
      name: '只看资金',
      items: [
        {
          id: 'f',
          name: '到位资金',
          weight: 100,
          function: { type: 'completion', indicator: 'funds-in-place' },
        },
      ],
    } as const;
    const { after } = await office.call('ranking.what-if', {
      ...question,
      scheme: { ...scheme, items: [...scheme.items] },
    });
    expect(after.scheme.name).toBe('只看资金');
    expect(after.groups[0]?.rows[0]?.items).toHaveLength(1);
  });
});

describe('targets.progress', () => {
  it('shows the original and the adjusted target, both rates, schedule and reason', async () => {
    const { units } = await office.call('units.list', {});
    const unit = units[0];
    if (!unit) throw new Error('no units');
    const question = { period: '2026-11', scope: 'year' } as const;
    const rowOf = async () =>
      (await office.call('targets.progress', question)).rows.find(
        (row) => row.unitId === unit.id && row.indicator === 'signed-count',
      );
    const before = await rowOf();
    expect(before).toMatchObject({ adjusted: false, target: before?.original, expected: '91.7' });
    const doubled = String(Number(before?.target) * 2);
    await office.call('targets.save', {
      targets: [{ unitId: unit.id, indicator: 'signed-count', year: 2026, quarter: 0, value: doubled }],
      reason: '年中加压',
    });
    const after = await rowOf();
    expect(after).toMatchObject({
      adjusted: true,
      target: doubled,
      original: before?.original,
      originalRate: before?.rate,
    });
    expect(Number(after?.rate) * 2).toBeCloseTo(Number(before?.rate), 0);
    expect(after?.versions).toContainEqual({ quarter: 0, version: 2, value: doubled, reason: '年中加压' });
  });
});

describe('before anything is recognised', () => {
  const empty = { period: '2026-12', scope: 'month' } as const;

  it('nobody has a place, in the ranking as in what-if, until a figure is supposed', async () => {
    const placesOf = (result: RankingResult) =>
      result.groups.flatMap((group) =>
        group.rows.flatMap((row) => [row.place, ...row.items.map((item) => item.place)]),
      );
    const { before, after } = await office.call('ranking.what-if', empty);
    const unit = before.groups[0]?.rows[0]?.unit ?? '';
    for (const result of [before, after, (await office.call('ranking.compute', empty)).result]) {
      expect(new Set(placesOf(result))).toEqual(new Set([null]));
      expect(result.warnings[0]?.message).toBe('2026年12月还没有认定任何项目和资金，暂不排名');
      expect(result.conclusions).toBeUndefined();
    }
    expect((await office.call('ranking.lift', { ...empty, unit })).place).toBeNull();
    const changes = [{ unit, indicator: 'signed-count', delta: '1' }];
    const supposed = await office.call('ranking.what-if', { ...empty, changes });
    expect(supposed.after.groups[0]?.rows[0]).toMatchObject({ unit, place: 1 });
    expect(supposed.moves.find((move) => move.unit === unit)).toMatchObject({ from: null, to: 1 });
  });
});

import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../period';
import { computeRates, RATE_GROUPINGS, type SignedProject } from './rates';

function project(part: Partial<SignedProject>): SignedProject {
  return {
    projectId: 1,
    name: '项目',
    unit: '东镇',
    industry: '新材料',
    sourceRegion: '长三角',
    attraction: '平台招商',
    signedOn: '2026-01-31',
    signedPeriod: '2026-01',
    agreedFen: 30_000_000_000,
    registeredOn: null,
    startedOn: null,
    terminatedOn: null,
    funds: [],
    ...part,
  };
}

const ratesOf = (projects: SignedProject[], months = 6, today = '2026-11-30') =>
  computeRates(projects, 'unit', months, today).total.rates.map((rate) => [
    rate.numerator,
    rate.denominator,
    rate.rate,
  ]);

describe('rates of fulfilment', () => {
  it('count what happened within the months after the signing, up to the same day', () => {
    const projects = [
      project({ registeredOn: '2026-07-31' }),
      project({ registeredOn: '2026-08-01', startedOn: '2026-03-01' }),
      project({}),
    ];
    expect(ratesOf(projects)).toEqual([
      ['2', '3', '66.7'],
      ['1', '3', '33.3'],
      ['1', '3', '33.3'],
      ['0', '90000', '0.0'],
    ]);
  });

  it('count what happened on the day of signing or was put on record before it', () => {
    expect(
      ratesOf([project({ registeredOn: '2026-01-31' }), project({ startedOn: '2026-01-05' })])[0],
    ).toEqual(['2', '2', '100.0']);
  });

  it('keep a project that was given up among the signed, without waiting for it', () => {
    const { total } = computeRates(
      [
        project({ projectId: 1, terminatedOn: '2026-04-01' }),
        project({ projectId: 2, registeredOn: '2026-02-01', terminatedOn: '2026-04-01' }),
        project({ projectId: 3 }),
      ],
      'unit',
      6,
      '2026-05-01',
    );
    expect([total.signed, total.running, total.rates[1]?.numerator, total.rates[1]?.denominator]).toEqual([
      3,
      1,
      '1',
      '3',
    ]);
    expect(total.projects.map((each) => each.terminated)).toEqual([true, true, false]);
  });

  it('compare money in place with money agreed; projects without an agreed sum are left out of that', () => {
    const funds = [
      { date: '2026-02-01', fen: 7_500_000_000 },
      { date: '2026-09-01', fen: 7_500_000_000 },
    ];
    expect(ratesOf([project({ funds }), project({ agreedFen: null, funds })])[3]).toEqual([
      '7500',
      '30000',
      '25.0',
    ]);
  });

  it('say nothing where there is nothing to divide by, and how many are still running', () => {
    expect(ratesOf([]).map(([, , rate]) => rate)).toEqual([null, null, null, null]);
    expect(computeRates([project({})], 'unit', 6, '2026-07-30').total).toMatchObject({
      signed: 1,
      running: 1,
    });
    expect(computeRates([project({})], 'unit', 6, '2026-07-31').total).toMatchObject({
      signed: 1,
      running: 0,
    });
  });

  const date = fc.integer({ min: 0, max: 23 }).map((month) => addMonths('2025-01-15', month));
  const anyProject = fc
    .record({
      unit: fc.constantFrom('东镇', '西镇'),
      industry: fc.constantFrom('', '新材料', '新能源'),
      attraction: fc.constantFrom('平台招商', '基金招商'),
      signedOn: date,
      registeredOn: fc.option(date),
      startedOn: fc.option(date),
      agreedFen: fc.option(fc.integer({ min: 0, max: 9_000_000_000 })),
    })
    .map((part) => project({ ...part, signedPeriod: part.signedOn.slice(0, 7) }));

  it('add up over any grouping, never exceed 100 % of the projects, and grow with the months', () => {
    fc.assert(
      fc.property(
        fc.array(anyProject, { maxLength: 30 }),
        fc.constantFrom(...RATE_GROUPINGS),
        (projects, by) => {
          const { rows, total } = computeRates(projects, by, 12, '2026-12-31');
          const longer = computeRates(projects, by, 13, '2026-12-31').total;
          for (const [index, rate] of total.rates.entries()) {
            const sum = (field: 'numerator' | 'denominator') =>
              rows.reduce((all, row) => all.add(row.rates[index]?.[field] ?? 0), new Fraction(0));
            expect(sum('numerator').equals(rate.numerator)).toBe(true);
            expect(sum('denominator').equals(rate.denominator)).toBe(true);
            if (rate.id !== 'funds-rate')
              expect(new Fraction(rate.numerator).lte(rate.denominator)).toBe(true);
            expect(new Fraction(longer.rates[index]?.numerator ?? 0).gte(rate.numerator)).toBe(true);
          }
          const [fulfilled, landed, started] = total.rates.map((rate) => Number(rate.numerator));
          expect(fulfilled).toBeGreaterThanOrEqual(Math.max(landed ?? 0, started ?? 0));
          expect(rows.reduce((all, row) => all + row.projects.length, 0)).toBe(projects.length);
        },
      ),
    );
  });
});

it('a joint project enters each unit’s rate with its share and the total once', () => {
  const joint = { projectId: 7, registeredOn: '2026-03-01' };
  const projects = [
    project({ projectId: 1 }),
    project({ ...joint, share: '1/3' }),
    project({ ...joint, unit: '西镇', share: '2/3' }),
  ];
  const { rows, total } = computeRates(projects, 'unit', 6, '2026-11-30');
  expect(
    rows.map((row) => [row.key, row.signed, row.rates[1]?.numerator, row.rates[1]?.denominator]),
  ).toEqual([
    ['东镇', 2, '1/3', '4/3'],
    ['西镇', 1, '2/3', '2/3'],
  ]);
  expect([total.signed, total.rates[1]?.numerator, total.rates[1]?.rate]).toEqual([2, '1', '50.0']);
});

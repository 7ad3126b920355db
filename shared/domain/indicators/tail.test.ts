import { describe, expect, test } from 'vitest';
import type { RankingResult } from '../scheme/result';
import { findTailUnits, type TailRule, tailOf } from './tail';

/** A result with these places in one group; `null`: not in the composite. */
function ranking(places: Record<string, number | null>): RankingResult {
  const rows = Object.entries(places).map(([unit, place]) => ({
    unit,
    place,
    previousPlace: null,
    score: place === null ? null : String(100 - place),
    exactScore: null,
    items: [],
  }));
  return {
    scheme: { id: 's', name: 's', version: 1 },
    items: [],
    groups: [{ name: '镇街组', rows }],
    warnings: [],
  };
}

const lastTwo: TailRule = { by: 'count', value: 2, months: 3 };
const tailUnits = (places: Record<string, number | null>, rule: TailRule) => [
  ...tailOf('2026-09', ranking(places), rule).keys(),
];

describe('tailOf', () => {
  test('the last n of the group; units outside the composite do not count', () => {
    expect(tailUnits({ 甲: 1, 乙: 2, 丙: 3, 丁: 4, 园区: null }, lastTwo)).toEqual(['丙', '丁']);
  });

  test('the last p per cent, at least one', () => {
    const ten = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`第${index + 1}`, index + 1]));
    expect(tailUnits(ten, { by: 'percent', value: 20, months: 3 })).toEqual(['第9', '第10']);
    expect(tailUnits({ 甲: 1, 乙: 2, 丙: 3 }, { by: 'percent', value: 10, months: 3 })).toEqual(['丙']);
  });

  test('units that share a place share the verdict', () => {
    expect(tailUnits({ 甲: 1, 乙: 2, 丙: 3, 丁: 3 }, { ...lastTwo, value: 1 })).toEqual(['丙', '丁']);
    expect(tailUnits({ 甲: 1, 乙: 2, 丙: 2, 丁: 4 }, lastTwo)).toEqual(['乙', '丙', '丁']);
  });

  test('whoever shares the first place is not at the tail', () => {
    expect(tailUnits({ 甲: 1, 乙: 1 }, lastTwo)).toEqual([]);
    expect(tailUnits({ 甲: 1 }, lastTwo)).toEqual([]);
  });
});

describe('findTailUnits (制度 三(二)3: 连续三个月靠后)', () => {
  const months = (
    places: Record<string, (number | null)[]>,
    periods = ['2026-07', '2026-08', '2026-09', '2026-10'],
  ) =>
    periods.map((period, at) => ({
      period,
      result: ranking(
        Object.fromEntries(Object.entries(places).map(([unit, list]) => [unit, list[at] ?? null])),
      ),
    }));

  test('three months in a row, with the places as evidence', () => {
    const history = months({ 甲: [1, 1, 1, 1], 乙: [2, 2, 3, 2], 丙: [3, 3, 2, 3], 丁: [4, 4, 4, 4] });
    const warnings = findTailUnits(history, '2026-09', { ...lastTwo, value: 1 });
    expect(warnings).toEqual([
      {
        unit: '丁',
        months: 3,
        evidence: ['2026-07', '2026-08', '2026-09'].map((period) => ({
          period,
          group: '镇街组',
          place: 4,
          ranked: 4,
          score: '96',
        })),
        text: '连续3个月综合排名靠后：2026年7月第4名（共4个单位）、2026年8月第4名（共4个单位）、2026年9月第4名（共4个单位）',
      },
    ]);
    expect(findTailUnits(history, '2026-10', { ...lastTwo, value: 1 })[0]?.months).toBe(4);
  });

  test('one better month, a month without a place or a missing period ends the run', () => {
    const rule = { ...lastTwo, value: 1 };
    expect(findTailUnits(months({ 甲: [1, 1, 2, 1], 乙: [2, 2, 1, 2] }), '2026-10', rule)).toEqual([]);
    expect(
      findTailUnits(months({ 甲: [1, 1, 1, 1], 丙: [2, 2, 2, 2], 乙: [3, null, 3, 3] }), '2026-10', rule),
    ).toEqual([]);
    const gap = months({ 甲: [1, 1, 1], 乙: [2, 2, 2] }, ['2026-06', '2026-08', '2026-09']);
    expect(findTailUnits(gap, '2026-09', rule)).toEqual([]);
  });

  test('a run may cross the turn of the year and is found in any order of the history', () => {
    const history = months({ 甲: [1, 1, 1], 乙: [2, 2, 2] }, ['2026-11', '2026-12', '2027-01']).reverse();
    expect(
      findTailUnits(history, '2027-01', { ...lastTwo, value: 1 }).map((warning) => warning.unit),
    ).toEqual(['乙']);
    expect(findTailUnits(history, '2027-02', lastTwo)).toEqual([]);
  });
});

/** What must hold for every scheme and every set of figures. */
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { printExact } from '../exact';
import { evaluateScheme } from './evaluate';
import type { RankedRow, RankingResult } from './result';
import { type EvaluationCaseInput, evaluationCaseSchema } from './scheme';

const UNITS = ['甲镇', '乙镇', '丙街道', '丁农场', '戊局', '己园区'];
const INDICATORS = ['a', 'b', 'c'];

const figure = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 30_000 }).map((cents) => (cents / 100).toFixed(2)) },
);
const figures = (value: fc.Arbitrary<string | number | null>) =>
  fc.record(Object.fromEntries(INDICATORS.map((indicator) => [indicator, value])));
const target = fc.option(fc.integer({ min: 1, max: 20 }), { freq: 6 });

const itemFunction = fc.constantFrom(
  { type: 'completion', indicator: 'a', cap: '1.2' },
  { type: 'full-or-proportional', indicator: 'b' },
  { type: 'base-plus-over', indicator: 'a', every: 10, add: 1, maxExtra: 5 },
  {
    type: 'piecewise-linear',
    indicator: 'c',
    segments: [{ upTo: 100, perPoint: 0.1 }, { perPoint: 0.2 }],
    min: -10,
    max: 10,
  },
  { type: 'target-difference', indicator: 'b', perMore: 0.1, perLess: 0.2, min: -3, max: 3 },
  { type: 'threshold-step', indicator: 'c', threshold: 3, points: 10, add: 2, max: 20 },
  { type: 'count-price', indicator: 'a', price: 0.25, max: 2 },
  { type: 'efficacy', indicator: 'b' },
  {
    type: 'rank-to-points',
    indicator: 'c',
    table: [
      { from: 1, to: 2, points: 7 },
      { from: 3, to: 4, points: 5 },
    ],
  },
  { type: 'ratio', numerator: 'a', denominator: 'b', cap: 1 },
  { type: 'limited-count', indicator: 'c', price: 0.5, times: 2, per: 'quarter' },
  { type: 'over-rate-by-target', indicator: 'b', table: [{ targetFrom: 5, addPerPoint: 0.1 }], maxExtra: 5 },
  { type: 'tiers', otherwise: 50, tiers: [{ when: [{ indicator: 'a', atLeast: 80 }], points: 75 }] },
  { type: 'given-points', indicator: 'c' },
  {
    type: 'weighted-sum',
    factor: '0.5',
    parts: [
      { weight: '60%', function: { type: 'completion', indicator: 'a', target: 10 } },
      { weight: '40%', function: { type: 'human-scores', indicator: 'c' } },
    ],
  },
  {
    type: 'additive',
    terms: [
      { indicator: 'a', points: 1 },
      { indicator: 'c', points: '0.5' },
    ],
  },
);

const itemArbitrary = fc.record({
  function: itemFunction,
  weight: fc.integer({ min: 1, max: 40 }),
  cap: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
  noTarget: fc.constantFrom('rescale', 'average', 'zero'),
  kind: fc.constantFrom('item', 'item', 'item', 'bonus', 'deduction'),
});

const caseArbitrary = fc.record({
  items: fc.array(itemArbitrary, { minLength: 1, maxLength: 5 }),
  tieRule: fc.constantFrom('competition', 'dense', 'ordinal'),
  zeroUnits: fc.constantFrom('list', 'omit', 'tie-last'),
  decimals: fc.integer({ min: 0, max: 4 }),
  values: fc.tuple(...UNITS.map(() => figures(figure))),
  targets: fc.tuple(...UNITS.map(() => figures(target))),
  split: fc.boolean(),
});
type Drawn = typeof caseArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

function caseOf(drawn: Drawn): EvaluationCaseInput {
  return {
    scheme: {
      id: 'p',
      name: '方案',
      tieRule: drawn.tieRule,
      zeroUnits: drawn.zeroUnits,
      decimals: drawn.decimals,
      items: drawn.items.map((item, index) => ({ ...item, id: `i${index}`, name: `项目${index}` })),
    },
    groups: drawn.split ? { 一组: UNITS.slice(0, 3), 二组: UNITS.slice(3) } : {},
    units: UNITS,
    values: Object.fromEntries(UNITS.map((unit, index) => [unit, drawn.values[index] ?? {}])),
    targets: Object.fromEntries(UNITS.map((unit, index) => [unit, drawn.targets[index] ?? {}])),
  } as EvaluationCaseInput;
}

function evaluate(input: EvaluationCaseInput): RankingResult {
  return evaluateScheme(evaluationCaseSchema.parse(input));
}

function rowsByUnit(result: RankingResult): Map<string, RankedRow> {
  return new Map(result.groups.flatMap((group) => group.rows.map((row) => [row.unit, row] as const)));
}

function reversed<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).reverse());
}

test('the order of the input never matters', () => {
  fc.assert(
    fc.property(caseArbitrary, (drawn) => {
      const input = caseOf(drawn);
      const shuffled = {
        ...input,
        values: reversed(
          Object.fromEntries(Object.entries(input.values).map(([unit, own]) => [unit, reversed(own)])),
        ),
        targets: reversed(input.targets ?? {}),
      };
      expect(evaluate(shuffled)).toEqual(evaluate(input));
      // Nor does the order of the units, except where ties are told apart by it.
      fc.pre(drawn.tieRule !== 'ordinal');
      const other = rowsByUnit(evaluate({ ...input, units: [...UNITS].reverse() }));
      for (const [unit, row] of rowsByUnit(evaluate(input))) expect(other.get(unit)).toEqual(row);
    }),
  );
});

test('other names for the units give the same results under those names', () => {
  fc.assert(
    fc.property(caseArbitrary, fc.shuffledSubarray(UNITS, { minLength: UNITS.length }), (drawn, names) => {
      const rename = new Map(UNITS.map((unit, index) => [unit, names[index] as string]));
      const renamed = (record: Record<string, unknown>) =>
        Object.fromEntries(Object.entries(record).map(([unit, value]) => [rename.get(unit) ?? unit, value]));
      const input = caseOf(drawn);
      const other = rowsByUnit(
        evaluate({
          ...input,
          groups: drawn.split ? { 一组: names.slice(0, 3), 二组: names.slice(3) } : {},
          units: names,
          values: renamed(input.values),
          targets: renamed(input.targets ?? {}),
        } as EvaluationCaseInput),
      );
      for (const [unit, row] of rowsByUnit(evaluate(input))) {
        const name = rename.get(unit) as string;
        expect(other.get(name)).toEqual({ ...row, unit: name });
      }
    }),
  );
});

test('totals add up: the composite is the exact sum of the item scores unless an item was dropped', () => {
  fc.assert(
    fc.property(caseArbitrary, (drawn) => {
      const input = caseOf(drawn);
      for (const row of rowsByUnit(evaluate(input)).values()) {
        const ordinary = row.items.filter((_item, index) => drawn.items[index]?.kind === 'item');
        if (row.exactScore === null || ordinary.some((item) => item.exactScore === null)) continue;
        const sum = row.items.reduce((total, item) => total.add(item.exactScore ?? 0), new Fraction(0));
        expect(new Fraction(row.exactScore).equals(sum)).toBe(true);
        expect(row.score).toBe(printExact(sum, drawn.decimals));
      }
    }),
  );
});

test('a cap is a cap', () => {
  fc.assert(
    fc.property(caseArbitrary, (drawn) => {
      for (const row of rowsByUnit(evaluate(caseOf(drawn))).values()) {
        for (const [index, item] of row.items.entries()) {
          const cap = drawn.items[index]?.cap;
          if (cap === undefined || item.exactScore === null) continue;
          const score = new Fraction(item.exactScore);
          expect(drawn.items[index]?.kind === 'deduction' ? score.gte(-cap) : score.lte(cap)).toBe(true);
        }
      }
    }),
  );
});

test('equal scores share a place, a higher score never stands behind a lower one', () => {
  fc.assert(
    fc.property(caseArbitrary, (drawn) => {
      fc.pre(drawn.tieRule !== 'ordinal');
      for (const group of evaluate(caseOf(drawn)).groups) {
        const placed = group.rows.filter((row) => row.place !== null && row.exactScore !== '0/1');
        for (const one of placed) {
          for (const other of placed) {
            const order = new Fraction(one.exactScore as string).compare(other.exactScore as string);
            const places = (one.place as number) - (other.place as number);
            expect(Math.sign(places) + Math.sign(order)).toBe(0);
          }
        }
      }
    }),
  );
});

test('one more recognised event never lowers a count item', () => {
  const counting = fc.constantFrom(
    { type: 'completion', indicator: 'a', cap: '1.2' },
    { type: 'full-or-proportional', indicator: 'a' },
    { type: 'base-plus-over', indicator: 'a', every: 10, add: 1 },
    { type: 'over-rate-by-target', indicator: 'a', table: [{ targetFrom: 0, addPerPoint: 0.1 }] },
    { type: 'target-difference', indicator: 'a', perMore: 0.1, perLess: 0.2, min: -3, max: 3 },
    { type: 'threshold-step', indicator: 'a', threshold: 3, points: 10, add: 2 },
    { type: 'count-price', indicator: 'a', price: 0.25, max: 2 },
    { type: 'limited-count', indicator: 'a', price: 0.25, times: 2 },
    { type: 'efficacy', indicator: 'a' },
    {
      type: 'rank-to-points',
      indicator: 'a',
      table: [
        { from: 1, to: 2, points: 7 },
        { from: 3, to: 4, points: 5 },
      ],
    },
  );
  fc.assert(
    fc.property(
      counting,
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 6 }),
      (rule, counts) => {
        // 功效系数 gives everybody full marks when all are alike, which is the scheme's own rule.
        fc.pre(rule.type !== 'efficacy' || new Set(counts).size > 1);
        const run = (first: number) => {
          const values = Object.fromEntries(
            counts.map((count, index) => [UNITS[index], { a: index === 0 ? first : count }]),
          );
          const units = UNITS.slice(0, counts.length);
          const scheme = { id: 'p', name: 'p', items: [{ id: 'i', name: 'i', weight: 20, function: rule }] };
          const result = evaluate({
            scheme,
            units,
            values,
            targets: { '*': { a: 10 } },
          } as EvaluationCaseInput);
          return new Fraction(rowsByUnit(result).get(UNITS[0] as string)?.items[0]?.exactScore ?? -1);
        };
        const before = counts[0] as number;
        expect(run(before + 1).gte(run(before))).toBe(true);
      },
    ),
  );
});

test('split by month or given as one number, a figure is the same sum; a limit never adds', () => {
  const month = fc.integer({ min: 1, max: 12 }).map((number) => `2026-${String(number).padStart(2, '0')}`);
  const months = fc.dictionary(month, fc.integer({ min: 0, max: 5 }), { minKeys: 1, maxKeys: 12 });
  const price = { type: 'count-price', indicator: 'a', price: 1 };
  const limited = (times: number, per: string) => ({ ...price, type: 'limited-count', times, per });
  const scoreOf = (rule: object, a: unknown) => {
    const scheme = { id: 'p', name: 'p', items: [{ id: 'i', name: 'i', function: rule }] };
    const result = evaluate({ scheme, units: ['甲'], values: { 甲: { a } } } as EvaluationCaseInput);
    return new Fraction(result.groups[0]?.rows[0]?.items[0]?.exactScore ?? -1);
  };
  fc.assert(
    fc.property(months, fc.integer({ min: 1, max: 6 }), (counts, times) => {
      const sum = Object.values(counts).reduce((total, count) => total + count, 0);
      expect(scoreOf(price, counts).equals(sum)).toBe(true);
      // The longer the span of the limit, the fewer count.
      const [year, quarter, each] = ['year', 'quarter', 'month'].map((per) =>
        scoreOf(limited(times, per), counts),
      );
      expect(year?.equals(Math.min(sum, times))).toBe(true);
      expect(year?.lte(quarter ?? 0) && quarter?.lte(each ?? 0) && each?.lte(sum)).toBe(true);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tailOf } from '../../indicators/tail';
import { evaluateScheme } from '../evaluate';
import { type EvaluationCaseInput, evaluationCaseSchema } from '../scheme';
import { liftUnit } from './lift-unit';
import { supposing } from './suppose';
import { changeCase, comparePlaces } from './what-if';

const names = ['东镇', '西镇', '南镇', '北镇'];
const rule = { by: 'count', value: 1, months: 3 } as const;

function caseOf(
  signed: readonly number[],
  money: readonly number[],
  part: Partial<EvaluationCaseInput> = {},
) {
  return evaluationCaseSchema.parse({
    scheme: {
      id: 'x',
      name: '方案',
      items: [
        {
          id: 'signed',
          name: '签约',
          weight: 60,
          function: { type: 'completion', indicator: 'signed-count' },
        },
        {
          id: 'funds',
          name: '到位资金',
          weight: 40,
          function: { type: 'completion', indicator: 'funds-in-place', cap: 1 },
        },
      ],
    },
    groups: { 镇街组: names },
    units: names,
    values: Object.fromEntries(
      names.map((name, index) => [
        name,
        { 'signed-count': signed[index] ?? 0, 'funds-in-place': money[index] ?? 0 },
      ]),
    ),
    targets: { '*': { 'signed-count': 10, 'funds-in-place': 1000 } },
    ...part,
  });
}

describe('what if', () => {
  const input = caseOf([8, 6, 5, 2], [500, 500, 500, 100]);

  it('changes figures and targets on a copy, and says who moves', () => {
    const before = evaluateScheme(input);
    const changed = changeCase(
      input,
      [{ unit: '北镇', indicator: 'signed-count', delta: '6' }],
      [{ unit: '东镇', indicator: 'funds-in-place', value: '2000' }],
    );
    const moves = comparePlaces(before, evaluateScheme(changed));
    expect(moves.map(({ unit, from, to, gained }) => [unit, from, to, gained])).toEqual([
      ['东镇', 1, 1, 0],
      ['北镇', 4, 3, 1],
      ['南镇', 3, 4, -1],
    ]);
    expect(evaluateScheme(input)).toEqual(before);
  });

  it('starts from confirmed figures, never goes below zero, and can take a target back', () => {
    const confirmed = caseOf([8, 6, 5, 2], [500, 500, 500, 100], {
      confirmed: [{ unit: '北镇', kind: 'value', subject: 'signed-count', value: '7', reason: '核查' }],
    });
    const changed = changeCase(
      confirmed,
      [
        { unit: '北镇', indicator: 'signed-count', delta: '1' },
        { unit: '东镇', indicator: 'signed-count', delta: '-99' },
      ],
      [{ unit: '西镇', indicator: 'funds-in-place', value: '' }],
    );
    expect(changed.values.北镇?.['signed-count']).toBe('8');
    expect(changed.values.东镇?.['signed-count']).toBe('0');
    const row = evaluateScheme(changed).groups[0]?.rows.find((each) => each.unit === '西镇');
    expect(row?.items[1]).toMatchObject({ target: null, score: null });
  });
});

describe('what lifts a unit out of the tail', () => {
  it('names the smallest addition per figure, and the figures that cannot do it alone', () => {
    // 北镇 has 12 + 4 points, 南镇 30 + 20: a tie is not enough, because tied units share the verdict.
    const lift = liftUnit(caseOf([8, 6, 5, 2], [500, 500, 500, 100]), '北镇', '2026-11', rule);
    expect(lift).toMatchObject({ place: 4, inTail: true, score: '16.00' });
    expect(lift?.ways.map(({ needed, text }) => [needed, text])).toEqual([
      [6, '签约项目个数再增加6个，升至第3名，脱离靠后'],
      [851, '到位资金再增加851万元，升至第3名，脱离靠后'],
    ]);
    const hopeless = liftUnit(caseOf([8, 6, 6, 0], [500, 500, 500, 0]), '北镇', '2026-11', rule);
    expect(hopeless?.ways[1]).toMatchObject({ needed: null, text: '单靠到位资金不能脱离靠后' });
  });

  it('has nothing to say about a unit that is not in the tail, and does not know strangers', () => {
    const input = caseOf([8, 6, 5, 2], [500, 500, 500, 100]);
    expect(liftUnit(input, '东镇', '2026-11', rule)).toMatchObject({ inTail: false, ways: [] });
    expect(liftUnit(input, '某镇', '2026-11', rule)).toBeNull();
  });

  it('evaluated alone or among all, a supposed figure gives the same scores and places', () => {
    const figures = fc.array(fc.option(fc.integer({ min: 0, max: 2000 }), { freq: 9 }), {
      minLength: 4,
      maxLength: 4,
    });
    const noValue = fc.constantFrom('unranked', 'rescale', 'zero');
    const zeroUnits = fc.constantFrom('list', 'omit', 'tie-last');
    fc.assert(
      fc.property(
        figures,
        figures,
        noValue,
        zeroUnits,
        fc.nat(500),
        (signed, money, noValue, zeroUnits, more) => {
          const base = caseOf([], []);
          const values = Object.fromEntries(
            names.map((name, index) => [
              name,
              { 'signed-count': signed[index] ?? null, 'funds-in-place': money[index] ?? null },
            ]),
          );
          const input = { ...base, values, scheme: { ...base.scheme, noValue, zeroUnits } } as typeof base;
          const present = evaluateScheme(input);
          for (const unit of names) {
            const change = { unit, indicator: 'signed-count', delta: String(more) };
            const standing = (result: ReturnType<typeof evaluateScheme>) =>
              result.groups
                .flatMap((group) => group.rows.map((row) => [row.unit, row.place, row.exactScore] as const))
                .sort();
            expect(standing(supposing(input, unit, present)(change))).toEqual(
              standing(evaluateScheme(changeCase(input, [change]))),
            );
          }
        },
      ),
    );
  });

  it('is enough, and one less is not', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(figures, figures, (signed, money) => {
        const input = caseOf(signed, money);
        const inTail = (delta: number, unit: string, indicator: string) =>
          tailOf(
            '2026-11',
            evaluateScheme(changeCase(input, [{ unit, indicator, delta: String(delta) }])),
            rule,
          ).has(unit);
        for (const unit of names) {
          for (const way of liftUnit(input, unit, '2026-11', rule)?.ways ?? []) {
            if (way.needed === null) expect(inTail(2 ** 30, unit, way.indicator)).toBe(true);
            else {
              expect(inTail(way.needed, unit, way.indicator)).toBe(false);
              expect(inTail(way.needed - 1, unit, way.indicator)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

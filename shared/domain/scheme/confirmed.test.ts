import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateScheme } from './evaluate';
import type { RankedRow, RankingResult } from './result';
import { type EvaluationCaseInput, evaluationCaseSchema } from './scheme';

const base: EvaluationCaseInput = {
  scheme: {
    id: 'x',
    name: '方案',
    items: [
      {
        id: 'signed',
        name: '签约',
        weight: 60,
        function: { type: 'completion', indicator: '签约', cap: 1.2 },
      },
      {
        id: 'rate',
        name: '开工率',
        weight: 40,
        function: { type: 'ratio', numerator: '开工', denominator: '签约' },
      },
    ],
  },
  units: ['东镇', '西镇'],
  values: { 东镇: { 签约: 10, 开工: 5 }, 西镇: { 签约: 9, 开工: 9 } },
  targets: { '*': { 签约: 10 } },
};

function evaluate(confirmed: EvaluationCaseInput['confirmed']): RankingResult {
  return evaluateScheme(evaluationCaseSchema.parse({ ...base, confirmed }));
}

function rowOf(result: RankingResult, unit: string): RankedRow {
  const row = result.groups.flatMap((group) => group.rows).find((each) => each.unit === unit);
  if (!row) throw new Error(unit);
  return row;
}

const reason = '以专班核查为准';

describe('核定值', () => {
  it('a confirmed value is what everything after is computed from; the computed one stays visible', () => {
    const row = rowOf(
      evaluate([{ unit: '东镇', kind: 'value', subject: '签约', value: 12, reason }]),
      '东镇',
    );
    expect(row.items.map((item) => [item.actual, item.score])).toEqual([
      ['12', '72.00'],
      ['5', '16.67'],
    ]);
    const note = { kind: 'value', subject: '签约', computed: '10', confirmed: '12', reason };
    expect(row.items.map((item) => item.confirmed)).toEqual([[note], [note]]);
  });

  it('a confirmed rate is scored like a computed one, with the cap', () => {
    const [item] = rowOf(
      evaluate([{ unit: '东镇', kind: 'rate', subject: 'signed', value: '150', reason }]),
      '东镇',
    ).items;
    expect(item).toMatchObject({
      rate: '150.0',
      score: '72.00',
      confirmed: [{ kind: 'rate', computed: '100.0', confirmed: '150', reason }],
    });
    expect(item?.formula).toBe(
      '完成率核定为150%（计算为100%；以专班核查为准）；封顶按120%计；120%×60分 = 72.00分',
    );
  });

  it('a confirmed score enters the composite, and places follow it', () => {
    const result = evaluate([{ unit: '东镇', kind: 'score', subject: 'rate', value: 38, reason }]);
    expect(result.groups[0]?.rows.map((row) => [row.unit, row.place, row.score])).toEqual([
      ['东镇', 1, '98.00'],
      ['西镇', 2, '94.00'],
    ]);
    expect(rowOf(result, '东镇').items[1]?.confirmed).toEqual([
      { kind: 'score', subject: 'rate', computed: '20.00', confirmed: '38', reason },
    ]);
  });

  it('a confirmed composite score decides the place alone', () => {
    const result = evaluate([{ unit: '东镇', kind: 'composite', value: '94.5', reason }]);
    const row = rowOf(result, '东镇');
    expect([row.place, row.score]).toEqual([1, '94.50']);
    expect(row.confirmed).toEqual({
      kind: 'composite',
      subject: '',
      computed: '80.00',
      confirmed: '94.5',
      reason,
    });
    expect(row.formula).toBe('核定（计算：60.00+20.00；以专班核查为准） = 94.50');
  });

  it.each([
    [{ unit: '北镇', kind: 'composite', value: 1, reason } as const, '北镇的核定值没有用上：单位不在名单里'],
    [
      { unit: '东镇', kind: 'value', subject: '投产', value: 1, reason } as const,
      '东镇的核定值没有用上：方案没有用到指标“投产”',
    ],
    [
      { unit: '东镇', kind: 'score', subject: 'none', value: 1, reason } as const,
      '东镇的核定值没有用上：方案里没有项目“none”',
    ],
  ])('says when a confirmed figure changes nothing: %o', (figure, message) => {
    expect(evaluate([figure]).warnings).toEqual([
      { code: 'confirmed-not-used', message, units: [figure.unit] },
    ]);
  });

  it('must give a reason', () => {
    const figure = { unit: '东镇', kind: 'composite', value: 1, reason: ' ' } as const;
    expect(evaluationCaseSchema.safeParse({ ...base, confirmed: [figure] }).success).toBe(false);
  });

  it('confirming what was computed changes no place and no score', () => {
    const plain = evaluate([]);
    fc.assert(
      fc.property(
        fc.constantFrom('东镇', '西镇'),
        fc.constantFrom('value', 'rate', 'score', 'composite'),
        (unit, kind) => {
          const computed = rowOf(plain, unit);
          const [first] = computed.items;
          const value = {
            value: first?.actual,
            rate: first?.rate,
            score: first?.score,
            composite: computed.score,
          }[kind as 'value'];
          const subject = { value: '签约', rate: 'signed', score: 'signed', composite: '' }[kind as 'value'];
          const after = evaluate([{ unit, kind: kind as 'value', subject, value: value ?? 0, reason }]);
          const places = (result: RankingResult) =>
            result.groups[0]?.rows.map((row) => [row.unit, row.place, row.score]);
          expect(places(after)).toEqual(places(plain));
        },
      ),
    );
  });
});

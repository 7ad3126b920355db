import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateScheme } from '../evaluate';
import { type EvaluationCaseInput, evaluationCaseSchema, schemeSchema } from '../scheme';

const units = ['东镇', '西镇', '南镇', '北镇'];
const conclusions = [
  {
    id: 'red',
    name: '红榜',
    tone: 'good',
    effect: '通报表扬',
    when: [
      { type: 'place', end: 'top', count: 2 },
      { type: 'items', above: 100 },
    ],
  },
  {
    id: 'black',
    name: '黑榜',
    tone: 'bad',
    when: [
      { type: 'place', end: 'bottom', percent: 50 },
      { type: 'items', quantifier: 'any', below: 100 },
    ],
  },
  { id: 'veto', name: '一票否决', tone: 'bad', when: [] },
  {
    id: 'up',
    name: '直接晋档',
    tone: 'good',
    when: [{ type: 'items', items: ['funds'], of: 'value', atLeast: 200 }],
  },
  { id: 'fail', name: '不合格', tone: 'bad', when: [{ type: 'score', below: 60 }] },
] as const;

function caseOf(signed: readonly (number | null)[], part: Partial<EvaluationCaseInput> = {}) {
  return evaluationCaseSchema.parse({
    scheme: {
      id: 'x',
      name: '方案',
      items: [
        {
          id: 'signed',
          name: '签约',
          measure: '个',
          weight: 50,
          function: { type: 'completion', indicator: '签约' },
        },
        {
          id: 'funds',
          name: '到位资金',
          measure: '万元',
          weight: 50,
          function: { type: 'completion', indicator: '资金' },
        },
      ],
      conclusions,
    },
    units,
    values: Object.fromEntries(
      units.map((unit, index) => [unit, { 签约: signed[index] ?? null, 资金: 110 - index * 20 }]),
    ),
    targets: { '*': { 签约: 10, 资金: 100 } },
    ...part,
  } as EvaluationCaseInput);
}

const fired = (input: ReturnType<typeof caseOf>) =>
  (evaluateScheme(input).conclusions ?? []).map(({ name, unit, exempt }) => [name, unit, exempt]);

describe('conclusions from places', () => {
  it('fire when all their conditions hold, with the evidence', () => {
    const result = evaluateScheme(caseOf([12, 11, 8, 5]));
    expect(result.conclusions?.map(({ name, unit, evidence }) => [name, unit, evidence])).toEqual([
      [
        '红榜',
        '东镇',
        ['全部单位综合第1名（共4个单位）', '签约完成率120.0%、到位资金完成率110.0%，高于100%'],
      ],
      ['黑榜', '南镇', ['全部单位综合第3名（共4个单位）', '签约完成率80.0%、到位资金完成率70.0%，低于100%']],
      ['黑榜', '北镇', ['全部单位综合第4名（共4个单位）', '签约完成率50.0%、到位资金完成率50.0%，低于100%']],
      ['不合格', '北镇', ['综合得分50.00分，低于60分']],
    ]);
  });

  it('one may take others from the unit, and nobody else: a veto takes it off the red list', () => {
    const vetoing = conclusions.map((rule) => (rule.id === 'veto' ? { ...rule, cancels: ['红榜'] } : rule));
    const base = caseOf([12, 11, 8, 5]);
    const scheme = schemeSchema.parse({ ...base.scheme, conclusions: vetoing });
    const veto = { unit: '东镇', rule: 'veto', kind: 'declared', reason: '较大事故' } as const;
    const of = (marks: (typeof base)['marks']) => fired({ ...base, scheme, marks });
    expect(of([])).toContainEqual(['红榜', '东镇', null]);
    expect(of([veto])).toContainEqual(['红榜', '东镇', '一票否决']);
    expect(of([veto])).toContainEqual(['一票否决', '东镇', null]);
    expect(of([{ ...veto, unit: '西镇' }])).toContainEqual(['红榜', '东镇', null]);
    // A veto the office has taken back by an exemption takes nothing.
    expect(of([veto, { ...veto, kind: 'exempt', reason: '已复核' }])).toContainEqual(['红榜', '东镇', null]);
    const stranger = vetoing.map((rule) => (rule.id === 'veto' ? { ...rule, cancels: ['蓝榜'] } : rule));
    expect(schemeSchema.safeParse({ ...base.scheme, conclusions: stranger }).error?.issues[0]?.message).toBe(
      '“一票否决”：没有叫“蓝榜”的结论',
    );
  });

  it('stay visible when a unit is exempt, and can be declared by the office', () => {
    const marks = [
      { unit: '北镇', rule: 'black', kind: 'exempt', reason: '遭受洪灾' },
      { unit: '东镇', rule: 'veto', kind: 'declared', reason: '发生较大安全事故' },
    ] as const;
    const result = evaluateScheme(caseOf([12, 11, 8, 5], { marks: [...marks] }));
    expect(result.conclusions?.find(({ unit, rule }) => unit === '北镇' && rule === 'black')?.exempt).toBe(
      '遭受洪灾',
    );
    expect(result.conclusions?.find(({ rule }) => rule === 'veto')).toMatchObject({
      unit: '东镇',
      evidence: ['发生较大安全事故'],
    });
  });

  it('never fire on figures that are not there, and 晋档 looks at the value', () => {
    expect(fired(caseOf([null, null, null, null])).map(([name]) => name)).not.toContain('红榜');
    const rich = caseOf([10, 10, 10, 10]);
    const values = { ...rich.values, 西镇: { 签约: 10, 资金: 200 } };
    expect(fired({ ...rich, values })).toContainEqual(['直接晋档', '西镇', null]);
  });

  it('nobody is on both lists, and the red list is never longer than its places without ties', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }),
        (signed) => {
          const all = fired(caseOf(signed));
          const on = (name: string) => all.filter(([rule]) => rule === name).map(([, unit]) => unit);
          expect(on('红榜').filter((unit) => on('黑榜').includes(unit))).toEqual([]);
          expect(on('红榜').length).toBeLessThanOrEqual(2);
        },
      ),
    );
  });

  it('a rule about an unknown item is refused', () => {
    const item = { id: 'a', name: '签约', function: { type: 'count-price', indicator: '签约', price: 1 } };
    const rule = { id: 'r', name: '红榜', tone: 'good', when: [{ type: 'items', items: ['b'], above: 1 }] };
    const parsed = schemeSchema.safeParse({ id: 'x', name: '方案', items: [item], conclusions: [rule] });
    expect(parsed.error?.issues[0]?.message).toBe('“红榜”：方案里没有项目“b”');
  });
});

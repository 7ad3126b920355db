import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { applyMultipliers } from '../scheme/multipliers/apply-multipliers';
import { type MultiplierTable, multiplierTableSchema } from '../scheme/multipliers/multipliers';
import { computeIndicators, type IndicatorFact } from './indicators';

const WAN = 1_000_000;

function fact(fields: Partial<IndicatorFact>): IndicatorFact {
  return {
    kind: 'event',
    recordId: 1,
    projectId: 1,
    projectName: '新材料产业园',
    unit: '甲镇',
    stage: 'signed',
    date: '2026-03-05',
    period: '2026-03',
    fen: 12_000 * WAN,
    capital: 'domestic',
    industry: '新材料',
    sourceRegion: '长三角',
    attraction: '产业链招商',
    tags: [],
    totalInvestmentFen: 12_000 * WAN,
    fixedAssetsFen: null,
    counted: true,
    evidence: '合同',
    source: null,
    ...fields,
  };
}

/** 计分 of mission B9. */
const table: MultiplierTable = multiplierTableSchema.parse({
  rules: [
    { name: '世界500强', factor: 2.5, when: { tags: ['世界500强'] }, priority: 3 },
    { name: '小巨人', factor: 2, when: { tags: ['小巨人', '单项冠军'] }, priority: 2 },
    { name: '总部经济', factor: 1.5, when: { tags: ['总部'] }, priority: 1 },
    { name: '城市综合体', factor: 0.5, when: { tags: ['城市综合体'] } },
    { name: '市域内', factor: 0.5, when: { sourceRegions: ['市域内'] } },
    { name: '外资', factor: 1.2, when: { capital: 'foreign' } },
  ],
  exclusions: [{ name: '房地产', when: { industries: ['房地产'] } }],
});

describe('computeIndicators', () => {
  test('counts an event once per project and adds money exactly', () => {
    const facts = [
      fact({ recordId: 1 }),
      fact({ recordId: 2, date: '2026-04-02', period: '2026-04' }),
      fact({ recordId: 3, projectId: 2, fen: 3_333_333_333 }),
      fact({ recordId: 4, stage: 'started' }),
      fact({ recordId: 5, kind: 'fund', stage: 'funds', fen: 100 * WAN }),
      fact({ recordId: 6, kind: 'fund', stage: 'funds', fen: 1 }),
    ];
    const { values, contributions, leftOut } = computeIndicators(facts, ['甲镇', '乙镇'], undefined);
    expect(values.甲镇).toEqual({
      'signed-count': '2',
      'registered-count': '0',
      'started-count': '1',
      'producing-count': '0',
      'signed-amount': '15333.333333',
      'funds-in-place': '100.000001',
    });
    expect(Object.values(values.乙镇 ?? {})).toEqual(['0', '0', '0', '0', '0', '0']);
    expect(contributions.甲镇?.['signed-count']?.map((entry) => entry.recordId)).toEqual([1, 3]);
    expect(leftOut).toEqual([{ fact: facts[1], reason: '同一项目的同一阶段只计一次' }]);
  });

  test('the first recognition counts, whatever the order of the rows', () => {
    const early = fact({ recordId: 9, unit: '乙镇', period: '2026-02', date: '2026-02-01' });
    const late = fact({ recordId: 1, unit: '甲镇', period: '2026-03' });
    for (const facts of [
      [early, late],
      [late, early],
    ]) {
      const { values } = computeIndicators(facts, ['甲镇', '乙镇'], undefined);
      expect([values.甲镇?.['signed-count'], values.乙镇?.['signed-count']]).toEqual(['0', '1']);
    }
  });

  test('what is out of scope is kept apart with its reason', () => {
    const out = fact({ counted: false, notCountedReason: '低于门槛' });
    const { values, leftOut } = computeIndicators([out], ['甲镇'], undefined);
    expect(values.甲镇?.['signed-count']).toBe('0');
    expect(leftOut[0]?.reason).toBe('低于门槛');
  });

  test('any unit name will do', () => {
    for (const unit of ['__proto__', 'constructor', '*', '〇〇·镇']) {
      const { values } = computeIndicators([fact({ unit })], [unit], undefined);
      expect(Object.entries(values)).toEqual([[unit, expect.objectContaining({ 'signed-count': '1' })]]);
    }
  });

  test('joint units share one project', () => {
    const facts = [fact({ recordId: 1, share: '1/3' }), fact({ recordId: 2, unit: '乙镇', share: '2/3' })];
    const { values } = computeIndicators(facts, ['甲镇', '乙镇'], undefined);
    expect([values.甲镇?.['signed-count'], values.乙镇?.['signed-count']]).toEqual(['1/3', '2/3']);
    expect(values.乙镇?.['signed-amount']).toBe('8000');
  });

  test('multipliers change amounts, not counts, and are listed', () => {
    const facts = [fact({ tags: ['世界500强', '总部'] })];
    const { values, contributions } = computeIndicators(facts, ['甲镇'], table);
    expect(values.甲镇).toMatchObject({ 'signed-count': '1', 'signed-amount': '30000' });
    expect(contributions.甲镇?.['signed-amount']?.[0]).toMatchObject({
      baseValue: '12000',
      factor: '2.5',
      value: '30000',
      applied: [{ name: '世界500强', factor: '2.5' }],
      setAside: [{ name: '总部经济', factor: '1.5' }],
      note: '折算：世界500强×2.5；取最高值，未采用：总部经济×1.5',
    });
  });

  test('the scheme may extend the multipliers to counts; exclusions take a project out of everything', () => {
    const counts = { ...table, appliesTo: ['signed-count'] };
    const facts = [fact({ tags: ['小巨人'] }), fact({ recordId: 2, projectId: 2, industry: '房地产' })];
    const { values, leftOut } = computeIndicators(facts, ['甲镇'], counts);
    expect(values.甲镇).toMatchObject({ 'signed-count': '2', 'signed-amount': '12000' });
    expect(leftOut).toEqual([{ fact: facts[1], reason: '属“房地产”，按方案不计入' }]);
  });

  test('the value is the sum of its contributions', () => {
    const facts = fc.array(
      fc.record({
        recordId: fc.integer({ min: 1, max: 1000 }),
        projectId: fc.integer({ min: 1, max: 8 }),
        unit: fc.constantFrom('甲镇', '乙镇', '外县'),
        stage: fc.constantFrom('signed', 'started', 'funds'),
        fen: fc.integer({ min: 0, max: 10 ** 12 }),
        tags: fc.subarray(['世界500强', '小巨人', '总部', '城市综合体']),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(facts, (drawn) => {
        const rows = drawn.map((entry) =>
          fact({ ...entry, kind: entry.stage === 'funds' ? 'fund' : 'event' } as Partial<IndicatorFact>),
        );
        const { values, contributions, leftOut } = computeIndicators(rows, ['甲镇', '乙镇'], table);
        for (const unit of ['甲镇', '乙镇']) {
          for (const [indicator, entries] of Object.entries(contributions[unit] ?? {})) {
            const sum = entries.reduce((total, entry) => total.add(entry.value), new Fraction(0));
            expect(sum.equals(values[unit]?.[indicator] ?? '')).toBe(true);
          }
        }
        const counted = ['signed-count', 'started-count', 'funds-in-place'].flatMap((indicator) =>
          ['甲镇', '乙镇'].flatMap((unit) => contributions[unit]?.[indicator] ?? []),
        );
        expect(counted.length + leftOut.length).toBe(rows.length);
      }),
    );
  });
});

describe('applyMultipliers', () => {
  const subject = fact({ tags: ['世界500强', '小巨人', '总部'] });

  test.each([
    ['highest', '2.5', 1],
    ['lowest', '1.5', 1],
    ['priority', '1.5', 1],
    ['product', '7.5', 3],
  ] as const)('%s', (strategy, factor, applied) => {
    const verdict = applyMultipliers(subject, { ...table, strategy });
    expect(verdict.factor.toString()).toBe(factor);
    expect(verdict.applied).toHaveLength(applied);
    expect(verdict.applied.length + verdict.setAside.length).toBe(3);
  });

  test('a reduction applies when nothing raises', () => {
    expect(applyMultipliers(fact({ sourceRegion: '市域内' }), table).factor.toString()).toBe('0.5');
    expect(applyMultipliers(fact({}), table)).toMatchObject({ counted: true, applied: [], reason: '' });
  });

  test('a precondition: fixed assets of the year at least 5 % of the total investment', () => {
    const strict = multiplierTableSchema.parse({
      ...table,
      preconditions: [{ name: '当年固投不低于总投资5%', when: { fixedAssetsShareFrom: 5 } }],
    });
    const below = fact({ tags: ['小巨人'], fixedAssetsFen: 599 * WAN });
    expect(applyMultipliers(below, strict)).toMatchObject({
      applied: [],
      setAside: [{ name: '小巨人', factor: '2' }],
      reason: '不满足前提“当年固投不低于总投资5%”，不折算',
    });
    expect(applyMultipliers({ ...below, fixedAssetsFen: 600 * WAN }, strict).factor.toString()).toBe('2');
  });
});

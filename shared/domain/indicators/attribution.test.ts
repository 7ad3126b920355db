import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { attributeFacts, closesCircle, type ProjectLink, rootsOf, type ShareVersion } from './attribution';
import { computeIndicators, type IndicatorFact } from './indicators';
import { problemOfShares, readShare, shareText } from './shares';

const WAN = 1_000_000;
const UNITS = ['甲镇', '乙镇', '丙园区'];

function fact(fields: Partial<IndicatorFact>): IndicatorFact {
  return {
    kind: 'event',
    recordId: 1,
    projectId: 1,
    projectName: '原项目',
    unit: '甲镇',
    stage: 'signed',
    date: '2026-03-05',
    period: '2026-03',
    fen: 12_000 * WAN,
    capital: 'domestic',
    industry: '',
    sourceRegion: '',
    attraction: '',
    tags: [],
    totalInvestmentFen: 12_000 * WAN,
    fixedAssetsFen: null,
    counted: true,
    evidence: '',
    source: null,
    ...fields,
  };
}

function link(fields: Partial<ProjectLink>): ProjectLink {
  return {
    projectId: 2,
    projectName: '二期',
    earlierProjectId: 1,
    earlierProjectName: '原项目',
    kind: 'increase',
    increment: { currency: 'CNY', minor: 3000 * WAN },
    reason: '',
    ...fields,
  };
}

function shares(fromPeriod: string, list: Record<string, string>): ShareVersion {
  const named = Object.entries(list).map(([unit, share]) => ({
    unitId: UNITS.indexOf(unit) + 1,
    unit,
    share,
  }));
  return { projectId: 1, fromPeriod, shares: named };
}

const toFen = (money: { readonly minor: number }) => money.minor;

function figures(facts: readonly IndicatorFact[], versions: ShareVersion[], links: ProjectLink[]) {
  return computeIndicators(attributeFacts(facts, { versions, links }, toFen), UNITS, undefined);
}

describe('shares', () => {
  test.each([
    ['1/2', '0.5'],
    ['50%', '0.5'],
    ['33.5％', '0.335'],
    ['1/3', '1/3'],
    ['1', '1'],
    ['0', null],
    ['-1/2', null],
    ['1.2', null],
    ['一半', null],
  ])('%s is read as %s', (text, share) => expect(readShare(text)).toBe(share));

  test.each([
    ['0.5', '50%'],
    ['1/3', '1/3'],
    ['0.335', '33.5%'],
  ])('%s is shown as %s', (share, text) => expect(shareText(share)).toBe(text));

  test('must add up to exactly one, each unit once', () => {
    const of = (...list: [string, string][]) =>
      problemOfShares(list.map(([unit, share]) => ({ unit, share })));
    expect(of(['甲镇', '1/3'], ['乙镇', '1/3'], ['丙园区', '1/3'])).toBeNull();
    expect(of(['甲镇', '33.33%'], ['乙镇', '33.33%'], ['丙园区', '33.33%'])).toContain('合计为0.9999');
    expect(of(['甲镇', '1/2'], ['甲镇', '1/2'])).toContain('写了两次');
    expect(of(['甲镇', '三成'], ['乙镇', '70%'])).toContain('三成');
    expect(of()).toContain('至少');
  });

  test('hold for what is recognised from their period on; a single unit takes over all of it', () => {
    const facts = [
      fact({ recordId: 1 }),
      fact({ recordId: 2, stage: 'started', period: '2026-05', date: '2026-05-02', fen: null }),
      fact({ recordId: 3, kind: 'fund', stage: 'funds', period: '2026-07', fen: 100 * WAN }),
    ];
    const versions = [shares('2026-04', { 甲镇: '1/3', 乙镇: '2/3' }), shares('2026-07', { 丙园区: '1' })];
    const { values, contributions } = figures(facts, versions, []);
    expect(values).toMatchObject({
      甲镇: { 'signed-count': '1', 'started-count': '1/3', 'funds-in-place': '0' },
      乙镇: { 'signed-count': '0', 'started-count': '2/3' },
      丙园区: { 'started-count': '0', 'funds-in-place': '100' },
    });
    expect(contributions.乙镇?.['started-count']?.[0]?.note).toBe(
      '联合招商（甲镇1/3、乙镇2/3）；按份额计：1×2/3',
    );
  });
});

describe('linked projects', () => {
  const first = fact({});
  const second = { projectId: 2, projectName: '二期', unit: '乙镇', period: '2026-06', date: '2026-06-01' };

  test('增资: no further project, only the increment', () => {
    const facts = [first, fact({ ...second, recordId: 2, fen: 15_000 * WAN })];
    const { values, contributions } = figures(facts, [], [link({})]);
    expect(values).toMatchObject({
      甲镇: { 'signed-count': '1', 'signed-amount': '12000' },
      乙镇: { 'signed-count': '0', 'signed-amount': '3000' },
    });
    expect(contributions.乙镇?.['signed-amount']?.[0]?.note).toBe('增资，与“原项目”同为一个项目，只计增加额');
  });

  test('增资 of a project signed before the program was used counts its increment all the same', () => {
    const { values } = figures([fact({ ...second, recordId: 2 })], [], [link({})]);
    expect(values.乙镇).toMatchObject({ 'signed-count': '0', 'signed-amount': '3000' });
  });

  test('升格: neither a project nor money again; the stages not yet reached count with it', () => {
    const facts = [
      first,
      fact({ ...second, recordId: 2 }),
      fact({ ...second, recordId: 3, stage: 'started', fen: null }),
    ];
    const { values, leftOut } = figures(facts, [], [link({ kind: 'upgrade', increment: null })]);
    expect(values.乙镇).toMatchObject({ 'signed-count': '0', 'signed-amount': '0', 'started-count': '1' });
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      '升格项目，这一阶段已随“原项目”计过，同一项目只计一次',
    ]);
  });

  test('换业主: what the former owner has not reached counts for the new one, also when rows come in another order', () => {
    const facts = [
      fact({ ...second, recordId: 2 }),
      fact({ ...second, recordId: 4, stage: 'started', fen: null }),
      fact({ recordId: 5, stage: 'started', period: '2026-08', date: '2026-08-01', fen: null }),
      first,
    ];
    for (const rows of [facts, [...facts].reverse()]) {
      const { values } = figures(rows, [], [link({ kind: 'new-owner', increment: null })]);
      expect(values).toMatchObject({
        甲镇: { 'signed-count': '1', 'started-count': '0' },
        乙镇: { 'signed-count': '0', 'started-count': '1' },
      });
    }
  });

  test('a signing out of scope does not take the place of the one that counts', () => {
    const facts = [{ ...first, counted: false }, fact({ ...second, recordId: 2 })];
    const { values } = figures(facts, [], [link({ kind: 'upgrade', increment: null })]);
    expect(values.乙镇).toMatchObject({ 'signed-count': '1', 'signed-amount': '12000' });
  });

  test('a chain has one root, and a circle is refused before it is stored', () => {
    const chain = [link({}), link({ projectId: 3, earlierProjectId: 2 })];
    expect([...rootsOf(chain)]).toEqual([
      [2, 1],
      [3, 1],
      [1, 1],
    ]);
    expect(closesCircle(chain, 1, 3)).toBe(true);
    expect(closesCircle(chain, 4, 3)).toBe(false);
    expect(closesCircle([], 1, 1)).toBe(true);
  });
});

test('nothing is lost and nothing counts twice: a family of projects counts each stage once, its shares add up', () => {
  const drawnFacts = fc.uniqueArray(
    fc.record({
      projectId: fc.integer({ min: 1, max: 4 }),
      stage: fc.constantFrom('signed', 'started', 'producing'),
      unit: fc.constantFrom(...UNITS),
      period: fc.constantFrom('2026-03', '2026-04', '2026-05'),
      counted: fc.boolean(),
    }),
    { selector: (row) => `${row.projectId} ${row.stage}`, maxLength: 12 },
  );
  const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(drawnFacts, parts, fc.constantFrom('upgrade', 'new-owner'), (drawn, weights, kind) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const version = shares(
        '2026-04',
        Object.fromEntries(weights.map((weight, index) => [UNITS[index] ?? '', `${weight}/${total}`])),
      );
      // 2 continues 1 and 3 continues 2; 4 stands alone.
      const links = [
        link({ kind: kind as 'upgrade', increment: null }),
        link({ kind: kind as 'upgrade', projectId: 3, earlierProjectId: 2, increment: null }),
      ];
      const facts = drawn.map((row, index) =>
        fact({ ...row, recordId: index + 1 } as Partial<IndicatorFact>),
      );
      const { values } = figures(facts, [version], links);
      for (const [stage, indicator] of [
        ['signed', 'signed-count'],
        ['started', 'started-count'],
        ['producing', 'producing-count'],
      ] as const) {
        const families = new Set(
          facts
            .filter((row) => row.stage === stage && row.counted)
            .map((row) => (row.projectId === 4 ? 4 : 1)),
        );
        const sum = UNITS.reduce((all, unit) => all.add(values[unit]?.[indicator] ?? ''), new Fraction(0));
        expect(sum.toFraction()).toBe(String(families.size));
      }
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { DEFAULT_SCHEME } from './default-scheme';
import { evaluateScheme } from './evaluate';
import { explainUnit } from './explain-unit';
import type { RankingResult } from './result';
import { evaluationCaseSchema, schemeSchema } from './scheme';
import { withPreviousPlaces } from './what-if/previous-places';

const given = (id: string, extra: Record<string, unknown> = {}) => ({
  id,
  name: id,
  weight: 100,
  function: { type: 'given-points', indicator: id },
  ...extra,
});

/** A case of one item whose scores are given, with whatever the test is about. */
function scoresOnly(
  scores: Record<string, unknown>,
  scheme: Record<string, unknown> = {},
  rest: Record<string, unknown> = {},
) {
  return evaluate({
    scheme: { id: 's', name: '方案', items: [given('分')], ...scheme },
    units: Object.keys(scores),
    values: Object.fromEntries(Object.entries(scores).map(([unit, value]) => [unit, { 分: value }])),
    ...rest,
  });
}

function evaluate(input: unknown): RankingResult {
  return evaluateScheme(evaluationCaseSchema.parse(input));
}

function placesOf(result: RankingResult): Record<string, number | null> {
  return Object.fromEntries(result.groups.flatMap((group) => group.rows.map((row) => [row.unit, row.place])));
}

function codesOf(result: RankingResult): string[] {
  return result.warnings.map((warning) => warning.code);
}

describe('places', () => {
  const scores = { 甲: 90, 乙: 95, 丙: 90, 丁: 80 };

  test.each([
    ['competition', [1, 2, 2, 4]],
    ['dense', [1, 2, 2, 3]],
    ['ordinal', [1, 2, 3, 4]],
  ])('%s', (tieRule, expected) => {
    const rows = scoresOnly(scores, { tieRule }).groups[0]?.rows ?? [];
    // Ties stand in the order in which the office gave the units.
    expect(rows.map((row) => row.unit)).toEqual(['乙', '甲', '丙', '丁']);
    expect(rows.map((row) => row.place)).toEqual(expected);
  });

  test('are decided on unrounded scores, with a warning when the print does not show it', () => {
    const result = scoresOnly({ 甲: '89.994', 乙: '89.991' });
    expect(placesOf(result)).toEqual({ 甲: 1, 乙: 2 });
    expect(result.groups[0]?.rows.map((row) => row.score)).toEqual(['89.99', '89.99']);
    expect(result.warnings).toEqual([
      expect.objectContaining({ code: 'same-print-different-value', units: ['甲', '乙'] }),
    ]);
  });

  test('can be decided on rounded item scores', () => {
    const result = scoresOnly(
      { 甲: '89.994', 乙: '89.991' },
      { items: [given('分', { roundBeforeAdding: true })] },
    );
    expect(placesOf(result)).toEqual({ 甲: 1, 乙: 1 });
  });

  test.each([
    ['list', { 甲: 1, 乙: 2, 丙: 2 }],
    ['omit', { 甲: 1, 乙: null, 丙: null }],
    ['tie-last', { 甲: 1, 乙: 2, 丙: 2 }],
  ])('units with zero: %s', (zeroUnits, expected) => {
    expect(placesOf(scoresOnly({ 甲: 3, 乙: 0, 丙: 0 }, { zeroUnits }))).toEqual(expected);
  });

  test('a unit outside the composite is ranked in the items only, and stands last', () => {
    const units = [{ name: '园区', inComposite: false }, '甲', '乙'];
    const result = scoresOnly({ 园区: 99, 甲: 90, 乙: 95 }, {}, { units });
    const rows = result.groups[0]?.rows ?? [];
    expect(rows.map((row) => [row.unit, row.place, row.score])).toEqual([
      ['乙', 1, '95.00'],
      ['甲', 2, '90.00'],
      ['园区', null, null],
    ]);
    expect(rows.map((row) => row.items[0]?.place)).toEqual([2, 3, 1]);
  });

  test('less can be better', () => {
    const items = [given('天数', { better: 'less' })];
    const result = evaluate({
      scheme: { id: 's', name: 's', items },
      units: ['甲', '乙'],
      values: { 甲: { 天数: 9 }, 乙: { 天数: 3 } },
    });
    expect(result.groups[0]?.rows.find((row) => row.unit === '乙')?.items[0]?.place).toBe(1);
  });
});

describe('groups', () => {
  test('are ranked apart, written as group → units or as unit → group', () => {
    const scores = { 甲: 1, 乙: 2, 丙: 3 };
    const asLists = scoresOnly(scores, {}, { groups: { 镇街组: ['甲', '丙'], 园区组: ['乙'] } });
    expect(asLists.groups.map((group) => group.name)).toEqual(['镇街组', '园区组']);
    expect(placesOf(asLists)).toEqual({ 甲: 2, 乙: 1, 丙: 1 });
    const asNames = scoresOnly(scores, {}, { groups: { 甲: '镇街组', 丙: '镇街组', 乙: '园区组' } });
    expect(placesOf(asNames)).toEqual(placesOf(asLists));
  });

  test('a unit in no group is said so; a unit in two groups is refused', () => {
    const result = scoresOnly({ 甲: 1, 乙: 2 }, {}, { groups: { 一组: ['甲'] } });
    expect(result.groups.map((group) => group.name)).toEqual(['一组', '未分组']);
    expect(codesOf(result)).toEqual(['unknown-unit']);
    expect(() => scoresOnly({ 甲: 1 }, {}, { groups: { 一组: ['甲'], 二组: ['甲'] } })).toThrow('同时列在');
  });
});

describe('a unit without a target', () => {
  const completion = (id: string, weight: number, extra = {}) => ({
    id,
    name: id,
    weight,
    function: { type: 'completion', indicator: id },
    ...extra,
  });
  const base = {
    units: ['甲', '乙', '丙'],
    values: { 甲: { 签约: 8, 开工: 5 }, 乙: { 签约: 9, 开工: 7 }, 丙: { 签约: 6, 开工: 9 } },
    targets: { 甲: { 签约: 10, 开工: 10 }, 乙: { 签约: 10, 开工: '-' }, 丙: { 签约: 10, 开工: 10 } },
  };
  const run = (scheme: Record<string, unknown>, item = {}) =>
    evaluate({
      ...base,
      scheme: {
        id: 's',
        name: 's',
        items: [completion('签约', 60), completion('开工', 40, item)],
        ...scheme,
      },
    });
  const scoreOf = (result: RankingResult, unit: string) =>
    result.groups[0]?.rows.find((row) => row.unit === unit)?.score;

  test('is not ranked in the item and says so', () => {
    const result = run({});
    expect(result.groups[0]?.rows.find((row) => row.unit === '乙')?.items[1]).toMatchObject({
      target: null,
      rate: null,
      score: null,
      place: null,
      actual: '7',
    });
    expect(result.warnings).toEqual([expect.objectContaining({ code: 'no-target', units: ['乙'] })]);
  });

  test('drop the item and rescale: 54 × 100 ÷ 60', () => {
    expect(scoreOf(run({ noTarget: 'rescale' }), '乙')).toBe('90.00');
  });

  test("the group's average: 54 + (20 + 36) ÷ 2", () => {
    expect(scoreOf(run({ noTarget: 'average' }), '乙')).toBe('82.00');
  });

  test('zero', () => {
    expect(scoreOf(run({ noTarget: 'zero' }), '乙')).toBe('54.00');
  });

  test("the item's own rule comes first", () => {
    expect(scoreOf(run({ noTarget: 'rescale' }, { noTarget: 'zero' }), '乙')).toBe('54.00');
  });

  test('a target of zero is no target, and is reported', () => {
    const result = evaluate({
      ...base,
      targets: { '*': { 签约: 10, 开工: 0 } },
      scheme: { id: 's', name: 's', items: [completion('签约', 60), completion('开工', 40)] },
    });
    expect(codesOf(result)).toEqual(['no-target', 'not-computable']);
    expect(scoreOf(result, '甲')).toBe('80.00');
  });
});

describe('figures that are not there', () => {
  const items = [given('月度'), given('测评')];

  test('one unit lacks a value: no composite score, never zero', () => {
    const result = evaluate({
      scheme: { id: 's', name: 's', fullMarks: 200, items },
      units: ['甲', '乙'],
      values: { 甲: { 月度: 80, 测评: 90 }, 乙: { 月度: 80 } },
    });
    expect(placesOf(result)).toEqual({ 甲: 1, 乙: null });
    expect(result.warnings).toEqual([expect.objectContaining({ code: 'no-value', units: ['乙'] })]);
  });

  test('a whole item has not come in: it is left out for everybody', () => {
    const result = evaluate({
      scheme: { id: 's', name: 's', fullMarks: 200, items },
      units: ['甲', '乙'],
      values: { 甲: { 月度: 80 }, 乙: { 月度: 90, 测评: '' } },
    });
    expect(placesOf(result)).toEqual({ 甲: 2, 乙: 1 });
    expect(result.warnings.find((warning) => warning.code === 'no-value')?.message).toContain('不含该项');
  });

  test('the scheme may count them as zero', () => {
    const scheme = { id: 's', name: 's', fullMarks: 200, noValue: 'zero', items };
    const result = evaluate({
      scheme,
      units: ['甲', '乙'],
      values: { 甲: { 月度: 80, 测评: 1 }, 乙: { 月度: 80 } },
    });
    expect(result.groups[0]?.rows[1]).toMatchObject({ unit: '乙', place: 2, score: '80.00' });
  });

  test('a bonus or deduction without a value changes nothing and is not worth a warning', () => {
    const extra = [given('加分', { kind: 'bonus', cap: 5 }), given('扣分', { kind: 'deduction', cap: 10 })];
    const scheme = { id: 's', name: 's', items: [given('月度'), ...extra], floor: 0 };
    const values = {
      甲: { 月度: 80, 加分: 9 },
      乙: { 月度: 80, 扣分: 3 },
      丙: { 月度: 80 },
      丁: { 月度: 6, 扣分: -99 },
    };
    const result = evaluate({ scheme, units: ['甲', '乙', '丙', '丁'], values });
    expect(Object.fromEntries(result.groups[0]?.rows.map((row) => [row.unit, row.score]) ?? [])).toEqual({
      甲: '85.00',
      乙: '77.00',
      丙: '80.00',
      丁: '0.00', // 扣完为止
    });
    expect(result.warnings).toEqual([]);
    expect(result.items.map((item) => item.ranked)).toEqual([true, false, false]);
  });
});

describe('what does not fit together is said', () => {
  test('unknown units and indicators, weights', () => {
    const result = evaluate({
      scheme: { id: 's', name: 's', items: [given('分', { weight: 90 }), given('无', { weight: 5 })] },
      units: ['甲'],
      values: { 甲: { 分: 1, 多余: 2 }, 查无此单位: { 分: 3 } },
    });
    expect(codesOf(result)).toEqual([
      'weights-not-100',
      'unknown-unit',
      'unknown-indicator',
      'unknown-indicator',
      'no-value',
    ]);
  });

  test.each([
    ['a figure that is no number', { values: { 甲: { 分: '约十个' } } }, '应为数字'],
    ['a duplicate unit', { units: ['甲', '甲'] }, '重复'],
    [
      'an unknown function',
      {
        scheme: {
          id: 's',
          name: 's',
          items: [{ id: 'a', name: 'a', function: { type: 'eval', indicator: 'x' } }],
        },
      },
      '',
    ],
    [
      'a misspelt parameter',
      { scheme: { id: 's', name: 's', items: [given('分', { wieght: 3 })] } },
      'wieght',
    ],
    ['a duplicate item', { scheme: { id: 's', name: 's', items: [given('分'), given('分')] } }, '重复'],
    [
      'a circular reference',
      {
        scheme: {
          id: 's',
          name: 's',
          items: [{ id: 'a', name: 'a', function: { type: 'weighted-sum', parts: [{ item: 'a' }] } }],
        },
      },
      '须排在前面',
    ],
  ])('%s is refused', (_what, change, message) => {
    const input = {
      scheme: { id: 's', name: 's', items: [given('分')] },
      units: ['甲'],
      values: { 甲: { 分: 1 } },
      ...change,
    };
    const parsed = evaluationCaseSchema.safeParse(input);
    expect(parsed.success).toBe(false);
    expect(JSON.stringify(parsed.error?.issues)).toContain(message);
  });
});

test('the default scheme is complete and adds up to 100', () => {
  expect(schemeSchema.parse(JSON.parse(JSON.stringify(DEFAULT_SCHEME)))).toEqual(DEFAULT_SCHEME);
  const figures = Object.fromEntries(DEFAULT_SCHEME.items.map((item) => [item.id, 10]));
  const result = evaluate({
    scheme: DEFAULT_SCHEME,
    units: ['甲'],
    values: { 甲: figures },
    targets: { '*': figures },
  });
  expect(result.groups[0]?.rows[0]).toMatchObject({
    score: '100.00',
    place: 1,
    formula: '15.00+15.00+20.00+20.00+10.00+20.00 = 100.00',
  });
  expect(result.warnings).toEqual([]);
});

test('previous places stand beside the new ones, by unit and item', () => {
  const before = scoresOnly({ 甲: 90, 乙: 80 });
  const result = withPreviousPlaces(scoresOnly({ 甲: 70, 乙: 80, 丙: 60 }), before);
  expect(
    result.groups[0]?.rows.map((row) => [
      row.unit,
      row.place,
      row.previousPlace,
      row.items[0]?.previousPlace,
    ]),
  ).toEqual([
    ['乙', 1, 2, 2],
    ['甲', 2, 1, 1],
    ['丙', 3, null, null],
  ]);
});

test('a unit is explained by its formulas and by what its figures are made of', () => {
  const scheme = schemeSchema.parse({
    id: 's',
    name: 's',
    items: [
      {
        id: 'rate',
        name: '开工率',
        weight: 100,
        function: { type: 'ratio', numerator: 'started-count', denominator: 'signed-count' },
      },
    ],
  });
  const result = evaluate({
    scheme,
    units: ['甲'],
    values: { 甲: { 'started-count': 1, 'signed-count': 2 } },
  });
  const entry = {
    kind: 'event' as const,
    projectId: 1,
    projectName: 'P',
    date: null,
    period: '2026-01',
    value: '1',
    note: '',
    evidence: '',
    source: null,
    baseValue: '1',
    factor: '1',
    applied: [],
    setAside: [],
  };
  const contributions = {
    甲: {
      'started-count': [{ ...entry, recordId: 7 }],
      'signed-count': [
        { ...entry, recordId: 8 },
        { ...entry, recordId: 9 },
      ],
    },
  };
  const explained = explainUnit(scheme, result, { contributions, leftOut: [] }, '甲');
  expect(explained).toMatchObject({
    place: 1,
    score: '50.00',
    items: [{ formula: '开工项目个数1、签约项目个数2，比率50.00%；1÷2×100分 = 50.00分' }],
  });
  expect(explained?.items[0]?.contributions.map((contribution) => contribution.recordId)).toEqual([7, 8, 9]);
  expect(explainUnit(scheme, result, { contributions, leftOut: [] }, '乙')).toBeNull();
});

/**
 * Tables in the manner of the published schemes of ranking.md, worked out by hand: what `evaluate` must give for a
 * table that is not in the repository. Figures are made up, the ways of counting are not.
 */
import { describe, expect, test } from 'vitest';
import { inputProblem } from '../../input-problem';
import { evaluateScheme } from '../evaluate';
import type { RankingResult } from '../result';
import { type EvaluationCaseInput, evaluationCaseSchema, type SchemeInput } from '../scheme';

function evaluate(input: EvaluationCaseInput): RankingResult {
  return evaluateScheme(evaluationCaseSchema.parse(input));
}

/** unit → [place, score] */
function standing(result: RankingResult): Record<string, [number | null, string | null]> {
  const rows = result.groups.flatMap((group) => group.rows);
  return Object.fromEntries(rows.map((row) => [row.unit, [row.place, row.score]]));
}

const scheme = (items: SchemeInput['items'], rest: Partial<SchemeInput> = {}): SchemeInput => ({
  id: 'case',
  name: '算例',
  items,
  ...rest,
});

test('完成率计分封顶、加分项封顶、扣分项、扣完为止', () => {
  const result = evaluate({
    scheme: scheme(
      [
        { id: 's', name: '签约', weight: 60, function: { type: 'completion', indicator: '签约', cap: 1.1 } },
        {
          id: 'f',
          name: '到位资金',
          weight: 40,
          function: { type: 'completion', indicator: '资金', cap: 1.1 },
        },
        {
          id: 'b',
          name: '争先加分',
          kind: 'bonus',
          function: { type: 'count-price', indicator: '获奖', price: 0.5 },
          cap: 1,
        },
        {
          id: 'd',
          name: '通报扣分',
          kind: 'deduction',
          function: { type: 'count-price', indicator: '通报', price: 2 },
        },
      ],
      { floor: 0 },
    ),
    units: ['甲', '乙', '丙'],
    values: {
      甲: { 签约: 12, 资金: '1,234.5', 获奖: 3, 通报: 0 },
      乙: { 签约: 8, 资金: 900, 获奖: 1, 通报: 1 },
      丙: { 签约: 0, 资金: 0, 获奖: 0, 通报: 4 },
    },
    targets: { '*': { 签约: 10, 资金: 1000 } },
  });
  // 甲 1.1×60 + 1.1×40 + min(1.5, 1); 乙 48 + 36 + 0.5 − 2; 丙 −8 → 0.
  expect(standing(result)).toEqual({ 甲: [1, '111.00'], 乙: [2, '82.50'], 丙: [3, '0.00'] });
  expect(result.warnings).toEqual([]);
});

test('功效系数按权重折算，反向指标数小的好', () => {
  const result = evaluate({
    scheme: scheme([
      { id: 'x', name: '投资', weight: 70, outOf: 100, function: { type: 'efficacy', indicator: '投资' } },
      {
        id: 'y',
        name: '超期项目',
        weight: 30,
        outOf: 100,
        better: 'less',
        function: { type: 'efficacy', indicator: '超期', better: 'less' },
      },
    ]),
    units: ['甲', '乙', '丙'],
    values: { 甲: { 投资: 30, 超期: 4 }, 乙: { 投资: 10, 超期: 0 }, 丙: { 投资: 25, 超期: 1 } },
  });
  // 甲 100×0.7 + 60×0.3 = 88; 乙 60×0.7 + 100×0.3 = 72; 丙 (15/20×40+60)×0.7 + (3/4×40+60)×0.3 = 63 + 27 = 90.
  expect(standing(result)).toEqual({ 丙: [1, '90.00'], 甲: [2, '88.00'], 乙: [3, '72.00'] });
  expect(result.groups[0]?.rows.map((row) => row.items[1]?.place)).toEqual([2, 3, 1]);
});

test('按名次得分，并列的同分，名次按完成率', () => {
  const result = evaluate({
    scheme: scheme(
      [
        {
          id: 'r',
          name: '投资完成率名次',
          function: {
            type: 'rank-to-points',
            indicator: '投资',
            of: 'rate',
            table: [
              { from: 1, points: 10 },
              { from: 2, to: 3, points: 7 },
            ],
            otherwise: 3,
          },
        },
      ],
      { fullMarks: 10 },
    ),
    units: ['甲', '乙', '丙', '丁', '戊'],
    values: { 甲: { 投资: 90 }, 乙: { 投资: 45 }, 丙: { 投资: 88 }, 丁: { 投资: 10 }, 戊: { 投资: 45 } },
    targets: { '*': { 投资: 100 }, 乙: { 投资: 50 }, 戊: { 投资: 50 } },
  });
  // 90 %, 90 %, 90 % share the first place; then 88 % is fourth and 10 % fifth.
  expect(standing(result)).toEqual({
    甲: [1, '10.00'],
    乙: [1, '10.00'],
    戊: [1, '10.00'],
    丙: [4, '3.00'],
    丁: [4, '3.00'],
  });
});

test('分档、达标递增、比目标多少加减分', () => {
  const result = evaluate({
    scheme: scheme(
      [
        {
          id: 't',
          name: '开工率',
          weight: 50,
          outOf: 100,
          function: {
            type: 'tiers',
            otherwise: 40,
            tiers: [
              {
                when: [
                  { indicator: '开工', per: '签约', atLeast: 80 },
                  { indicator: '入库', of: 'value', atLeast: 2 },
                ],
                points: 100,
              },
              { when: [{ indicator: '开工', per: '签约', atLeast: 60 }], points: 80 },
            ],
          },
        },
        {
          id: 'e',
          name: '入驻企业',
          weight: 50,
          function: { type: 'threshold-step', indicator: '入驻', threshold: 3, points: 10, add: 2, max: 50 },
        },
        {
          id: 'g',
          name: '外出招商',
          kind: 'bonus',
          function: {
            type: 'target-difference',
            indicator: '外出',
            perMore: 0.1,
            perLess: 0.1,
            min: -3,
            max: 3,
          },
        },
      ],
      { decimals: 1 },
    ),
    units: ['甲', '乙', '丙'],
    values: {
      甲: { 开工: 8, 签约: 10, 入库: 2, 入驻: 5, 外出: 14 },
      乙: { 开工: 9, 签约: 10, 入库: 1, 入驻: 2, 外出: 12 },
      丙: { 开工: 5, 签约: 10, 入库: 9, 入驻: 30, 外出: 60 },
    },
    targets: { '*': { 外出: 12 } },
  });
  // 甲 50 + (10+2×2) + 0.2; 乙 80×0.5 + 0 + 0; 丙 40×0.5 + min(10+27×2, 50) + 3.
  expect(standing(result)).toEqual({ 丙: [1, '73.0'], 甲: [2, '64.2'], 乙: [3, '40.0'] });
});

test('分段线性与超额按目标大小加分', () => {
  const segments = [{ upTo: 100, perPoint: 0.1 }, { upTo: 130, perPoint: 0.2 }, { perPoint: 0.1 }];
  const result = evaluate({
    scheme: scheme(
      [
        {
          id: 'p',
          name: '投资',
          function: { type: 'piecewise-linear', indicator: '投资', segments, min: -10, max: 10 },
        },
        {
          id: 'o',
          name: '资金',
          weight: 10,
          function: {
            type: 'over-rate-by-target',
            indicator: '资金',
            base: 10,
            maxExtra: 5,
            table: [
              { targetFrom: 0, addPerPoint: 0.05 },
              { targetFrom: 500, addPerPoint: 0.1 },
            ],
          },
        },
      ],
      { fullMarks: 10 },
    ),
    units: ['甲', '乙'],
    values: { 甲: { 投资: 140, 资金: 600 }, 乙: { 投资: 70, 资金: 110 } },
    targets: { '*': { 投资: 100 }, 甲: { 资金: 500 }, 乙: { 资金: 100 } },
  });
  // 甲 30×0.2 + 10×0.1 = 7; 20 % over a target of 500 adds 2. 乙 −30×0.1 = −3; 10 % over 100 adds 0.5.
  expect(standing(result)).toEqual({ 甲: [1, '19.00'], 乙: [2, '7.50'] });
});

test('完成得基本分、超额加分，未完成不得分；综合排名四舍五入前比较', () => {
  const rule = {
    type: 'base-plus-over',
    indicator: '引资',
    base: 20,
    every: 10,
    add: 2,
    maxExtra: 5,
  } as const;
  const result = evaluate({
    scheme: scheme([{ id: 'x', name: '引资额', function: rule }], { fullMarks: 20, decimals: 0 }),
    units: ['甲', '乙', '丙', '丁'],
    values: { 甲: { 引资: 1199 }, 乙: { 引资: 1310 }, 丙: { 引资: 999 }, 丁: { 引资: 1100 } },
    targets: { '*': { 引资: 1000 } },
  });
  expect(result.groups[0]?.rows.map((row) => [row.unit, row.place, row.score])).toEqual([
    ['乙', 1, '25'],
    ['甲', 2, '22'],
    ['丁', 2, '22'],
    ['丙', 4, '0'],
  ]);
});

describe('评委打分', () => {
  test('去掉一个最高分和一个最低分，领导、专家按六四加权', () => {
    const result = evaluate({
      scheme: scheme([
        {
          id: 'j',
          name: '现场观摩',
          weight: 100,
          outOf: 100,
          function: {
            type: 'human-scores',
            indicator: '打分',
            method: 'weighted',
            trim: 1,
            groups: [
              { name: '领导', weight: 6 },
              { name: '专家', weight: 4 },
            ],
          },
        },
      ]),
      units: ['甲', '乙'],
      values: {
        甲: { 打分: { 领导: [90, 92, 99, 80], 专家: [85, 88, 60] } },
        乙: { 打分: '领导:91,91,91,91;专家:86,85,87' },
      },
    });
    // 甲 91×0.6 + 85×0.4 = 88.6; 乙 91×0.6 + 86×0.4 = 89.
    expect(standing(result)).toEqual({ 乙: [1, '89.00'], 甲: [2, '88.60'] });
  });

  test('名次票', () => {
    const result = evaluate({
      scheme: scheme([{ id: 'v', name: '观摩', function: { type: 'rank-ballots', indicator: '票' } }]),
      units: ['甲', '乙', '丙'],
      values: { 甲: { 票: [2, 1, 0] }, 乙: { 票: '1、1、1' }, 丙: { 票: [0, 1, 2] } },
    });
    // (2×100+97)÷3 = 99; (100+97+94)÷3 = 97; (97+2×94)÷3 = 95.
    expect(standing(result)).toEqual({ 甲: [1, '99.00'], 乙: [2, '97.00'], 丙: [3, '95.00'] });
  });
});

test('分组排名，各组权重不同，个别单位某项没有目标、个别单位只排单项', () => {
  const result = evaluate({
    scheme: scheme([
      {
        id: 's',
        name: '签约',
        weight: 60,
        groupWeights: [{ group: '园区组', weight: 30 }],
        function: { type: 'completion', indicator: '签约' },
      },
      {
        id: 'f',
        name: '资金',
        weight: 40,
        groupWeights: [
          { group: '园区组', weight: 70 },
          { group: '部门组', weight: 0 },
        ],
        function: { type: 'completion', indicator: '资金' },
      },
    ]),
    groups: { 镇街组: ['东镇', '西镇'], 园区组: ['开发区', '高新区'], 部门组: ['商务局'] },
    units: ['东镇', '西镇', '开发区', { name: '高新区', inComposite: false }, '商务局'],
    values: {
      东镇: { 签约: 5, 资金: 50 },
      西镇: { 签约: 9, 资金: 0 },
      开发区: { 签约: 10, 资金: 80 },
      高新区: { 签约: 20, 资金: 10 },
      商务局: { 签约: 5 },
    },
    targets: { '*': { 签约: 10, 资金: 100 }, 西镇: { 资金: '-' } },
  });
  // 东镇 30+20; 西镇 54×100÷60; 开发区 30+56; 商务局 30, money does not count there.
  expect(standing(result)).toEqual({
    西镇: [1, '90.00'],
    东镇: [2, '50.00'],
    开发区: [1, '86.00'],
    高新区: [null, null],
    商务局: [1, '30.00'],
  });
  expect(result.groups[1]?.rows.map((row) => [row.unit, row.items[0]?.place])).toEqual([
    ['开发区', 2],
    ['高新区', 1],
  ]);
  expect(result.warnings.map((warning) => warning.code)).toEqual([
    'weights-not-100',
    'no-target',
    'no-value',
  ]);
});

test('嵌套合成：前面项目的得分再加权，结果红榜和一票否决', () => {
  const result = evaluate({
    scheme: scheme(
      [
        {
          id: 'm',
          name: '月度',
          counted: false,
          weight: 100,
          function: { type: 'given-points', indicator: '月度' },
        },
        { id: 'i', name: '巡查', counted: false, function: { type: 'given-points', indicator: '巡查' } },
        {
          id: 'y',
          name: '年度',
          weight: 100,
          function: {
            type: 'weighted-sum',
            parts: [
              { item: 'm', weight: 0.7 },
              { item: 'i', weight: 0.3 },
            ],
          },
        },
      ],
      {
        conclusions: [
          { id: 'red', name: '先进', tone: 'good', when: [{ type: 'place', end: 'top', count: 1 }] },
          { id: 'veto', name: '一票否决', tone: 'bad' },
        ],
      },
    ),
    units: ['甲', '乙'],
    values: { 甲: { 月度: '90', 巡查: 80 }, 乙: { 月度: 85, 巡查: '275/3' } },
    marks: [{ unit: '甲', rule: 'veto', kind: 'declared', reason: '发生安全事故' }],
  });
  // 甲 63 + 24; 乙 59.5 + 27.5: a tie to the last digit.
  expect(standing(result)).toEqual({ 甲: [1, '87.00'], 乙: [1, '87.00'] });
  expect(result.conclusions?.map(({ unit, rule }) => [unit, rule])).toContainEqual(['甲', 'veto']);
});

describe('what is wrong with a case is said in the office’s words, with the place', () => {
  const item = { id: 's', name: '签约', weight: 100, function: { type: 'completion', indicator: '签约' } };
  const good = {
    scheme: { id: 'x', name: '方案', items: [item] },
    units: ['甲'],
    values: { 甲: { 签约: 1 } },
  };
  const faults = (input: unknown) => {
    const parsed = evaluationCaseSchema.safeParse(input, { error: inputProblem });
    return parsed.success
      ? []
      : parsed.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`);
  };

  test.each([
    ['no units', { ...good, units: [] }, 'units：至少要有一个单位'],
    ['a unit twice', { ...good, units: ['甲', '甲'] }, 'units.1：单位“甲”重复'],
    ['a word for a number', { ...good, values: { 甲: { 签约: '三个' } } }, 'values.甲.签约：应为数字'],
    ['no scheme', { units: ['甲'], values: {} }, 'scheme：缺少这一项'],
    [
      'an unknown function',
      { ...good, scheme: { ...good.scheme, items: [{ ...item, function: { type: 'z-score' } }] } },
      'scheme.items.0.function.type：没有“z-score”这一种',
    ],
    [
      'a misspelt parameter',
      {
        ...good,
        scheme: { ...good.scheme, items: [{ ...item, function: { ...item.function, caps: 1 } }] },
      },
      'scheme.items.0.function：不认识的字段“caps”',
    ],
    [
      'two weights for one group',
      {
        ...good,
        scheme: {
          ...good.scheme,
          items: [
            {
              ...item,
              groupWeights: [
                { group: '镇街组', weight: 1 },
                { group: '镇街组', weight: 2 },
              ],
            },
          ],
        },
      },
      'scheme.items.0：“签约”：同一组别的权重写了两次',
    ],
  ])('%s', (_name, input, message) => {
    expect(faults(input).join('\n')).toContain(message);
  });

  test('several numbers where one is read, and weights of a group that is not there, are warned of', () => {
    const input = {
      ...good,
      scheme: { ...good.scheme, items: [{ ...item, groupWeights: [{ group: '县直组', weight: 50 }] }] },
      values: { 甲: { 签约: [1, 2] } },
      targets: { 甲: { 签约: 1 } },
    };
    const messages = evaluate(input as EvaluationCaseInput).warnings.map((warning) => warning.message);
    expect(messages).toContain('甲的“签约”应是一个数，却写了几个，没有计算');
    expect(messages).toContain('方案为这些组别另定了权重，而本次没有这些组别：县直组');
  });
});

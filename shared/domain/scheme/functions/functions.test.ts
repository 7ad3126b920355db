/** A worked example per item function, each after its row in the collection of published schemes. */
import { describe, expect, test } from 'vitest';
import { evaluateScheme } from '../evaluate';
import type { RankedItem } from '../result';
import { evaluationCaseSchema } from '../scheme';

type Figures = Record<string, Record<string, unknown>>;

/** The item's row of each unit, for a scheme of one item. */
function score(
  item: Record<string, unknown>,
  values: Figures,
  targets: Figures = {},
): Record<string, RankedItem> {
  const result = evaluateScheme(
    evaluationCaseSchema.parse({
      scheme: { id: 'example', name: '示例', items: [{ id: 'item', name: '项目', ...item }] },
      units: Object.keys(values),
      values,
      targets,
    }),
  );
  return Object.fromEntries(
    result.groups.flatMap((group) => group.rows.map((row) => [row.unit, row.items[0] as RankedItem])),
  );
}

function scores(
  item: Record<string, unknown>,
  values: Figures,
  targets: Figures = {},
): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(score(item, values, targets)).map(([unit, row]) => [unit, row.score]),
  );
}

describe('completion (most schemes)', () => {
  const item = { weight: 30, function: { type: 'completion', indicator: '签约', cap: 1.2 } };
  const rows = score(
    item,
    { 甲: { 签约: 12 }, 乙: { 签约: 15 }, 丙: { 签约: 1 } },
    { '*': { 签约: 10 }, 丙: { 签约: 3 } },
  );

  test('completion × weight, capped', () => {
    expect(rows.甲).toMatchObject({
      score: '36.00',
      rate: '120.0',
      formula: '完成12、目标10，完成率120.00%；12÷10×30分 = 36.00分',
    });
    expect(rows.乙).toMatchObject({
      score: '36.00',
      rate: '150.0',
      formula: '完成15、目标10，完成率150.00%（封顶按120%计）；120%×30分 = 36.00分',
    });
  });

  test('a third of 30 points is ten points exactly', () => {
    expect(rows.丙).toMatchObject({ score: '10.00', exactScore: '10/1', rate: '33.3' });
  });
});

test('full marks when met, else proportional (产业专班细则)', () => {
  const item = { weight: 20, function: { type: 'full-or-proportional', indicator: '开工' } };
  const rows = score(item, { 甲: { 开工: 5 }, 乙: { 开工: 3 } }, { '*': { 开工: 4 } });
  expect(rows.甲).toMatchObject({
    score: '20.00',
    rate: '125.0',
    formula: '完成5、目标4，完成目标得满分；100%×20分 = 20.00分',
  });
  expect(rows.乙).toMatchObject({
    score: '15.00',
    formula: '完成3、目标4，完成率75.00%；3÷4×20分 = 15.00分',
  });
});

test('base + over-completion (2006 细则): met 20, each further 10 % adds 2, at most 5', () => {
  const rule = { type: 'base-plus-over', indicator: '引资', base: 20, every: 10, add: 2, maxExtra: 5 };
  const values = { 甲: { 引资: 125 }, 乙: { 引资: 160 }, 丙: { 引资: 99 }, 丁: { 引资: 100 } };
  expect(scores({ function: rule }, values, { '*': { 引资: 100 } })).toEqual({
    甲: '24.00',
    乙: '25.00',
    丙: '0.00',
    丁: '20.00',
  });
});

test('over-completion rate by the size of the target (漯河)', () => {
  const table = [
    { targetFrom: 0, addPerPoint: 0.05 },
    { targetFrom: 10, addPerPoint: 0.1 },
    { targetFrom: 50, addPerPoint: 0.2 },
  ];
  const item = {
    weight: 10,
    function: { type: 'over-rate-by-target', indicator: '到位', table, maxExtra: 5 },
  };
  const values = {
    小: { 到位: 6 },
    中: { 到位: 12 },
    大: { 到位: 60 },
    更大: { 到位: 100 },
    欠: { 到位: 5 },
  };
  const targets = {
    小: { 到位: 5 },
    中: { 到位: 10 },
    大: { 到位: 50 },
    更大: { 到位: 50 },
    欠: { 到位: 10 },
  };
  // 20 % over: 20 × 0.05, × 0.1, × 0.2; 100 % over would add 20 and stops at 5.
  expect(scores(item, values, targets)).toEqual({
    小: '11.00',
    中: '12.00',
    大: '14.00',
    更大: '15.00',
    欠: '5.00',
  });
});

describe('piecewise linear (2020 市重点工程)', () => {
  const rule = {
    type: 'piecewise-linear',
    indicator: '投资',
    segments: [{ upTo: 100, perPoint: 0.1 }, { upTo: 130, perPoint: 0.2 }, { perPoint: 0.1 }],
    min: -10,
    max: 10,
  };
  const values = Object.fromEntries(
    [0, 90, 100, 120, 150, 300].map((value) => [`完成${value}`, { 投资: value }]),
  );
  const rows = score({ function: rule }, values, { '*': { 投资: 100 } });

  test('−0.1 per point below 100 %, +0.2 to 130 %, +0.1 above, within ±10', () => {
    expect(Object.values(rows).map((row) => [row.actual, row.score])).toEqual(
      expect.arrayContaining([
        ['0', '-10.00'],
        ['90', '-1.00'],
        ['100', '0.00'],
        ['120', '4.00'],
        ['150', '8.00'],
        ['300', '10.00'],
      ]),
    );
  });

  test('the formula goes through the segments', () => {
    expect(rows.完成150?.formula).toBe('完成率150÷100=150%；0+30×0.2+20×0.1 = 8.00分');
  });
});

test('tiers (镇场绩效表): ≥100 % and invest ≥20 % → 100; ≥80 % → 75; else 50', () => {
  const rule = {
    type: 'tiers',
    tiers: [
      {
        when: [
          { indicator: '开工', atLeast: 100 },
          { indicator: '入库', per: '总投资', atLeast: 20 },
        ],
        points: 100,
      },
      { when: [{ indicator: '开工', atLeast: 80 }], points: 75 },
    ],
    otherwise: 50,
  };
  const values = {
    甲: { 开工: 10, 入库: 20, 总投资: 100 },
    乙: { 开工: 10, 入库: 19, 总投资: 100 },
    丙: { 开工: 7, 入库: 90, 总投资: 100 },
  };
  const targets = { '*': { 开工: 10 } };
  expect(scores({ function: rule }, values, targets)).toEqual({ 甲: '100.00', 乙: '75.00', 丙: '50.00' });
  expect(scores({ weight: 20, outOf: 100, function: rule }, values, targets).乙).toBe('15.00');
});

test('more or less than the target (广西): ±0.1 each, within ±3', () => {
  const rule = { type: 'target-difference', indicator: '项目', perMore: 0.1, perLess: 0.1, min: -3, max: 3 };
  const values = {
    多五: { 项目: 45 },
    持平: { 项目: 40 },
    少四: { 项目: 36 },
    多百: { 项目: 140 },
    无: { 项目: 0 },
  };
  const rows = score({ function: rule }, values, { '*': { 项目: 40 } });
  expect(Object.fromEntries(Object.entries(rows).map(([unit, row]) => [unit, row.score]))).toEqual({
    多五: '0.50',
    持平: '0.00',
    少四: '-0.40',
    多百: '3.00',
    无: '-3.00',
  });
  expect(rows.少四?.formula).toBe('36比40，少4；0−4×0.1 = −0.40分');
});

test('threshold + step (工业聚集区): 3 → 10 points, below 0, each further +2', () => {
  const rule = { type: 'threshold-step', indicator: '企业', threshold: 3, points: 10, add: 2 };
  const values = { 二: { 企业: 2 }, 三: { 企业: 3 }, 六: { 企业: 6 } };
  expect(scores({ function: rule }, values)).toEqual({ 二: '0.00', 三: '10.00', 六: '16.00' });
});

test('count × price, capped (光泽): 0.25 each, at most 2', () => {
  const rule = { type: 'count-price', indicator: '信息', price: 0.25, max: 2 };
  const rows = score({ function: rule }, { 甲: { 信息: 3 }, 乙: { 信息: 9 } });
  expect(rows.甲?.formula).toBe('3×0.25 = 0.75分');
  expect(rows.乙?.formula).toBe('（9×0.25，最高按2计） = 2.00分');
});

describe('功效系数 (高安 2021)', () => {
  const rule = { type: 'efficacy', indicator: '到位' };

  test('(x−min)÷(max−min)×40+60', () => {
    const rows = score({ function: rule }, { 甲: { 到位: 4 }, 乙: { 到位: 12 }, 丙: { 到位: 20 } });
    expect(rows.甲?.score).toBe('60.00');
    expect(rows.乙).toMatchObject({ score: '80.00', formula: '(12−4)÷(20−4)×40+60 = 80.00分' });
    expect(rows.丙?.score).toBe('100.00');
  });

  test('all alike: the setting decides', () => {
    const values = { 甲: { 到位: 4 }, 乙: { 到位: 4 } };
    expect(scores({ function: rule }, values)).toEqual({ 甲: '100.00', 乙: '100.00' });
    expect(scores({ function: { ...rule, whenEqual: 60 } }, values).甲).toBe('60.00');
  });

  test('with a weight of 20 out of 100', () => {
    const values = { 甲: { 到位: 0 }, 乙: { 到位: 1 }, 丙: { 到位: 2 } };
    expect(scores({ weight: 20, outOf: 100, function: rule }, values).乙).toBe('16.00');
  });
});

test('rank to points (2020 市重点工程): 1–3 → 7, 4–6 → 5, 7–10 → 3', () => {
  const rule = {
    type: 'rank-to-points',
    indicator: '进度',
    table: [
      { from: 1, to: 3, points: 7 },
      { from: 4, to: 6, points: 5 },
      { from: 7, to: 10, points: 3 },
    ],
  };
  const values = Object.fromEntries(
    [90, 80, 70, 70, 60, 50, 40, 30, 20, 10, 5].map((value, index) => [`第${index}`, { 进度: value }]),
  );
  const byUnit = scores({ function: rule }, values);
  // Places 1, 2, 3, 3, 5, 6, 7 … 10, 11: the two that share the third place both get 7.
  expect(Object.values(byUnit)).toHaveLength(11);
  expect(Array.from({ length: 11 }, (_, index) => byUnit[`第${index}`])).toEqual([
    '7.00',
    '7.00',
    '7.00',
    '7.00',
    '5.00',
    '5.00',
    '3.00',
    '3.00',
    '3.00',
    '3.00',
    '0.00',
  ]);
});

describe('ratio of two indicators (六安)', () => {
  const item = { weight: 10, function: { type: 'ratio', numerator: '开工', denominator: '签约' } };

  test('开工率 = 开工 ÷ 签约', () => {
    const rows = score(item, { 甲: { 开工: 22, 签约: 32 }, 乙: { 开工: 0, 签约: 0 } });
    expect(rows.甲).toMatchObject({
      rate: '68.8',
      score: '6.88',
      formula: '开工22、签约32，比率68.75%；22÷32×10分 = 6.88分',
    });
    expect(rows.乙).toMatchObject({ rate: null, score: null, place: null });
  });

  test('a zero denominator can count as full marks', () => {
    const full = { ...item, function: { ...item.function, whenZero: 'full' } };
    expect(scores(full, { 乙: { 开工: 0, 签约: 0 } }).乙).toBe('10.00');
  });
});

describe('human scores (产业专班, 观摩)', () => {
  test('mean', () => {
    const rows = score(
      { function: { type: 'human-scores', indicator: '打分' } },
      { 甲: { 打分: [90, '91.5', 88] } },
    );
    expect(rows.甲).toMatchObject({ score: '89.83', formula: '(90+91.5+88)÷3 = 89.83分' });
  });

  test('trimmed mean, written as text', () => {
    const rule = { type: 'human-scores', indicator: '打分', method: 'trimmed' };
    const rows = score({ function: rule }, { 甲: { 打分: '60、90、92、94、100' } });
    expect(rows.甲).toMatchObject({
      score: '92.00',
      formula: '去掉1个最高分、1个最低分；(90+92+94)÷3 = 92.00分',
    });
  });

  test('nothing left after trimming is no score', () => {
    const rule = { type: 'human-scores', indicator: '打分', method: 'trimmed' };
    expect(scores({ function: rule }, { 甲: { 打分: [90, 95] } }).甲).toBeNull();
  });

  test('weighted by judge group', () => {
    const groups = [
      { name: '领导', weight: 0.6 },
      { name: '专家', weight: 0.4 },
    ];
    const rule = { type: 'human-scores', indicator: '打分', method: 'weighted', groups };
    const rows = score(
      { function: rule },
      { 甲: { 打分: { 领导: [90, 92], 专家: 80 } }, 乙: { 打分: '领导:90,92;专家:80' } },
    );
    expect(rows.甲).toMatchObject({ score: '86.60', formula: '领导91×0.6+专家80×0.4 = 86.60分' });
    expect(rows.乙?.exactScore).toBe(rows.甲?.exactScore);
  });
});

describe('rank ballots (济宁 2015)', () => {
  test('Σ votes × (100 − 3(k−1)) ÷ votes', () => {
    const rows = score({ function: { type: 'rank-ballots', indicator: '票' } }, { 甲: { 票: [8, 3, 3] } });
    // 8×100 + 3×97 + 3×94 = 1373 over 14 ballots.
    expect(rows.甲).toMatchObject({ score: '98.07', formula: '(8×100+3×97+3×94)÷14 = 98.07分' });
  });

  test('votes may stand in one indicator per place', () => {
    const rule = { type: 'rank-ballots', places: ['第1名', '第2名', '第3名'] };
    const values = { 甲: { 第1名: 8, 第2名: 3, 第3名: 3 } };
    expect(scores({ function: rule }, values).甲).toBe('98.07');
  });
});

test('additive without cap (延安 2017): size class + kind + progress', () => {
  const terms = [
    { name: '亿元以上', indicator: '大项目', points: 5 },
    { name: '工业', indicator: '工业项目', points: 2 },
    { name: '已投产', indicator: '投产', points: 3 },
  ];
  const rows = score({ function: { type: 'additive', terms } }, { 甲: { 大项目: 4, 工业项目: 3, 投产: 2 } });
  expect(rows.甲).toMatchObject({ score: '32.00', formula: '亿元以上4×5+工业3×2+已投产2×3 = 32.00分' });
});

describe('weighted sum (四川某市 2024)', () => {
  const signing = {
    type: 'weighted-sum',
    factor: 0.5,
    max: 0.5,
    parts: [
      { weight: 0.5, function: { type: 'completion', indicator: '个数', target: 27 } },
      { weight: 0.5, function: { type: 'completion', indicator: '金额', target: 54 } },
    ],
  };

  test('((a÷27)×50 % + (b÷54)×50 %)×0.5, capped at 0.5', () => {
    const values = { 甲: { 个数: 28, 金额: '177.7' }, 乙: { 个数: 20, 金额: 30 } };
    const rows = score({ function: signing }, values);
    expect(rows.甲?.score).toBe('0.50');
    expect(rows.乙).toMatchObject({ score: '0.32', formula: '(20÷27×0.5+30÷54×0.5)×0.5 = 0.32分' });
  });

  test('refers to earlier items', () => {
    const result = evaluateScheme(
      evaluationCaseSchema.parse({
        scheme: {
          id: 'year',
          name: '年度',
          items: [
            {
              id: 'monthly',
              name: '月度排名',
              weight: 100,
              counted: false,
              function: { type: 'given-points', indicator: '月度' },
            },
            {
              id: 'tour',
              name: '巡查测评',
              weight: 100,
              counted: false,
              function: { type: 'given-points', indicator: '巡查' },
            },
            {
              id: 'total',
              name: '年度得分',
              weight: 100,
              function: {
                type: 'weighted-sum',
                parts: [
                  { item: 'monthly', weight: 0.7 },
                  { item: 'tour', weight: 0.3 },
                ],
              },
            },
          ],
        },
        units: ['甲'],
        values: { 甲: { 月度: 90, 巡查: 80 } },
      }),
    );
    expect(result.groups[0]?.rows[0]).toMatchObject({ score: '87.00', place: 1 });
    expect(result.warnings).toEqual([]);
  });
});

/** The examples of README.md are the format's documentation: each must be accepted as it stands. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputProblem } from '../input-problem';
import { evaluateScheme } from './evaluate';
import { ITEM_FUNCTION_NAMES, itemFunctionSchema } from './item-function';
import { indicatorsOf } from './item-indicators';
import { multiplierTableSchema } from './multipliers/multipliers';
import { evaluationCaseSchema, schemeSchema } from './scheme';

const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8');

function examples(kind: string): unknown[] {
  return [...text.matchAll(new RegExp(`\`\`\`json ${kind}\n(.*?)\n\`\`\``, 'gs'))].map((match) =>
    JSON.parse(match[1] as string),
  );
}

test('the example case ranks each group by itself', () => {
  const [example] = examples('case');
  const result = evaluateScheme(evaluationCaseSchema.parse(example));
  const rows = result.groups.flatMap((group) =>
    group.rows.map((row) => [group.name, row.unit, row.place, row.score]),
  );
  expect(rows).toEqual([
    ['镇街组', '东镇', 1, '107.01'], // 72 + 35.005, half up
    ['镇街组', '西街道', 2, '90.00'],
    ['园区组', '开发区', 1, '120.00'], // no target for money: 72 × 100 ÷ 60
  ]);
});

test('there is an accepted example of every item function', () => {
  const types = examples('function').map((example) => itemFunctionSchema.parse(example).type);
  expect([...types].sort()).toEqual(Object.keys(ITEM_FUNCTION_NAMES).sort());
});

interface Check {
  weight?: number;
  targets?: Record<string, unknown>;
  /** Figures, the score they must give, targets of the unit's own, figures set with a reason. */
  rows: [
    Record<string, unknown>,
    string | null,
    Record<string, unknown>?,
    Record<string, [number, string]>?,
  ][];
}

test('every example gives exactly the scores written beside it', () => {
  const functions = examples('function');
  const checks = examples('check') as Check[];
  expect(checks).toHaveLength(functions.length);
  for (const [index, check] of checks.entries()) {
    const { weight, targets = {}, rows } = check;
    const name = (row: number) => `单位${row + 1}`;
    const item = {
      id: 'i',
      name: '例',
      function: functions[index],
      ...(weight === undefined ? {} : { weight }),
    };
    const result = evaluateScheme(
      evaluationCaseSchema.parse({
        scheme: { id: 's', name: '方案', items: [item] },
        units: rows.map((_row, at) => name(at)),
        values: Object.fromEntries(rows.map(([values], at) => [name(at), values])),
        targets: {
          '*': targets,
          ...Object.fromEntries(rows.map(([, , own = {}], at) => [name(at), own])),
        },
        confirmed: rows.flatMap(([, , , set = {}], at) =>
          Object.entries(set).map(([subject, [value, reason]]) => ({
            unit: name(at),
            kind: 'value',
            subject,
            value,
            reason,
          })),
        ),
      }),
    );
    const scores = new Map(
      result.groups.flatMap((group) => group.rows.map((row) => [row.unit, row.items[0]?.score] as const)),
    );
    expect([functions[index], rows.map((_row, at) => scores.get(name(at)))]).toEqual([
      functions[index],
      rows.map(([, score]) => score),
    ]);
  }
});

test('whatever the figures, every function gives a score or says why there is none', () => {
  const functions = examples('function').map((example) => itemFunctionSchema.parse(example));
  const indicators = [...new Set(functions.flatMap((rule) => indicatorsOf(rule).read))];
  const odd = fc.constantFrom(
    0,
    -3,
    7,
    '0.00',
    '100/3',
    '1/7',
    null,
    '-',
    '',
    [],
    [90, '91.5'],
    '3、2、1',
    {},
    { 领导: 90, 专家: [80] },
    '领导:90',
    { '2026-01': 2, '2026-05': '1' },
    '96%',
    '1,234.5',
    1e-9,
  );
  const figures = fc.record(Object.fromEntries(indicators.map((indicator) => [indicator, odd])), {
    requiredKeys: [],
  });
  const items = functions.map((rule, index) => ({
    id: `i${index}`,
    name: rule.type,
    weight: index % 3 === 0 ? 10 : undefined,
    function: rule,
  }));
  fc.assert(
    fc.property(
      fc.array(figures, { minLength: 1, maxLength: 4 }),
      figures,
      fc.constantFrom('unranked', 'rescale', 'zero'),
      (drawn, targets, noValue) => {
        const units = drawn.map((_figures, index) => `单位${index}`);
        const values = Object.fromEntries(units.map((unit, index) => [unit, drawn[index]]));
        const scheme = { id: 's', name: 's', noValue, noTarget: 'average', items };
        const result = evaluateScheme(
          evaluationCaseSchema.parse({ scheme, units, values, targets: { '*': targets } }),
        );
        expect(result.groups.flatMap((group) => group.rows)).toHaveLength(units.length);
        for (const row of result.groups.flatMap((group) => [...group.rows])) {
          for (const item of row.items) {
            expect(item.formula).not.toBe('');
            if (item.exactScore === null) expect(item.score).toBeNull();
            else expect(item.score).toMatch(/^-?\d+\.\d{2}$/);
          }
        }
      },
    ),
  );
});

test('the multiplier table is accepted', () => {
  expect(examples('multipliers').map((example) => multiplierTableSchema.parse(example).rules.length)).toEqual(
    [4],
  );
});

describe('what is wrong with a scheme is said in Chinese', () => {
  const item = { id: 'a', name: '项目', function: { type: 'given-points', indicator: 'x' } };

  test.each([
    [{ name: 's', items: [item] }, 'id', '缺少这一项'],
    [{ id: 's', name: 's', items: [{ ...item, wieght: 3 }] }, 'items.0', '不认识的字段“wieght”，请核对拼写'],
    [{ id: 's', name: 's', items: [] }, 'items', '方案至少要有一个项目'],
    [
      { id: 's', name: 's', items: [{ ...item, function: { type: 'eval' } }] },
      'items.0.function.type',
      '没有“eval”这一种，请核对写法',
    ],
    [
      { id: 's', name: 's', items: [{ ...item, weight: '很多' }] },
      'items.0.weight',
      '应为数字，例如 0.5（也可写成分数 1/3）',
    ],
    [
      { id: 's', name: 's', items: [{ ...item, kind: 'extra' }] },
      'items.0.kind',
      '只能是item、bonus、deduction之一',
    ],
    [{ id: 's', name: 's', items: [item], decimals: 99 }, 'decimals', '数值最多10'],
    [{ id: 's', name: 's', items: '无' }, 'items', '应为列表'],
    [
      { id: 's', name: 's', items: [item], effectiveFrom: '2026年' },
      'effectiveFrom',
      '通报期应写成“2026-11”这样的年月',
    ],
    [{ id: 's'.repeat(99), name: 's', items: [item] }, 'id', '编号过长'],
  ])('%o', (input, path, message) => {
    const issues = schemeSchema.safeParse(input, { error: inputProblem }).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toContainEqual([path, message]);
  });
});

test('the rules for conclusions are accepted and refer to the figures a scheme has', () => {
  const [rules] = examples('conclusions') as [unknown[]];
  const items = [
    { id: 'funds', name: '到位资金', function: { type: 'given-points', indicator: '到位资金' } },
  ];
  const { conclusions } = schemeSchema.parse({ id: 'x', name: '方案', items, conclusions: rules });
  expect(conclusions?.map((rule) => [rule.name, rule.when.length])).toEqual([
    ['红榜', 2],
    ['黑榜', 2],
    ['直接晋档', 1],
    ['不合格', 1],
    ['一票否决', 0],
  ]);
});

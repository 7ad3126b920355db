import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateScheme } from '../evaluate';
import { readCase } from './read-case';
import { JsonFault, readJson } from './read-json';

const item = {
  id: 's',
  name: '签约',
  weight: 100,
  function: { type: 'completion', indicator: '签约', cap: 1.2 },
};
const good = {
  scheme: { id: 'x', name: '方案', items: [item] },
  units: ['甲', '乙'],
  values: { 甲: { 签约: 1 }, 乙: { 签约: 2 } },
  targets: { '*': { 签约: 2 } },
};

function problemsOf(input: unknown): readonly string[] {
  const read = readCase(typeof input === 'string' ? input : JSON.stringify(input));
  return read.ok ? [] : read.problems;
}

function withFunction(rule: Record<string, unknown>) {
  return { ...good, scheme: { ...good.scheme, items: [{ ...item, function: rule }] } };
}

describe('what is wrong with a case file is one sentence with its place', () => {
  test.each([
    ['a comma too many', '{"units": ["甲",]}', '第1行第16个字符处：前面多了一个英文逗号，或少了内容'],
    ['Chinese quotes', '{\n“units”: []}', '第2行第1个字符处：这里应是带英文双引号的字段名'],
    ['a field twice', '{"values": {"甲": {}, "甲": {}}}', '“甲”写了两次'],
    ['cut off', '{"units": ["甲"', '少了英文逗号或右方括号'],
    ['nothing', '', '第1行第1个字符处：内容不完整，到这里就断了'],
    ['not an object', '[1]', '应为一组字段'],
    ['too deep', '['.repeat(20_000), '层次太深'],
    [
      'a word for a figure',
      { ...good, values: { 甲: { 签约: '三个' } } },
      '数值（values）里“甲”的“签约”：应为数字，不带单位；没有数的写 null 或“-”，多个数用顿号或逗号隔开（写的是“三个”）',
    ],
    [
      'a measure after the figure',
      { ...good, targets: { 甲: { 签约: '3个' } } },
      '目标（targets）里“甲”的“签约”：应为数字，不带单位；没有数的写 null 或“-”，多个数用顿号或逗号隔开（写的是“3个”）',
    ],
    [
      'yes for a figure',
      { ...good, values: { 甲: { 签约: true } } },
      '数值（values）里“甲”的“签约”：应为数字，不带单位；没有数的写 null 或“-”，多个数用顿号或逗号隔开',
    ],
    ['one figure for a unit', { ...good, values: { 甲: 3 } }, '数值（values）里“甲”：应为一组字段'],
    ['no values', { ...good, values: undefined }, '数值（values）：缺少这一项'],
    ['no units', { ...good, units: [] }, '单位名单（units）：至少要有一个单位'],
    ['a unit twice', { ...good, units: ['甲', '甲'] }, '单位名单（units）第2个：单位“甲”重复'],
    [
      'a unit that is a number',
      { ...good, units: [7] },
      '单位名单（units）第1个：应为单位名称，或 {"name": "单位名称", "inComposite": false}',
    ],
    [
      'a unit in two groups',
      { ...good, groups: { 一组: ['甲'], 二组: ['甲'] } },
      '分组（groups）“二组”：单位“甲”同时列在“一组”和“二组”',
    ],
    ['no scheme', { units: ['甲'], values: {} }, '方案（scheme）：缺少这一项'],
    ['no items', { ...good, scheme: { id: 'x', name: 'x' } }, '方案（scheme）：缺少这一项'],
    [
      'a cap that is none',
      withFunction({ ...item.function, cap: '很高' }),
      '方案第1项“签约”上限：应为数字，例如 0.5（也可写成分数 1/3）（写的是“很高”）',
    ],
    [
      'percent for points',
      withFunction({ type: 'count-price', indicator: '签约', price: '25%' }),
      '方案第1项“签约”单价：应为数字，例如 0.5（也可写成分数 1/3）（写的是“25%”）',
    ],
    [
      'an unknown method',
      withFunction({ type: 'z-score' }),
      '方案第1项“签约”计分方法：没有“z-score”这一种，请核对写法（写的是“z-score”）',
    ],
    [
      'a misspelt parameter',
      withFunction({ ...item.function, caps: 1 }),
      '方案第1项“签约”：不认识的字段“caps”，请核对拼写',
    ],
    [
      'segments that do not rise',
      withFunction({
        type: 'piecewise-linear',
        indicator: '签约',
        segments: [{ upTo: 130, perPoint: 1 }, { upTo: 100, perPoint: 2 }, { perPoint: 3 }],
      }),
      '方案第1项“签约”：“签约”：各段的“到哪里为止”（upTo）要从小到大',
    ],
    [
      'a tier without a bound',
      withFunction({ type: 'tiers', tiers: [{ when: [{ indicator: '签约' }], points: 1 }] }),
      '第1档有条件没有写界限（atLeast、above、atMost、below）',
    ],
    [
      'places the wrong way round',
      withFunction({ type: 'rank-to-points', indicator: '签约', table: [{ from: 3, to: 1, points: 1 }] }),
      '名次分值表里“第3名到第1名”前后颠倒',
    ],
    [
      'a floor above the cap',
      { ...good, scheme: { ...good.scheme, items: [{ ...item, floor: 5, cap: 1 }] } },
      '“签约”：得分下限高于上限',
    ],
    [
      'a confirmed figure without a reason',
      { ...good, confirmed: [{ unit: '甲', kind: 'value', subject: '签约', value: 1, reason: '' }] },
      '核定值（confirmed）第1个“reason”：核定必须写明理由',
    ],
  ])('%s', (_name, input, sentence) => {
    const [first = ''] = problemsOf(input);
    expect(first).toContain(sentence);
    expect(first).not.toMatch(/invalid|expected|undefined|\[object/i);
  });

  test('every fault is named', () => {
    expect(problemsOf({ ...good, values: { 甲: { 签约: 'a' }, 乙: { 签约: 'b' } }, units: [] })).toHaveLength(
      3,
    );
  });

  test('a field nobody reads is remarked on', () => {
    const read = readCase(JSON.stringify({ ...good, target: {}, source: '某公示' }));
    expect(read.ok && read.remarks.map((remark) => remark.message)).toEqual([
      '算例里有没用到的内容，请核对字段名：“target”“source”',
    ]);
  });
});

describe('numbers', () => {
  const given = (value: string) => `{"scheme": {"id": "x", "name": "x", "decimals": 10, "items": [
    {"id": "g", "name": "得分", "weight": 100, "function": {"type": "given-points", "indicator": "分"}}]},
    "units": ["甲"], "values": {"甲": {"分": ${value}}}}`;
  const scoreOf = (value: string) => {
    const read = readCase(given(value));
    return read.ok ? evaluateScheme(read.input).groups[0]?.rows[0]?.score : read.problems[0];
  };

  test.each([
    ['12345678901234567.8912345678', '12345678901234567.8912345678'],
    ['123456789012345678901234567890', '123456789012345678901234567890.0000000000'],
    ['1e-7', '0.0000001000'],
    ['1.5E3', '1500.0000000000'],
    ['1e21', '1000000000000000000000.0000000000'],
    ['0.1', '0.1000000000'],
    ['-0', '0.0000000000'],
    ['"1,234.5"', '1234.5000000000'],
    ['"1，234，567"', '1234567.0000000000'],
    ['"９６．５％"', '96.5000000000'],
    ['" +3 "', '3.0000000000'],
    ['".5"', '0.5000000000'],
    ['"−2"', '-2.0000000000'],
    ['"100/3"', '33.3333333333'],
    ['[7]', '7.0000000000'],
    ['{"2026-01": 1, "2026-02": "2.5"}', '3.5000000000'],
    ['"无"', null],
    ['"N/A"', null],
    ['"——"', null],
    ['"1e999"', expect.stringContaining('应为数字')],
    ['"1,23"', null],
  ])('%s', (written, expected) => {
    expect(scoreOf(written)).toEqual(expected);
  });

  test('what JSON.parse reads is read the same, unless a number is too long for it or a field stands twice', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        try {
          const read = JSON.stringify(readJson(text));
          expect(read.replace(/"(-?\d[\d.eE+-]*)"/g, '$1').length).toBeGreaterThan(0);
          if (!/\d{15}|[eE]/.test(text)) expect(readJson(text)).toEqual(JSON.parse(text));
        } catch (error) {
          // Only a repeated field may be refused.
          expect(error).toBeInstanceOf(JsonFault);
          expect((error as JsonFault).message).toContain('写了两次');
        }
      }),
    );
  });

  test('whatever the text is, it is read or refused with a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\ 1e-.tnu甲\n') }), (text) => {
        try {
          expect(JSON.parse(text)).toBeDefined();
        } catch {
          expect(() => readJson(text)).toThrow(JsonFault);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

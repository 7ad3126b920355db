import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScheme } from './check-scheme';
import { compareSchemes } from './compare-schemes';
import { DEFAULT_SCHEME } from './default-scheme';
import { evaluateScheme } from './evaluate';
import { evaluationCaseSchema, type Scheme, type SchemeItem } from './scheme';
import { startingFigures, workExample } from './what-if/worked-example';

const FOLDER = path.join(import.meta.dirname, '../../../assets/schemes');
const files = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const templateOf = (name: string): Scheme => {
  const { scheme, problems } = checkScheme(JSON.parse(fs.readFileSync(path.join(FOLDER, name), 'utf8')));
  if (!scheme) throw new Error(problems.join('；'));
  return scheme;
};
const itemOf = (file: string, id: string): SchemeItem => {
  const item = templateOf(`${file}.json`).items.find((each) => each.id === id);
  if (!item) throw new Error(id);
  return item;
};

describe('templates of published schemes', () => {
  it('are more than eight, each with name, source and a note, and compute without a complaint', () => {
    expect(files.length).toBeGreaterThanOrEqual(8);
    for (const file of files) {
      const scheme = templateOf(file);
      expect([scheme.id, scheme.source !== '', scheme.note !== ''], file).toEqual([
        file.replace('.json', ''),
        true,
        true,
      ]);
      const indicators = checkScheme(scheme).remarks;
      expect(indicators.length, file).toBeGreaterThanOrEqual(0);
      const used = [
        ...new Set(JSON.stringify(scheme.items).match(/"(?:indicator|numerator|denominator|per)":"[^"]+"/g)),
      ].map((text) => text.split('"')[3] as string);
      const figure = (indicator: string, n: number) =>
        indicator === '专班评分' ? '领导:90,92;专家:85' : indicator === '观摩票' ? '3、2、1' : n;
      const figures = (n: number) =>
        Object.fromEntries(used.map((indicator) => [indicator, figure(indicator, n)]));
      const result = evaluateScheme(
        evaluationCaseSchema.parse({
          scheme,
          units: ['东镇', '西镇'],
          values: { 东镇: figures(12), 西镇: figures(8) },
          targets: { '*': Object.fromEntries(used.map((indicator) => [indicator, 10])) },
        }),
      );
      expect(result.warnings, file).toEqual([]);
      const rows = result.groups[0]?.rows ?? [];
      expect(
        rows.flatMap((row) => row.items.map((item) => item.score)),
        file,
      ).not.toContain(null);
    }
  });

  it.each([
    [
      'luohe-over-rate',
      'funds',
      { values: { 'funds-in-place': 60000 }, targets: { 'funds-in-place': 50000 } },
      '62.00',
    ],
    [
      'guangxi-target-difference',
      'signed',
      { values: { 'signed-count': 55 }, targets: { 'signed-count': 10 } },
      '53.00',
    ],
    [
      'guangxi-target-difference',
      'signed',
      { values: { 'signed-count': 5 }, targets: { 'signed-count': 10 } },
      '49.50',
    ],
    [
      'gaoan-2021-efficacy',
      'signed',
      { values: { 'signed-count': 6 }, targets: {}, others: { 'signed-count': [2, 10] } },
      '20.00',
    ],
    [
      'luan-2024-start-rate',
      'start-rate',
      { values: { 'started-count': 22, 'signed-count': 32 }, targets: {} },
      '68.75',
    ],
    ['jining-2015-ballots', 'ballots', { values: { 观摩票: '8、3、3' }, targets: {} }, '98.07'],
    [
      'key-projects-2020',
      'funds-rate',
      { values: { 'funds-in-place': 140 }, targets: { 'funds-in-place': 100 } },
      '87.00',
    ],
    [
      'key-projects-2020',
      'funds-rate',
      { values: { 'funds-in-place': 60 }, targets: { 'funds-in-place': 100 } },
      '76.00',
    ],
    ['task-force', 'work', { values: { 专班评分: '领导:90,92;专家:85' }, targets: {} }, '17.72'],
    ['guangze-count-price', 'leads', { values: { 招商信息: 5 }, targets: {} }, '1.25'],
    ['guangze-count-price', 'leads', { values: { 招商信息: 9 }, targets: {} }, '2.00'],
    ['rules-2006', 'signed', { values: { 'signed-count': 13 }, targets: { 'signed-count': 10 } }, '45.00'],
    ['rules-2006', 'signed', { values: { 'signed-count': 9 }, targets: { 'signed-count': 10 } }, '0.00'],
    ['industrial-park', 'producing', { values: { 'producing-count': 5 }, targets: {} }, '14.00'],
  ] as const)('%s, item %s, works out %o as %s', (file, id, figures, score) => {
    expect(workExample(templateOf(`${file}.json`), itemOf(file, id), figures)?.score).toBe(score);
  });
});

describe('a worked example', () => {
  it('shows the formula with the numbers put in, and says what is missing', () => {
    const [item] = DEFAULT_SCHEME.items;
    if (!item) throw new Error('no items');
    const figures = { values: { 'signed-count': 13 }, targets: { 'signed-count': 10 } };
    expect(workExample(DEFAULT_SCHEME, item, figures)).toMatchObject({
      score: '18.00',
      formula: '完成13、目标10，完成率130.00%（封顶按120%计）；120%×15分 = 18.00分',
    });
    expect(workExample(DEFAULT_SCHEME, item, { ...figures, targets: {} })?.score).toBeNull();
    expect(startingFigures(item)).toEqual({ value: '13', target: '10', others: '' });
    expect(workExample(DEFAULT_SCHEME, item, { ...figures, values: { 'signed-count': '十三' } })).toBeNull();
  });
});

describe('comparing two versions', () => {
  const [first, second, ...rest] = DEFAULT_SCHEME.items;
  if (!first || !second) throw new Error('no items');

  it('tells every change in the office’s words', () => {
    const after: Scheme = {
      ...DEFAULT_SCHEME,
      version: 2,
      effectiveFrom: '2026-07',
      tieRule: 'dense',
      items: [
        { ...second, weight: '10' },
        { ...first, function: { type: 'completion', indicator: 'signed-count', cap: '1.5' } },
        ...rest.slice(1),
        {
          ...first,
          id: 'bonus',
          name: '招商活动',
          weight: '5',
          function: { type: 'count-price', indicator: '活动', price: '1' },
        },
      ],
    };
    expect(compareSchemes(DEFAULT_SCHEME, after).map((change) => change.text)).toEqual([
      '方案起始通报期由（无）改为2026-07',
      '方案并列名次由1-2-2-4改为1-2-2-3',
      '“注册项目个数”权重由15改为10',
      '“签约项目个数”上限由1.2改为1.5',
      '增加项目“招商活动”：按个数计分，指标活动，权重5',
      '删去项目“开工项目个数”',
      '项目次序改为：注册项目个数、签约项目个数、投产项目个数、签约金额、到位资金',
    ]);
  });

  it('finds nothing between a scheme and itself, and a changed function as such', () => {
    expect(compareSchemes(DEFAULT_SCHEME, { ...DEFAULT_SCHEME, version: 9 })).toEqual([]);
    const other: Scheme = {
      ...DEFAULT_SCHEME,
      items: DEFAULT_SCHEME.items.map((item, index) =>
        index === 0 ? { ...item, function: { type: 'given-points', indicator: 'signed-count' } } : item,
      ),
    };
    expect(compareSchemes(DEFAULT_SCHEME, other).map((change) => change.text)).toEqual([
      '“签约项目个数”计分方法由完成率计分（可封顶）改为直接给分',
    ]);
  });
});

describe('checking a scheme', () => {
  it('says where and why it cannot be computed', () => {
    const item = {
      id: 'a',
      name: '开工',
      weight: '多',
      function: { type: 'completion', indicator: 'started-count' },
    };
    expect(checkScheme({ id: 'x', name: '方案', items: [item] }).problems).toEqual([
      '第1项“开工”权重：应为数字，例如 0.5（也可写成分数 1/3）',
    ]);
    expect(checkScheme({ id: 'x', name: '方案', items: [] }).problems).toEqual(['方案至少要有一个项目']);
    expect(checkScheme('方案').problems).toHaveLength(1);
  });

  it('says what a good one needs', () => {
    const { scheme, remarks } = checkScheme(templateOf('guangze-count-price.json'));
    expect(scheme).not.toBeNull();
    expect(remarks).toEqual(['须逐单位录入的指标：招商信息']);
  });
});

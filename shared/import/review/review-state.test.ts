import { describe, expect, it } from 'vitest';
import type { RawSheet, SheetCell } from '../cell';
import type { KnownUnit } from '../rows/match-unit';
import { knownProject, reviewContext } from '../testing';
import type { Correction } from './overlay';
import type { ReviewContext } from './review-context';
import { applyCorrection, type ReviewState, startReview, toImportReview } from './review-state';

const units: KnownUnit[] = [
  { id: 1, name: '桃源镇人民政府', shortName: '桃源镇', aliases: ['桃 源'], active: true },
  { id: 2, name: '柳溪街道办事处', shortName: '柳溪', aliases: [], active: true },
];
const known = [
  knownProject({
    id: 9,
    unitId: 1,
    unit: '桃源镇',
    name: '冷链物流园项目（一期）',
    stages: [{ stage: 'signed', state: 'recognised', date: '2026-03-05', period: '2026-03' }],
  }),
];
const context = reviewContext(units, known);

function review(
  rows: SheetCell[][],
  name = '签约项目',
  file = '报表.xlsx',
  over: Partial<ReviewContext> = {},
): ReviewState {
  const raw: RawSheet = {
    name,
    hidden: 'no',
    grid: rows,
    merges: [],
    date1904: false,
    notices: [],
    notes: [],
  };
  const incoming = {
    name: file,
    sha256: '',
    bytes: 1,
    format: 'xlsx',
    duplicateOf: null,
    error: null,
    sheets: [raw],
  };
  return startReview('r', [incoming], { ...context, ...over });
}

const sheetOf = (state: ReviewState) => {
  const sheet = toImportReview(state).files[0]?.sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const rowsOf = (state: ReviewState) => sheetOf(state).rows;
const codesOf = (state: ReviewState, place = 0) =>
  rowsOf(state)[place]?.issues.map((issue) => `${issue.code}@${issue.column}`);

const HEAD: SheetCell[] = ['项目名称', '责任单位', '总投资（万元）', '签约时间', '备注'];
const GOOD: SheetCell[] = ['包装膜项目', '桃源镇', 5000, '2026.11.3', ''];

describe('review of rows', () => {
  it('takes a sound row', () => {
    expect(rowsOf(review([HEAD, GOOD]))[0]).toMatchObject({
      row: 2,
      verdict: 'accepted',
      issues: [],
      match: { kind: 'new', projectId: null },
      record: {
        unitId: 1,
        projectName: '包装膜项目',
        capital: 'domestic',
        totalInvestment: { currency: 'CNY', minor: 5_000_000_000 },
        events: [{ stage: 'signed', date: '2026-11-03' }],
        funds: [],
      },
    });
  });

  it.each<[string, SheetCell[], string[], string]>([
    ['no name', ['', '桃源镇', 5000, '2026.11.3', 'x'], ['missing-name@1'], 'refused'],
    ['unknown town', ['甲', '青枫镇', 5000, '2026.11.3'], ['unknown-unit@2'], 'refused'],
    ['no unit anywhere', ['甲', '', 5000, '2026.11.3'], ['unknown-unit@0'], 'refused'],
    ['no number', ['甲', '桃源', '约三个多亿', '2026.11.3'], ['bad-number@3'], 'refused'],
    [
      'formula error',
      ['甲', '桃源镇', { kind: 'error', text: '#REF!' }, '2026.11.3'],
      ['formula-error@3'],
      'refused',
    ],
    ['wrong day', ['甲', '桃源镇', 5000, '2026-02-30'], ['bad-date@4'], 'refused'],
    ['year to come', ['甲', '桃源镇', 5000, '2062.11.3'], ['bad-date@4'], 'refused'],
    ['month only', ['甲', '桃源镇', 5000, '2026年11月'], ['inexact-date@4'], 'accepted'],
    ['no date', ['甲', '桃源镇', 5000, ''], ['no-date@4'], 'accepted'],
    ['before the period', ['甲', '桃源镇', 5000, '2026.9.3'], ['date-outside-period@4'], 'accepted'],
    ['small', ['甲', '桃源镇', 2999.99, '2026.11.3'], ['below-threshold@3'], 'accepted'],
    ['in 元', ['甲', '桃源镇', 50_000_000, '2026.11.3'], ['suspicious-amount@3'], 'refused'],
    [
      'same name elsewhere',
      ['冷链物流园(1期)项目', '柳溪街道', 5000, '2026.11.3'],
      ['likely-known@1'],
      'accepted',
    ],
    ['foreign in its own words', ['甲', '桃源镇', '400万美元', '2026.11.3'], [], 'accepted'],
  ])('%s', (_label, row, codes, verdict) => {
    const state = review([HEAD, row]);
    expect(codesOf(state)).toEqual(codes);
    expect(rowsOf(state)[0]?.verdict).toBe(verdict);
  });

  it('counts the same event once', () => {
    const state = review([HEAD, GOOD, ['★包装膜 项目', '桃源镇', 5000, '2026.11.3']]);
    expect(rowsOf(state).map((row) => row.verdict)).toEqual(['accepted', 'refused']);
    expect(codesOf(state, 1)).toEqual(['duplicate-row@0']);
  });

  it('knows the project and does not report its signing again', () => {
    const [row] = rowsOf(review([HEAD, ['冷链物流园项目(一期)', '桃源镇', 5000, '2026.3.5']]));
    expect(row).toMatchObject({ match: { kind: 'known', projectId: 9 }, record: { events: [] } });
    expect(row?.issues.map((issue) => issue.code)).toEqual(['already-reported']);
  });

  it('one row gives several events, money, progress and a problem', () => {
    const head = [
      '项目名称',
      '投资额（亿元）',
      '签约时间',
      '开工时间',
      '本月到位资金（万元）',
      '到位时间',
      '形象进度',
      '存在问题',
    ];
    const row: SheetCell[] = [
      '甲项目',
      1.2,
      '2026-11-01',
      46331,
      '1,200.50',
      '2026年11月6日',
      '打桩',
      '缺土地指标',
    ];
    const state = review([['填报单位：桃源镇'], head, row], '月报');
    expect(rowsOf(state)[0]?.record).toMatchObject({
      totalInvestment: { minor: 12_000_000_000 },
      events: [
        { stage: 'signed', date: '2026-11-01' },
        { stage: 'started', date: '2026-11-05' },
      ],
      funds: [{ money: { currency: 'CNY', minor: 1_200_500_000 }, date: '2026-11-06', kind: 'cash' }],
      progress: '打桩',
      problem: '缺土地指标',
    });
    expect(codesOf(state)).toEqual([]);
  });

  it('takes a project of several rows once, with the total of its funds', () => {
    const rows: SheetCell[][] = [
      ['填报单位：柳溪街道办事处', null, null, null, '单位：万元'],
      ['序号', '项目名称', '项目总投资', '资金来源', '当月到位资金'],
      [1, '甲项目', '54,583.00', '合 计', '3,000.00'],
      [null, null, null, '自筹', '1,000.00'],
      [null, null, null, '贷款', '2,000.00'],
    ];
    const sheet = sheetOf(review(rows, '资金到位'));
    expect(
      sheet.rows.map((row) => [row.record.unitId, row.record.funds.map((fund) => fund.money.minor)]),
    ).toEqual([[2, [3_000_000_000]]]);
    expect(sheet.skippedRows.map((row) => row.row)).toEqual([4, 5]);
  });

  it('finds the unit in the line above, the sheet name, the file name or what it was told', () => {
    const body: SheetCell[][] = [
      ['项目名称', '签约时间', '投资方'],
      ['甲项目', '2026.11.3', '乙'],
    ];
    const named = (rows: SheetCell[][], name: string, file: string, unitName: string | null = null) =>
      sheetOf(review(rows, name, file, { unitName })).unit;
    expect(named([['填报单位（盖章）： 桃 源 镇'], ...body], '签约', 'a.xlsx')).toMatchObject({ id: 1 });
    expect(named([['填报单位：', '桃源镇'], ...body], '签约', 'a.xlsx')).toMatchObject({ id: 1 });
    expect(named(body, '柳溪街道签约', 'a.xlsx')).toMatchObject({
      id: 2,
      why: expect.stringContaining('工作表名'),
    });
    expect(named(body, '签约', '柳溪街道11月.xlsx')).toMatchObject({
      id: 2,
      why: expect.stringContaining('文件名'),
    });
    expect(named(body, '签约', '桃源镇和柳溪街道.xlsx')).toMatchObject({ id: null });
    expect(named(body, '签约', 'a.xlsx', '柳溪街道')).toMatchObject({
      id: 2,
      why: expect.stringContaining('指定'),
    });
  });

  it('warns when nobody says in which unit of money', () => {
    expect(
      codesOf(
        review([
          ['项目名称', '责任单位', '总投资', '签约时间'],
          ['甲', '桃源镇', 5000, '2026.11.3'],
        ]),
      ),
    ).toEqual(['money-unit-unknown@3']);
  });
});

describe('corrections', () => {
  const at = { file: 0, sheet: 0 } as const;
  const apply = (state: ReviewState, ...corrections: Correction[]) =>
    corrections.reduce((current, correction) => applyCorrection(current, correction, context), state);

  it('a corrected cell clears its issue and marks the row; the sheet as sent stays', () => {
    const bad = review([HEAD, ['甲项目', '青枫镇', '约三个多亿', '2026年11月']]);
    const fixed = apply(
      bad,
      { ...at, type: 'correct', cells: [{ row: 2, field: 'unit', value: '柳溪' }] },
      {
        ...at,
        type: 'correct',
        cells: [
          { row: 2, field: 'totalInvestment', value: '3.5亿' },
          { row: 2, field: 'signedDate', value: '2026-11-08' },
        ],
      },
    );
    expect(rowsOf(fixed)[0]).toMatchObject({
      verdict: 'corrected',
      issues: [],
      record: {
        unitId: 2,
        totalInvestment: { minor: 35_000_000_000 },
        events: [{ stage: 'signed', date: '2026-11-08' }],
      },
    });
    expect(sheetOf(fixed).grid).toEqual(sheetOf(bad).grid);
    expect(rowsOf(bad)[0]?.verdict).toBe('refused');
  });

  it('every proposal, taken over, is read without an issue', () => {
    const rows: SheetCell[][] = [
      ['甲', '桃源镇', '5000余万元', '2026年11月中旬'],
      ['乙', '桃源镇', 50_000_000, '11月3日'],
      ['丙', '桃源镇', '3000-5000', '2026年11月底'],
    ];
    let state = review([HEAD, ...rows]);
    for (const row of rowsOf(state)) {
      for (const issue of row.issues) {
        if (issue.proposal === null || issue.field === null) continue;
        state = apply(state, {
          ...at,
          type: 'correct',
          cells: [{ row: row.row, field: issue.field, value: issue.proposal }],
        });
      }
    }
    expect(rowsOf(state).map((row) => [row.verdict, row.issues])).toEqual(rows.map(() => ['corrected', []]));
  });

  it('refusing and taking back; an error stays refused', () => {
    const state = review([HEAD, GOOD, ['', '桃源镇', 1, '', 'x']]);
    const refused = apply(state, { ...at, type: 'set-refused', rows: [2], refused: true });
    expect(rowsOf(refused).map((row) => row.verdict)).toEqual(['refused', 'refused']);
    const back = apply(refused, { ...at, type: 'set-refused', rows: [2, 3], refused: false });
    expect(rowsOf(back).map((row) => row.verdict)).toEqual(['accepted', 'refused']);
  });

  it('unit, stage and column pointed out by the clerk', () => {
    const rows: SheetCell[][] = [
      ['项目名称', '发生于', '规模（亿元）', '投资方'],
      ['甲项目', '2026-11-05', 2, '乙'],
    ];
    const state = apply(
      review(rows, '表一', 'a.xlsx'),
      { ...at, type: 'set-unit', unitId: 2 },
      { ...at, type: 'set-stage', stage: 'started' },
      { ...at, type: 'set-column', column: 2, field: 'startedDate' },
      { ...at, type: 'set-column', column: 3, field: 'totalInvestment' },
      { ...at, type: 'set-column', column: 4, field: null },
    );
    const sheet = sheetOf(state);
    expect(sheet.unit).toEqual({ id: 2, name: '柳溪街道办事处', why: '由经办人指定' });
    expect(sheet.columns.map((column) => column.field)).toEqual([
      'projectName',
      'startedDate',
      'totalInvestment',
      null,
    ]);
    expect(sheet.rows[0]).toMatchObject({
      verdict: 'accepted',
      issues: [],
      record: {
        unitId: 2,
        investor: '',
        totalInvestment: { minor: 20_000_000_000 },
        events: [{ stage: 'started', date: '2026-11-05' }],
      },
    });
  });

  it('another column pointed out as the investor replaces the one that was guessed', () => {
    const rows: SheetCell[][] = [
      ['项目名称', '投资方', '合伙人', '签约时间'],
      ['甲项目', '乙', '丙', '2026-11-05'],
    ];
    const state = apply(review(rows, '表一', 'a.xlsx'), {
      ...at,
      type: 'set-column',
      column: 3,
      field: 'investor',
    });
    expect(sheetOf(state).rows[0]?.record.investor).toBe('丙');
    const both = apply(state, { ...at, type: 'set-column', column: 2, field: 'investor' });
    expect(sheetOf(both).rows[0]?.record.investor).toBe('乙；丙');
  });

  it('a unit named for one sheet is that of the other sheets of the file that name none', () => {
    const rows: SheetCell[][] = [
      ['项目名称', '总投资（万元）', '签约时间'],
      ['甲项目', 5000, '2026-11-05'],
    ];
    const [file] = review(rows, '表一', 'a.xlsx').files;
    const raw = file?.sheets[0]?.source.raw;
    if (!file || !raw) throw new Error('no sheet');
    const sheets = [raw, { ...raw, name: '表二' }, { ...raw, name: '桃源镇' }];
    const state = startReview('r', [{ ...file.incoming, sheets }], context);
    const read = toImportReview(applyCorrection(state, { ...at, type: 'set-unit', unitId: 2 }, context));
    expect(read.files[0]?.sheets.map((sheet) => sheet.unit.id)).toEqual([2, 2, 1]);
  });

  it('refuses what is not there', () => {
    const state = review([HEAD, GOOD]);
    for (const correction of [
      { file: 1, sheet: 0, type: 'set-unit', unitId: 1 },
      { file: 0, sheet: 5, type: 'set-unit', unitId: 1 },
      { ...at, type: 'correct', cells: [{ row: 99, field: 'note', value: '' }] },
      { ...at, type: 'set-column', column: 99, field: 'note' },
    ] as Correction[]) {
      expect(() => applyCorrection(state, correction, context)).toThrow('没有保存任何数据');
    }
  });
});

describe('a progress column that holds nothing but stages', () => {
  const head = ['项目名称', '项目进展情况', '投资主体', '总投资（万元）', '时间'];
  const rows = [
    ['新传感器项目', '签约', '甲公司', 8000, '2026-11-03'],
    ['新物流园项目', '已投产', '乙公司', 9000, '2026-11-31'],
    ['新食品项目', '签约后正办理用地手续', '丙公司', 7000, '2026-11-05'],
  ];
  const read = (name: string) => sheetOf(review([['桃源镇报表'], head, ...rows], name, '桃源镇.xlsx')).rows;

  it('reads the stage and its date where nothing else names a stage', () => {
    const [signed, producing, text] = read('Sheet1');
    expect(signed?.record.events).toMatchObject([{ stage: 'signed', date: '2026-11-03' }]);
    expect(producing?.issues.map((issue) => issue.code)).toContain('bad-date');
    expect(text?.record.events).toEqual([]);
  });

  it('leaves the stage to the sheet that names one', () => {
    expect(read('开工项目')[0]?.record.events).toMatchObject([{ stage: 'started', date: '2026-11-03' }]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawSheet, SheetCell } from '../cell';
import type { ImportField } from '../fields';
import type { KnownUnit } from '../rows/match-unit';
import { knownProject, reviewContext } from '../testing';
import { UNIT_FORMS } from '../unit-form';
import { columnWords, unreadable } from './column-words';
import { type Correction, overlay } from './overlay';
import { type ReviewedSheet, reviewSheet, type SheetSource } from './review-rows';
import { NO_CORRECTIONS } from './sheet-corrections';

const units: KnownUnit[] = [
  { id: 1, name: '桃源镇', shortName: '桃源', aliases: [], active: true },
  { id: 2, name: '柳溪镇', shortName: '柳溪', aliases: [], active: true },
];
const context = reviewContext(units, [
  knownProject({ id: 9, unitId: 1, unit: '桃源镇', name: '冷链物流园项目', investor: '旧公司' }),
]);

const HEAD: SheetCell[] = ['项目名称', '责任单位', '投资方', '总投资（万元）', '签约时间'];
// Names come twice, units are left out: rows hang on the rows before them.
const ROWS: SheetCell[][] = [
  ['冷链物流园项目', '桃源镇', '新公司', 5000, '2026-11-03'],
  ['甲材料项目', null, '甲公司', 6000, '2026-11-04'],
  ['乙材料项目', '柳溪镇', '乙公司', 7000, '2026-11-05'],
  ['甲材料项目', '桃源镇', '甲公司', 6000, '2026-11-04'],
  ['丙材料项目', null, '丙公司', '八千', '2026-11-06'],
  ['丁材料项目', null, '丁公司', 9000, '11月7日'],
];
const FIRST = 3;

const raw: RawSheet = {
  name: '签约',
  hidden: 'no',
  grid: [['2026年10月新签约项目表'], HEAD, ...ROWS],
  merges: [],
  date1904: false,
  notices: [],
  notes: [],
};
const source: SheetSource = { raw, fileName: '报表.xlsx', meta: null, memory: null };
const at = { file: 0, sheet: 0 };

const correct = (sheet: ReviewedSheet, correction: Correction): ReviewedSheet =>
  reviewSheet(source, overlay(sheet, correction, context), context, sheet);
const first = () => reviewSheet(source, NO_CORRECTIONS, context);

it('tells of another investor than the known one', () => {
  const [row] = first().review.rows;
  expect(row?.issues.filter(({ code }) => code === 'differs-known')).toMatchObject([
    { field: 'investor', column: 3, value: '新公司' },
  ]);
});

it('tells a double by its day', () => {
  const rowOf = (day: string) => ['甲材料项目', '桃源镇', '甲公司', 6000, day];
  const grid = [HEAD, rowOf('2026-11-04'), rowOf('2026-11-14')];
  const { review } = reviewSheet({ ...source, raw: { ...raw, grid } }, NO_CORRECTIONS, context);
  expect(review.rows[1]?.issues).toContainEqual(
    expect.objectContaining({
      code: 'duplicate-row',
      message: expect.stringContaining('签约时间那一行是 2026-11-04，本行是 2026-11-14'),
    }),
  );
});

it('takes a known project without a day on one of our own forms, pasted by value, for one nothing happened to', () => {
  const form = UNIT_FORMS.find(({ key }) => key === 'signed');
  const headings = form?.columns.map(({ heading }) => heading) ?? [];
  const rowOf = (name: string, day: string | null) =>
    headings.map((heading) => (heading === '项目名称' ? name : heading === '签约时间' ? day : null));
  const known = [4, 5].map((id) =>
    knownProject({ id, unitId: 1, unit: '桃源镇', name: `${id}号仓储项目`, stages: [] }),
  );
  const grid = [
    ['桃源镇新签约项目报表'],
    headings,
    rowOf('4号仓储项目', null),
    rowOf('5号仓储项目', '2026-11-06'),
    rowOf('6号仓储项目', null),
  ];
  const { review } = reviewSheet(
    { ...source, raw: { ...raw, grid } },
    NO_CORRECTIONS,
    reviewContext(units, known),
  );
  expect(review.rows.map(({ record }) => record.events.map(({ date }) => date))).toEqual([
    [],
    ['2026-11-06'],
    [null],
  ]);
  expect(review.rows[0]).toMatchObject({ change: 'unchanged', issues: [] });
});

describe('sums of more than the month', () => {
  const known = knownProject({ id: 9, unitId: 1, unit: '桃源镇', name: '冷链物流园项目' });
  const ofMonth = (period: '2026-09' | '2026-10' | '', wan: number) => ({
    projectId: 9,
    period,
    money: { currency: 'CNY', minor: wan * 1_000_000 } as const,
  });
  const read = (headings: string[], cells: SheetCell[], toDate: ReturnType<typeof ofMonth>[]) => {
    const grid = [
      ['项目名称', '责任单位', ...headings],
      ['冷链物流园项目', '桃源镇', ...cells],
    ];
    const office = { ...reviewContext(units, [known]), fundsToDate: new Map([[9, toDate]]) };
    return reviewSheet({ ...source, raw: { ...raw, grid } }, NO_CORRECTIONS, office).review.rows[0];
  };

  it('propose what came since, with months between; nothing new is nothing', () => {
    const toDate = [ofMonth('', 50), ofMonth('2026-09', 100)];
    const row = read(['累计到位资金（万元）'], [450], toDate);
    expect(row?.verdict).toBe('refused');
    expect(row?.issues).toContainEqual(
      expect.objectContaining({ code: 'already-reported', proposal: '300万元' }),
    );
    expect(read(['1-11月累计到位资金（万元）'], [450], toDate)?.issues).toContainEqual(
      expect.objectContaining({ code: 'already-reported', proposal: '350万元' }),
    );
    const same = read(['累计到位资金（万元）'], [150], toDate);
    expect(same).toMatchObject({ verdict: 'accepted', record: { funds: [] } });
    // Of the stage the sheet's name says, and nothing of money.
    expect(same?.issues.map(({ field }) => field)).toEqual(['signedDate']);
    expect(read(['累计到位资金（万元）'], [450], [])?.verdict).toBe('accepted');
  });

  it('tell a month that was changed later, from the first the office knows', () => {
    const headings = [
      '8月到位资金（万元）',
      '9月到位资金（万元）',
      '10月到位资金（万元）',
      '11月到位资金（万元）',
    ];
    const toDate = [ofMonth('2026-09', 100), ofMonth('2026-10', 100)];
    const row = read(headings, [70, 120, 100, 30], toDate);
    expect(row?.record.funds.map(({ money }) => money.minor)).toEqual([30_000_000]);
    expect(row?.issues.filter(({ code }) => code === 'already-reported')).toMatchObject([{ column: 4 }]);
  });
});

it('asks about a signing after a known start, and holds a sum last month brought without a day', () => {
  const stages = [{ stage: 'started', state: 'reported', date: '2026-10-08', period: '2026-10' }] as const;
  const known = knownProject({ id: 9, unitId: 1, unit: '桃源镇', name: '冷链物流园项目', stages });
  const money = { currency: 'CNY', minor: 300_000_000 } as const;
  const before = new Map([[9, [{ projectId: 9, date: null, voucher: '', money }]]]);
  const read = (column: string, value: SheetCell, day: string) => {
    const grid = [
      ['项目名称', '责任单位', column, column.includes('资金') ? '到位时间' : '备注'],
      ['冷链物流园项目', '桃源镇', value, day],
    ];
    const office = { ...reviewContext(units, [known]), fundsBefore: before };
    return reviewSheet({ ...source, raw: { ...raw, grid } }, NO_CORRECTIONS, office).review.rows[0];
  };
  expect(read('签约时间', '2026-11-08', '')?.issues).toContainEqual(
    expect.objectContaining({ code: 'already-reported', message: expect.stringContaining('2026-10-08') }),
  );
  expect(read('本月到位资金（万元）', 300, '2026-10-20')?.verdict).toBe('refused');
  expect(read('本月到位资金（万元）', 300, '2026-11-20')?.verdict).toBe('accepted');
});

describe('a correction', () => {
  it('reads only the row it is made in, and those that hang on it', () => {
    const before = first();
    const change: Correction = {
      ...at,
      type: 'correct',
      cells: [{ row: 7, field: 'totalInvestment', value: '8000' }],
    };
    const after = correct(before, change);
    const again = after.review.rows.filter((row, place) => row !== before.review.rows[place]);
    expect(again.map((row) => row.row)).toEqual([7]);
    expect(after.review.grid).toBe(before.review.grid);

    // Another name: the row that doubled it doubles nothing any more.
    const renamed = correct(after, {
      ...at,
      type: 'correct',
      cells: [{ row: 4, field: 'projectName', value: '戊材料项目' }],
    });
    const changed = renamed.review.rows.filter((row, place) => row !== after.review.rows[place]);
    expect(changed.map((row) => row.row)).toEqual([4, 6]);
    expect(changed[1]?.issues).toEqual([expect.objectContaining({ code: 'date-outside-period' })]);

    // Another unit: the rows below that leave theirs out follow.
    const moved = correct(first(), {
      ...at,
      type: 'correct',
      cells: [{ row: 6, field: 'unit', value: '柳溪镇' }],
    });
    expect(moved.review.rows.slice(3).map((row) => row.record.unitId)).toEqual([2, 2, 2]);
  });

  it('stays to be seen when it cannot be read, with what is accepted', () => {
    const type = (sheet: ReviewedSheet, field: ImportField, value: string) =>
      correct(sheet, { ...at, type: 'correct', cells: [{ row: 3, field, value }] });
    const shown = ({ review }: ReviewedSheet, column: number) => {
      const row = review.rows[0];
      const of = review.columns.find((each) => each.column === column);
      if (!row || !of?.field) throw new Error('no such cell');
      return { text: columnWords(review, `c${column}`)(3, row), why: unreadable(row, of.field) };
    };
    const amount = type(first(), 'totalInvestment', 'abc');
    expect(amount.review.rows[0]?.verdict).toBe('refused');
    expect(shown(amount, 4)).toEqual({
      text: 'abc',
      why: '“abc”不是金额，应写成“5000”“1.2亿元”或“300万美元”',
    });
    const both = type(amount, 'signedDate', '2026-02-30');
    expect(shown(both, 5)).toEqual({
      text: '2026-02-30',
      why: '“2026-02-30”：没有这一天，应写成“2026-11-05”这样的日期',
    });
    expect(shown(both, 4).text).toBe('abc');
    // What can be read stays to be seen in a row that is still refused for another cell.
    const named = type(both, 'investor', '另一家公司');
    expect(shown(named, 3)).toEqual({ text: '另一家公司', why: null });
    const unit = type(named, 'unit', '没有的镇');
    expect(shown(unit, 2)).toMatchObject({ text: '没有的镇', why: expect.stringContaining('没有的镇') });
    expect(shown(type(named, 'investor', ''), 3)).toEqual({ text: '', why: null });
    const right = type(type(both, 'totalInvestment', '1.2亿'), 'signedDate', '2026.11.9');
    expect(right.review.rows[0]?.verdict).toBe('corrected');
    expect([shown(right, 4), shown(right, 5)]).toEqual([
      { text: '12,000.00 万元', why: null },
      { text: '2026-11-09', why: null },
    ]);
  });

  const row = fc.integer({ min: FIRST, max: FIRST + ROWS.length - 1 });
  const change: fc.Arbitrary<Correction> = fc.oneof(
    fc.record({
      ...constant(at),
      type: fc.constant('correct' as const),
      cells: fc.array(
        fc.record({
          row,
          field: fc.constantFrom<ImportField[]>('projectName', 'unit', 'totalInvestment', 'signedDate'),
          value: fc.constantFrom('', '甲材料项目', '柳溪镇', '冷链物流园项目', '6000', '2026-11-04'),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    fc.record({
      ...constant(at),
      type: fc.constant('set-refused' as const),
      rows: fc.array(row),
      refused: fc.boolean(),
    }),
    fc.record({
      ...constant(at),
      type: fc.constant('set-match' as const),
      row,
      projectId: fc.constantFrom(9, null),
    }),
    fc.record({
      ...constant(at),
      type: fc.constant('set-difference' as const),
      rows: fc.array(row),
      field: fc.constant(null),
      taken: fc.boolean(),
    }),
    fc.record({ ...constant(at), type: fc.constant('set-unit' as const), unitId: fc.constantFrom(1, 2) }),
    fc.record({
      ...constant(at),
      type: fc.constant('set-period' as const),
      period: fc.constantFrom('2026-10', '2026-11', null),
    }),
    fc.record({
      ...constant(at),
      type: fc.constant('set-column' as const),
      column: fc.constantFrom(2, 3),
      field: fc.constantFrom('investor' as const, 'unit' as const, null),
    }),
  );

  it('leaves the sheet as if it were read anew with all that was said', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const after = changes.reduce(correct, first());
        expect(after.review).toEqual(reviewSheet(source, after.corrections, context).review);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the month of a sheet', () => {
  const issues = (sheet: ReviewedSheet) =>
    sheet.review.rows.filter((each) =>
      each.issues.some((issue) => issue.message.includes('请核对是不是本期')),
    ).length;

  it('is asked about when its title names another, until the clerk says which', () => {
    const asked = first();
    expect(asked.review.period).toEqual({
      value: '2026-11',
      why: '标题“2026年10月新签约项目表”写的是2026年10月，暂按正在办理的通报期',
      asked: '2026-10',
    });
    expect(issues(asked)).toBe(ROWS.length);

    const ours = correct(asked, { ...at, type: 'set-period', period: '2026-11' });
    expect(ours.review.period).toEqual({ value: '2026-11', why: '由经办人指定', asked: null });
    expect(issues(ours)).toBe(0);

    const theirs = correct(asked, { ...at, type: 'set-period', period: '2026-10' });
    expect(theirs.review.period.value).toBe('2026-10');
    expect(issues(theirs)).toBe(0);
    expect(issues(correct(theirs, { ...at, type: 'set-period', period: null }))).toBe(ROWS.length);
  });
});

function constant<T extends object>(values: T) {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, fc.constant(value)]),
  ) as unknown as { [Key in keyof T]: fc.Arbitrary<T[Key]> };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findProblem,
  issueColumn,
  overviewOfFile,
  pageOf,
  placeOf,
  type ReviewOverview,
  type ReviewSpot,
  rowsToStore,
} from '../../../shared/import/review/overview';
import type {
  ReviewFile,
  ReviewRecord,
  ReviewRow,
  ReviewSheet,
  RowIssue,
} from '../../../shared/import/review/review';
import { readsDifferently, storedText } from '../../../shared/import/review/stored-text';
import { wholeView } from '../../../shared/import/review/view-rows';
import { UNSIGNED } from '../../../shared/import/sheet/find-signature';
import { columnLetters } from '../../lib/words/column-letters';
import { deadlineText, lateDays } from './board/board-text';
import { findingsText } from './board/findings-text';
import { confirmWords, countReview } from './review/review-counts';
import { columnWidths } from './review/sheet-rows';
import { vanishedText } from './review/vanished-text';

const record: ReviewRecord = {
  unitId: 1,
  projectName: '年产800万套锂电池结构件项目',
  investor: '',
  content: '',
  industry: '',
  sourceRegion: '',
  attraction: '',
  capital: 'domestic',
  totalInvestment: { currency: 'CNY', minor: 12_000_000_000 },
  fixedAssets: null,
  foreignCapital: null,
  address: '',
  contact: '',
  evidence: '',
  note: '',
  progress: '',
  problem: '',
  events: [{ stage: 'signed', date: '2026-11-07', dateText: '11月7日' }],
  funds: [],
};

const issue = (column: number, severity: RowIssue['severity'] = 'warning'): RowIssue => ({
  column,
  field: 'signedDate',
  code: 'inexact-date',
  severity,
  message: '没有写明年份',
  value: '11月7日',
  proposal: '2026-11-07',
});

const row = (
  number: number,
  issues: readonly RowIssue[],
  verdict: ReviewRow['verdict'] = 'accepted',
): ReviewRow => ({
  row: number,
  verdict,
  record,
  typed: {},
  issues,
  change: 'new',
  differences: [],
  match: { kind: 'new', projectId: null, why: '', decided: null, candidates: [] },
});

const sheet = (rows: readonly ReviewRow[]): ReviewSheet => ({
  name: '签约',
  leftOut: null,
  nothingToReport: false,
  stage: { value: 'signed', why: '' },
  unit: { id: 1, name: '桃源镇', why: '' },
  period: { value: '2026-11', why: '', asked: null },
  notices: [],
  headerRows: [2],
  headerWhy: '',
  columns: [
    { column: 1, heading: '项目名称', field: 'projectName', moneyUnit: null, why: '' },
    { column: 3, heading: '签约时间', field: 'signedDate', moneyUnit: null, why: '' },
  ],
  moneyUnit: { value: '万元', why: '' },
  rows,
  skippedRows: [{ row: 1, why: '标题' }],
  grid: [['签约表'], ['项目名称', '', '签约时间'], ['甲'], ['乙'], ['丙'], ['合计']],
});

const file = (name: string, sheets: readonly ReviewSheet[], duplicate = false): ReviewFile => ({
  name,
  sha256: name,
  bytes: 1,
  format: 'xlsx',
  duplicateOf: duplicate ? { submissionId: 1, receivedAt: '2026-11-01' } : null,
  error: null,
  signature: UNSIGNED,
  sheets,
  vanished: [],
  earlier: [],
});

const files = [
  file('一.xlsx', [sheet([row(3, [issue(3), issue(3)]), row(4, [])])]),
  file('二.xlsx', [sheet([row(3, [], 'corrected'), row(5, [issue(0, 'error')], 'refused')])]),
  file('旧.xlsx', [sheet([row(3, [])])], true),
];

const review: ReviewOverview = { id: 'r', period: '2026-11', version: 1, files: files.map(overviewOfFile) };

describe('counts', () => {
  it('stores accepted and corrected rows, duplicates of earlier files only when asked', () => {
    expect(rowsToStore(countReview(review, false))).toBe(3);
    expect(rowsToStore(countReview(review, true))).toBe(4);
    expect(countReview(review, false)).toMatchObject({ refused: 1, errors: 1, warnings: 2 });
  });

  it('lets a report be received that has nothing to store, unless nobody knows whose it is', () => {
    const words = (...read: readonly ReviewSheet[]) =>
      confirmWords({ ...review, files: [overviewOfFile(file('一.xlsx', read))] }, false);
    const unknown = { ...sheet([]), unit: { ...sheet([]).unit, id: null } };
    const zero = { ...sheet([]), leftOut: '零报告：填“无”，没有项目', nothingToReport: true };
    expect(words(sheet([row(3, [])]))).toBe('确认导入（1 行）');
    expect(words(sheet([row(3, [issue(3, 'error')], 'refused')]))).toBe('登记收到（不收 1 行）');
    expect(words(zero)).toBe('登记零报告');
    expect(words({ ...unknown, leftOut: '没有找到表头' })).toBeNull();
  });
});

describe('column widths', () => {
  const widths = (rows: readonly ReviewRow[], grid: readonly (readonly string[])[]) => {
    const sent: ReviewSheet = { ...sheet(rows), grid: [['签约表'], ['项目名称', '', '签约时间'], ...grid] };
    const overview = overviewOfFile(file('一.xlsx', [sent])).sheets[0];
    if (!overview) throw new Error('the sheet is there');
    return columnWidths(overview, pageOf(sent, wholeView('sent'), 0, 100).rows);
  };

  it('leave room for what a cell becomes, and for the whole of one with an issue', () => {
    const plain = Array.from({ length: 9 }, (_, place) => row(place + 3, []));
    const grid = plain.map(() => ['甲', '', '2026-11-07']);
    const [, , asSent = 0] = widths(plain, grid);
    const turned = plain.map(() => ['甲', '', '26.11.7']);
    expect(widths(plain, turned)[2]).toBeGreaterThan(asSent);
    // One of nine is no typical cell, but it is what the clerk comes to read.
    const one = [...plain.slice(0, 8), row(11, [issue(3)])];
    const [, , flagged = 0] = widths(one, grid);
    expect(flagged).toBe(asSent + 14);
  });

  it('fit the notes of a sheet without a table', () => {
    const notes: ReviewSheet = {
      ...sheet([]),
      columns: [],
      headerRows: [],
      grid: [['一、每月23日前报送本表。']],
    };
    const overview = overviewOfFile(file('一.xlsx', [notes])).sheets[0];
    if (!overview) throw new Error('the sheet is there');
    expect(columnWidths(overview, pageOf(notes, wholeView('sent'), 0, 100).rows)[0]).toBeGreaterThan(150);
  });
});

describe('problems', () => {
  const first = { file: 0, sheet: 0, row: 3, column: 3 };
  const second = { file: 1, sheet: 0, row: 5, column: 3 };
  const beginning = { file: 0, sheet: 0, row: 0, column: -1 };

  it('finds each cell once, places a field without column at the column that holds it', () => {
    const found: ReviewSpot[] = [];
    for (
      let spot = findProblem(files, beginning, 1);
      spot && !found.some((each) => each.row === spot?.row);
    ) {
      found.push(spot);
      spot = findProblem(files, spot, 1);
    }
    expect(found).toEqual([first, second]);
    expect(issueColumn(sheet([]), { ...issue(0), field: 'funds' })).toBe(0);
  });

  it('goes round in both directions', () => {
    expect(findProblem(files, second, 1)).toEqual(first);
    expect(findProblem(files, first, -1)).toEqual(second);
    expect(findProblem(files, second, -1)).toEqual(first);
    expect(findProblem([], first, 1)).toBeNull();
  });
});

describe('pages of a sheet', () => {
  const shown = sheet([row(3, [issue(3)]), row(4, [])]);
  const rowsOf = (page: ReturnType<typeof pageOf>) => page.rows.map((entry) => entry.row);

  it('keep every row in its order and say what it was taken for', () => {
    expect(pageOf(shown, wholeView('sent'), 0, 10).rows.map((entry) => entry.kind)).toEqual([
      'skipped',
      'header',
      'data',
      'data',
      'above',
      'above',
    ]);
  });

  it('are cut from the view, which says how long it is', () => {
    const page = pageOf(shown, wholeView('sent'), 2, 2);
    expect([page.from, page.total, rowsOf(page)]).toEqual([2, 6, [3, 4]]);
    expect(rowsOf(pageOf(shown, wholeView('sent'), 6, 2))).toEqual([]);
  });

  it('leave the heading and the rows with a problem when narrowed, the rows that are stored otherwise', () => {
    expect(rowsOf(pageOf(shown, wholeView('problems'), 0, 10))).toEqual([2, 3]);
    expect(rowsOf(pageOf(shown, wholeView('stored'), 0, 10))).toEqual([3, 4]);
    expect([placeOf(shown, wholeView('problems'), 3), placeOf(shown, wholeView('problems'), 4)]).toEqual([
      1, -1,
    ]);
  });
});

describe('the sheet as sent', () => {
  it('letters columns as Excel does', () => {
    expect([1, 26, 27, 52, 702, 703, 16384].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'ZZ',
      'AAA',
      'XFD',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16384 }), (column) => {
        const back = [...columnLetters(column)].reduce(
          (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
          0,
        );
        expect(back).toBe(column);
      }),
    );
  });
});

describe('what will be stored', () => {
  it('shows amounts in 万元 and dates in full', () => {
    expect(storedText(record, 'totalInvestment')).toBe('12,000.00 万元');
    expect(storedText(record, 'signedDate')).toBe('2026-11-07');
    expect(storedText(record, 'startedDate')).toBe('');
    expect(storedText(record, 'serial')).toBeNull();
  });

  it('sees no difference in separators, units and trailing zeros', () => {
    expect(readsDifferently('12000', '12,000.00 万元')).toBe(false);
    expect(readsDifferently('12,000.5', '12,000.50 万元')).toBe(false);
    expect(readsDifferently('1.2', '12,000.00 万元')).toBe(true);
    expect(readsDifferently('★锂电池项目', '锂电池项目')).toBe(true);
  });
});

describe('the submission board', () => {
  it('says by how many days a report was late', () => {
    expect(lateDays('2026-11-25T09:00:00', '2026-11-23')).toBe(2);
    expect(lateDays('2026-11-23T23:59:00', '2026-11-23')).toBe(0);
    expect(lateDays(null, '2026-11-23')).toBe(0);
  });

  it('counts days over a month’s end', () => {
    expect(deadlineText('2026-12-01', '2026-11-30')).toBe('还有1天');
    expect(deadlineText('2026-11-23', '2026-11-23')).toBe('今天截止');
    expect(deadlineText('2026-11-23', '2026-11-26')).toBe('已过3天');
  });
});

it('asks the units about projects left out, by unit', () => {
  const project = {
    projectId: 1,
    name: '甲项目',
    unitId: 1,
    unit: '桃源镇',
    stage: 'signed',
    lastPeriod: '2026-10',
  } as const;
  expect(
    vanishedText('2026-11', [project, { ...project, projectId: 2, name: '乙项目', stage: 'negotiating' }]),
  ).toBe(
    '以下项目以前报过进展，2026年11月报表中没有，请核实是漏报还是情况有变：\n桃源镇：甲项目（签约，最近一次报2026年10月）、乙项目（在谈，最近一次报2026年10月）',
  );
});

it('lists what a unit has to correct by file and sheet', () => {
  const finding = {
    fileName: '报表.xlsx',
    sheet: '签约',
    row: 3,
    excerpt: '乙项目',
    message: '“八千”不是数字',
    value: '八千',
    refused: true,
  };
  expect(
    findingsText(
      '2026-11',
      '桃源镇',
      ['总投资请填数字'],
      [finding, { ...finding, row: 5, message: '没有写明签约时间', value: '', refused: false }],
    ),
  ).toBe(
    '桃源镇2026年11月项目报表请核对更正：\n退回理由：总投资请填数字\n“报表.xlsx”的“签约”表\n  第3行 乙项目：“八千”不是数字（报送为“八千”），未收入，请更正后重报\n  第5行 乙项目：没有写明签约时间',
  );
});

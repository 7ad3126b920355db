import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawSheet, SheetCell } from '../cell';
import { reviewContext } from '../testing';
import { addIssues, overviewOfFile } from './overview';
import type { ReviewSheet } from './review';
import { startReview, toImportReview } from './review-state';
import { chooseRows, type RowChoice, wholeView, wordsOf } from './view-rows';

const town = { id: 1, name: '桃源镇', shortName: '桃源', aliases: [], active: true };

function review(rows: readonly (readonly SheetCell[])[]) {
  const head = ['项目名称', '投资方', '总投资（万元）', '签约时间'];
  const raw: RawSheet = {
    name: '签约',
    hidden: 'no',
    grid: [['桃源镇2026年11月新签约项目表'], head, ...rows],
    merges: [],
    date1904: false,
    notices: [],
    notes: [],
  };
  const file = { name: '报表.xlsx', sha256: '', bytes: 1, format: 'xlsx', duplicateOf: null, error: null };
  return toImportReview(startReview('r', [{ ...file, sheets: [raw] }], reviewContext([town], [])));
}

function sheetOf(rows: readonly (readonly SheetCell[])[]): ReviewSheet {
  const sheet = review(rows).files[0]?.sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const sheet = sheetOf([
  ['物流园项目', '重庆甲公司', '54,583.00', '2026-11-03'],
  ['安防设备项目', '乙公司', 6000, '2026-11-05'],
  ['包装膜项目', '', '八千', '2026-11-01'],
  ['合计', '', 60583, ''],
  ['检测中心项目', '乙公司', 500, '11月7日'],
]);
const choose = (choice: Partial<RowChoice>) => chooseRows(sheet, { ...wholeView('sent'), ...choice });

describe('the rows of a sheet under review', () => {
  it('are sorted by what is seen: numbers by size, names by pinyin, empty last, titles above', () => {
    expect(choose({ sort: { id: 'c3', desc: false } })).toEqual([1, 2, 7, 4, 3, 6, 5]);
    expect(choose({ sort: { id: 'c1', desc: false } })).toEqual([1, 2, 4, 5, 6, 7, 3]);
    expect(choose({ sort: { id: 'c2', desc: true } }).slice(-2)).toEqual([5, 6]);
    expect(choose({ sort: { id: 'row', desc: true } })).toEqual([1, 2, 7, 6, 5, 4, 3]);
  });

  it('are found by characters, pinyin and initials in any column', () => {
    expect(choose({ search: '乙公司' })).toEqual([4, 7]);
    expect(choose({ search: 'cq' })).toEqual([3]);
    expect(choose({ search: 'anfang' })).toEqual([4]);
  });

  it('are filtered by column and by kind of issue', () => {
    expect(choose({ filters: { c2: { kind: 'only', values: ['乙公司'] } } })).toEqual([4, 7]);
    expect(choose({ view: 'stored', filters: { verdict: { kind: 'only', values: ['不收'] } } })).toEqual([5]);
    expect(choose({ code: 'below-threshold' })).toEqual([7]);
    expect(choose({ view: 'problems' })).toEqual([2, 5, 7]);
    expect(wordsOf(sheet, { ...wholeView('stored'), code: 'bad-number' }, 'c2')).toEqual(['（空）']);
    // The column's own filter does not narrow what it can be set to.
    const filters = { c2: { kind: 'only' as const, values: ['乙公司'] } };
    expect(wordsOf(sheet, { ...wholeView('stored'), filters }, 'c2')).toEqual(
      ['（空）', '乙公司', '重庆甲公司'].sort((a, b) => a.localeCompare(b, 'zh-CN')),
    );
  });

  it('keep every row once, whatever they are sorted by', () => {
    const cell = fc.constantFrom('甲', '乙', '', '12', '1,200', '98%', '无');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 12 }),
        fc.constantFrom('row', 'c1', 'c2', 'c3', 'name', 'nothing', 'c99'),
        fc.boolean(),
        (rows, id, desc) => {
          const own = sheetOf(rows);
          const all = chooseRows(own, wholeView('sent'));
          const sorted = chooseRows(own, { ...wholeView('sent'), sort: { id, desc } });
          expect([...sorted].sort((a, b) => a - b)).toEqual(all);
        },
      ),
    );
  });
});

describe('the kinds of issue', () => {
  it('are counted by rows, those that refuse a row first', () => {
    const [file] = review([
      ['甲项目', '', '八千', '11.7'],
      ['乙项目', '', 500, '11.8'],
    ]).files;
    if (!file) throw new Error('no file');
    const { sheets } = overviewOfFile(file);
    expect(sheets[0]?.issues).toEqual([
      { code: 'bad-number', severity: 'error', rows: 1 },
      { code: 'inexact-date', severity: 'warning', rows: 2 },
      { code: 'below-threshold', severity: 'warning', rows: 1 },
    ]);
    expect(addIssues([sheets[0]?.issues ?? [], sheets[0]?.issues ?? []]).map(({ rows }) => rows)).toEqual([
      2, 4, 2,
    ]);
  });
});

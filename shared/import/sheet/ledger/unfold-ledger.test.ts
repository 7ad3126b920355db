import { describe, expect, it } from 'vitest';
import type { CellRange, RawSheet, SheetCell } from '../../cell';
import { reviewSheet } from '../../review/review-rows';
import { NO_CORRECTIONS } from '../../review/sheet-corrections';
import { reviewContext } from '../../testing';
import { unfoldLedger } from './unfold-ledger';

const town = { id: 1, name: '桃源镇', shortName: '桃源镇', aliases: [], active: true };

function sheet(grid: SheetCell[][], merges: CellRange[] = []): RawSheet {
  return { name: '在建项目台账', hidden: 'no', grid, merges, date1904: false, notices: [], notes: [] };
}

function read(raw: RawSheet) {
  const table = unfoldLedger(raw);
  if (table === null) throw new Error('not a ledger');
  return reviewSheet(
    { raw: table, fileName: '台账.xls', meta: null, memory: null },
    NO_CORRECTIONS,
    reviewContext([town], []),
  ).review;
}

const block = (top: number, left: number, bottom: number, right: number): CellRange => ({
  top,
  left,
  bottom,
  right,
});

describe('ledger of one project a page (A14)', () => {
  const page = (name: string, total: SheetCell, started: string): SheetCell[][] => [
    ['在建重点项目台账'],
    ['项目名称', name, null, '总投资（亿元）', total],
    ['项目业主单位', '甲纸业有限公司', null, '责任单位', '桃源镇'],
    ['建设内容及规模', '建设厂房3万平方米，存在问题：用地未批'],
    ['项目建设重要节点安排', '开工进场时间', started],
    [null, '打桩或基础开挖时间', '2026.5'],
    [null, '主体工程封顶时间', null],
    [null, '正式投产或交付使用时间', null],
    ['目前形象进度', '正在进行主体施工'],
  ];
  const merges = (top: number) => [
    block(top, 0, top, 4),
    block(top + 1, 1, top + 1, 2),
    block(top + 2, 1, top + 2, 2),
    block(top + 3, 1, top + 3, 4),
    block(top + 4, 0, top + 7, 0),
    block(top + 8, 1, top + 8, 4),
  ];

  it('is one row', () => {
    const review = read(sheet(page('包装纸项目', 1.2, '2026-11-05'), merges(0)));
    expect(review.leftOut).toBeNull();
    expect(review.rows).toHaveLength(1);
    expect(review.rows[0]?.record).toMatchObject({
      unitId: 1,
      projectName: '包装纸项目',
      investor: '甲纸业有限公司',
      content: '建设厂房3万平方米，存在问题：用地未批',
      progress: '正在进行主体施工',
      totalInvestment: { currency: 'CNY', minor: 12_000_000_000 },
    });
    expect(review.rows[0]?.record.events).toContainEqual({
      stage: 'started',
      date: null,
      dateText: '2026-11-05',
    });
    // A day of the schedule may be a plan.
    expect(review.rows[0]?.issues).toContainEqual(
      expect.objectContaining({ code: 'inexact-date', proposal: '2026-11-05' }),
    );
    // The blank beside 正式投产 is not filled from the row below it.
    expect(review.rows[0]?.record.events.map((event) => event.stage)).not.toContain('producing');
    expect(review.notices).toEqual([expect.stringContaining('1 个项目')]);
  });

  it('several pages on one sheet are several rows, each where its page begins', () => {
    const grid = [...page('包装纸项目', 1.2, '2026-11-05'), [], ...page('冷链物流园', 3, '2026-11-09')];
    const review = read(sheet(grid, [...merges(0), ...merges(10)]));
    expect(
      review.rows.map((row) => [row.row, row.record.projectName, row.record.totalInvestment?.minor]),
    ).toEqual([
      [2, '包装纸项目', 12_000_000_000],
      [12, '冷链物流园', 30_000_000_000],
    ]);
  });

  it('labels and answers in one cell, dates below their labels', () => {
    const review = read(
      sheet([
        ['项目名称：包装纸项目', null, '总投资：8000万元'],
        ['投资方：甲纸业有限公司'],
        ['签约时间', '开工时间', '竣工时间'],
        ['2026.3.5', '2026-11-05', null],
        ['责任单位', '桃源镇'],
      ]),
    );
    expect(review.rows[0]?.record).toMatchObject({
      projectName: '包装纸项目',
      investor: '甲纸业有限公司',
      totalInvestment: { minor: 8_000_000_000 },
      events: [
        { stage: 'signed', date: '2026-03-05' },
        { stage: 'started', date: '2026-11-05' },
      ],
    });
  });

  it.each<[string, SheetCell[][]]>([
    [
      'a list',
      [
        ['项目名称', '投资方', '总投资'],
        ['甲项目', '甲公司', 5000],
        ['乙项目', '乙公司', 6000],
      ],
    ],
    [
      'a list with an unknown column',
      [
        ['项目名称', '备案号', '总投资'],
        ['甲项目', 'A1', 5000],
      ],
    ],
    ['a heading only', [['项目名称', '备案号', '总投资', '备注']]],
    [
      'a list of one row',
      [
        ['序号', '项目名称', '建设内容'],
        [1, '甲项目', '厂房'],
      ],
    ],
    [
      'no name',
      [
        ['总投资', 5000],
        ['投资方', '甲'],
        ['责任单位', '桃源镇'],
      ],
    ],
  ])('%s is none', (_label, grid) => {
    expect(unfoldLedger(sheet(grid))).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawSheet, SheetCell } from '../../cell';
import { reviewSheet } from '../../review/review-rows';
import { NO_CORRECTIONS } from '../../review/sheet-corrections';
import { reviewContext } from '../../testing';
import { unfoldLedger } from './unfold-ledger';

const town = { id: 1, name: '桃源镇', shortName: '桃源镇', aliases: [], active: true };

function read(grid: SheetCell[][]) {
  const raw: RawSheet = {
    name: '台账',
    hidden: 'no',
    grid,
    merges: [],
    date1904: false,
    notices: [],
    notes: [],
  };
  const table = unfoldLedger(raw, '2026-11');
  if (table === null) throw new Error('not a ledger');
  const [row] = reviewSheet(
    { raw: table, fileName: '桃源镇台账.xls', meta: null, memory: null },
    NO_CORRECTIONS,
    reviewContext([town], []),
  ).review.rows;
  if (row === undefined) throw new Error('no row');
  return row;
}

const head: SheetCell[][] = [
  ['桃源镇项目台账'],
  ['项目名称', '甲纸箱项目', '投资方', '甲纸公司'],
  ['总投资（万元）', 5000, '建设地点', '工业园'],
];
const STAGES = ['签约', '注册', '开工', '投产'];
const DAYS = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'];

const toldOf = (row: ReturnType<typeof read>) =>
  row.issues
    .filter(({ code }) => code === 'unread')
    .map(({ message }) => message)
    .join();

describe('what a page says that no reader takes', () => {
  it('days of stages are read or told, however the small table is arranged', () => {
    const caption = fc.constantFrom('节点', '推进节点', '进度', '事项', '里程碑', '');
    const label = fc.constantFrom('实际', '实际完成时间', '时间', '日期', '完成情况', '落实');
    const ending = fc.constantFrom('', '时间', '情况', '日期');
    fc.assert(
      fc.property(
        caption,
        label,
        ending,
        fc.boolean(),
        fc.nat(2),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }),
        (first, day, suffix, down, gap, order) => {
          const across: SheetCell[][] = [
            [first, ...order.map((place) => `${STAGES[place]}${suffix}`)],
            [day, ...order.map((place) => DAYS[place] ?? null)],
          ];
          const table = down ? across[0]?.map((cell, at) => [cell, across[1]?.[at] ?? null]) : across;
          const spread = (table ?? []).map(([left = null, ...others]) => [
            left,
            ...Array.from({ length: gap }, () => null),
            ...others,
          ]);
          const row = read([...head, ...spread, ['存在问题', '用地']]);
          const dates = row.record.events.map(({ date, dateText }) => date ?? dateText);
          const told = toldOf(row);
          for (const place of order) expect([...dates, told].join()).toContain(DAYS[place]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a plan, another month and a sum of several months beside this one are not', () => {
    const row = read([
      ...head,
      ['到位资金（万元）', '本月', 300, '累计', 900],
      ['拟开工时间', '2026-12-05', '下月到位资金', 100],
      ['月份', '形象进度'],
      ['10月', '场平'],
      ['11月', '桩基'],
    ]);
    expect(row.record.funds.map(({ money }) => money.minor)).toEqual([300_000_000]);
    expect(toldOf(row)).toBe('');
  });

  it('a sentence on money is read beside 资金, told beside any other label', () => {
    const said = '本月到位500万元，累计到位1500万元';
    const row = read([...head, ['资金', said]]);
    expect(row.record.funds.map(({ money }) => money.minor)).toEqual([500_000_000]);
    expect(toldOf(row)).toBe('');
    expect(toldOf(read([...head, ['要素保障', said]]))).toContain(`第4行“${said}”`);
  });

  it('the second of two answers to one label is told', () => {
    const row = read([...head, ['签约时间', '2026-11-02'], ['签约时间', '2026-11-09']]);
    expect(row.record.events).toMatchObject([{ date: '2026-11-02' }]);
    expect(toldOf(row)).toContain('第5行“签约时间：2026-11-09”');
  });
});

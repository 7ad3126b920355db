import { describe, expect, it } from 'vitest';
import type { SheetCell } from '../cell';
import { findSignature, joinSignatures, UNSIGNED } from './find-signature';

const read = (...grid: SheetCell[][]) => findSignature({ grid });

describe('who filled a report in', () => {
  it('stands in one line above the table', () => {
    expect(
      read([
        '填报单位：桃源镇　　填报人：甲某　　联系电话：0791-8888 1234　　审核人（签字）：乙某　　填报日期：2026-11-20',
      ]),
    ).toEqual({ reporter: '甲某', phone: '0791-8888 1234', reviewer: '乙某', filledOn: '2026-11-20' });
  });

  it('stands in cells of its own below the table', () => {
    const table = Array.from({ length: 30 }, (_, row): SheetCell[] => [row, `项目${row}`, '联系人及电话']);
    expect(
      read(
        ...table,
        ['填表人：', null, '甲某', '电话：', 13800000000, '单位负责人：', '', '乙某'],
        ['填表日期：2026年11月20日'],
      ),
    ).toEqual({ reporter: '甲某', phone: '13800000000', reviewer: '乙某', filledOn: '2026年11月20日' });
  });

  it('is not made up of lines to write on, headings, or what stands in the middle of a table', () => {
    const middle = Array.from({ length: 60 }, (_, row): SheetCell[] => [row === 30 ? '填报人：丙某' : row]);
    expect(read(...middle)).toEqual(UNSIGNED);
    expect(
      read(['填报人：＿＿＿＿　填报日期：    年  月  日'], ['负责人', '联系电话'], ['甲某', '123']),
    ).toEqual(UNSIGNED);
    expect(read(['审核人：', '填报人：', '甲某'])).toEqual({ ...UNSIGNED, reporter: '甲某' });
  });

  it('of several sheets is what the first of them says', () => {
    const [first, second] = [read(['填报人：甲某']), read(['填报人：乙某 电话：123'])];
    expect(joinSignatures([UNSIGNED, first, second])).toEqual({
      ...UNSIGNED,
      reporter: '甲某',
      phone: '123',
    });
  });
});

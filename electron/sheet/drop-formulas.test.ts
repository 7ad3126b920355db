import { CFB, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook';

const NUMBER = 0x0203;
const FORMULA = 0x0006;
/** 7000.5 in the cell below, so that it is told from the others. */
const RESULT = 7000.5;

/** An .xls in which the cell with RESULT is a formula of these tokens with RESULT stored. */
function xlsWithFormula(tokens: readonly number[]): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['序号', '项目名称', '总投资（万元）'],
    [1, '甲项目', 5000],
    [2, '乙项目', RESULT],
  ]);
  const bytes = write(utils.book_new(sheet, '签约项目'), { type: 'buffer', bookType: 'biff8' }) as Buffer;
  const container = CFB.read(bytes, { type: 'buffer' });
  const entry = CFB.find(container, 'Workbook');
  if (!entry) throw new Error('no workbook stream');
  const stream = Buffer.from(entry.content as Uint8Array);
  let at = 0;
  const isResult = () => stream.readUInt16LE(at) === NUMBER && stream.readDoubleLE(at + 10) === RESULT;
  while (!isResult()) at += 4 + stream.readUInt16LE(at + 2);
  const head = Buffer.alloc(4 + 22);
  head.writeUInt16LE(FORMULA, 0);
  head.writeUInt16LE(22 + tokens.length, 2);
  stream.copy(head, 4, at + 4, at + 18);
  head.writeUInt16LE(tokens.length, 24);
  const after = stream.subarray(at + 4 + stream.readUInt16LE(at + 2));
  const changed = Buffer.concat([stream.subarray(0, at), head, Buffer.from(tokens), after]);
  entry.content = changed;
  entry.size = changed.length;
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer);
}

const RESULT_ROW = [2, '乙项目', RESULT];

describe('formulas in .xls', () => {
  it('leave their stored result', async () => {
    // 5000 as PtgInt.
    const { sheets } = await readWorkbook(xlsWithFormula([0x1e, 0x88, 0x13]), 'a.xls');
    expect(sheets[0]?.grid[2]).toEqual(RESULT_ROW);
  });

  it('with a token that reaches beyond its formula do not keep the reader for ever', async () => {
    // PtgStr of 200 characters in a formula that has room for none: the parser alone never comes back.
    const { sheets } = await readWorkbook(xlsWithFormula([0x17, 200, 0]), 'a.xls');
    expect(sheets[0]?.grid[2]).toEqual(RESULT_ROW);
  });
});

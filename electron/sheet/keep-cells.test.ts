import { CFB, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook';

const NUMBER = 0x0203;
const FORMULA = 0x0006;
/** 7000.5 in the cell below, so that it is told from the others. */
const RESULT = 7000.5;

/** A formula of these tokens, in the place of the cell's number, whose result is stored. */
function formulaRecord(cell: Buffer, tokens: readonly number[]): Buffer {
  const head = Buffer.alloc(4 + 22);
  head.writeUInt16LE(FORMULA, 0);
  head.writeUInt16LE(22 + tokens.length, 2);
  cell.copy(head, 4, 4, 18);
  head.writeUInt16LE(tokens.length, 24);
  return Buffer.concat([head, Buffer.from(tokens)]);
}

/** An .xls in which `replace` made something else of the cell with RESULT. */
function xlsWith(replace: (cell: Buffer) => Buffer): Uint8Array {
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
  const after = at + 4 + stream.readUInt16LE(at + 2);
  const cell = stream.subarray(at, after);
  const changed = Buffer.concat([stream.subarray(0, at), replace(cell), stream.subarray(after)]);
  entry.content = changed;
  entry.size = changed.length;
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer);
}

const RESULT_ROW = [2, '乙项目', RESULT];

describe('formulas in .xls', () => {
  it('leave their stored result', async () => {
    // 5000 as PtgInt.
    const bytes = xlsWith((cell) => formulaRecord(cell, [0x1e, 0x88, 0x13]));
    const { sheets } = await readWorkbook(bytes, 'a.xls');
    expect(sheets[0]?.grid[2]).toEqual(RESULT_ROW);
  });

  it('a list of sheets cut short does not keep the reader for ever', async () => {
    const cut = [0x17, 0, 1, 0, 0x0b];
    const bytes = xlsWith((cell) => Buffer.concat([Buffer.from(cut), cell]));
    const { sheets } = await readWorkbook(bytes, 'a.xls');
    expect(sheets[0]?.grid[2]).toEqual(RESULT_ROW);
  });

  it('damaged do not keep the reader for ever', async () => {
    // An array formula cut short, found by the fuzz run: the parser alone never comes back from it.
    const cut = [0x21, 0, 12, 0, 0, 0, 0, 0, 0xd5, 0x0e, 0, 0, 0, 0, 0, 0];
    const bytes = xlsWith((cell) => Buffer.concat([Buffer.from(cut), cell]));
    const { sheets } = await readWorkbook(bytes, 'a.xls');
    expect(sheets[0]?.grid[2]).toEqual(RESULT_ROW);
  });

  it('that a damaged type makes of a text do not keep the reader for ever', async () => {
    // Formula of BIFF3 with nothing but ff behind the cell.
    const damaged = [0x06, 0x02, 40, 0, 2, 0, 2, 0, ...Array<number>(36).fill(0xff)];
    const bytes = xlsWith((cell) => Buffer.concat([Buffer.from(damaged), cell]));
    const { sheets } = await readWorkbook(bytes, 'a.xls');
    expect(sheets[0]?.grid[2]).toEqual(RESULT_ROW);
  });

  it('cut short are told', async () => {
    const cut = [0x06, 0, 8, 0, 2, 0, 2, 0, 0, 0, 0, 0];
    const bytes = xlsWith((cell) => Buffer.concat([Buffer.from(cut), cell]));
    await expect(readWorkbook(bytes, 'a.xls')).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('other records of .xls', () => {
  it('a link over all cells costs no time', async () => {
    const everywhere = [0xb8, 1, 32, 0, 0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff, ...Array<number>(24).fill(0)];
    const links = Array<number[]>(20).fill(everywhere).flat();
    const { sheets } = await readWorkbook(
      xlsWith((cell) => Buffer.concat([Buffer.from(links), cell])),
      'a.xls',
    );
    expect(sheets[0]?.grid[2]).toEqual(RESULT_ROW);
  });

  it.each([
    ['begins with its last byte', [...text(1, 0x41), 5]],
    ['goes beyond it', text(500, 0x41, 0x42)],
  ])('a list of texts of which one %s is damaged', async (_how, texts) => {
    const list = [0xfc, 0, 8 + texts.length, 0, 9, 0, 0, 0, 9, 0, 0, 0, ...texts];
    const bytes = xlsWith((cell) => Buffer.concat([Buffer.from(list), cell]));
    await expect(readWorkbook(bytes, 'a.xls')).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it('a text goes on in the next record, with letters of another width', async () => {
    const wide = [...Buffer.from('乙项', 'utf16le')];
    const list = [0xfc, 0, 13, 0, 1, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0x41, 0x42];
    const rest = [0x3c, 0, 1 + wide.length, 0, 1, ...wide];
    const label = [0xfd, 0, 10, 0, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0];
    const bytes = xlsWith((cell) => Buffer.concat([Buffer.from([...list, ...rest, ...label]), cell]));
    const { sheets } = await readWorkbook(bytes, 'a.xls');
    expect(sheets[0]?.grid[3]).toEqual([null, 'AB乙项']);
  });
});

/** As it stands in the list, narrow: how many letters it says it has, and those it has. */
function text(says: number, ...letters: readonly number[]): number[] {
  return [says & 255, says >> 8, 0, ...letters];
}

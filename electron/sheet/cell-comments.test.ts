import { type BookType, type CellObject, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook';

async function readSheet(cells: Record<string, CellObject>, bookType: BookType = 'xlsx') {
  const book = utils.book_new();
  utils.book_append_sheet(book, { '!ref': 'A1:B999', ...cells }, '签约');
  const bytes = new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }));
  return (await readWorkbook(bytes, `表.${bookType}`)).sheets[0];
}

const noted = (text: string, thread = false): CellObject => ({
  t: 's',
  v: '甲',
  c: [{ a: '甲某', t: text, T: thread }],
});

describe('comments', () => {
  it('are read with their place, without the line that names the author', async () => {
    const cells = { A1: noted('甲某:\n未到位'), B3: noted('时间：以合同为准'), A2: noted('甲某:\n') };
    const comments = [
      { row: 0, column: 0, text: '未到位' },
      { row: 2, column: 1, text: '时间：以合同为准' },
    ];
    for (const kind of ['xlsx', 'xlsb', 'ods'] as const)
      expect((await readSheet(cells, kind))?.comments, kind).toEqual(comments);
  });

  it('in a thread are read once, with their answers', async () => {
    const c = [
      { a: '甲某', t: '这笔重复了', T: true },
      { a: '乙某', t: '不重复 & 已核', T: true },
    ];
    expect((await readSheet({ A1: { t: 's', v: '甲', c } }))?.comments).toEqual([
      { row: 0, column: 0, text: '这笔重复了；不重复 & 已核' },
    ]);
    const told =
      '[线程批注]\n\n你的 Excel 版本可读取此线程批注；但如果在更新版本中打开文件，则对批注所作的任何改动都将被删除。\n\n注释:\n    这笔重复了';
    expect((await readSheet({ A1: noted(told) }))?.comments?.[0]?.text).toBe('这笔重复了');
  });

  it('beyond what somebody writes by hand are counted only, and long ones cut', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 600 }, (_, row) => [`A${row + 1}`, noted('长'.repeat(300))]),
    );
    const sheet = await readSheet(many);
    expect(sheet?.comments).toHaveLength(500);
    expect(sheet?.comments?.[0]?.text).toHaveLength(201);
    expect(sheet?.notices.join()).toContain('另有 100 条没有读入');
  });

  it('are absent where there are none', async () => {
    expect(await readSheet({ A1: { t: 's', v: '甲' } })).not.toHaveProperty('comments');
  });
});

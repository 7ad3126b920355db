import { type BookType, CFB, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { RawWorkbook, SheetCell } from '../../shared/import/cell';
import { toGbk } from './corpus/to-gbk';
import { readWorkbook } from './read-workbook';

function book(
  sheets: Record<string, unknown[][]>,
  adapt?: (sheet: WorkSheet, book: WorkBook) => void,
): WorkBook {
  const made = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows);
    adapt?.(sheet, made);
    utils.book_append_sheet(made, sheet, name);
  }
  return made;
}

function bytesOf(made: WorkBook, bookType: BookType = 'xlsx'): Uint8Array {
  return new Uint8Array(write(made, { type: 'buffer', bookType, compression: true }));
}

const HEADING = ['序号', '项目名称', '总投资（万元）'];
const ROW = [1, '年产三万吨包装膜项目', 5000];
const simple = () => book({ 签约项目: [HEADING, ROW] });

/** Replaces or adds parts of a package. */
function rezip(bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts as Zippable);
}

const firstGrid = (read: RawWorkbook): readonly (readonly SheetCell[])[] => read.sheets[0]?.grid ?? [];

describe('kinds of files, by content', () => {
  const kinds: [string, BookType, string][] = [
    ['a.xlsx', 'xlsx', 'xlsx'],
    ['a.xls', 'biff8', 'xls'],
    ['a.et', 'biff8', 'et'],
    ['a.ods', 'ods', 'ods'],
    ['a.xlsb', 'xlsb', 'xlsb'],
    ['命名错误.csv', 'xlsx', 'xlsx'],
    ['a.xml', 'xlml', 'xml (UTF-8)'],
    ['a.xls', 'biff2', 'xls'],
  ];
  it.each(kinds)('%s written as %s is %s', async (name, bookType, format) => {
    // BIFF2 knows no Chinese; its header is what matters.
    const rows =
      bookType === 'biff2'
        ? [
            ['no', 'name'],
            [1, 'x'],
          ]
        : [HEADING, ROW];
    const read = await readWorkbook(bytesOf(book({ 表: rows }), bookType), name);
    expect(read.format).toBe(format);
    expect(firstGrid(read)).toEqual(rows);
  });

  it('an Excel 95 stream with texts in code page 936', async () => {
    const record = (type: number, body: readonly number[]) => [
      type & 255,
      type >> 8,
      body.length,
      0,
      ...body,
    ];
    const label = (row: number, column: number, text: string) => {
      const bytes = [...toGbk(text)];
      return record(0x0204, [row, 0, column, 0, 0, 0, bytes.length, 0, ...bytes]);
    };
    const stream = new Uint8Array([
      ...record(0x0809, [0x00, 0x05, 0x10, 0x00, 0, 0, 0, 0]),
      ...record(0x0042, [936 & 255, 936 >> 8]),
      ...label(0, 0, '项目名称'),
      ...label(1, 0, '甲项目'),
      ...record(0x000a, []),
    ]);
    expect(firstGrid(await readWorkbook(stream, 'a.xls'))).toEqual([['项目名称'], ['甲项目']]);
  });

  const texts: [string, Uint8Array, string][] = [
    ['UTF-8', strToU8('序号,项目名称\r\n1,甲项目\r\n'), 'csv (UTF-8)'],
    [
      'UTF-8 with mark',
      new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8('序号,项目名称\n1,甲项目')]),
      'csv (UTF-8)',
    ],
    ['GBK', toGbk('序号,项目名称\n1,甲项目'), 'csv (GB18030)'],
    ['GBK tabs', toGbk('序号\t项目名称\n1\t甲项目'), 'csv (GB18030)'],
    ['semicolons', strToU8('序号;项目名称\n1;甲项目'), 'csv (UTF-8)'],
    [
      'UTF-16 with mark',
      new Uint8Array(Buffer.from('\ufeff序号\t项目名称\n1\t甲项目', 'utf16le')),
      'csv (UTF-16)',
    ],
    [
      'GBK line in a UTF-8 file',
      new Uint8Array([...strToU8('序号,项目名称\n'), ...toGbk('1,甲项目')]),
      'csv (mixed)',
    ],
  ];
  it.each(texts)('text in %s', async (_label, bytes, format) => {
    const read = await readWorkbook(bytes, '表.txt');
    expect(read.format).toBe(format);
    expect(firstGrid(read)).toEqual([
      ['序号', '项目名称'],
      ['1', '甲项目'],
    ]);
  });

  it('text that was to be left as it is, written as a formula', async () => {
    const read = await readWorkbook(strToU8('编号,金额\n"=""00123""",="1.25"\n="",=A1'), '表.csv');
    expect(firstGrid(read)).toEqual([
      ['编号', '金额'],
      ['00123', '1.25'],
      [null, '=A1'],
    ]);
  });

  it('decodes four-byte GB18030', async () => {
    // 𠮷 is 0x95 0x34 0xB2 0x35 in GB18030: four bytes that GBK does not know.
    const read = await readWorkbook(
      new Uint8Array([...toGbk('名称,地点\n'), 0x95, 0x34, 0xb2, 0x35, 0x2c, 0x61]),
      'a.csv',
    );
    expect(read.format).toBe('csv (GB18030)');
    expect(firstGrid(read)[1]?.[0]).toBe('𠮷');
  });

  it('HTML saved as .xls in GBK, with merged cells and texts left as they are', async () => {
    const html =
      '<html><head><meta charset="gbk"></head><body><table><tr><td colspan="3">签约项目表</td></tr>' +
      '<tr><td>序号</td><td>项目名称</td><td>签约时间</td></tr><tr><td>1</td><td>甲&amp;乙项目</td><td>2026.10</td></tr></table></body></html>';
    const read = await readWorkbook(toGbk(html), '报表.xls');
    expect(read.format).toBe('html (GB18030)');
    expect(firstGrid(read)).toEqual([
      ['签约项目表'],
      ['序号', '项目名称', '签约时间'],
      ['1', '甲&乙项目', '2026.10'],
    ]);
    expect(read.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  });

  it('keeps every line when a quote is never closed', async () => {
    const read = await readWorkbook(strToU8('名称,地点\n"甲项目,一\n乙项目,二\n'), 'a.csv');
    expect(firstGrid(read)).toHaveLength(3);
    expect(read.sheets[0]?.notes[0]?.why).toContain('引号');
  });
});

describe('values', () => {
  it('tells dates, months, percentages and labelled amounts from plain numbers', async () => {
    const made = book({ 表: [['甲', 46261, 46261, 0.98, 1.2, 54583.1, true]] }, (sheet) => {
      sheet.B1.z = 'yyyy"年"m"月"d"日"';
      sheet.C1.z = 'yyyy"年"m"月"';
      sheet.D1.z = '0%';
      sheet.E1.z = '0.0"亿元"';
      sheet.F1.z = '#,##0.00';
    });
    for (const type of ['xlsx', 'biff8'] as const) {
      expect(firstGrid(await readWorkbook(bytesOf(made, type), 'a'))[0]).toEqual([
        '甲',
        { kind: 'date', date: '2026-08-27', dayShown: true },
        { kind: 'date', date: '2026-08-27', dayShown: false },
        { kind: 'number', value: 0.98, text: '98%' },
        { kind: 'number', value: 1.2, text: '1.2亿元' },
        54583.1,
        true,
      ]);
    }
  });

  it('counts days from 1904 where the workbook does', async () => {
    const made = book({ 表: [['甲', 44799]] }, (sheet, workbook) => {
      sheet.B1.z = 'yyyy-mm-dd';
      workbook.Workbook = { WBProps: { date1904: true } };
    });
    for (const type of ['xlsx', 'biff8'] as const) {
      const read = await readWorkbook(bytesOf(made, type), 'a');
      expect(read.sheets[0]?.date1904).toBe(true);
      expect(firstGrid(read)[0]?.[1]).toEqual({ kind: 'date', date: '2026-08-27', dayShown: true });
    }
  });

  it('takes the stored result of a formula and flags errors and missing results', async () => {
    const made = book({ 表: [['甲', 3, 4, 5]] }, (sheet) => {
      sheet.B1 = { t: 'n', v: 7, f: '3+4' };
      sheet.C1 = { t: 'e', v: 0x17, f: 'A9' };
    });
    const bytes = rezip(bytesOf(made), (parts) => {
      const name = 'xl/worksheets/sheet1.xml';
      const xml = new TextDecoder().decode(parts[name]);
      parts[name] = strToU8(xml.replace(/<c r="D1"[^>]*>.*?<\/c>/, '<c r="D1"><f>1+1</f></c>'));
    });
    expect(firstGrid(await readWorkbook(bytes, 'a.xlsx'))[0]).toEqual([
      '甲',
      7,
      { kind: 'error', text: '#REF!' },
      { kind: 'error', text: '公式没有结果' },
    ]);
  });

  it('sheets named __proto__ and constructor are sheets, hidden ones are marked', async () => {
    const made = book({ '\u005f_proto__x': [['甲']], constructor: [['乙']], 藏: [['丙']] });
    made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] };
    const bytes = rezip(bytesOf(made), (parts) => {
      const xml = new TextDecoder().decode(parts['xl/workbook.xml']);
      parts['xl/workbook.xml'] = strToU8(xml.replace('__proto__x', '__proto__'));
    });
    const read = await readWorkbook(bytes, 'a.xlsx');
    expect(read.sheets.map((sheet) => [sheet.name, sheet.hidden, sheet.grid[0]])).toEqual([
      ['__proto__', 'no', ['甲']],
      ['constructor', 'yes', ['乙']],
      ['藏', 'very', ['丙']],
    ]);
    expect(({} as Record<string, unknown>)['0']).toBeUndefined();
  });
});

describe('what the clerk should know of a file', () => {
  const partlyHidden = book({ 签约项目: [HEADING, ROW, [2, '乙项目', 3000]] }, (sheet) => {
    sheet['!rows'] = [{}, {}, { hidden: true }, { hidden: true }];
    sheet['!cols'] = [{ hidden: true }];
  });
  const column = '有 1 列在文件里是隐藏的，也已读入：第 1 列';

  it('hidden rows and columns with something in them', async () => {
    const read = await readWorkbook(bytesOf(partlyHidden), 'a.xlsx');
    expect(read.sheets[0]?.notices).toEqual(['有 1 行在文件里是隐藏的，也已读入：第 3 行', column]);
    expect(firstGrid(read)[2]).toEqual([2, '乙项目', 3000]);
  });

  it('contents below a merged cell, where a program has left them', async () => {
    const merged = book({ 签约项目: [HEADING, ROW, [2, '乙项目', 3000]] }, (sheet) => {
      sheet['!merges'] = [
        { s: { r: 1, c: 1 }, e: { r: 2, c: 1 } },
        { s: { r: 5, c: 0 }, e: { r: 6, c: 3 } },
      ];
    });
    const read = await readWorkbook(bytesOf(merged), 'a.xlsx');
    expect(read.sheets[0]?.notices).toEqual([expect.stringMatching(/合并单元格下面.*第 3 行/)]);
  });

  it('hidden columns of .xls', async () => {
    const read = await readWorkbook(bytesOf(partlyHidden, 'biff8'), 'a.xls');
    expect(read.sheets[0]?.notices).toEqual([column]);
  });

  it('hidden sheets and links to other files', async () => {
    const made = book({ 签约项目: [HEADING, ROW], 底表: [['甲']] });
    made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const bytes = rezip(bytesOf(made), (parts) => {
      parts['xl/externalLinks/externalLink1.xml'] = strToU8('<externalLink/>');
    });
    const [open, hidden] = (await readWorkbook(bytes, 'a.xlsx')).sheets;
    expect(open?.notices).toEqual([expect.stringContaining('引用其他文件')]);
    expect(hidden?.notices[0]).toContain('隐藏');
  });
});

describe('far cells and many blanks', () => {
  it('reads the table and names the stray cell at XFD1048576', async () => {
    const made = book({ 表: [HEADING, ROW] }, (sheet) => {
      sheet.XFD1048576 = { t: 's', v: '远' };
      sheet['!ref'] = 'A1:XFD1048576';
    });
    const bytes = rezip(bytesOf(simple()), (parts) => {
      const name = 'xl/worksheets/sheet1.xml';
      const xml = new TextDecoder().decode(parts[name]);
      parts[name] = strToU8(
        xml.replace(
          '</sheetData>',
          '<row r="1048576"><c r="XFD1048576" t="str"><v>远</v></c></row></sheetData>',
        ),
      );
    });
    expect(made.SheetNames).toHaveLength(1);
    const read = await readWorkbook(bytes, 'a.xlsx');
    expect(firstGrid(read)).toEqual([HEADING, ROW]);
    expect(read.sheets[0]?.notes).toEqual([{ row: 1048576, why: expect.stringContaining('没有读入') }]);
  });

  it('a million blank formatted rows cost nothing in the result', async () => {
    const bytes = rezip(bytesOf(simple()), (parts) => {
      const name = 'xl/worksheets/sheet1.xml';
      const xml = new TextDecoder().decode(parts[name]);
      const blanks = Array.from(
        { length: 1_000_000 },
        (_, row) => `<row r="${row + 10}"><c r="A${row + 10}" s="0"/></row>`,
      );
      parts[name] = strToU8(xml.replace('</sheetData>', `${blanks.join('')}</sheetData>`));
    });
    const read = await readWorkbook(bytes, 'a.xlsx');
    expect(firstGrid(read)).toEqual([HEADING, ROW]);
  }, 60_000);
});

describe('refusals', () => {
  const bomb = () =>
    rezip(bytesOf(simple()), (parts) => {
      parts['xl/sharedStrings.xml'] = new Uint8Array(30 * 1024 * 1024).fill(0x41);
    });
  const encrypted = () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from([4, 0, 4, 0]));
    CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(64, 7));
    return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer);
  };
  const word = () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/WordDocument', Buffer.alloc(64, 7));
    return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer);
  };
  const encryptedXls = () => {
    // FilePass (0x002F) right behind the BOF of the workbook stream.
    const container = CFB.read(Buffer.from(bytesOf(simple(), 'biff8')), { type: 'buffer' });
    const stream = Buffer.from((CFB.find(container, 'Workbook') as { content: Uint8Array }).content);
    const bof = 4 + stream.readUInt16LE(2);
    const filePass = Buffer.from([0x2f, 0x00, 0x04, 0x00, 0x00, 0x00, 0x11, 0x22]);
    const changed = CFB.utils.cfb_new();
    CFB.utils.cfb_add(
      changed,
      '/Workbook',
      Buffer.concat([stream.subarray(0, bof), filePass, stream.subarray(bof)]),
    );
    return new Uint8Array(CFB.write(changed, { type: 'buffer' }) as Buffer);
  };
  const dtd = () =>
    rezip(bytesOf(simple()), (parts) => {
      parts['xl/sharedStrings.xml'] = strToU8(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><sst>&a;</sst>',
      );
    });
  const flipped = () => {
    const bytes = bytesOf(simple()).slice();
    // Inside the packed data of the first part.
    const place = 30 + (bytes[26] ?? 0) + 20;
    bytes[place] = (bytes[place] ?? 0) ^ 0xff;
    return bytes;
  };
  const twice = () => {
    const bytes = zipSync({ 'xl/workbook.xml': strToU8('<a/>'), 'xl/workbooK.xml': strToU8('<b/>') });
    return bytes;
  };

  const cases: [string, () => Uint8Array, string, string][] = [
    ['empty file', () => new Uint8Array(), 'file-unreadable', '空文件'],
    ['a note under the name of a workbook', () => strToU8('not a zip at all'), 'file-unreadable', '普通文字'],
    ['blank text', () => strToU8(' \r\n \r\n'), 'file-unreadable', '没有任何内容'],
    ['no cell at all', () => bytesOf(book({ 表: [] })), 'file-unreadable', '没有任何内容'],
    ['encrypted xlsx', encrypted, 'file-unreadable', '密码'],
    ['encrypted xls', encryptedXls, 'file-unreadable', '密码'],
    ['word document', word, 'file-unreadable', 'Word'],
    ['docx', () => zipSync({ 'word/document.xml': strToU8('<a/>') }), 'file-unreadable', 'Word'],
    ['zip of workbooks', () => zipSync({ 'a.xlsx': bytesOf(simple()) }), 'file-unreadable', '解压'],
    ['pdf', () => strToU8('%PDF-1.7 …'), 'file-unreadable', 'PDF'],
    ['picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'file-unreadable', '图片'],
    [
      'binary noise',
      () => new Uint8Array(4096).map((_, place) => (place * 7919) % 251),
      'file-unreadable',
      '不是电子表格',
    ],
    ['cut in half', () => bytesOf(simple()).slice(0, 3000), 'file-unreadable', '损坏'],
    ['cut xls', () => bytesOf(simple(), 'biff8').slice(0, 700), 'file-unreadable', '“表.xlsx”'],
    ['flipped byte', flipped, 'file-unreadable', '损坏'],
    ['zip bomb', bomb, 'file-unreadable', '压缩'],
    ['document type', dtd, 'file-unreadable', '外部定义'],
    ['duplicate part', twice, 'file-unreadable', '重名'],
    [
      'path outside',
      () => zipSync({ '../a': strToU8('x'), 'xl/workbook.xml': strToU8('<a/>') }),
      'file-unreadable',
      '越界',
    ],
    [
      'web archive',
      () => strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related'),
      'file-unreadable',
      '另存',
    ],
  ];
  it.each(cases)('%s', async (_label, make, code, words) => {
    await expect(readWorkbook(make(), '表.xlsx')).rejects.toMatchObject({
      code,
      message: expect.stringMatching(
        new RegExp(`${words}[\\s\\S]*没有读入任何数据|没有读入任何数据[\\s\\S]*${words}`),
      ),
    });
  });

  it('more than 200 sheets', async () => {
    const sheets = Object.fromEntries(Array.from({ length: 201 }, (_, place) => [`表${place}`, [['甲']]]));
    await expect(readWorkbook(bytesOf(book(sheets)), 'a.xlsx')).rejects.toMatchObject({
      code: 'file-too-large',
    });
  });
});

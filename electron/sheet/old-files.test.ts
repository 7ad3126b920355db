/** What old programs and exports leave on a clerk's desk: Excel 2.1 to 95, tables saved as text, odd shapes. */
import { CFB, utils, write } from '@e965/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { describeSheet, reviewBytes } from './corpus/read-case';
import { toGbk } from './corpus/to-gbk';
import { readWorkbook } from './read-workbook';

const TABLE: readonly (readonly (string | number)[])[] = [
  ['桃源镇新签约项目表'],
  ['序号', '项目名称', '投资总额（万元）', '签约时间'],
  [1, '年产三万吨包装膜项目', 12000, '2026-11-05'],
  [2, '冷链物流园（一期）', 8000.5, '2026.11.9'],
];
const READ = [
  '3 年产三万吨包装膜项目 | 12000万元 | 签约2026-11-05',
  '4 冷链物流园（一期） | 8000.5万元 | 签约2026-11-09',
];

async function rowsOf(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const [sheet] = await reviewBytes(bytes, name);
  if (!sheet) throw new Error('no sheet');
  expect(sheet.unit.name).toBe('桃源镇');
  return describeSheet(sheet, undefined).rows;
}

type Version = 2 | 3 | 4 | 5;

const u16 = (value: number) => [value & 255, value >> 8];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];
const double = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer)];
const record = (id: number, body: readonly number[]) => [...u16(id), ...u16(body.length), ...body];
const CODEPAGE = record(0x42, u16(936));
const END = record(0x0a, []);

function beginning(version: Version, kind: number): number[] {
  if (version === 2) return record(0x09, [...u16(2), ...u16(kind)]);
  const id = { 3: 0x0209, 4: 0x0409, 5: 0x0809 }[version];
  return record(id, [...u16(version * 256), ...u16(kind), ...(version === 5 ? [0, 0, 0, 0] : [0, 0])]);
}

function cell(version: Version, row: number, column: number, value: string | number): number[] {
  const place = [...u16(row), ...u16(column)];
  const look = version === 2 ? [0, 0, 0] : [0, 0];
  if (typeof value === 'number')
    return record(version === 2 ? 0x03 : 0x0203, [...place, ...look, ...double(value)]);
  const text = [...toGbk(value)];
  const length = version === 2 ? [text.length] : u16(text.length);
  return record(version === 2 ? 0x04 : 0x0204, [...place, ...look, ...length, ...text]);
}

/** A stream of the time, texts in code page 936. */
function oldSheet(version: Version): number[] {
  const cells = TABLE.flatMap((row, r) => row.flatMap((value, c) => cell(version, r, c, value)));
  return [...beginning(version, 0x10), ...CODEPAGE, ...cells, ...END];
}

/** Excel 5.0 and 95: a compound file with the stream `Book`. */
function excel95(): Uint8Array {
  const name = [...toGbk('签约')];
  const bound = (at: number) => record(0x85, [...u32(at), 0, 0, name.length, ...name]);
  const globals = (at: number) => [...beginning(5, 0x05), ...CODEPAGE, ...bound(at), ...END];
  const stream = [...globals(globals(0).length), ...oldSheet(5)];
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/Book', Uint8Array.from(stream));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

describe('workbooks of old programs', () => {
  it.each([2, 3, 4] as const)('Excel %d, a bare stream', async (version) => {
    const bytes = Uint8Array.from(oldSheet(version));
    expect((await readWorkbook(bytes, '桃源镇.xls')).format).toBe('xls');
    expect(await rowsOf(bytes, '桃源镇.xls')).toEqual(READ);
  });

  it.each(['xls', 'et'])('Excel 95 under the name .%s', async (extension) => {
    expect(await rowsOf(excel95(), `桃源镇.${extension}`)).toEqual(READ);
  });
});

describe('tables saved as text under the name of a workbook', () => {
  const tabs = TABLE.map((row) => row.join('\t')).join('\r\n');
  it.each([
    ['tabs in GBK as .xls', '桃源镇.xls', toGbk(tabs)],
    ['tabs in GBK as .et', '桃源镇.et', toGbk(tabs)],
    ['tabs in GBK as .txt', '桃源镇.txt', toGbk(tabs)],
    ['UTF-16 as Excel saves 文本', '桃源镇.txt', new Uint8Array(Buffer.from(`\ufeff${tabs}`, 'utf16le'))],
    [
      'a web page in GBK as .xls',
      '桃源镇.xls',
      toGbk(
        `<html><head><meta charset="gb2312"></head><table>${TABLE.map(
          (row) => `<tr>${row.map((value) => `<td>${value}</td>`).join('')}</tr>`,
        ).join('')}</table></html>`,
      ),
    ],
  ])('%s', async (_label, name, bytes) => {
    expect(await rowsOf(bytes, name)).toEqual(READ);
  });
});

describe('odd shapes', () => {
  it('sixty sheets, each with its own table', async () => {
    const book = utils.book_new();
    for (let place = 1; place <= 60; place++)
      utils.book_append_sheet(book, utils.aoa_to_sheet(TABLE.map((row) => [...row])), `表${place}`);
    const sheets = await reviewBytes(new Uint8Array(write(book, { type: 'buffer' })), '桃源镇.xlsx');
    expect(sheets).toHaveLength(60);
    expect(sheets.every((sheet) => sheet.rows.length === 2)).toBe(true);
  });

  it.each(['xlsx', 'biff8'] as const)('merges upon merges, thousands of them (%s)', async (bookType) => {
    const sheet = utils.aoa_to_sheet(TABLE.map((row) => [...row]));
    sheet['!merges'] = [
      { s: { r: 0, c: 0 }, e: { r: 0, c: 3 } },
      ...Array.from({ length: 3000 }, (_, place) => ({
        s: { r: 10, c: 10 },
        e: { r: 11 + (place % 60_000), c: 250 },
      })),
    ];
    const book = utils.book_new(sheet, '签约');
    expect(await rowsOf(new Uint8Array(write(book, { type: 'buffer', bookType })), '桃源镇.xlsx')).toEqual(
      READ,
    );
  });
});

it('says nothing on the console, whatever the parser makes of a file', async () => {
  const said = (['error', 'warn', 'log'] as const).map((kind) => vi.spyOn(console, kind));
  const [beginning, rest] = [oldSheet(4).slice(0, 10), oldSheet(4).slice(10)];
  // A record nobody knows: the parser makes a note of it.
  const strange = Uint8Array.from([...beginning, ...record(0x0fff, [1, 2]), ...rest]);
  expect(await rowsOf(strange, '桃源镇.xls')).toEqual(READ);
  expect(said.flatMap((spy) => spy.mock.calls)).toEqual([]);
  for (const spy of said) spy.mockRestore();
});

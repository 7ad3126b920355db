import { CFB, utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reviewBytes } from '../corpus/read-case';
import { readWorkbook } from '../read-workbook';

const HEADING = ['序号', '项目名称', '总投资（万元）', '签约时间'];

async function xlsx(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('签约');
  sheet.addRow(HEADING);
  fill(sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const u16 = (value: number) => [value & 255, value >> 8];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];
const record = (id: number, body: readonly number[]) => [...u16(id), ...u16(body.length), ...body];
const END = record(0x0a, []);
const begin = (kind: number) =>
  record(0x0809, [...u16(0x0600), ...u16(kind), 0, 0, 0, 0, ...u32(0), ...u32(0)]);

interface OldText {
  readonly text: string;
  /** From this letter on, the number of the font. */
  readonly runs?: readonly (readonly [number, number])[];
}

/** Fonts 0 to 3 and 5 to 7: plain, the sixth struck, the seventh raised. Look 1 is struck. */
function xls(rows: readonly (readonly { readonly text: OldText; readonly look: number }[])[]): Uint8Array {
  const font = (flags: number, raised: number) =>
    record(0x31, [...u16(200), ...u16(flags), ...u16(8), ...u16(400), ...u16(raised), 0, 0, 0, 0, 1, 0, 65]);
  const look = (number: number) => record(0xe0, [...u16(number), ...Array<number>(18).fill(0)]);
  const texts = rows.flat().map(({ text }) => text);
  const list = texts.flatMap(({ text, runs = [] }) => [
    ...u16(text.length),
    runs.length > 0 ? 9 : 1,
    ...(runs.length > 0 ? u16(runs.length) : []),
    ...Buffer.from(text, 'utf16le'),
    ...runs.flatMap(([from, number]) => [...u16(from), ...u16(number)]),
  ]);
  const globals = (at: number) => [
    ...begin(5),
    ...[0, 0, 0, 0, 0].flatMap(() => font(0, 0)),
    ...font(8, 0),
    ...font(0, 1),
    ...look(0),
    ...look(6),
    ...record(0x85, [...u32(at), 0, 0, 2, 1, ...Buffer.from('签约', 'utf16le')]),
    ...record(0xfc, [...u32(texts.length), ...u32(texts.length), ...list]),
    ...END,
  ];
  let place = 0;
  const cells = rows.flatMap((row, r) =>
    row.flatMap(({ look: number }, c) =>
      record(0xfd, [...u16(r), ...u16(c), ...u16(number), ...u32(place++)]),
    ),
  );
  const stream = [...globals(globals(0).length), ...begin(16), ...cells, ...END];
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/Workbook', Uint8Array.from(stream));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

const plain = (...texts: string[]) => texts.map((text) => ({ text: { text }, look: 0 }));

describe('rows and cells with a line through them', () => {
  it('.xlsx: most of a row makes it struck, a single cell is told alone', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow([1, '炒货项目', 5000, '2026-11-05']);
      sheet.addRow([2, '划掉的项目', 6000, '2026-11-05']).eachCell((cell) => {
        cell.font = { strike: true, bold: true };
      });
      sheet.addRow([3, '果脯项目', 7000, '2026-11-05']).getCell(3).font = { strike: true };
    });
    const [read] = (await readWorkbook(bytes, '桃源镇签约.xlsx')).sheets;
    expect(read?.struckRows).toEqual([2]);
    expect(read?.comments).toEqual([{ row: 3, column: 2, text: '', struck: 'whole' }]);
  });

  it('.xls: likewise, by the fonts of the looks', async () => {
    const struck = plain('2', '划掉的项目', '6000', '2026-11-05').map((cell) => ({ ...cell, look: 1 }));
    const one = plain('3', '果脯项目', '7000', '2026-11-05').map((cell, c) => ({
      ...cell,
      look: c === 2 ? 1 : 0,
    }));
    const bytes = xls([plain(...HEADING), plain('1', '炒货项目', '5000', '2026-11-05'), struck, one]);
    const [read] = (await readWorkbook(bytes, '桃源镇签约.xls')).sheets;
    expect(read?.struckRows).toEqual([2]);
    expect(read?.comments).toEqual([{ row: 3, column: 2, text: '', struck: 'whole' }]);
  });
});

describe('a cell corrected by hand', () => {
  const rich = (...parts: readonly [string, Partial<ExcelJS.Font>][]) => ({
    richText: parts.map(([text, font]) => ({ text, font })),
  });

  async function expectCorrected(bytes: Uint8Array, name: string) {
    const [sheet] = await reviewBytes(bytes, name);
    expect(sheet?.rows.map(({ record }) => [record.projectName, record.totalInvestment?.minor])).toEqual([
      ['炒货项目', 8000_0000_00],
      ['果脯项目', 5000_0000_00],
    ]);
    const told = sheet?.rows.map(({ issues }) => issues.filter(({ code }) => code === 'said-void'));
    expect(told?.map((issues) => issues.map(({ column, message }) => [column, message]))).toEqual([
      [[3, '这一格里“500”划有删除线，没有读入，请核对']],
      [],
    ]);
  }

  it('.xlsx: what is struck is left out and told, a raised footnote is no digit', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow([1, '炒货项目', rich(['500', { strike: true }], ['8000', {}]), '2026-11-05']);
      sheet.addRow([2, '果脯项目', rich(['5000', {}], ['1', { vertAlign: 'superscript' }]), '2026-11-05']);
    });
    await expectCorrected(bytes, '桃源镇签约.xlsx');
  });

  it('.xls: likewise, by the fonts of the runs', async () => {
    const corrected = {
      look: 0,
      text: {
        text: '5008000',
        runs: [
          [0, 6],
          [3, 0],
        ],
      },
    } as const;
    const footnote = { look: 0, text: { text: '50001', runs: [[4, 7]] } } as const;
    const row = (serial: string, name: string, total: typeof corrected | typeof footnote) => [
      ...plain(serial, name),
      total,
      ...plain('2026-11-05'),
    ];
    const bytes = xls([plain(...HEADING), row('1', '炒货项目', corrected), row('2', '果脯项目', footnote)]);
    await expectCorrected(bytes, '桃源镇签约.xls');
  });

  it('.ods: likewise, by the styles of the runs', async () => {
    const sheet = utils.aoa_to_sheet([
      HEADING,
      ['1', '炒货项目', '@500@8000', '2026-11-05'],
      ['2', '果脯项目', '5000#1#', '2026-11-05'],
    ]);
    const parts = unzipSync(write(utils.book_new(sheet, '签约'), { type: 'buffer', bookType: 'ods' }));
    const style = (name: string, says: string) =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties ${says}/></style:style>`;
    const styles =
      style('T1', 'style:text-line-through-type="single" style:text-position="0% 100%"') +
      style('T2', 'style:text-line-through-type="none" style:text-position="33% 58%"');
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array())
      .replace('</office:automatic-styles>', `${styles}</office:automatic-styles>`)
      .replace(/@(\d+)@/, '<text:span text:style-name="T1">$1</text:span>')
      .replace(/#(\d+)#/, '<text:span text:style-name="T2">$1</text:span>');
    const bytes = zipSync({ ...parts, 'content.xml': strToU8(content) });
    await expectCorrected(bytes, '桃源镇签约.ods');
  });

  it('struck from end to end, it is read as it stands and told', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow([
        1,
        '炒货项目',
        rich(['50', { strike: true }], ['00', { strike: true, bold: true }]),
        '2026-11-05',
      ]);
    });
    const [read] = (await readWorkbook(bytes, '桃源镇签约.xlsx')).sheets;
    expect(read?.grid[1]?.[2]).toBe('5000');
    expect(read?.comments).toEqual([{ row: 1, column: 2, text: '', struck: 'whole' }]);
  });
});

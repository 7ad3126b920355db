import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readGenerally, readQuickly, unpackParts } from '../read-zipped';
import { scanRows } from './scan-rows';
import { readSharedStrings } from './xml-text';

const quiet = () => undefined;

/** The same file by the general parser and by the scanner, which must know it. */
async function bothReadings(bytes: Uint8Array) {
  const { format, parts } = await unpackParts(bytes, '表.xlsx');
  return {
    quick: readQuickly(format, parts, '表.xlsx', quiet),
    general: readGenerally(parts, '表.xlsx', quiet),
  };
}

async function expectSame(bytes: Uint8Array): Promise<void> {
  const { quick, general } = await bothReadings(bytes);
  expect(quick).toEqual(general);
}

const samples = path.resolve('assets');
const workbooks = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.xls[xm]$/.test(name),
);

describe('rows scanned and rows parsed', () => {
  it.each(workbooks)('are the same in %s', (name) => expectSame(readFileSync(path.join(samples, name))));

  it('are the same with dates, formats, merges, hidden parts and formulas by exceljs', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('签约', { state: 'hidden' });
    sheet.addRow(['标题', null, '日期', '率', '钱', '是', '式']);
    sheet.addRow([
      '甲\n乙 & <丙> "丁"',
      '',
      new Date('2026-11-05'),
      0.98,
      12.5,
      true,
      { formula: 'A1', result: 3 },
    ]);
    sheet.addRow([
      { richText: [{ text: '富' }, { text: '文本', font: { bold: true } }] },
      '  ',
      46000,
      1e21,
      -0.1,
    ]);
    sheet.addRow([
      { error: '#DIV/0!' },
      { formula: '1/0', result: { error: '#REF!' } },
      { text: '链', hyperlink: 'x' },
    ]);
    sheet.addRow([{ formula: 'A9' }, { formula: 'B9', result: '文' }, { formula: 'C9', result: '' }]);
    sheet.getCell('C2').numFmt = 'yyyy"年"m"月"';
    sheet.getCell('C3').numFmt = 'm/d';
    sheet.getCell('D2').numFmt = '0%';
    sheet.getCell('E2').numFmt = '0.00"亿元"';
    sheet.mergeCells('A8:C9');
    sheet.getCell('J12').value = '远';
    sheet.getRow(3).hidden = true;
    sheet.getColumn(2).hidden = true;
    book.addWorksheet('__proto__').addRow(['x']);
    book.addWorksheet('空');
    await expectSame(new Uint8Array(await book.xlsx.writeBuffer()));
  });

  it('are the same whatever the values, shared or in the cell', async () => {
    const cell = fc.oneof(
      fc
        .string({ unit: 'grapheme', maxLength: 12 })
        .filter((text) => !/_x[\da-f]{4}_|&|\r|[\uFFFE\uFFFF]/i.test(text)),
      // Much of a column says the same as the row above, or nearly.
      fc.constantFrom('桃源镇', '桃源乡', '2026-11-05', '2026-11-06', '甲 & 乙', '甲 < 乙'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 100),
      fc.boolean(),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        async (rows, bookSST) => {
          const sheet = utils.aoa_to_sheet(rows as unknown[][]);
          const bytes = write(utils.book_new(sheet, '表'), {
            type: 'buffer',
            bookType: 'xlsx',
            bookSST,
          }) as Buffer;
          await expectSame(bytes);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** A workbook of one sheet whose rows are written by hand. */
function packed(sheetData: string, prefix = ''): Uint8Array {
  const x = prefix === '' ? '' : `${prefix}:`;
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><${x}worksheet xmlns${prefix === '' ? '' : `:${prefix}`}="${main}">${sheetData}</${x}worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

describe('the scanner', () => {
  const gridOf = async (sheetData: string) => (await bothReadings(packed(sheetData))).quick?.[0]?.grid;

  it('reads rows and cells without references and text written in the cell', async () => {
    const data = `<sheetData><row><c t='str'><v>a&amp;lt;</v></c><c/><c t="inlineStr"><is><r><t>一</t></r><rPh sb="0" eb="1"><t>yi</t></rPh><r><t xml:space="preserve"> 二</t></r></is></c></row><row r="4"/><row><c t="b"><v>1</v></c><c><v>-12.50</v></c><c t="e"><v>#N/A</v></c></row></sheetData>`;
    expect(await gridOf(data)).toEqual([
      ['a&lt;', null, '一 二'],
      [],
      [],
      [],
      [true, -12.5, { kind: 'error', text: '#N/A' }],
    ]);
  });

  it('leaves out what lies beyond the limits and says so', async () => {
    const data =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFC1"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row></sheetData>';
    const { quick, general } = await bothReadings(packed(data));
    expect(quick?.[0]?.grid).toEqual([[1]]);
    expect(quick?.[0]?.notes.map((note) => note.row)).toEqual([1, 1_048_576]);
    expect(quick).toEqual(general);
  });

  it('reads shared strings however they are written, and one behind the other', () => {
    const items =
      '<si><t>甲</t></si><si><t>乙 &amp; 丙</t></si>\n <si/><si><t xml:space="preserve"> 丁</t></si><si><r><t>富</t></r><r><t>文本</t></r></si><si><t/></si><si><t></t></si>';
    const read = (xml: string) => readSharedStrings(Buffer.from(xml));
    expect(read(`<sst count="7">${items}</sst>`)).toEqual(['甲', '乙 & 丙', '', ' 丁', '富文本', '', '']);
    expect(read('<sst><si><t>甲</t></si><si><t>乙')).toBeNull();
  });

  it.each([
    ['a prefix', '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData>', 'x'],
    ['CDATA', '<sheetData><row r="1"><c r="A1"><v><![CDATA[5]]></v></c></row></sheetData>', ''],
    ['a comment', '<sheetData><!-- 5 --><row r="1"><c r="A1"><v>5</v></c></row></sheetData>', ''],
    ['rows out of order', '<sheetData><row r="2"/><row r="1"><c r="A1"><v>5</v></c></row></sheetData>', ''],
  ])('leaves %s to the general parser, which reads it', async (_what, data, prefix) => {
    const { quick, general } = await bothReadings(packed(data, prefix));
    expect(quick).toBeNull();
    expect(general[0]?.grid[0]).toEqual([5]);
  });

  it('ends on whatever bytes it is given', () => {
    const seed =
      '<row r="1" hidden="1"><c r="A1" s="1" t="s"><f>1</f><v>1.5</v></c><c><is><t>x</t></is></c></row></sheetData>';
    const sink = { row: quiet, cell: quiet };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(seed.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.nat(seed.length),
        (changes, cut) => {
          const bytes = Buffer.from(seed);
          for (const [place, value] of changes) bytes[place] = value;
          expect(typeof scanRows(bytes.subarray(0, cut), 0, sink)).toBe('boolean');
          readSharedStrings(bytes.subarray(0, cut));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

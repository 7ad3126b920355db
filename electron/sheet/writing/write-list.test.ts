import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListColumn, writeLists } from './write-list';

const text: ListColumn = { heading: '文字', kind: 'text' };

async function cellsOf(rows: string[][], columns: ListColumn[] = [text], name = '表') {
  const workbook = read(await writeLists('题', [{ name, columns, rows }]), {
    cellFormula: true,
    cellNF: true,
  });
  return { names: workbook.SheetNames, sheet: workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {} };
}

describe('lists to .xlsx', () => {
  it.each(['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '=HYPERLINK("x")'])(
    '%j stays text and is no formula',
    async (value) => {
      const { sheet } = await cellsOf([[value]]);
      expect(sheet.A2).toMatchObject({ t: 's', v: value, z: '@' });
      expect(sheet.A2?.f).toBeUndefined();
    },
  );

  it('keeps every text as it was', async () => {
    // Line ends are XML's business; control characters and half letters cannot be stored.
    const sound = fc
      .string({ unit: 'binary', maxLength: 40 })
      .filter((s) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(s) && !/_x[0-9A-F]{4}_/i.test(s));
    await fc.assert(
      fc.asyncProperty(fc.array(sound, { minLength: 1, maxLength: 20 }), async (values) => {
        const { sheet } = await cellsOf(values.map((value) => [value]));
        values.forEach((value, row) => {
          expect(sheet[utils.encode_cell({ r: row + 1, c: 0 })]?.v ?? '').toBe(value);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('writes numbers and days as such, long numbers as text', async () => {
    const { sheet } = await cellsOf(
      [
        ['12', '1234.50', '2026-11-05', '913200001234567890'],
        ['', '', '', ''],
      ],
      [
        { heading: '个', kind: 'integer' },
        { heading: '万元', kind: 'decimal' },
        { heading: '日', kind: 'date' },
        { heading: '码', kind: 'decimal' },
      ],
    );
    expect([sheet.A2, sheet.B2, sheet.C2, sheet.D2].map((cell) => [cell?.t, cell?.v, cell?.z])).toEqual([
      ['n', 12, '0'],
      ['n', 1234.5, '#,##0.00'],
      ['n', 46331, 'yyyy-mm-dd'],
      ['s', '913200001234567890', 'General'],
    ]);
    expect(sheet.A3).toBeUndefined();
  });

  it('gives every sheet a name Excel accepts', async () => {
    const long = '很'.repeat(40);
    const bytes = await writeLists('题', [
      { name: long, columns: [text], rows: [] },
      { name: long, columns: [text], rows: [] },
      { name: "'[a]/b:*?'", columns: [text], rows: [] },
      { name: '', columns: [text], rows: [] },
    ]);
    const names = read(bytes).SheetNames;
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^(?!')[^*?:\\/[\]]{1,31}(?<!')$/);
  });
});

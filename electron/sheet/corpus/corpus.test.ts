/** Workbooks as units send them are read as a careful clerk would, whatever kind of file they come in. */
import type { BookType } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { ALL_CASES } from './all-cases';
import { describeSheet, reviewBytes } from './read-case';
import { expectedTables, writeCase } from './workbook-case';

const KINDS: readonly (readonly [string, BookType])[] = [
  ['xlsx', 'xlsx'],
  ['xls', 'biff8'],
];

describe('workbooks as units send them', () => {
  const runs = ALL_CASES.flatMap((workbook) =>
    KINDS.filter(([extension]) => extension === 'xlsx' || !workbook.modernOnly).map(
      ([extension, bookType]) => [workbook.label, extension, workbook, bookType] as const,
    ),
  );
  it.each(runs)('%s (.%s)', async (_label, extension, workbook, bookType) => {
    const bytes = writeCase(workbook, bookType);
    const sheets = await reviewBytes(bytes, `${workbook.file}.${extension}`, workbook.unitName);
    const tables = workbook.sheets.flatMap(expectedTables);
    expect(sheets.map((sheet) => sheet.name)).toEqual(tables.map((table) => table.name));
    for (const [place, table] of tables.entries()) {
      const sheet = sheets[place];
      if (!sheet) continue;
      if ('leftOut' in table) {
        expect(sheet.leftOut).toContain(table.leftOut);
        continue;
      }
      const { name: _name, notice, ...compared } = table;
      expect(describeSheet(sheet, table.facts), sheet.leftOut ?? '').toEqual(compared);
      if (notice) expect(sheet.notices.join('\n')).toContain(notice);
    }
  });
});

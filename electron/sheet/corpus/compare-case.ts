import { expect } from 'vitest';
import { describeSheet, reviewBytes } from './read-case';
import { expectedTables, type WorkbookCase } from './workbook-case';

/** What is read from the bytes is what the corpus says of the workbook. */
export async function compareCase(
  workbook: WorkbookCase,
  bytes: Uint8Array,
  extension: string,
): Promise<void> {
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
}

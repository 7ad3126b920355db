/** The corpus and our own workbooks, opened and saved by LibreOffice in its own way. */
import { describe, it } from 'vitest';
import { ALL_CASES } from './all-cases';
import { compareCase } from './compare-case';
import { saveAgain } from './save-again';
import { writeCase } from './workbook-case';

// LibreOffice knows no very hidden sheets: it would show one.
const cases = ALL_CASES.filter(({ sheets }) => sheets.every(({ hidden }) => hidden !== 'very')).map(
  ({ sheets, ...workbook }) => ({
    ...workbook,
    sheets: sheets.map((sheet) => ({ ...sheet, expected: sheet.savedAgain ?? sheet.expected })),
  }),
);

describe.each(['xls', 'ods'] as const)('saved as .%s by LibreOffice', (extension) => {
  const saved = saveAgain(
    cases.map((workbook) => writeCase(workbook, 'xlsx')),
    extension,
  );
  it.each(cases.map((workbook, place) => [workbook.label, workbook, place] as const))(
    '%s',
    async (_label, workbook, place) => {
      const bytes = (await saved)[place];
      if (!bytes) throw new Error('not saved');
      await compareCase(workbook, bytes, extension);
    },
  );
});

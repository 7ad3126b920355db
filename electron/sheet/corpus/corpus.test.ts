/** Workbooks as units send them are read as a careful clerk would, whatever kind of file they come in. */
import type { BookType } from '@e965/xlsx';
import { describe, it } from 'vitest';
import { ALL_CASES } from './all-cases';
import { compareCase } from './compare-case';
import { writeCase } from './workbook-case';

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
    await compareCase(workbook, writeCase(workbook, bookType), extension);
  });
});

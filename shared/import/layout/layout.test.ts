/** The layouts of forms.md (A1 to C2), rebuilt; every one must be understood without a correction. */
import { describe, expect, it } from 'vitest';
import type { CellRange, RawSheet } from '../cell';
import { readLayout } from './layout';
import { FOREIGN_FORMS } from './layouts/foreign-forms';
import { FUNDS_AND_EXPORTS } from './layouts/funds-and-exports';
import type { LayoutCase } from './layouts/layout-case';
import { PROGRESS_FORMS } from './layouts/progress-forms';
import { ROUGH_ARRANGEMENTS } from './layouts/rough-arrangements';
import { YEAR_FORMS } from './layouts/year-forms';

function range(text: string): CellRange {
  const [from = '', to = ''] = text.split(':');
  const at = (cell: string) => {
    const letters = cell.replace(/\d/g, '');
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { row: Number(cell.replace(/\D/g, '')) - 1, column };
  };
  return { top: at(from).row, left: at(from).column, bottom: at(to).row, right: at(to).column };
}

function sheet(layout: LayoutCase): RawSheet {
  return {
    name: layout.name ?? 'Sheet1',
    hidden: 'no',
    grid: layout.rows,
    merges: (layout.merges ?? []).map(range),
    date1904: false,
    notices: [],
    notes: [],
  };
}

const layouts: readonly LayoutCase[] = [
  ...FOREIGN_FORMS,
  ...YEAR_FORMS,
  ...PROGRESS_FORMS,
  ...FUNDS_AND_EXPORTS,
  ...ROUGH_ARRANGEMENTS,
];

describe('layouts of forms.md', () => {
  it.each(layouts.map((layout) => [layout.label, layout] as const))('%s', (_label, layout) => {
    const read = readLayout(sheet(layout), layout.file ?? '报表.xls');
    const { expected } = layout;
    if (expected.fields === null) {
      expect(read.leftOut).toContain('按单位汇总的表');
      expect(read.data).toEqual([]);
      return;
    }
    expect(read.columns.map((column) => column.field ?? '-').join(' ')).toBe(expected.fields);
    expect(read.leftOut).toBeNull();
    expect(read.headerRows.map((row) => row + 1)).toEqual(expected.header);
    expect(read.data.map((row) => row.row + 1)).toEqual(expected.rows);
    if (expected.money !== undefined) expect(read.moneyUnit.value).toBe(expected.money);
    if (expected.stage !== undefined) expect(read.stage.reading?.stage ?? null).toBe(expected.stage);
  });

  it('explains every column and every row left out', () => {
    for (const layout of layouts) {
      const read = readLayout(sheet(layout), '报表.xls');
      for (const column of read.columns) expect(column.why).not.toBe('');
      for (const row of read.skipped) expect(row.why).not.toBe('');
    }
  });
});

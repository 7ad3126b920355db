import { call } from '../../../api/call';
import { showDone, showFailure } from '../../feedback/feedback';
import { perform } from '../../feedback/perform';
import type { GridColumn, GridKind } from '../columns/grid-column';
import { gridHeading } from '../columns/grid-heading';
import { rowsToCells } from '../editing/grid-clipboard';

/** Writes the rows as shown, in their order, to a workbook at a place the clerk chooses. */
export async function exportGrid<Row>(
  title: string,
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
): Promise<void> {
  await exportTable(
    title,
    columns.map((column) => ({ title: gridHeading(column), kind: column.kind })),
    rowsToCells(columns, rows),
  );
}

/** The same of a table that is written out already: cells as texts, numbers with or without separators. */
export async function exportTable(
  title: string,
  columns: readonly { readonly title: string; readonly kind: GridKind }[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  const target = await call('desktop.pick-target', { purpose: 'xlsx', suggestedName: `${title}.xlsx` });
  if (!target.ok) return showFailure(target.error);
  if (target.value === null) return;
  const { token, name } = target.value;
  const isNumeric = columns.map(({ kind }) => kind === 'money' || kind === 'number');
  const written = await perform('export.list', {
    target: token,
    title,
    columns: columns.map(({ title: heading, kind }, place) => ({
      title: heading,
      kind: isNumeric[place] ? 'number' : kind === 'date' ? 'date' : 'text',
    })),
    rows: rows.map((cells) =>
      cells.map((cell, place) => (isNumeric[place] ? withoutSeparators(cell) : cell)),
    ),
  });
  if (written) {
    showDone(`已导出 ${rows.length} 行到 ${name}`, {
      label: '打开所在文件夹',
      run: () => void perform('desktop.reveal', { token }),
    });
  }
}

/** `1,234.50` is a number in the workbook too; words stay as they are. */
function withoutSeparators(text: string): string {
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
}

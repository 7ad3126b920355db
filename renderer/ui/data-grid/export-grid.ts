import { call } from '../../api/call';
import { showDone, showFailure } from '../feedback';
import { perform } from '../perform';
import type { GridColumn } from './columns/grid-column';
import { gridHeading } from './columns/grid-heading';
import { rowsToCells } from './editing/grid-clipboard';

/** Writes the rows as shown, in their order, to a workbook at a place the clerk chooses. */
export async function exportGrid<Row>(
  title: string,
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
): Promise<void> {
  const target = await call('desktop.pick-target', { purpose: 'xlsx', suggestedName: `${title}.xlsx` });
  if (!target.ok) return showFailure(target.error);
  if (target.value === null) return;
  const { token, name } = target.value;
  const written = await perform('export.list', {
    target: token,
    title,
    columns: columns.map((column) => ({
      title: gridHeading(column),
      kind: column.kind === 'money' || column.kind === 'number' ? 'number' : column.kind,
    })),
    rows: rowsToCells(columns, rows),
  });
  if (written) {
    showDone(`已导出 ${rows.length} 行到 ${name}`, {
      label: '打开所在文件夹',
      run: () => void perform('desktop.reveal', { token }),
    });
  }
}

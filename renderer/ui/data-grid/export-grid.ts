import { saveFile } from '../files/save-file';
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
  await saveFile({ purpose: 'xlsx', suggestedName: `${title}.xlsx` }, async (token, name) => {
    const written = await perform('export.list', {
      target: token,
      title,
      columns: columns.map((column) => ({
        title: gridHeading(column),
        kind: column.kind === 'money' || column.kind === 'number' ? 'number' : column.kind,
      })),
      rows: rowsToCells(columns, rows),
    });
    return written && `已导出 ${rows.length} 行到 ${name}`;
  });
}

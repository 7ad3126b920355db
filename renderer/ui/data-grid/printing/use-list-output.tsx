import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useViewActions } from '../../../lib/use-view-actions';
import { showFailure } from '../../feedback';
import type { GridColumn } from '../columns/grid-column';
import { exportGrid } from '../export-grid';
import { ListPreview } from './list-preview';

interface ListOutput {
  readonly exportList: () => void;
  readonly printList: () => void;
  /** The pages before printing, while they are asked for. */
  readonly preview: ReactNode;
}

/** Ctrl+E and Ctrl+P of a list: the rows as shown, in their order, to a workbook or to paper. */
export function useListOutput<Row>(
  title: string,
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
  filter: string,
): ListOutput {
  const [printing, setPrinting] = useState(false);
  const exportList = useCallback(() => {
    if (rows.length > 0) void exportGrid(title, columns, rows);
    else showFailure({ code: 'nothing-to-do', message: '列表为空，没有可导出的内容。' });
  }, [title, columns, rows]);
  const printList = useCallback(() => {
    if (rows.length > 0) setPrinting(true);
    else showFailure({ code: 'nothing-to-do', message: '列表为空，没有可打印的内容。' });
  }, [rows]);
  useViewActions(useMemo(() => ({ exportList, print: printList }), [exportList, printList]));
  return {
    exportList,
    printList,
    preview: printing && (
      <ListPreview
        title={title}
        filter={filter}
        columns={columns}
        rows={rows}
        onClose={() => setPrinting(false)}
      />
    ),
  };
}

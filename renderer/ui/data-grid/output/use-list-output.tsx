import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useViewActions } from '../../../lib/use-view-actions';
import { showFailure } from '../../feedback/feedback';
import type { GridColumn } from '../columns/grid-column';
import { exportGrid } from './export-grid';
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
  rows: readonly Row[] | (() => Promise<readonly Row[] | null>),
  filter: string,
): ListOutput {
  const [printed, setPrinted] = useState<readonly Row[] | null>(null);
  const take = useCallback(
    async (what: string, use: (all: readonly Row[]) => void) => {
      const all = typeof rows === 'function' ? await rows() : rows;
      if (all === null) return;
      if (all.length > 0) use(all);
      else showFailure({ code: 'nothing-to-do', message: `列表为空，没有可${what}的内容。` });
    },
    [rows],
  );
  const exportList = useCallback(
    () => void take('导出', (all) => void exportGrid(title, columns, all)),
    [take, title, columns],
  );
  const printList = useCallback(() => void take('打印', setPrinted), [take]);
  useViewActions(useMemo(() => ({ exportList, print: printList }), [exportList, printList]));
  return {
    exportList,
    printList,
    preview: printed && (
      <ListPreview
        title={title}
        filter={filter}
        columns={columns}
        rows={printed}
        onClose={() => setPrinted(null)}
      />
    ),
  };
}

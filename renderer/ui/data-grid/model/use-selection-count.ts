import { useMemo } from 'react';
import { groupThousands } from '../../../../shared/format';
import type { GridSelection } from './grid-selection';

/** How many of the rows listed are selected, and the whole selection in words: `已选 12,345 行（其中 3 行未列出）`. */
export function useSelectionCount<Row>(
  selection: GridSelection,
  rows: readonly Row[],
  shownIds: readonly string[],
  rowId: (row: Row) => string,
  /** The list comes in pages: nobody here can see what has gone meanwhile. */
  inPages: boolean,
): { readonly picked: number; readonly text: string } {
  return useMemo(() => {
    const { ids } = selection;
    const picked =
      inPages || ids.size === 0 ? ids.size : shownIds.reduce((sum, id) => sum + Number(ids.has(id)), 0);
    // What was selected before the filter is still meant by an action, and must be counted.
    const all =
      picked === ids.size ? picked : rows.reduce((sum, row) => sum + Number(ids.has(rowId(row))), 0);
    const hidden = all > picked ? `（其中 ${groupThousands(String(all - picked))} 行未列出）` : '';
    return { picked, text: all === 0 ? '' : `已选 ${groupThousands(String(all))} 行${hidden}` };
  }, [selection, rows, shownIds, rowId, inPages]);
}

import type { Table } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import type { GridColumn } from '../columns/grid-column';
import type { GridCell } from '../editing/grid-keys';

export const ROW_HEIGHT = 32;
const CHECK_WIDTH = 36;

interface GridScrollOptions<Row> {
  readonly scroll: RefObject<HTMLDivElement | null>;
  readonly table: Table<Row>;
  readonly columns: readonly GridColumn<Row>[];
  readonly ids: readonly string[];
  readonly withChecks: boolean;
  readonly withTotals: boolean;
}

/** Which rows are on the screen, how wide the columns are, and how a cell is brought into view. */
export function useGridScroll<Row>(options: GridScrollOptions<Row>) {
  const { scroll, table, columns, ids, withChecks, withTotals } = options;
  const checks = withChecks ? CHECK_WIDTH : 0;
  const sizes = columns.map((column) => table.getColumn(column.id)?.getSize() ?? column.width);
  const before = (index: number) => sizes.slice(0, index).reduce((sum, size) => sum + size, checks);

  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 12,
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: withTotals ? ROW_HEIGHT : 0,
  });

  /** Brings a column out from behind the frozen one. */
  function revealColumn(index: number): void {
    const box = scroll.current;
    if (!box || index <= 0) return;
    const left = before(index);
    if (left - before(1) < box.scrollLeft) box.scrollLeft = left - before(1);
    else if (before(index + 1) > box.scrollLeft + box.clientWidth)
      box.scrollLeft = before(index + 1) - box.clientWidth;
  }

  return {
    width: before(sizes.length),
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    pageRows: () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? 320) / ROW_HEIGHT) - 2),
    revealColumn,
    reveal: (cell: GridCell) => {
      // In a low window the list itself may lie below what is seen.
      scroll.current?.scrollIntoView({ block: 'nearest' });
      virtualizer.scrollToIndex(cell.row);
      revealColumn(cell.column);
    },
  };
}

import {
  type ColumnDef,
  getCoreRowModel,
  getSortedRowModel,
  type Table,
  useReactTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { GridColumn } from './columns/grid-column';
import { filterRows } from './columns/grid-filter';
import type { GridSource } from './grid-source';
import { compareValues } from './grid-value';
import { type GridView, readGridView, useGridViews } from './grid-view';

interface GridModel<Row> {
  readonly view: GridView;
  readonly table: Table<Row>;
  readonly change: (changes: Partial<GridView>) => void;
  /** Visible columns in their order. */
  readonly shownColumns: readonly GridColumn<Row>[];
  /** Rows that pass the filters, in the order shown. */
  readonly shownRows: readonly Row[];
}

/** Filters, order, columns and widths of one grid; kept under its id. */
export function useGridModel<Row>(
  gridId: string,
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
  rowId: (row: Row) => string,
  search: string,
  source: GridSource<Row> | undefined,
): GridModel<Row> {
  const kept = useGridViews((store) => readGridView(store.views, gridId));
  const view = source?.view ?? kept;
  const elsewhere = source !== undefined;
  const filtered = useMemo(
    () => [...(elsewhere ? rows : filterRows(rows, columns, view.filters, search))],
    [elsewhere, rows, columns, view.filters, search],
  );
  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<Row> => {
        const key = column.sortKey ?? column.value;
        return {
          id: column.id,
          size: column.width,
          minSize: 56,
          maxSize: 900,
          // Empty cells come last in both directions.
          accessorFn: (row) => {
            const value = key(row);
            return value === null || value === '' ? undefined : value;
          },
          sortUndefined: 'last',
          sortDescFirst: false,
          sortingFn: (a, b) => compareValues(column.kind, key(a.original), key(b.original)),
        };
      }),
    [columns],
  );
  const visibility = useMemo(() => {
    const initial = Object.fromEntries(
      columns.filter((column) => column.hidden).map((column) => [column.id, false]),
    );
    return { ...initial, ...view.visibility };
  }, [columns, view.visibility]);
  const changeElsewhere = source?.change;
  const change = useMemo(
    () =>
      changeElsewhere ?? ((changes: Partial<GridView>) => useGridViews.getState().change(gridId, changes)),
    [gridId, changeElsewhere],
  );
  const sorting = useMemo(
    () => view.sorting.filter((entry) => columns.some((column) => column.id === entry.id)),
    [view.sorting, columns],
  );

  const table = useReactTable({
    data: filtered,
    columns: definitions,
    getRowId: rowId,
    state: { sorting, columnVisibility: visibility, columnSizing: view.sizing },
    onSortingChange: (update) => change({ sorting: typeof update === 'function' ? update(sorting) : update }),
    onColumnVisibilityChange: (update) =>
      change({ visibility: typeof update === 'function' ? update(visibility) : update }),
    onColumnSizingChange: (update) =>
      change({ sizing: typeof update === 'function' ? update(view.sizing) : update }),
    columnResizeMode: 'onChange',
    manualSorting: elsewhere,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });

  const sortedRows = table.getSortedRowModel().rows;
  const shownRows = useMemo(() => sortedRows.map((row) => row.original), [sortedRows]);
  const shownColumns = useMemo(
    () => columns.filter((column) => visibility[column.id] !== false),
    [columns, visibility],
  );
  return { view, table, change, shownColumns, shownRows };
}

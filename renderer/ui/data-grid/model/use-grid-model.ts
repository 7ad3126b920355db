import { type ColumnDef, getCoreRowModel, type Table, useReactTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { GridColumn } from '../columns/grid-column';
import { filterRows } from '../columns/grid-filter';
import { sortRows } from '../columns/sort-rows';
import type { GridSource } from './grid-source';
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
  search: string,
  source: GridSource<Row> | undefined,
): GridModel<Row> {
  const kept = useGridViews((store) => readGridView(store.views, gridId));
  const view = source?.view ?? kept;
  const elsewhere = source !== undefined;
  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<Row> => ({
          id: column.id,
          size: column.width,
          minSize: 56,
          maxSize: 900,
          // Only columns with an accessor can be sorted; the rows themselves are put in order below.
          accessorFn: () => undefined,
          sortDescFirst: false,
        }),
      ),
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
    data: NO_ROWS,
    columns: definitions,
    state: { sorting, columnVisibility: visibility, columnSizing: view.sizing },
    onSortingChange: (update) => change({ sorting: typeof update === 'function' ? update(sorting) : update }),
    onColumnVisibilityChange: (update) =>
      change({ visibility: typeof update === 'function' ? update(visibility) : update }),
    onColumnSizingChange: (update) =>
      change({ sizing: typeof update === 'function' ? update(view.sizing) : update }),
    columnResizeMode: 'onChange',
    manualSorting: true,
    getCoreRowModel: getCoreRowModel(),
  });

  const filtered = useMemo(
    () => (elsewhere ? rows : filterRows(rows, columns, view.filters, search)),
    [elsewhere, rows, columns, view.filters, search],
  );
  const shownRows = useMemo(
    () => (elsewhere ? filtered : sortRows(filtered, columns, sorting)),
    [elsewhere, filtered, columns, sorting],
  );
  const shownColumns = useMemo(
    () => columns.filter((column) => visibility[column.id] !== false),
    [columns, visibility],
  );
  return { view, table, change, shownColumns, shownRows };
}

/** The table keeps columns, order and widths; the rows would cost it an object for every cell. */
const NO_ROWS: never[] = [];

import './data-grid.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Dropdown, type InputRef, type MenuProps, Spin } from 'antd';
import { type ReactNode, type Ref, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useViewActions } from '../../lib/use-view-actions';
import type { FilterChip } from '../filter-sentence';
import type { GridColumn, GridEdit } from './columns/grid-column';
import { describeFilter, distinctWords } from './columns/grid-filter';
import { GridHeader } from './columns/grid-header';
import { useGridInput } from './editing/use-grid-input';
import { GridBar } from './grid-bar';
import { GridBody, gridCellId, type RowTone } from './grid-body';
import { GridTotals } from './grid-totals';
import { cellMenu } from './menu/cell-menu';
import { type GridSelection, NO_SELECTION } from './model/grid-selection';
import type { GridSource } from './model/grid-source';
import { useGridModel } from './model/use-grid-model';
import { useSelectionCount } from './model/use-selection-count';
import { useListOutput } from './output/use-list-output';
import { useClipboardKeys } from './pasting/use-clipboard-keys';
import { type GridPaste, useGridPaste } from './pasting/use-grid-paste';

const ROW_HEIGHT = 32;
const CHECK_WIDTH = 36;

/** What a page can do with its grid from outside (J/K in the recognition desk). */
export interface GridHandle {
  focus(): void;
  /** Moves the cursor by rows. */
  move(rows: number): void;
  /** Sends the cursor to a cell; does nothing while the row is not shown. */
  goTo(rowId: string, columnId: string): void;
  /** Column under the cursor. */
  activeColumn(): string | null;
  /** Ids of the rows shown, in their order. */
  shownIds(): readonly string[];
}

export interface DataGridProps<Row> {
  /** Name under which filters, order, columns and widths are remembered. */
  readonly id: string;
  /** Name of the list, for screen readers and as the exported file's name. */
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  /** `null` while the first answer is on its way. */
  readonly rows: readonly Row[] | null;
  readonly rowId: (row: Row) => string;
  /** With both, rows can be selected. */
  readonly selection?: GridSelection;
  readonly onSelectionChange?: (selection: GridSelection) => void;
  /** The row under the cursor; left out: the grid keeps it itself. */
  readonly activeId?: string | null;
  readonly onActiveChange?: (id: string | null) => void;
  /** Enter and double click. */
  readonly onOpen?: (row: Row) => void;
  /** Space: the side panel. */
  readonly onPeek?: (row: Row) => void;
  readonly onEdit?: (edits: readonly GridEdit<Row>[]) => void;
  /** A page that takes some blocks in its own way (new rows, names looked up) answers `true`; needs `onEdit`. */
  readonly onPaste?: (paste: GridPaste<Row>) => boolean;
  /** Typing a letter starts the filter, or the editor of an editable cell (default); off where letters are commands. */
  readonly typeAhead?: boolean;
  readonly tone?: (row: Row) => RowTone | undefined;
  readonly cellChanged?: (row: Row, columnId: string) => boolean;
  /** Filter of the page itself, in front of the grid's own filters. */
  readonly chips?: readonly FilterChip[];
  readonly actions?: ReactNode;
  /** What stands here while the list is empty: the next step. */
  readonly empty: ReactNode;
  readonly rowMenu?: (row: Row) => MenuProps['items'];
  /** Where the rows of a list too long to be held come from; `rows` is then the page to show. */
  readonly source?: GridSource<Row>;
  readonly ref?: Ref<GridHandle>;
}

/** The application's list: frozen head and first column, keyboard as in Excel, filters, views, totals, export. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const {
    id,
    label,
    columns,
    rowId,
    selection = NO_SELECTION,
    onSelectionChange,
    chips = [],
    source,
  } = props;
  const rows = props.rows ?? [];
  const domId = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLTableElement>(null);
  const searchInput = useRef<InputRef>(null);
  const [ownSearch, setOwnSearch] = useState('');
  const search = source?.search ?? ownSearch;
  const setSearch = (text: string) => (source ? source.change({ search: text }) : setOwnSearch(text));
  const [menuCell, setMenuCell] = useState<{ row: Row; column: GridColumn<Row> } | null>(null);
  const { view, table, change, shownColumns, shownRows } = useGridModel(
    id,
    columns,
    props.rows ?? EMPTY_ROWS,
    search,
    source,
  );
  const shownIds = useMemo(() => shownRows.map(rowId), [shownRows, rowId]);
  const withChecks = onSelectionChange !== undefined;
  const withTotals = shownRows.length > 0 && shownColumns.some((column) => column.total);
  const width = shownColumns.reduce(
    (sum, column) => sum + (table.getColumn(column.id)?.getSize() ?? column.width),
    withChecks ? CHECK_WIDTH : 0,
  );

  // Narrow lists fill the window, wide ones scroll.
  const fullWidth = `max(100%, ${width}px)`;

  const virtualizer = useVirtualizer({
    count: shownRows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => shownIds[index] ?? index,
    overscan: 12,
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: withTotals ? ROW_HEIGHT : 0,
  });

  const input = useGridInput({
    columns: shownColumns,
    rows: shownRows,
    ids: shownIds,
    selection,
    onSelectionChange,
    activeId: props.activeId,
    onActiveChange: props.onActiveChange,
    onOpen: props.onOpen,
    onPeek: props.onPeek,
    onEdit: props.onEdit,
    source,
    rowId,
    pageRows: () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? 320) / ROW_HEIGHT) - 2),
    reveal: (cell) => {
      virtualizer.scrollToIndex(cell.row);
      revealColumn(cell.column);
    },
    focusGrid: () => element.current?.focus(),
    typeAhead:
      props.typeAhead === false
        ? null
        : (letter) => {
            searchInput.current?.focus();
            if (letter) setSearch(letter);
          },
  });

  const pasting = useGridPaste({
    label,
    rows: shownRows,
    columns: shownColumns,
    active: input.active,
    onEdit: props.onEdit,
    onPaste: props.onPaste,
  });
  useClipboardKeys(element, { copy: input.handleCopy, paste: pasting.paste });

  /** Brings a column out from behind the frozen one. */
  function revealColumn(index: number): void {
    const box = scroll.current;
    if (!box || index === 0) return;
    const sizes = shownColumns.map((column) => table.getColumn(column.id)?.getSize() ?? column.width);
    const checks = withChecks ? CHECK_WIDTH : 0;
    const left = checks + sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
    const frozen = checks + (sizes[0] ?? 0);
    if (left - frozen < box.scrollLeft) box.scrollLeft = left - frozen;
    else if (left + (sizes[index] ?? 0) > box.scrollLeft + box.clientWidth)
      box.scrollLeft = left + (sizes[index] ?? 0) - box.clientWidth;
  }

  useImperativeHandle(props.ref, () => ({
    focus: () => element.current?.focus(),
    move: input.moveBy,
    goTo: input.goToCell,
    activeColumn: () => (input.active ? (shownColumns[input.active.column]?.id ?? null) : null),
    shownIds: () => shownIds,
  }));

  useViewActions(
    useMemo(
      () => ({
        filter: () => searchInput.current?.focus({ cursor: 'all' }),
      }),
      [],
    ),
  );

  const ownChips = Object.entries(view.filters).flatMap(([columnId, filter]): FilterChip[] => {
    const column = columns.find((candidate) => candidate.id === columnId);
    if (!column) return [];
    const { [columnId]: _removed, ...others } = view.filters;
    return [
      {
        id: columnId,
        text: describeFilter(column.title, filter),
        onRemove: () => change({ filters: others }),
      },
    ];
  });

  const conditions = [...chips, ...ownChips];
  const filter = [...conditions.map((chip) => chip.text), ...(search === '' ? [] : [`含“${search}”`])].join(
    ' · ',
  );
  const output = useListOutput(label, shownColumns, source?.all ?? shownRows, filter);

  const { picked, text: selected } = useSelectionCount(
    selection,
    props.rows ?? EMPTY_ROWS,
    shownIds,
    rowId,
    source !== undefined,
  );
  const [shown, whole] = source ? [source.shown, source.whole] : [shownRows.length, rows.length];
  const total = shown === whole ? `${whole} 项` : `${shown} / ${whole} 项`;
  const items = virtualizer.getVirtualItems();
  const activeVisible = input.active !== null && items.some((item) => item.index === input.active?.row);
  // A table in structure, a grid in behaviour: arrow keys move between its cells (WAI-ARIA 1.2, grid).
  const gridAttributes = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    'aria-activedescendant':
      activeVisible && input.active ? gridCellId(domId, input.active.row, input.active.column) : undefined,
    'aria-rowcount': shown + 1,
    'aria-colcount': shownColumns.length,
    'aria-multiselectable': withChecks || undefined,
  };

  return (
    <section className="grid-frame" aria-label={label}>
      <GridBar
        gridId={source ? null : id}
        table={table}
        columns={columns}
        chips={conditions}
        search={search}
        searchInput={searchInput}
        onSearch={setSearch}
        onLeaveSearch={() => element.current?.focus()}
        onExport={output.exportList}
        onPrint={output.printList}
        count={selected === '' ? total : `${selected} · ${total}`}
        actions={props.actions}
      />
      <Dropdown
        trigger={['contextMenu']}
        menu={{
          items: menuCell
            ? cellMenu({
                ...menuCell,
                filters: view.filters,
                changeFilters: (filters) => change({ filters }),
                onOpen: props.onOpen,
                focusGrid: () => element.current?.focus(),
                extra: props.rowMenu?.(menuCell.row) ?? [],
              })
            : [],
        }}
      >
        <div className="grid-scroll" ref={scroll}>
          <table
            ref={element}
            {...gridAttributes}
            className="grid-table"
            style={{ width: fullWidth }}
            onKeyDown={input.handleKey}
            onMouseDown={input.handleMouse}
            onDoubleClick={input.handleDoubleClick}
            onFocus={input.handleFocus}
            onContextMenu={(event) => {
              // By keyboard (menu key, Shift+F10) the event comes from the table itself.
              const cell = event.target === event.currentTarget ? input.active : input.cellAt(event.target);
              const row = cell && shownRows[cell.row];
              const column = cell && shownColumns[cell.column];
              setMenuCell(row !== undefined && row !== null && column ? { row, column } : null);
              if (!cell) event.stopPropagation();
            }}
          >
            <GridHeader
              table={table}
              columns={columns}
              words={(column) => source?.words(column.id) ?? distinctWords(column, rows)}
              view={view}
              change={change}
              allSelected={withChecks ? (picked === 0 ? false : picked >= shown ? true : 'some') : null}
              onSelectAll={(selected) => {
                if (selected) input.selectAllRows();
                else onSelectionChange?.(NO_SELECTION);
              }}
            />
            <GridBody
              domId={domId}
              table={table}
              columns={shownColumns}
              rows={shownRows}
              items={items}
              height={virtualizer.getTotalSize()}
              offset={ROW_HEIGHT}
              rowId={rowId}
              active={input.active}
              editing={input.editing}
              selected={withChecks ? selection.ids : null}
              tone={props.tone}
              cellChanged={props.cellChanged}
              onCommit={input.commit}
              onCancel={input.cancel}
            />
            {withTotals && (
              <GridTotals table={table} columns={shownColumns} rows={shownRows} withChecks={withChecks} />
            )}
          </table>
          {props.rows === null && (
            <div className="grid-empty">
              <Spin delay={300} />
            </div>
          )}
          {props.rows !== null && shownRows.length === 0 && (
            <div className="grid-empty">
              {whole === 0 ? (
                props.empty
              ) : (
                <p className="muted">没有符合条件的记录，可去掉上方的筛选条件。</p>
              )}
            </div>
          )}
        </div>
      </Dropdown>
      {output.preview}
      {pasting.report}
    </section>
  );
}

const EMPTY_ROWS: readonly never[] = [];

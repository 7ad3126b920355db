import './data-grid.css';
import { Dropdown, type InputRef, type MenuProps, Spin } from 'antd';
import { type ReactNode, type Ref, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useViewActions } from '../../lib/use-view-actions';
import type { FilterChip } from '../page/filter-sentence';
import { filterChips } from './columns/filter-chips';
import type { GridColumn, GridEdit } from './columns/grid-column';
import { distinctWords } from './columns/grid-filter';
import { GridHeader } from './columns/grid-header';
import { useGridInput } from './editing/use-grid-input';
import { GridBar } from './grid-bar';
import { GridBody, gridCellId, type RowTone } from './grid-body';
import { GridTotals } from './grid-totals';
import { useCellMenu } from './menu/use-cell-menu';
import { type GridSelection, NO_SELECTION } from './model/grid-selection';
import type { GridSource } from './model/grid-source';
import { useGridModel } from './model/use-grid-model';
import { ROW_HEIGHT, useGridScroll } from './model/use-grid-scroll';
import { useSelectionCount } from './model/use-selection-count';
import { useListOutput } from './output/use-list-output';
import { useClipboardKeys } from './pasting/use-clipboard-keys';
import { type GridPaste, useGridPaste } from './pasting/use-grid-paste';

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
  const [filtering, setFiltering] = useState<string | null>(null);
  const focusGrid = () => element.current?.focus();
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
  const scrolling = useGridScroll({
    scroll,
    table,
    columns: shownColumns,
    ids: shownIds,
    withChecks,
    withTotals,
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
    pageRows: scrolling.pageRows,
    reveal: scrolling.reveal,
    focusGrid,
    openFilter,
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

  function openFilter(columnId: string): void {
    scrolling.revealColumn(shownColumns.findIndex((column) => column.id === columnId));
    setFiltering(columnId);
  }

  const menu = useCellMenu({
    rows: shownRows,
    columns: shownColumns,
    cellAt: input.cellAt,
    view,
    change,
    openFilter,
    onOpen: props.onOpen,
    focusGrid,
    rowMenu: props.rowMenu,
  });

  useImperativeHandle(props.ref, () => ({
    focus: focusGrid,
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

  const conditions = [...chips, ...filterChips(columns, view, change)];
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
  const activeVisible =
    input.active !== null && scrolling.items.some((item) => item.index === input.active?.row);
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
        onLeaveSearch={focusGrid}
        onExport={output.exportList}
        onPrint={output.printList}
        count={selected === '' ? total : `${selected} · ${total}`}
        actions={props.actions}
      />
      <Dropdown {...menu.dropdown}>
        <div className="grid-scroll" ref={scroll}>
          <table
            ref={element}
            {...gridAttributes}
            className="grid-table"
            // Narrow lists fill the window, wide ones scroll.
            style={{ width: `max(100%, ${scrolling.width}px)` }}
            onKeyDown={input.handleKey}
            onMouseDown={input.handleMouse}
            onDoubleClick={input.handleDoubleClick}
            onFocus={input.handleFocus}
            onContextMenu={menu.handleContextMenu}
          >
            <GridHeader
              table={table}
              columns={columns}
              words={(column) => source?.words(column.id) ?? distinctWords(column, rows)}
              view={view}
              change={change}
              filtering={filtering}
              onFiltering={(columnId) => {
                setFiltering(columnId);
                if (columnId === null) focusGrid();
              }}
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
              items={scrolling.items}
              height={scrolling.height}
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

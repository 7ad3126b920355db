import { type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from 'react';
import { copyText } from '../../feedback/copy-text';
import type { GridColumn, GridEdit } from '../columns/grid-column';
import { extendTo, type GridSelection, NO_SELECTION, selectAll, toggleRow } from '../model/grid-selection';
import type { GridSource } from '../model/grid-source';
import { plainText } from '../model/grid-value';
import { formatHtml, formatTsv, rowsToCells } from './grid-clipboard';
import { type GridCell, nextCell } from './grid-keys';

interface GridInputOptions<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly ids: readonly string[];
  readonly selection: GridSelection;
  readonly onSelectionChange: ((selection: GridSelection) => void) | undefined;
  readonly activeId: string | null | undefined;
  readonly onActiveChange: ((id: string | null) => void) | undefined;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly onPeek: ((row: Row) => void) | undefined;
  readonly onEdit: ((edits: readonly GridEdit<Row>[]) => void) | undefined;
  /** Holds the rows of other pages. */
  readonly source: GridSource<Row> | undefined;
  readonly rowId: (row: Row) => string;
  readonly pageRows: () => number;
  readonly reveal: (cell: GridCell) => void;
  readonly focusGrid: () => void;
  /** Opens the filter in a column's heading. */
  readonly openFilter: (columnId: string) => void;
  /** Starts the filter with a letter; empty text when an input method is about to write. */
  readonly typeAhead: ((letter: string) => void) | null;
}

/** Keyboard, mouse and clipboard of a grid. */
export function useGridInput<Row>(options: GridInputOptions<Row>) {
  const { columns, rows, ids, selection, onSelectionChange, onEdit } = options;
  const [ownActiveId, setOwnActiveId] = useState<string | null>(null);
  const [column, setColumn] = useState(0);
  const [editing, setEditing] = useState<string | null>(null);

  const activeId = options.activeId === undefined ? ownActiveId : options.activeId;
  const activeRow = activeId === null ? -1 : ids.indexOf(activeId);
  const active: GridCell | null =
    activeRow < 0 ? null : { row: activeRow, column: Math.min(column, columns.length - 1) };

  function goTo(cell: GridCell): void {
    const id = ids[cell.row] ?? null;
    setOwnActiveId(id);
    setColumn(cell.column);
    setEditing(null);
    if (id !== activeId) options.onActiveChange?.(id);
    options.reveal(cell);
  }

  function size() {
    return { rows: rows.length, columns: columns.length, page: options.pageRows() };
  }

  function moveBy(delta: number): void {
    if (rows.length === 0) return;
    const from = active ?? { row: delta > 0 ? -1 : 0, column: 0 };
    goTo({ row: Math.max(0, Math.min(rows.length - 1, from.row + delta)), column: from.column });
  }

  function goToCell(rowId: string, columnId: string): void {
    const row = ids.indexOf(rowId);
    const target = columns.findIndex((candidate) => candidate.id === columnId);
    if (row >= 0) goTo({ row, column: Math.max(0, target) });
  }

  function cellAt(target: EventTarget): GridCell | null {
    if (!(target instanceof Element)) return null;
    const row = target.closest('[data-row]')?.getAttribute('data-row');
    if (row === null || row === undefined) return null;
    return { row: Number(row), column: Number(target.closest('[data-col]')?.getAttribute('data-col') ?? 0) };
  }

  function canEdit(cell: GridCell | null): boolean {
    const row = cell && rows[cell.row];
    const editable = cell && columns[cell.column]?.editable;
    return onEdit !== undefined && row !== undefined && row !== null && editable ? editable(row) : false;
  }

  function editActive(text: string): void {
    const row = active && rows[active.row];
    const target = active && columns[active.column];
    if (row !== undefined && row !== null && target) onEdit?.([{ row, columnId: target.id, text }]);
  }

  function presentText(cell: GridCell): string {
    const row = rows[cell.row];
    const target = columns[cell.column];
    return row !== undefined && target ? plainText(target.kind, target.value(row)) : '';
  }

  function select(next: GridSelection): void {
    onSelectionChange?.(next);
  }

  function selectAllRows(): void {
    if (!options.source) select(selectAll(selection, ids));
    else
      void options.source.ids().then((all) => {
        if (all) select(selectAll(selection, all));
      });
  }

  /** The rows selected; of a list in pages they are fetched. */
  async function copyFromAllPages(source: GridSource<Row>): Promise<void> {
    const all = await source.all();
    if (!all) return;
    const chosen = all.filter((row) => selection.ids.has(options.rowId(row)));
    copyText(
      formatTsv(rowsToCells(columns, chosen)),
      `已复制 ${chosen.length} 行`,
      formatHtml(columns, chosen),
    );
  }

  function handleMove(event: KeyboardEvent): boolean {
    const from = active ?? { row: 0, column: 0 };
    const next = active
      ? nextCell(from, event.key, event.ctrlKey, size())
      : nextCell(from, event.key, event.ctrlKey, size()) && from;
    if (!next || event.altKey || rows.length === 0) return false;
    goTo(next);
    const id = ids[next.row];
    if (event.shiftKey && next.row !== from.row && id !== undefined)
      select(extendTo(selection, ids, id, activeId));
    return true;
  }

  function handleAction(event: KeyboardEvent): boolean {
    const row = active ? rows[active.row] : undefined;
    if (event.key === 'a' && event.ctrlKey && onSelectionChange) {
      selectAllRows();
      return true;
    }
    if (event.key === 'Escape' && selection.ids.size > 0) {
      select(NO_SELECTION);
      return true;
    }
    if (active === null || row === undefined) return false;
    const at = columns[active.column];
    // As in Excel.
    if (event.key === 'ArrowDown' && event.altKey && at) {
      options.openFilter(at.id);
      return true;
    }
    if (event.key === ' ' && !event.shiftKey) {
      if (options.onPeek && !event.ctrlKey) options.onPeek(row);
      else if (activeId !== null) select(toggleRow(selection, activeId));
      return true;
    }
    if (canEdit(active)) {
      // Ctrl+Enter is the page's: 确认导入.
      if (event.key === 'F2' || (event.key === 'Enter' && !event.ctrlKey)) {
        setEditing(presentText(active));
        return true;
      }
      if (event.key === 'Delete') {
        editActive('');
        return true;
      }
      if (event.key === 'd' && event.ctrlKey && active.row > 0) {
        editActive(presentText({ row: active.row - 1, column: active.column }));
        return true;
      }
    }
    if (event.key === 'Enter' && !event.ctrlKey && options.onOpen) {
      options.onOpen(row);
      return true;
    }
    return false;
  }

  function handleTyping(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    const composing = event.key === 'Process' || event.nativeEvent.isComposing;
    if (!composing && (event.key.length !== 1 || event.key === ' ')) return false;
    // Where letters are commands, figures and Chinese still go into the cell.
    if (!options.typeAhead && !composing && /^[a-z?]$/i.test(event.key)) return false;
    if (canEdit(active)) {
      setEditing(composing ? '' : event.key);
      return true;
    }
    if (!options.typeAhead) return false;
    options.typeAhead(composing ? '' : event.key);
    // The key of an input method must reach the field that now has the focus.
    return !composing;
  }

  return {
    active,
    editing,
    moveBy,
    goToCell,
    cellAt,
    selectAllRows,
    cancel: () => {
      setEditing(null);
      options.focusGrid();
    },
    commit: (text: string, move: 'down' | 'right' | 'left' | 'stay') => {
      setEditing(null);
      if (active && text !== presentText(active)) editActive(text);
      if (move === 'stay') return;
      options.focusGrid();
      if (!active) return;
      const key = { down: 'ArrowDown', right: 'ArrowRight', left: 'ArrowLeft' }[move];
      const next = nextCell(active, key, false, size());
      if (next) goTo(next);
    },
    handleKey: (event: KeyboardEvent) => {
      // Controls in the heading (filter, check box) keep their own keys.
      if (event.target !== event.currentTarget) return;
      if (handleMove(event) || handleAction(event) || handleTyping(event)) event.preventDefault();
    },
    handleFocus: (event: FocusEvent) => {
      if (event.target === event.currentTarget && active === null && ids.length > 0) {
        setOwnActiveId(ids[0] ?? null);
        options.onActiveChange?.(ids[0] ?? null);
      }
    },
    handleMouse: (event: MouseEvent) => {
      const cell = cellAt(event.target);
      const inside = event.target instanceof Element ? event.target : null;
      if (!cell || inside?.closest('.grid-editor')) return;
      const id = ids[cell.row];
      if (id === undefined) return;
      const onCheck = inside?.closest('[data-check]') !== null;
      if (onCheck) {
        // The keyboard stays with the grid.
        event.preventDefault();
        options.focusGrid();
      }
      if (event.button === 0 && onSelectionChange) {
        if (event.shiftKey) select(extendTo(selection, ids, id, activeId));
        else if (event.ctrlKey || onCheck) select(toggleRow(selection, id));
      }
      goTo(cell);
    },
    handleDoubleClick: (event: MouseEvent) => {
      const cell = cellAt(event.target);
      const row = cell && rows[cell.row];
      if (!cell || row === undefined || row === null) return;
      if (canEdit(cell)) setEditing(presentText(cell));
      else options.onOpen?.(row);
    },
    handleCopy: (event: ClipboardEvent) => {
      if (editing !== null || active === null) return;
      event.preventDefault();
      const chosen = rows.filter((_row, index) => selection.ids.has(ids[index] ?? ''));
      if (options.source && selection.ids.size > chosen.length) {
        void copyFromAllPages(options.source);
        return;
      }
      const [copied, taken] =
        chosen.length > 0
          ? [chosen, columns]
          : [rows.slice(active.row, active.row + 1), columns.slice(active.column, active.column + 1)];
      event.clipboardData?.setData('text/plain', formatTsv(rowsToCells(taken, copied)));
      event.clipboardData?.setData('text/html', formatHtml(taken, copied));
    },
  };
}

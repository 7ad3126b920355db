import type { DropdownProps, MenuProps } from 'antd';
import { type MouseEvent, type MouseEventHandler, useState } from 'react';
import type { GridColumn } from '../columns/grid-column';
import type { GridCell } from '../editing/grid-keys';
import type { GridView } from '../model/grid-view';
import { cellMenu } from './cell-menu';

interface CellMenuOptions<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly cellAt: (target: EventTarget) => GridCell | null;
  readonly view: GridView;
  readonly change: (changes: Partial<GridView>) => void;
  /** Opens the filter in a column's heading. */
  readonly openFilter: (columnId: string) => void;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly focusGrid: () => void;
  /** The page's own entries for the row. */
  readonly rowMenu: ((row: Row) => MenuProps['items']) | undefined;
}

interface CellMenu {
  readonly dropdown: Pick<DropdownProps, 'trigger' | 'autoFocus' | 'menu' | 'onOpenChange'>;
  /** Of the table. */
  readonly handleContextMenu: MouseEventHandler<HTMLElement>;
}

/** The menu of a cell: by right click, and by the menu key or Shift+F10 at the cell under the cursor. */
export function useCellMenu<Row>(options: CellMenuOptions<Row>): CellMenu {
  const { rows, columns, focusGrid } = options;
  const [at, setAt] = useState<{ readonly row: Row; readonly column: GridColumn<Row> } | null>(null);

  function handleContextMenu(event: MouseEvent<HTMLElement>): void {
    if (event.target === event.currentTarget) {
      // By keyboard: the event comes from the table as a whole, and goes to the cell the cursor is on.
      event.preventDefault();
      event.stopPropagation();
      openAt(event.currentTarget.getAttribute('aria-activedescendant'));
      return;
    }
    const cell = options.cellAt(event.target);
    const row = cell && rows[cell.row];
    const column = cell && columns[cell.column];
    setAt(row !== undefined && row !== null && column ? { row, column } : null);
    if (!cell) event.stopPropagation();
  }

  return {
    handleContextMenu,
    dropdown: {
      trigger: ['contextMenu'],
      autoFocus: true,
      onOpenChange: (open) => {
        if (!open) focusGrid();
      },
      menu: {
        items: at
          ? cellMenu({
              ...at,
              view: options.view,
              change: options.change,
              openFilter: options.openFilter,
              onOpen: options.onOpen,
              focusGrid,
              extra: options.rowMenu?.(at.row) ?? [],
            })
          : [],
      },
    },
  };
}

function openAt(cellId: string | null): void {
  const cell = cellId === null ? null : document.getElementById(cellId);
  if (!cell) return;
  const { left, bottom } = cell.getBoundingClientRect();
  cell.dispatchEvent(
    new globalThis.MouseEvent('contextmenu', {
      bubbles: true,
      cancelable: true,
      clientX: left + 8,
      clientY: bottom - 4,
    }),
  );
}

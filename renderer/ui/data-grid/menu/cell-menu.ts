import type { MenuProps } from 'antd';
import type { ColumnFilters } from '../../../../shared/lists/column-filter';
import type { GridColumn } from '../columns/grid-column';
import { filterWord, narrowFilter } from '../columns/grid-filter';

interface CellMenuInput<Row> {
  readonly row: Row;
  readonly column: GridColumn<Row>;
  readonly filters: ColumnFilters;
  readonly changeFilters: (filters: Record<string, ColumnFilters[string]>) => void;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly focusGrid: () => void;
  /** The page's own entries for the row. */
  readonly extra: MenuProps['items'];
}

/** Right click on a cell: 打开, 复制, 只看此值, 排除此值 and what the page adds. */
export function cellMenu<Row>(input: CellMenuInput<Row>): MenuProps['items'] {
  const { row, column, filters, changeFilters, onOpen, focusGrid, extra } = input;
  const word = filterWord(column, row);
  const shortWord = word.length > 16 ? `${word.slice(0, 16)}…` : word;
  const narrow = (kind: 'only' | 'except') =>
    changeFilters({ ...filters, [column.id]: narrowFilter(filters[column.id], kind, word) });
  return [
    ...(onOpen ? [{ key: 'open', label: '打开', onClick: () => onOpen(row) }] : []),
    {
      key: 'copy',
      label: '复制',
      // Raises the grid's own copy event, which knows what is selected.
      onClick: () => {
        focusGrid();
        document.execCommand('copy');
      },
    },
    { type: 'divider' },
    { key: 'only', label: `只看此值“${shortWord}”`, onClick: () => narrow('only') },
    { key: 'except', label: `排除此值“${shortWord}”`, onClick: () => narrow('except') },
    {
      key: 'clear',
      label: '清除全部筛选',
      disabled: Object.keys(filters).length === 0,
      onClick: () => changeFilters({}),
    },
    ...(extra && extra.length > 0 ? [{ type: 'divider' as const }, ...extra] : []),
  ];
}

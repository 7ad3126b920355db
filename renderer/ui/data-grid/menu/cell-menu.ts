import type { MenuProps } from 'antd';
import type { GridColumn } from '../columns/grid-column';
import { filterWord, narrowFilter } from '../columns/grid-filter';
import type { GridView } from '../model/grid-view';

interface CellMenuInput<Row> {
  readonly row: Row;
  readonly column: GridColumn<Row>;
  readonly view: GridView;
  readonly change: (changes: Partial<GridView>) => void;
  readonly openFilter: (columnId: string) => void;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly focusGrid: () => void;
  /** The page's own entries for the row. */
  readonly extra: MenuProps['items'];
}

/** Entries for a cell: 打开, 复制, what the page adds, 只看此值, 排除此值, 筛选 and 排序 of its column. */
export function cellMenu<Row>(input: CellMenuInput<Row>): MenuProps['items'] {
  const { row, column, view, change, openFilter, onOpen, focusGrid, extra } = input;
  const { filters } = view;
  const word = filterWord(column, row);
  const narrow = (kind: 'only' | 'except') =>
    change({ filters: { ...filters, [column.id]: narrowFilter(filters[column.id], kind, word) } });
  const sort = (desc: boolean) => change({ sorting: [{ id: column.id, desc }] });
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
    ...(extra && extra.length > 0 ? [{ type: 'divider' as const }, ...extra] : []),
    { type: 'divider' },
    { key: 'only', label: `只看此值“${shortened(word)}”`, onClick: () => narrow('only') },
    { key: 'except', label: `排除此值“${shortened(word)}”`, onClick: () => narrow('except') },
    {
      key: 'filter',
      label: `筛选“${shortened(column.title)}”…`,
      extra: 'Alt+↓',
      onClick: () => openFilter(column.id),
    },
    {
      key: 'clear',
      label: '清除全部筛选',
      disabled: Object.keys(filters).length === 0,
      onClick: () => change({ filters: {} }),
    },
    { type: 'divider' },
    { key: 'ascending', label: '升序排列', onClick: () => sort(false) },
    { key: 'descending', label: '降序排列', onClick: () => sort(true) },
    {
      key: 'unsorted',
      label: '取消排序',
      disabled: view.sorting.length === 0,
      onClick: () => change({ sorting: [] }),
    },
  ];
}

const shortened = (text: string) => (text.length > 16 ? `${text.slice(0, 16)}…` : text);

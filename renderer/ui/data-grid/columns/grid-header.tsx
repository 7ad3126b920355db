import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { Table } from '@tanstack/react-table';
import { Checkbox } from 'antd';
import type { GridView } from '../model/grid-view';
import { columnStyle } from './column-style';
import type { GridColumn } from './grid-column';
import { type FilterWords, GridColumnFilter } from './grid-column-filter';
import { gridMeasure } from './grid-heading';

interface GridHeaderProps<Row> {
  readonly table: Table<Row>;
  readonly columns: readonly GridColumn<Row>[];
  /** The distinct words of a column, for its filter. */
  readonly words: (column: GridColumn<Row>) => FilterWords;
  readonly view: GridView;
  readonly change: (changes: Partial<GridView>) => void;
  /** Column whose filter is open. */
  readonly filtering: string | null;
  readonly onFiltering: (columnId: string | null) => void;
  /** State of the box that selects all shown rows; `null`: rows cannot be selected. */
  readonly allSelected: boolean | 'some' | null;
  readonly onSelectAll: (selected: boolean) => void;
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

/** Headings: click sorts, the funnel filters, the right edge resizes. */
export function GridHeader<Row>({
  table,
  columns,
  words,
  view,
  change,
  filtering,
  onFiltering,
  allSelected,
  onSelectAll,
}: GridHeaderProps<Row>) {
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const frozen = allSelected === null ? 'grid-frozen' : 'grid-frozen grid-frozen-second';
  return (
    <thead>
      <tr>
        {allSelected !== null && (
          <th className="grid-frozen grid-check" style={{ width: 36 }} scope="col">
            <Checkbox
              aria-label="全选所列"
              checked={allSelected === true}
              indeterminate={allSelected === 'some'}
              onChange={(event) => onSelectAll(event.target.checked)}
            />
          </th>
        )}
        {headers.map((header, index) => {
          const column = columns.find((candidate) => candidate.id === header.column.id);
          if (!column) return null;
          const sorted = header.column.getIsSorted();
          const measure = gridMeasure(column);
          const numeric = column.kind === 'money' || column.kind === 'number';
          return (
            <th
              key={header.id}
              scope="col"
              className={`${index === 0 ? frozen : ''}${numeric ? ' grid-num' : ''}`}
              style={columnStyle(table, column)}
              aria-sort={sorted ? ARIA_SORT[sorted] : 'none'}
              title={column.hint}
            >
              <div className="grid-head">
                <button
                  type="button"
                  className="grid-head-title"
                  tabIndex={-1}
                  onClick={header.column.getToggleSortingHandler()}
                >
                  {column.title}
                  {measure && <span className="grid-head-measure"> {measure}</span>}
                </button>
                {sorted === 'asc' && <CaretUpOutlined aria-hidden />}
                {sorted === 'desc' && <CaretDownOutlined aria-hidden />}
                <GridColumnFilter
                  title={column.title}
                  filter={view.filters[column.id]}
                  words={() => words(column)}
                  open={filtering === column.id}
                  onOpenChange={(open) => onFiltering(open ? column.id : null)}
                  onChange={(filter) => {
                    const { [column.id]: _old, ...others } = view.filters;
                    change({ filters: filter ? { ...others, [column.id]: filter } : others });
                  }}
                />
              </div>
              <span
                className="grid-resizer"
                aria-hidden
                onMouseDown={header.getResizeHandler()}
                onDoubleClick={() => header.column.resetSize()}
              />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

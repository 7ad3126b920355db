import type { Table } from '@tanstack/react-table';
import type { VirtualItem } from '@tanstack/react-virtual';
import { Checkbox } from 'antd';
import type { CSSProperties } from 'react';
import { columnStyle } from './columns/column-style';
import type { GridColumn } from './columns/grid-column';
import { GridEditor } from './editing/grid-editor';
import type { GridCell } from './editing/grid-keys';
import { displayText } from './model/grid-value';

export type RowTone = 'warning' | 'muted';

interface GridBodyProps<Row> {
  readonly domId: string;
  readonly table: Table<Row>;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly items: readonly VirtualItem[];
  readonly height: number;
  readonly offset: number;
  readonly rowId: (row: Row) => string;
  readonly active: GridCell | null;
  /** Text the editor starts with; `null`: no cell is being edited. */
  readonly editing: string | null;
  readonly selected: ReadonlySet<string> | null;
  readonly tone: ((row: Row) => RowTone | undefined) | undefined;
  readonly cellChanged: ((row: Row, columnId: string) => boolean) | undefined;
  readonly onCommit: (text: string, move: 'down' | 'right' | 'left' | 'stay') => void;
  readonly onCancel: () => void;
}

export function gridCellId(domId: string, row: number, column: number): string {
  return `${domId}-${row}-${column}`;
}

/** The rows on the screen only; `data-row` and `data-col` tell the grid where a click fell. */
export function GridBody<Row>(props: GridBodyProps<Row>) {
  const { domId, table, columns, rows, items, height, offset, rowId, active, editing, selected } = props;
  const styles = columns.map((column) => columnStyle(table, column));
  return (
    <tbody style={{ height }}>
      {items.map((item) => {
        const row = rows[item.index];
        if (row === undefined) return null;
        const id = rowId(row);
        const isActive = active?.row === item.index;
        const tone = props.tone?.(row);
        return (
          <tr
            key={id}
            data-row={item.index}
            aria-rowindex={item.index + 2}
            aria-selected={selected ? selected.has(id) : undefined}
            className={`${isActive ? 'grid-active' : ''}${tone ? ` grid-row-${tone}` : ''}`}
            style={{ transform: `translateY(${item.start - offset}px)` }}
          >
            {selected && (
              <td className="grid-frozen grid-check" style={{ width: 36 }} data-check>
                <Checkbox
                  checked={selected.has(id)}
                  tabIndex={-1}
                  aria-label={`选择第 ${item.index + 1} 行`}
                />
              </td>
            )}
            {columns.map((column, index) => (
              <Cell
                key={column.id}
                id={gridCellId(domId, item.index, index)}
                column={column}
                row={row}
                index={index}
                style={styles[index]}
                afterCheck={selected !== null}
                active={isActive && active.column === index}
                editing={isActive && active.column === index ? editing : null}
                changed={props.cellChanged?.(row, column.id) ?? false}
                onCommit={props.onCommit}
                onCancel={props.onCancel}
              />
            ))}
          </tr>
        );
      })}
    </tbody>
  );
}

interface CellProps<Row> {
  readonly id: string;
  readonly column: GridColumn<Row>;
  readonly row: Row;
  readonly index: number;
  readonly style: CSSProperties | undefined;
  readonly afterCheck: boolean;
  readonly active: boolean;
  readonly editing: string | null;
  readonly changed: boolean;
  readonly onCommit: GridBodyProps<Row>['onCommit'];
  readonly onCancel: () => void;
}

function Cell<Row>({
  id,
  column,
  row,
  index,
  style,
  afterCheck,
  active,
  editing,
  changed,
  onCommit,
  onCancel,
}: CellProps<Row>) {
  const text = displayText(column.kind, column.value(row));
  const classes = [
    index === 0 ? 'grid-frozen' : '',
    index === 0 && afterCheck ? 'grid-frozen-second' : '',
    column.kind === 'money' || column.kind === 'number' ? 'grid-num' : '',
    active ? 'grid-cell-active' : '',
    changed ? 'grid-cell-changed' : '',
  ];
  const content =
    editing === null ? (
      (column.render?.(row) ?? text)
    ) : (
      <GridEditor
        label={column.title}
        initial={editing === '' ? '' : editing}
        onCommit={onCommit}
        onCancel={onCancel}
      />
    );
  return (
    <td
      id={id}
      data-col={index}
      className={classes.filter(Boolean).join(' ')}
      style={style}
      title={text.length > 5 ? text : undefined}
    >
      {content}
    </td>
  );
}

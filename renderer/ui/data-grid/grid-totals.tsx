import type { Table } from '@tanstack/react-table';
import { useMemo } from 'react';
import { columnStyle } from './columns/column-style';
import type { GridColumn } from './columns/grid-column';
import { displayText, sumColumn } from './model/grid-value';

interface GridTotalsProps<Row> {
  readonly table: Table<Row>;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly withChecks: boolean;
}

/** 合计 of the rows shown, exact. */
export function GridTotals<Row>({ table, columns, rows, withChecks }: GridTotalsProps<Row>) {
  const sums = useMemo(
    () => columns.map((column) => (column.total ? displayText(column.kind, sumColumn(column, rows)) : '')),
    [columns, rows],
  );
  return (
    <tfoot>
      <tr>
        {withChecks && <td className="grid-frozen" style={{ width: 36 }} />}
        {columns.map((column, index) => {
          const numeric = column.kind === 'money' || column.kind === 'number';
          const frozen = withChecks ? 'grid-frozen grid-frozen-second' : 'grid-frozen';
          return (
            <td
              key={column.id}
              className={`${index === 0 ? frozen : ''}${numeric ? ' grid-num' : ''}${isLong(sums[index] ?? '', column.width) ? ' grid-sum-long' : ''}`}
              title={sums[index] || undefined}
              style={columnStyle(table, column)}
            >
              {index === 0 ? `合计 ${rows.length} 项` : sums[index]}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}

/** A sum must be read whole: one that its column would cut is set smaller. 8 px a figure, 17 beside them. */
function isLong(sum: string, width: number): boolean {
  return sum.length * 8 + 17 > width;
}

import type { Table } from '@tanstack/react-table';
import type { CSSProperties } from 'react';
import type { GridColumn } from './grid-column';

/**
 * Width of a column's cells. In a wide window columns of text take up to twice their width of what is left, so
 * that names are not cut beside empty room; once the clerk has set a width by hand, all keep to their own.
 */
export function columnStyle<Row>(table: Table<Row>, column: GridColumn<Row>): CSSProperties {
  const width = table.getColumn(column.id)?.getSize() ?? column.width;
  const setByHand = Object.keys(table.getState().columnSizing).length > 0;
  if (column.kind !== 'text' || setByHand) return { width };
  return { width, flexGrow: width, maxWidth: width * 2 };
}

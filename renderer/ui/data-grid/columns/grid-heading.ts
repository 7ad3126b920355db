import type { GridColumn } from './grid-column';

/** Unit of measure of a column: money is always in 万元. */
export function gridMeasure<Row>(column: GridColumn<Row>): string {
  return column.measure ?? (column.kind === 'money' ? '万元' : '');
}

/** `总投资（万元）`: the heading with its unit, for workbooks and labels. */
export function gridHeading<Row>(column: GridColumn<Row>): string {
  const measure = gridMeasure(column);
  return measure ? `${column.title}（${measure}）` : column.title;
}

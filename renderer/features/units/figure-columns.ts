import { INDICATORS, type Indicator } from '../../../shared/domain/indicators/indicator';
import type { GridColumn } from '../../ui/data-grid/columns/grid-column';

/** A figure typed for each indicator; `refuses` says what is wrong with what was typed. */
export function figureColumns<Row extends { readonly values: Readonly<Record<string, string>> }>(
  refuses: (text: string, indicator: Indicator) => string | null,
): GridColumn<Row>[] {
  return INDICATORS.map((indicator) => ({
    id: indicator.id,
    title: indicator.name,
    kind: 'number',
    measure: indicator.measure,
    width: 136,
    value: (row) => row.values[indicator.id] ?? '',
    total: true,
    editable: () => true,
    refuses: (text) => refuses(text, indicator),
  }));
}

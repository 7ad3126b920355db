import type { Chart } from '../model';

const GREYS = ['595959', 'BFBFBF', '262626', '8C8C8C', 'D9D9D9'];

/** Tones that stay apart on a black-and-white printer. */
export function seriesColor(index: number): string {
  return GREYS[index % GREYS.length] ?? '595959';
}

/** Height of the drawing in millimetres. */
export function chartHeight(chart: Chart): number {
  if (chart.height !== undefined) return chart.height;
  const bars = chart.categories.length * chart.series.length;
  return chart.form === 'bar' ? Math.min(200, 14 + bars * 4.4) : 70;
}

/** `0.00`, as Excel and Word write number formats. */
export function numberFormat(chart: Chart): string {
  const decimals = chart.decimals ?? 0;
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** A value as the label prints it. */
export function formatChartValue(value: number, chart: Chart): string {
  return value.toFixed(chart.decimals ?? 0);
}

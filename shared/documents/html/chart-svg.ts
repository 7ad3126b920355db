import { shorten } from '../compose';
import { chartHeight, formatChartValue, seriesColor } from '../measure/chart-measures';
import type { Chart } from '../model';
import { element, type HtmlElement, type HtmlNode } from './node';

/** Lengths inside the drawing are tenths of a millimetre. */
const UNIT = 10;
const TEXT = 32;
const LEGEND = 60;

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
}

/** The chart as an inline drawing with the same categories and labels as the native chart in Word. */
export function drawChart(chart: Chart, widthMm: number): HtmlElement {
  const frame: Frame = {
    width: widthMm * UNIT,
    height: chartHeight(chart) * UNIT,
    top: chart.series.length > 1 ? LEGEND : 10,
  };
  const shapes =
    chart.form === 'bar'
      ? drawBars(chart, frame)
      : chart.form === 'column'
        ? drawColumns(chart, frame)
        : drawLines(chart, frame);
  return element(
    'svg',
    {
      viewBox: `0 0 ${frame.width} ${frame.height}`,
      width: `${widthMm}mm`,
      height: `${frame.height / UNIT}mm`,
      role: 'img',
      'aria-label': chart.altText,
      class: 'gw-svg',
    },
    [...drawLegend(chart), ...shapes],
  );
}

function largest(chart: Chart): number {
  return Math.max(1e-9, ...chart.series.flatMap((series) => series.values.map((value) => value ?? 0)));
}

function label(x: number, y: number, anchor: 'start' | 'middle' | 'end', text: string): HtmlNode {
  return element('text', { x: round(x), y: round(y), 'text-anchor': anchor, 'font-size': String(TEXT) }, [
    text,
  ]);
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function rectangle(x: number, y: number, width: number, height: number, color: string): HtmlNode {
  return element('rect', {
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    fill: `#${color}`,
  });
}

function drawLegend(chart: Chart): HtmlNode[] {
  if (chart.series.length < 2) return [];
  let x = 20;
  return chart.series.flatMap((series, index) => {
    const at = x;
    x += 60 + [...series.name].length * TEXT + 40;
    return [rectangle(at, 14, 30, 30, seriesColor(index)), label(at + 40, 42, 'start', series.name)];
  });
}

/** Horizontal bars, the first category on top. */
function drawBars(chart: Chart, frame: Frame): HtmlNode[] {
  // Most of the drawing belongs to the bars, however long a name is; the table says it in full.
  const most = Math.floor((frame.width * 0.4) / TEXT);
  const longest = Math.max(...chart.categories.map((category) => [...category].length));
  const names = Math.min(longest, most) * TEXT + 20;
  const room = frame.width - names - 160;
  const step = (frame.height - frame.top - 10) / Math.max(1, chart.categories.length);
  const bar = (step * 0.7) / chart.series.length;
  const max = largest(chart);
  return chart.categories.flatMap((category, row) => {
    const top = frame.top + row * step + step * 0.15;
    return [
      label(names - 12, top + (step * 0.7) / 2 + TEXT * 0.36, 'end', shorten(category, most)),
      ...chart.series.flatMap((series, index): HtmlNode[] => {
        const value = series.values[row] ?? null;
        if (value === null) return [];
        const length = (Math.max(0, value) / max) * room;
        const y = top + index * bar;
        return [
          rectangle(names, y, length, bar, seriesColor(index)),
          label(names + length + 10, y + bar / 2 + TEXT * 0.36, 'start', formatChartValue(value, chart)),
        ];
      }),
    ];
  });
}

function drawColumns(chart: Chart, frame: Frame): HtmlNode[] {
  const base = frame.height - TEXT - 16;
  const step = frame.width / Math.max(1, chart.categories.length);
  const bar = (step * 0.5) / chart.series.length;
  const max = largest(chart);
  const room = base - frame.top - TEXT - 8;
  return [
    element('line', {
      x1: '0',
      x2: round(frame.width),
      y1: round(base),
      y2: round(base),
      stroke: '#8C8C8C',
      'stroke-width': '3',
    }),
    ...chart.categories.flatMap((category, column) => [
      label(column * step + step / 2, frame.height - 8, 'middle', category),
      ...chart.series.flatMap((series, index): HtmlNode[] => {
        const value = series.values[column] ?? null;
        if (value === null) return [];
        const height = (Math.max(0, value) / max) * room;
        const x = column * step + step * 0.25 + index * bar;
        return [
          rectangle(x, base - height, bar, height, seriesColor(index)),
          label(x + bar / 2, base - height - 8, 'middle', formatChartValue(value, chart)),
        ];
      }),
    ]),
  ];
}

function drawLines(chart: Chart, frame: Frame): HtmlNode[] {
  const base = frame.height - TEXT - 16;
  const step = frame.width / Math.max(1, chart.categories.length);
  const max = largest(chart);
  const room = base - frame.top - TEXT - 8;
  const x = (column: number): number => column * step + step / 2;
  const y = (value: number): number => base - (Math.max(0, value) / max) * room;
  return [
    element('line', {
      x1: '0',
      x2: round(frame.width),
      y1: round(base),
      y2: round(base),
      stroke: '#8C8C8C',
      'stroke-width': '3',
    }),
    ...chart.categories.map((category, column) => label(x(column), frame.height - 8, 'middle', category)),
    ...chart.series.flatMap((series, index): HtmlNode[] => {
      const points = series.values.flatMap((value, column) => (value === null ? [] : [{ value, column }]));
      return [
        element('polyline', {
          points: points.map(({ value, column }) => `${round(x(column))},${round(y(value))}`).join(' '),
          fill: 'none',
          stroke: `#${seriesColor(index)}`,
          'stroke-width': '6',
        }),
        ...points.map(({ value, column }) =>
          label(x(column), y(value) - 12, 'middle', formatChartValue(value, chart)),
        ),
      ];
    }),
  ];
}

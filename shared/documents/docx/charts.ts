import { AlignmentType, LineRuleType, Paragraph } from 'docx';
import { type CategoryChartOptions, ChartRun } from 'docx/charts';
import type { FlowChart } from '../flow/items';
import { chartHeight, numberFormat, seriesColor } from '../measure/chart-measures';
import type { DocumentProfile } from '../model';
import { mmToPixels } from '../page/page';

const font = { size: 9, color: '000000' } as const;

/** A native chart: its data opens in Word's own sheet. Grey tones only, so that it survives a black printer. */
export function writeChart(chart: FlowChart, textWidthMm: number, profile: DocumentProfile): Paragraph {
  const labels = { value: true, numberFormat: numberFormat(chart), font: { ...font, size: 8 } } as const;
  const common = {
    categories: chart.categories,
    series: chart.series.map((series, index) => ({
      name: series.name,
      values: series.values,
      color: seriesColor(index),
    })),
    altText: { name: chart.title, title: chart.title, description: chart.altText },
    font: { name: profile.pageNumberFont },
    transformation: {
      width: Math.floor(mmToPixels(textWidthMm - 1)),
      height: Math.round(mmToPixels(chartHeight(chart))),
    },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    dataLabels: labels,
    legend: chart.series.length > 1 ? { position: 'top', font } : false,
  } as const satisfies Partial<CategoryChartOptions>;
  const hiddenValues = { visible: false, gridlines: false, minimum: 0 } as const;
  const run =
    chart.form === 'bar'
      ? new ChartRun({
          type: 'bar',
          ...common,
          gapWidth: 45,
          categoryAxis: { reverseOrder: true, font },
          valueAxis: hiddenValues,
        })
      : chart.form === 'column'
        ? new ChartRun({
            type: 'column',
            ...common,
            gapWidth: 70,
            overlap: 0,
            categoryAxis: { font },
            valueAxis: hiddenValues,
          })
        : new ChartRun({
            type: 'line',
            ...common,
            markers: true,
            categoryAxis: { font },
            valueAxis: { font },
          });
  return new Paragraph({
    keepNext: chart.keepNext ?? false,
    alignment: AlignmentType.CENTER,
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
    indent: { firstLine: 0 },
    children: [run],
  });
}

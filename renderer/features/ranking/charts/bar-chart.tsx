import { Bar, BarChart, Cell, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useRanking } from '../ranking-store';
import type { Bar as ChartBar } from './chart-data';
import { ChartFigure } from './chart-figure';
import type { LegendEntry } from './draw-picture';
import { HATCH, HatchPattern } from './hatch';

interface BarFigureProps {
  readonly title: string;
  readonly sentence: string;
  readonly bars: readonly ChartBar[];
  /** A vertical line with its name, e.g. 时序 91.7%. */
  readonly reference: {
    readonly value: number;
    readonly label: string;
    /** What bars that reach it and those that do not are called in the legend. */
    readonly words: readonly [string, string];
  } | null;
  readonly previousName: string;
}

const BAR_ROW = 30;

/** Bars in order of place, last period as a thin mark; readable in grey, figures on the bars. */
export function BarFigure({ title, sentence, bars, reference, previousName }: BarFigureProps) {
  const highlighted = useRanking((store) => store.activeId);
  const withPrevious = bars.some((bar) => bar.previous !== null);
  const behind = (bar: ChartBar) => reference !== null && bar.value < reference.value;
  const legend: LegendEntry[] = [
    ...(reference
      ? [
          { form: 'solid', label: reference.words[0] } as const,
          { form: 'hatched', label: reference.words[1] } as const,
        ]
      : []),
    ...(reference || !withPrevious ? [] : [{ form: 'solid', label: '本期' } as const]),
    ...(withPrevious ? [{ form: 'thin', label: previousName } as const] : []),
  ];
  return (
    <ChartFigure title={title} sentence={sentence} legend={legend}>
      <ResponsiveContainer width="100%" height={bars.length * BAR_ROW + (reference ? 56 : 40)}>
        <BarChart
          layout="vertical"
          data={[...bars]}
          margin={{ top: reference ? 20 : 4, right: 72, bottom: 4, left: 8 }}
          barCategoryGap={6}
          barGap={1}
          accessibilityLayer
        >
          <HatchPattern />
          <XAxis
            type="number"
            domain={[0, 'auto']}
            tick={{ fill: 'var(--text-2)', fontSize: 12 }}
            stroke="var(--line-strong)"
          />
          <YAxis
            type="category"
            dataKey="unit"
            width={120}
            interval={0}
            tickLine={false}
            tick={{ fill: 'var(--text)', fontSize: 13 }}
            stroke="var(--line-strong)"
          />
          {reference && (
            <ReferenceLine
              x={reference.value}
              stroke="var(--overdue)"
              strokeDasharray="5 3"
              label={{ value: reference.label, position: 'top', fill: 'var(--overdue)', fontSize: 12 }}
            />
          )}
          <Bar dataKey="value" barSize={14} isAnimationActive={false}>
            {bars.map((bar) => (
              <Cell
                key={bar.unit}
                fill={
                  behind(bar)
                    ? `url(#${HATCH})`
                    : bar.unit === highlighted
                      ? 'var(--accent)'
                      : 'var(--chart-bar)'
                }
                stroke={bar.unit === highlighted ? 'var(--accent)' : 'var(--chart-bar)'}
              />
            ))}
            <LabelList dataKey="label" position="right" fill="var(--text)" fontSize={12} />
          </Bar>
          {withPrevious && (
            <Bar dataKey="previous" barSize={4} fill="var(--chart-mark)" isAnimationActive={false} />
          )}
        </BarChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}

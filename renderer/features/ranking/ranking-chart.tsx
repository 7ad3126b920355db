import { Bar, BarChart, Cell, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Bar as ChartBar } from './chart-data';
import { useRanking } from './ranking-store';

interface RankingChartProps {
  readonly title: string;
  readonly sentence: string;
  readonly bars: readonly ChartBar[];
  /** A vertical line with its name, e.g. 时序 91.7%. */
  readonly reference: { readonly value: number; readonly label: string } | null;
  readonly previousName: string;
}

const BAR_ROW = 30;

/** Bars in order of place, last period as a thin mark; readable in grey, figures on the bars. */
export function RankingChart({ title, sentence, bars, reference, previousName }: RankingChartProps) {
  const highlighted = useRanking((store) => store.activeId);
  const withPrevious = bars.some((bar) => bar.previous !== null);
  return (
    <figure className="card rank-chart">
      <figcaption>
        <b>{title}</b>
        <span>{sentence}</span>
      </figcaption>
      <ResponsiveContainer width="100%" height={bars.length * BAR_ROW + 40}>
        <BarChart
          layout="vertical"
          data={[...bars]}
          margin={{ top: 4, right: 72, bottom: 4, left: 8 }}
          barCategoryGap={6}
          barGap={1}
          accessibilityLayer
        >
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
              <Cell key={bar.unit} fill={bar.unit === highlighted ? 'var(--accent)' : 'var(--chart-bar)'} />
            ))}
            <LabelList dataKey="label" position="right" fill="var(--text)" fontSize={12} />
          </Bar>
          {withPrevious && (
            <Bar dataKey="previous" barSize={4} fill="var(--chart-mark)" isAnimationActive={false} />
          )}
        </BarChart>
      </ResponsiveContainer>
      {withPrevious && (
        <p className="muted rank-legend">
          <span className="rank-legend-now" aria-hidden /> 本期　
          <span className="rank-legend-before" aria-hidden /> {previousName}
        </p>
      )}
    </figure>
  );
}

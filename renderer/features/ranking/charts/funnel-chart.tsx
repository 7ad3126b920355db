import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { ChartFigure } from './chart-figure';
import type { FunnelStage } from './overview-data';

interface FunnelChartProps {
  readonly title: string;
  readonly sentence: string;
  readonly stages: readonly FunnelStage[];
}

/** From signing to production: each stage with its count and its part of the signed projects. */
export function FunnelChart({ title, sentence, stages }: FunnelChartProps) {
  const data = stages.map((stage) => ({
    name: stage.name,
    value: Number(stage.count),
    label: `${stage.count}个${stage.share === null ? '' : `（${stage.share}%）`}`,
  }));
  return (
    <ChartFigure title={title} sentence={sentence} blank={data.every(({ value }) => value === 0)}>
      <ResponsiveContainer width="100%" height={stages.length * 34 + 24}>
        <BarChart
          layout="vertical"
          data={data}
          margin={{ top: 4, right: 130, bottom: 4, left: 8 }}
          accessibilityLayer
        >
          <XAxis type="number" domain={[0, 'auto']} hide />
          <YAxis
            type="category"
            dataKey="name"
            width={56}
            interval={0}
            tickLine={false}
            tick={{ fill: 'var(--text)', fontSize: 13 }}
            stroke="var(--line-strong)"
          />
          <Bar dataKey="value" barSize={22} fill="var(--chart-bar)" isAnimationActive={false}>
            <LabelList dataKey="label" position="right" fill="var(--text)" fontSize={12} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}

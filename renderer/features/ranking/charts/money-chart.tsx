import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { groupThousands } from '../../../../shared/format';
import { ChartFigure } from './chart-figure';
import { HATCH, HatchPattern } from './hatch';
import type { MoneyMonth } from './overview-data';

interface MoneyChartProps {
  readonly title: string;
  readonly sentence: string;
  readonly months: readonly MoneyMonth[];
}

const LEGEND = [
  { form: 'hatched', label: '签约金额' },
  { form: 'solid', label: '到位资金' },
] as const;

/** What was signed and what arrived, month by month, in 万元; hatched and solid are told apart in grey. */
export function MoneyChart({ title, sentence, months }: MoneyChartProps) {
  const blank = months.every(({ signed, funds }) => signed === 0 && funds === 0);
  return (
    <ChartFigure title={title} sentence={sentence} legend={LEGEND} blank={blank}>
      <ResponsiveContainer width="100%" height={260}>
        <BarChart
          data={[...months]}
          margin={{ top: 12, right: 8, bottom: 4, left: 24 }}
          barGap={2}
          accessibilityLayer
        >
          <HatchPattern />
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="month" tick={{ fill: 'var(--text-2)', fontSize: 12 }} stroke="var(--line-strong)" />
          <YAxis
            width={64}
            tick={{ fill: 'var(--text-2)', fontSize: 12 }}
            tickFormatter={(value: number) => groupThousands(String(value))}
            stroke="var(--line-strong)"
          />
          <Bar
            dataKey="signed"
            fill={`url(#${HATCH})`}
            stroke="var(--chart-bar)"
            isAnimationActive={false}
            maxBarSize={32}
          />
          <Bar dataKey="funds" fill="var(--chart-bar)" isAnimationActive={false} maxBarSize={32} />
        </BarChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}

import '../ranking.css';
import { useMemo } from 'react';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { PlaceHistory } from '../../../../shared/contract/ranking';
import { formatPeriod, monthOf, SCOPE_NAMES, type Scope } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import { useRouteQuery } from '../../../lib/route/use-route-query';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { Segments } from '../../../ui/keys/segments';
import { Page } from '../../../ui/page/page';
import { QueryView } from '../../../ui/page/query-view';
import { ChartFigure } from '../charts/chart-figure';
import { useRanking } from '../ranking-store';
import { ScopeChoice } from '../scope-choice';
import {
  historyPeriods,
  historyPoints,
  historySentence,
  lastPlace,
  lastPlacedMonth,
  lastPlaceLabels,
  placeText,
} from './history-rows';

const SPANS = [6, 12] as const;

/** 走势: places over the months, the unit under the cursor drawn strong. */
export function HistoryPage() {
  const period = usePeriod();
  const [query, setQuery] = useRouteQuery();
  const months = query.months === '12' ? 12 : 6;
  const scope: Scope = query.scope === 'year' ? 'year' : 'month';
  const history = useQuery('ranking.history', { period, scope, months });
  return (
    <Page
      title="走势"
      note={`截至${formatPeriod(period)}近${months}个月综合名次`}
      actions={
        <>
          <ScopeChoice
            scopes={['month', 'year']}
            value={scope}
            onChange={(next) => setQuery({ scope: next === 'year' ? 'year' : null })}
          />
          <Segments
            label="跨度"
            value={months}
            onChange={(next) => setQuery({ months: next === 12 ? '12' : null })}
            options={SPANS.map((value) => ({ value, label: `近${value}个月` }))}
          />
        </>
      }
    >
      <QueryView query={history}>
        {({ units }) => {
          const groups = [...new Set(units.map((unit) => unit.groupName))];
          const group = groups.includes(query.group ?? '') ? (query.group ?? '') : (groups[0] ?? '');
          return (
            <>
              <Segments
                label="组别"
                value={group}
                onChange={(next) => setQuery({ group: next })}
                options={groups}
                className="rank-group-choice"
              />
              <GroupHistory
                units={units.filter((unit) => unit.groupName === group)}
                title={`${group}${SCOPE_NAMES[scope]}综合名次走势（截至${formatPeriod(period)}）`}
              />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

const rowId = (row: PlaceHistory) => row.unit;

interface GroupHistoryProps {
  readonly units: readonly PlaceHistory[];
  readonly title: string;
}

function GroupHistory({ units, title }: GroupHistoryProps) {
  const activeId = useRanking((store) => store.activeId);
  const columns = useMemo(
    (): readonly GridColumn<PlaceHistory>[] => [
      { id: 'unit', title: '单位', kind: 'text', width: 150, value: (row) => row.unit },
      ...historyPeriods(units).map(
        (month, index): GridColumn<PlaceHistory> => ({
          id: month,
          title: `${monthOf(month)}月`,
          kind: 'number',
          width: 72,
          hint: formatPeriod(month),
          value: (row) => row.places[index]?.place ?? null,
          render: (row) => {
            const entry = row.places[index];
            return entry ? placeText(entry) : null;
          },
        }),
      ),
    ],
    [units],
  );
  const labels = lastPlaceLabels(units);
  const places = Array.from({ length: lastPlace(units) }, (_, index) => index + 1);
  const active = units.find((unit) => unit.unit === activeId) ?? units[0];
  if (!active) return <p className="muted">这个组还没有单位。</p>;
  // The strong line's own label takes the place of a shared one.
  const labelStands = (unit: PlaceHistory, strong: PlaceHistory) =>
    labels.has(unit.unit) && unit.places.at(-1)?.place !== strong.places.at(-1)?.place;
  return (
    <>
      <ChartFigure title={title} sentence={historySentence(active)} blank={places.length === 0}>
        <ResponsiveContainer width="100%" height={Math.max(200, places.length * 22 + 40)}>
          <LineChart
            data={[...historyPoints(units)]}
            margin={{ top: 8, right: 130, bottom: 4, left: 0 }}
            accessibilityLayer
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="month"
              tick={{ fill: 'var(--text-2)', fontSize: 12 }}
              stroke="var(--line-strong)"
            />
            <YAxis
              reversed
              domain={[1, places.length]}
              allowDecimals={false}
              ticks={places}
              interval={0}
              width={40}
              tick={{ fill: 'var(--text-2)', fontSize: 12 }}
              stroke="var(--line-strong)"
            />
            {[...units]
              .sort((a, b) => Number(a === active) - Number(b === active))
              .map((unit) => (
                <Line
                  key={unit.unit}
                  dataKey={unit.unit}
                  stroke={unit === active ? 'var(--accent)' : 'var(--chart-mark)'}
                  strokeWidth={unit === active ? 3 : 1.2}
                  dot={unit === active ? { r: 3 } : false}
                  label={({ x, y, index }) =>
                    index === lastPlacedMonth(unit) && (unit === active || labelStands(unit, active)) ? (
                      <text
                        x={Number(x) + 8}
                        y={Number(y) + 4}
                        fontSize={12}
                        fill={unit === active ? 'var(--accent)' : 'var(--text-2)'}
                      >
                        {unit === active ? unit.unit : labels.get(unit.unit)}
                      </text>
                    ) : (
                      <g />
                    )
                  }
                  isAnimationActive={false}
                  activeDot={false}
                  connectNulls
                />
              ))}
          </LineChart>
        </ResponsiveContainer>
      </ChartFigure>
      <DataGrid
        id="ranking-history"
        label="名次走势"
        columns={columns}
        rows={units}
        rowId={rowId}
        activeId={active.unit}
        onActiveChange={(id) => useRanking.getState().setActive(id)}
        empty={<p className="muted">还没有名次。</p>}
      />
    </>
  );
}

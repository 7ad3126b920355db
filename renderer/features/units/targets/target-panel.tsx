import type { TargetProgress } from '../../../../shared/contract/ranking';
import { type Period, yearOf } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { QueryView } from '../../../ui/page/query-view';
import { SidePanel } from '../../../ui/page/side-panel';

interface TargetPanelProps {
  readonly unitId: number;
  readonly period: Period;
  readonly year: number;
  readonly onClose: () => void;
}

/** One unit's targets of the year: how they were adjusted and why, both rates, 时序进度 and gap. */
export function TargetPanel({ unitId, period, year, onClose }: TargetPanelProps) {
  const until = yearOf(period) === year ? period : `${year}-12`;
  const progress = useQuery('targets.progress', { period: until, scope: 'year' });
  return (
    <SidePanel title={`${year}年目标的调整和进度`} onClose={onClose}>
      <QueryView query={progress}>
        {({ rows }) => {
          const own = rows.filter((row) => row.unitId === unitId);
          const [first] = own;
          if (!first) return <p className="muted">这个单位今年还没有目标。</p>;
          return (
            <>
              <div className="card-head">
                <b>{first.unit}</b>
                <ExportButton
                  title={`${first.unit}${year}年目标`}
                  columns={[
                    ['指标', 'text'],
                    ['时段', 'text'],
                    ['第几次', 'number'],
                    ['目标', 'number'],
                    ['计量', 'text'],
                    ['理由', 'text'],
                  ]}
                  rows={own.flatMap(({ indicatorName, measure, versions }) =>
                    versions.map(({ quarter, version, value, reason }) => [
                      indicatorName,
                      SPANS[quarter] ?? '',
                      `${version}`,
                      value === '' ? '取消' : value,
                      measure,
                      reason,
                    ]),
                  )}
                />
              </div>
              {own.map((row) => (
                <Target key={row.indicator} row={row} />
              ))}
            </>
          );
        }}
      </QueryView>
    </SidePanel>
  );
}

const SPANS = ['全年', '一季度', '二季度', '三季度', '四季度'];

function Target({ row }: { readonly row: TargetProgress }) {
  const { measure } = row;
  // Spans whose target was set more than once; the others have nothing to tell.
  const adjusted = row.versions.filter((version) =>
    row.versions.some((other) => other.quarter === version.quarter && other.version > 1),
  );
  return (
    <section className="target-progress" aria-label={row.indicatorName}>
      <b>{row.indicatorName}</b>
      <p>
        完成 {row.actual ?? '—'}
        {measure}，目标 {row.target ?? '—'}
        {measure}，完成率 {row.rate === null ? '—' : `${row.rate}%`}
        {row.adjusted &&
          `（按原目标 ${row.original ?? '—'}${measure} 计为 ${row.originalRate === null ? '—' : `${row.originalRate}%`}）`}
      </p>
      <p className="muted">
        {[row.expected === null ? '' : `时序 ${row.expected}%`, row.text, gapText(row)]
          .filter(Boolean)
          .join('；')}
      </p>
      {adjusted.length > 0 && (
        <ol className="target-versions muted">
          {adjusted.map((version) => (
            <li key={`${version.quarter}-${version.version}`}>
              {SPANS[version.quarter]}第{version.version}次：
              {version.value === '' ? '取消' : `${version.value}${measure}`}
              {version.reason !== '' && `（${version.reason}）`}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function gapText({ gap, measure }: TargetProgress): string {
  if (gap === '0') return '已达到目标';
  return gap === null ? '' : `离目标还差 ${gap}${measure}`;
}

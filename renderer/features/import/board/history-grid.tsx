import { useMemo } from 'react';
import type { ReportHistory } from '../../../../shared/contract/import';
import { formatPeriod, type Period } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { REPORT_STATES, ReportMark } from '../../../ui/office/report-state';
import { QueryView } from '../../../ui/page/query-view';

type HistoryRow = ReportHistory['rows'][number];

const rowId = (row: HistoryRow) => String(row.unitId);

/** Unit by month: who kept the day over the last year. */
export function HistoryGrid({ period }: { readonly period: Period }) {
  const history = useQuery('submissions.history', { period });
  return <QueryView query={history}>{(found) => <HistoryTable period={period} history={found} />}</QueryView>;
}

function HistoryTable({ period, history }: { readonly period: Period; readonly history: ReportHistory }) {
  const columns = useMemo(() => historyColumns(history.periods), [history.periods]);
  return (
    <DataGrid
      id="submission-history"
      label={`近十二个月报送情况（至${formatPeriod(period)}）`}
      columns={columns}
      rows={history.rows}
      rowId={rowId}
      empty={<p className="muted">还没有单位。</p>}
    />
  );
}

function historyColumns(periods: readonly Period[]): readonly GridColumn<HistoryRow>[] {
  const times = (state: 'late' | 'missing') => (row: HistoryRow) =>
    row.states.filter((each) => each === state).length || null;
  const [first = ''] = periods;
  return [
    { id: 'unit', title: '单位', kind: 'text', width: 150, value: (row) => row.unit },
    { id: 'group', title: '组别', kind: 'text', width: 90, value: (row) => row.groupName },
    {
      id: 'late',
      title: '迟报',
      kind: 'number',
      measure: '次',
      width: 84,
      value: times('late'),
      total: true,
    },
    {
      id: 'missing',
      title: '未报',
      kind: 'number',
      measure: '次',
      width: 84,
      value: times('missing'),
      total: true,
    },
    ...periods.map((each, place): GridColumn<HistoryRow> => {
      const month = `${Number(each.slice(5))}月`;
      return {
        id: each,
        // The year stands where it changes.
        title: each === first || each.endsWith('-01') ? `${each.slice(0, 4)}年${month}` : month,
        kind: 'text',
        width: each === first || each.endsWith('-01') ? 110 : 82,
        value: (row) => {
          const state = row.states[place] ?? null;
          return state === null ? '待报' : REPORT_STATES[state].word;
        },
        render: (row) => <ReportMark state={row.states[place] ?? null} />,
      };
    }),
  ];
}

import './month.css';
import { useMemo } from 'react';
import type { ProjectProgress } from '../../../shared/contract/month';
import { formatPeriod } from '../../../shared/domain/period';
import { useQuery } from '../../api/use-query';
import { usePeriod } from '../../lib/office/use-period';
import { navigate } from '../../lib/route/place';
import { useRouteQuery } from '../../lib/route/use-route-query';
import type { GridColumn } from '../../ui/data-grid/columns/grid-column';
import { stageColumn, unitColumn } from '../../ui/data-grid/columns/office-columns';
import { DataGrid } from '../../ui/data-grid/data-grid';
import { perform } from '../../ui/feedback/perform';
import { StateMark } from '../../ui/office/state-tag';
import { EmptyState } from '../../ui/page/empty-state';
import { Page } from '../../ui/page/page';

const COLUMNS: readonly GridColumn<ProjectProgress>[] = [
  { id: 'project', title: '项目', kind: 'text', width: 220, value: (row) => row.project },
  unitColumn(112, (row) => row.unit),
  stageColumn(72, (row) => row.stage),
  {
    id: 'progress',
    title: '本月进展（形象进度）',
    kind: 'text',
    width: 250,
    value: (row) => row.progress,
    editable: () => true,
  },
  { id: 'last', title: '上次进展', kind: 'text', width: 220, value: (row) => row.lastProgress },
  {
    id: 'lastPeriod',
    title: '上次期间',
    kind: 'text',
    width: 96,
    value: (row) => (row.lastPeriod === null ? '' : formatPeriod(row.lastPeriod)),
    sortKey: (row) => row.lastPeriod ?? '',
    hidden: true,
  },
  {
    id: 'silent',
    title: '无消息（天）',
    kind: 'number',
    width: 128,
    value: (row) => row.silentDays,
    render: (row) =>
      row.silent ? (
        <StateMark shape="hollow" tone="overdue">
          {String(row.silentDays ?? '从未')}
        </StateMark>
      ) : (
        row.silentDays
      ),
    hint: '从最近一次报送、进展、资金、走访或问题算起',
  },
  { id: 'newsOn', title: '最近消息', kind: 'date', width: 104, value: (row) => row.newsOn },
  {
    id: 'problem',
    title: '存在问题',
    kind: 'text',
    width: 200,
    value: (row) => row.problem,
    editable: () => true,
  },
  { id: 'sponsor', title: '包保领导', kind: 'text', width: 104, value: (row) => row.sponsor },
];

const rowId = (row: ProjectProgress) => String(row.projectId);

/** 进展: every project under way, this month beside the last; the longest silent first. */
export function ProgressPage() {
  const period = usePeriod();
  const [query, change] = useRouteQuery();
  const answer = useQuery('month.progress', { period }).value;
  const onlySilent = query.silent === '1';
  const rows = useMemo(
    () =>
      answer?.rows.filter(
        (row) => (!onlySilent || row.silent) && (query.missing !== '1' || row.progress === ''),
      ) ?? null,
    [answer, onlySilent, query.missing],
  );
  const silent = answer?.rows.filter((row) => row.silent).length ?? 0;
  return (
    <Page
      title="项目进展"
      note={
        answer &&
        `${formatPeriod(period)}在谈在建 ${answer.rows.length} 个，${silent} 个超过${answer.silentDays}天没有消息`
      }
    >
      <DataGrid
        id="project-progress"
        label="项目进展"
        columns={COLUMNS}
        rows={rows}
        rowId={rowId}
        chips={[
          ...(onlySilent
            ? [{ id: 'silent', text: '没有消息', onRemove: () => change({ silent: null }) }]
            : []),
          ...(query.missing === '1'
            ? [{ id: 'missing', text: '本月未填', onRemove: () => change({ missing: null }) }]
            : []),
        ]}
        onOpen={(row) => navigate(`/project?id=${row.projectId}`)}
        rowMenu={(row) => [
          { key: 'open', label: '看项目', onClick: () => navigate(`/project?id=${row.projectId}`) },
          { key: 'silent', label: '只看没有消息的', onClick: () => change({ silent: '1' }) },
          { key: 'missing', label: '只看本月未填的', onClick: () => change({ missing: '1' }) },
        ]}
        onEdit={(edits) => {
          const changes = edits.map(({ row, columnId, text }) => ({
            projectId: row.projectId,
            [columnId]: text,
          }));
          void perform(
            'month.save-progress',
            { period, changes },
            { done: ({ saved }) => `已填写进展 ${saved} 条`, undoable: true },
          );
        }}
        empty={
          <EmptyState
            title={onlySilent ? '没有长时间无消息的项目' : '还没有在谈、在建的项目'}
            hint="各单位每月报来的在谈在建项目进展列在这里；没有报来的，可以直接在“本月进展”里填写。"
          />
        }
      />
    </Page>
  );
}

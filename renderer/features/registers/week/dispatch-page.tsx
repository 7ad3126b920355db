import '../registers.css';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import type { DispatchProject, ListedEntry } from '../../../../shared/contract/registers';
import { shiftDate } from '../../../../shared/domain/month/cut-off';
import { atOfficeLevel } from '../../../../shared/domain/office-level';
import { formatDate } from '../../../../shared/domain/period';
import { decisionRegister } from '../../../../shared/registers/declared/decision';
import { problemRegister } from '../../../../shared/registers/declared/problem';
import { useQuery } from '../../../api/use-query';
import { navigate } from '../../../lib/route/place';
import { useRouteQuery } from '../../../lib/route/use-route-query';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { unitColumn } from '../../../ui/data-grid/columns/office-columns';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { EmptyState } from '../../../ui/page/empty-state';
import { Page } from '../../../ui/page/page';
import { ViewTabs } from '../../../ui/page/view-tabs';
import { openNewEntry } from '../forms/new-entry';
import { RegisterForms } from '../forms/register-forms';
import { columnsOf } from '../list/register-columns';
import { useRegisters } from '../registers-store';
import { Stepper } from '../stepper';
import { useRegion, useRegisterAtLevel } from '../use-register-at-level';
import { ProblemStatistics } from './problem-statistics';
import { ProjectClasses } from './project-classes';

const PROJECT_COLUMNS: readonly GridColumn<DispatchProject>[] = [
  { id: 'project', title: '项目', kind: 'text', width: 240, value: (row) => row.project },
  unitColumn(120, (row) => row.unit),
  { id: 'kind', title: '类别', kind: 'text', width: 72, value: (row) => row.kind },
  { id: 'on', title: '时间', kind: 'date', width: 104, value: (row) => row.on },
  { id: 'moved', title: '本周动态', kind: 'text', width: 160, value: (row) => row.moved },
  { id: 'progress', title: '最近形象进度', kind: 'text', width: 260, value: (row) => row.progress },
  {
    id: 'open',
    title: '未办结问题',
    kind: 'number',
    width: 104,
    value: (row) => row.openProblems || null,
    total: true,
  },
];
const SHEET_PROBLEMS = ['projectId', 'unitId', 'category', 'text', 'state', 'age', 'urgent', 'lastStep'];
const DECISION_COLUMNS = columnsOf(decisionRegister, false);
const entryId = (row: ListedEntry) => String(row.id);
const projectId = (row: DispatchProject) => String(row.projectId);

/** 周调度: one week on one page – what moved, what blocks, what was decided and whether it was done. */
export function DispatchPage() {
  const [query, change] = useRouteQuery();
  const region = useRegion();
  const problems = useRegisterAtLevel(problemRegister);
  const problemColumns = useMemo(
    () => columnsOf(problems, false).filter(({ id }) => SHEET_PROBLEMS.includes(id)),
    [problems],
  );
  const today = useQuery('app.status', {}).value?.today ?? '';
  const date = query.week ?? today;
  const week = useQuery('dispatch.week', date === '' ? null : { date }).value;
  const tab = query.tab ?? 'problems';
  const openForm = useRegisters((store) => store.openForm);

  return (
    <Page
      title="周调度"
      note={
        week && (
          <>
            <Stepper unit="周" onStep={(step) => change({ week: shiftDate(week.from, 7 * step) })}>
              {formatDate(week.from)}至{formatDate(week.to)}
            </Stepper>
            <span className="register-deadlines">
              {formatDate(week.reportBy)}前各单位报问题，{formatDate(week.leadersBy)}前
              {atOfficeLevel('报区领导', region)}
            </span>
          </>
        )
      }
      actions={
        <>
          <Button onClick={() => navigate('/documents?kind=dispatch')}>生成调度单</Button>
          <Button icon={<PlusOutlined />} onClick={() => openNewEntry(problemRegister, today)}>
            登记问题
          </Button>
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => openNewEntry(decisionRegister, today)}
          >
            登记议定事项
          </Button>
        </>
      }
    >
      <ViewTabs
        label="周调度内容"
        tabs={[
          { id: 'problems', title: '问题', count: week?.problems.length },
          { id: 'projects', title: '新开工新投产', count: week?.projects.length },
          { id: 'decisions', title: '议定事项', count: week?.decisions.length },
          { id: 'classes', title: '分类推进' },
          { id: 'statistics', title: '制约分析' },
        ]}
        chosen={tab}
        onChoose={(id) => change({ tab: id })}
      />
      {tab === 'problems' && (
        <DataGrid
          id="dispatch-problems"
          label="本周问题"
          columns={problemColumns}
          rows={week?.problems ?? null}
          rowId={entryId}
          onOpen={(entry) => navigate(`/register/problem?id=${entry.id}`)}
          tone={(entry) => entry.tone ?? undefined}
          rowMenu={(entry) => [
            {
              key: 'state',
              label: '办理',
              onClick: () => openForm({ kind: 'state', register: 'problem', entries: [entry] }),
            },
          ]}
          empty={<EmptyState title="本周没有未办结的问题" hint={problems.hint} />}
        />
      )}
      {tab === 'projects' && (
        <DataGrid
          id="dispatch-projects"
          label="周调度表"
          columns={PROJECT_COLUMNS}
          rows={week?.projects ?? null}
          rowId={projectId}
          onOpen={(row) => navigate(`/project?id=${row.projectId}`)}
          tone={(row) => (row.openProblems > 0 ? 'warning' : undefined)}
          empty={<EmptyState title="今年还没有新开工、新投产项目" hint="各单位报表导入后，这里逐周列出。" />}
        />
      )}
      {tab === 'decisions' && (
        <DataGrid
          id="dispatch-decisions"
          label="议定事项"
          columns={DECISION_COLUMNS}
          rows={week?.decisions ?? null}
          rowId={entryId}
          onOpen={(entry) => openForm({ kind: 'entry', register: 'decision', entry, values: entry.fields })}
          tone={(entry) => entry.tone ?? undefined}
          rowMenu={(entry) => [
            {
              key: 'state',
              label: '办理',
              onClick: () => openForm({ kind: 'state', register: 'decision', entries: [entry] }),
            },
          ]}
          empty={<EmptyState title="还没有议定事项" hint={decisionRegister.hint} />}
        />
      )}
      {tab === 'classes' && <ProjectClasses />}
      {tab === 'statistics' && week && <ProblemStatistics statistics={week.statistics} />}
      <RegisterForms />
    </Page>
  );
}

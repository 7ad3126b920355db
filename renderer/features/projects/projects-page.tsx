import './projects.css';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import type { ProjectSummary } from '../../../shared/contract/projects';
import { isOverdueStart } from '../../../shared/domain/month/overdue-start';
import { SETTINGS } from '../../../shared/domain/settings';
import { useQuery } from '../../api/use-query';
import { usePeriod } from '../../lib/office/use-period';
import { useSettings } from '../../lib/office/use-settings';
import { navigate } from '../../lib/route/place';
import { formatRoute } from '../../lib/route/route';
import { useRouteQuery } from '../../lib/route/use-route-query';
import { DataGrid } from '../../ui/data-grid/data-grid';
import { EmptyState } from '../../ui/page/empty-state';
import type { FilterChip } from '../../ui/page/filter-sentence';
import { Page } from '../../ui/page/page';
import { SidePanel } from '../../ui/page/side-panel';
import { ViewTabs } from '../../ui/page/view-tabs';
import { ProjectForms } from './forms/project-forms';
import { PROJECT_COLUMNS } from './project-columns';
import { PROJECT_VIEWS, selectView, toViewId } from './project-views';
import { removeProjects, useProjects } from './projects-store';
import { ProjectRecord } from './record/project-record';

const rowId = (row: ProjectSummary) => String(row.id);
const openProject = (row: ProjectSummary) => navigate(formatRoute('/project', { id: String(row.id) }));

/** 项目库: one list for all stages, with the views the office works by. */
export function ProjectsPage() {
  const [query, change] = useRouteQuery();
  const list = useQuery('projects.list', {});
  const today = useQuery('app.status', {}).value?.today ?? '';
  const settings = useSettings(usePeriod());
  const overdueMonths = settings?.['projects.overdue-months'] ?? SETTINGS['projects.overdue-months'].initial;
  const selection = useProjects((store) => store.selection);
  const setSelection = useProjects((store) => store.setSelection);
  const openForm = useProjects((store) => store.openForm);

  // Home page and other lists name stage or unit; the chosen view stands in the route too.
  const view = toViewId(query.view ?? query.stage);
  const projects = list.value?.projects ?? null;
  const ofUnit = useMemo(
    () => (query.unit ? (projects?.filter((row) => String(row.unitId) === query.unit) ?? null) : projects),
    [projects, query.unit],
  );
  const rows = useMemo(
    () => ofUnit && selectView(ofUnit, view, today, overdueMonths),
    [ofUnit, view, today, overdueMonths],
  );
  const peeked = projects?.find((row) => String(row.id) === query.id);

  const chips: FilterChip[] = query.unit
    ? [{ id: 'unit', text: `单位：${ofUnit?.[0]?.unit ?? ''}`, onRemove: () => change({ unit: null }) }]
    : [];

  return (
    <Page
      title="项目库"
      actions={
        <Button
          type="primary"
          icon={<PlusOutlined />}
          onClick={() => openForm({ kind: 'project', id: null })}
        >
          新增项目
        </Button>
      }
    >
      <ViewTabs
        label="项目视图"
        tabs={PROJECT_VIEWS.map(({ id, title }) => ({
          id,
          title,
          count: ofUnit ? selectView(ofUnit, id, today, overdueMonths).length : undefined,
        }))}
        chosen={view}
        onChoose={(id) => change({ view: id === 'all' ? null : id, stage: null })}
      />
      <div className="page-columns">
        <DataGrid
          id="projects"
          label="项目清单"
          columns={PROJECT_COLUMNS}
          rows={rows}
          rowId={rowId}
          chips={chips}
          selection={selection}
          onSelectionChange={setSelection}
          onActiveChange={(id) => {
            if (query.id) change({ id });
          }}
          onOpen={openProject}
          onPeek={(row) => change({ id: query.id === String(row.id) ? null : String(row.id) })}
          tone={(row) =>
            isOverdueStart(row, today, overdueMonths) ? 'warning' : row.scope.inScope ? undefined : 'muted'
          }
          empty={
            projects?.length === 0 ? (
              <EmptyState
                title="项目库还是空的"
                hint="导入各单位报来的表格，项目会自动建档；也可以逐个新增。"
                actions={<Button onClick={() => openForm({ kind: 'project', id: null })}>新增项目</Button>}
              />
            ) : (
              <EmptyState title="这一类还没有项目" hint="可换一个视图查看。" />
            )
          }
          rowMenu={(row) => [
            { key: 'edit', label: '修改', onClick: () => openForm({ kind: 'project', id: row.id }) },
            { key: 'remove', label: '删除', danger: true, onClick: () => void removeProjects([row.id]) },
          ]}
        />
        {peeked && (
          <SidePanel
            title={peeked.name}
            onClose={() => change({ id: null })}
            actions={
              <>
                <Button size="small" onClick={() => openForm({ kind: 'project', id: peeked.id })}>
                  修改
                </Button>
                <Button size="small" onClick={() => openProject(peeked)}>
                  详情
                </Button>
              </>
            }
          >
            <ProjectRecord id={peeked.id} narrow />
          </SidePanel>
        )}
      </div>
      <ProjectForms />
    </Page>
  );
}

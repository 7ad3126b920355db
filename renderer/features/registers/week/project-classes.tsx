import { Button } from 'antd';
import { useMemo } from 'react';
import type { ClassedProjectRow } from '../../../../shared/contract/registers';
import { useQuery } from '../../../api/use-query';
import { navigate } from '../../../lib/route/place';
import { useRouteQuery } from '../../../lib/route/use-route-query';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { stageColumn, unitColumn } from '../../../ui/data-grid/columns/office-columns';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { EmptyState } from '../../../ui/page/empty-state';
import { ViewTabs } from '../../../ui/page/view-tabs';

const COLUMNS: readonly GridColumn<ClassedProjectRow>[] = [
  { id: 'project', title: '项目', kind: 'text', width: 240, value: (row) => row.project },
  unitColumn(128, (row) => row.unit),
  { id: 'class', title: '分类', kind: 'text', width: 104, value: (row) => row.className },
  stageColumn(72, (row) => row.stage),
  { id: 'since', title: '起始', kind: 'date', width: 104, value: (row) => row.since },
  { id: 'days', title: '历时（天）', kind: 'number', width: 104, value: (row) => row.days },
  { id: 'problem', title: '最早未办结问题', kind: 'text', width: 260, value: (row) => row.problem },
  {
    id: 'problems',
    title: '未办结',
    kind: 'number',
    width: 88,
    value: (row) => row.problems || null,
    total: true,
  },
];

const rowId = (row: ClassedProjectRow) => String(row.projectId);

/** 分类推进: every project between signing and production by what holds it up, the most frequent class first. */
export function ProjectClasses() {
  const [query, change] = useRouteQuery();
  const projects = useQuery('dispatch.classes', {}).value?.rows;
  const classes = useMemo(() => countClasses(projects ?? []), [projects]);
  const rows = useMemo(
    () => projects?.filter((row) => query.class === undefined || row.className === query.class) ?? null,
    [projects, query.class],
  );
  return (
    <>
      <ViewTabs
        label="分类"
        tabs={classes}
        chosen={query.class ?? null}
        onChoose={(id) => change({ class: query.class === id ? null : id })}
      />
      <DataGrid
        id="project-classes"
        label="分类推进"
        columns={COLUMNS}
        rows={rows}
        rowId={rowId}
        onOpen={(row) => navigate(`/project?id=${row.projectId}`)}
        tone={(row) => (row.problems > 0 ? 'warning' : undefined)}
        empty={
          <EmptyState
            title="没有在推进的项目"
            hint="签约到投产之间的项目按未办结问题、签约后未开工的时间分类列出。"
            actions={<Button onClick={() => navigate('/projects')}>看项目库</Button>}
          />
        }
      />
    </>
  );
}

function countClasses(rows: readonly ClassedProjectRow[]): { id: string; title: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { className } of rows) counts.set(className, (counts.get(className) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ id: name, title: name, count }))
    .sort((a, b) => b.count - a.count);
}

import { useMemo } from 'react';
import type { Leader } from '../../../shared/contract/office';
import { useQuery } from '../../api/use-query';
import { useRouteQuery } from '../../lib/route/use-route-query';
import type { GridColumn } from '../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../ui/data-grid/data-grid';
import { EmptyState } from '../../ui/page/empty-state';
import { useUnits } from './units-store';

const COLUMNS: readonly GridColumn<Leader>[] = [
  { id: 'name', title: '姓名', kind: 'text', width: 160, value: (row) => row.name },
  { id: 'position', title: '顺序', kind: 'number', width: 72, value: (row) => row.position + 1 },
  { id: 'title', title: '职务', kind: 'text', width: 280, value: (row) => row.title },
  { id: 'active', title: '状态', kind: 'text', width: 80, value: (row) => (row.active ? '在任' : '离任') },
];

const rowId = (row: Leader) => String(row.id);

/** The leaders who sponsor projects and read the notices. */
export function LeadersGrid() {
  const list = useQuery('leaders.list', {}).value;
  const openForm = useUnits((store) => store.openForm);
  const [query, change] = useRouteQuery();
  const rows = useMemo(() => list && [...list.leaders].sort((a, b) => a.position - b.position), [list]);
  return (
    <DataGrid
      id="leaders"
      label="领导"
      columns={COLUMNS}
      rows={rows}
      rowId={rowId}
      activeId={query.id ?? null}
      onActiveChange={(id) => change({ id })}
      onOpen={(leader) => openForm({ kind: 'leader', leader })}
      tone={(leader) => (leader.active ? undefined : 'muted')}
      empty={<EmptyState title="还没有领导名单" hint="包保和通报发送范围要用到，可逐个新增。" />}
    />
  );
}

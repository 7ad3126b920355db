import { useMemo } from 'react';
import { useQuery } from '../../api/use-query';
import type { GridColumn } from '../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../ui/data-grid/data-grid';
import { EmptyState } from '../../ui/page/empty-state';
import { useUnits } from './units-store';

interface GroupRow {
  readonly id: number;
  readonly name: string;
  readonly position: number;
  readonly units: number;
  readonly inComposite: number;
}

const COLUMNS: readonly GridColumn<GroupRow>[] = [
  { id: 'name', title: '组别', kind: 'text', width: 200, value: (row) => row.name },
  { id: 'position', title: '顺序', kind: 'number', width: 72, value: (row) => row.position + 1 },
  { id: 'units', title: '在用单位', kind: 'number', width: 96, value: (row) => row.units, total: true },
  {
    id: 'composite',
    title: '参加综合排名',
    kind: 'number',
    width: 120,
    value: (row) => row.inComposite,
    total: true,
  },
];

const rowId = (row: GroupRow) => String(row.id);

/** Groups are ranked apart from each other. */
export function GroupsGrid() {
  const list = useQuery('units.list', {}).value;
  const openForm = useUnits((store) => store.openForm);
  const rows = useMemo(
    () =>
      list &&
      [...list.groups]
        .sort((a, b) => a.position - b.position)
        .map((group): GroupRow => {
          const units = list.units.filter((unit) => unit.groupId === group.id && unit.active);
          return {
            ...group,
            units: units.length,
            inComposite: units.filter((unit) => unit.inComposite).length,
          };
        }),
    [list],
  );
  return (
    <DataGrid
      id="groups"
      label="组别"
      columns={COLUMNS}
      rows={rows}
      rowId={rowId}
      onOpen={(group) => openForm({ kind: 'group', group })}
      empty={<EmptyState title="还没有组别" hint="同组单位在一起排名，如镇街组、部门组。" />}
    />
  );
}

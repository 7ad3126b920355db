import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { useMemo } from 'react';
import type { Unit } from '../../../shared/contract/office';
import { useQuery } from '../../api/use-query';
import { useRouteQuery } from '../../lib/route/use-route-query';
import type { GridColumn } from '../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../ui/data-grid/data-grid';
import { EmptyState } from '../../ui/page/empty-state';
import { IconButton } from '../../ui/page/icon-button';
import { moveActiveUnit } from './move-unit';
import { useUnits } from './units-store';

const COLUMNS: readonly GridColumn<Unit>[] = [
  { id: 'name', title: '单位', kind: 'text', width: 200, value: (row) => row.name },
  { id: 'position', title: '顺序', kind: 'number', width: 72, value: (row) => row.position + 1 },
  { id: 'short', title: '简称', kind: 'text', width: 100, value: (row) => row.shortName },
  { id: 'group', title: '组别', kind: 'text', width: 120, value: (row) => row.groupName },
  {
    id: 'composite',
    title: '综合排名',
    kind: 'text',
    width: 96,
    value: (row) => (row.inComposite ? '参加' : '只排单项'),
  },
  { id: 'active', title: '状态', kind: 'text', width: 80, value: (row) => (row.active ? '在用' : '停用') },
  {
    id: 'aliases',
    title: '别名',
    kind: 'text',
    width: 260,
    value: (row) => row.aliases.join('、'),
    hint: '导入时按别名认单位',
  },
  { id: 'contact', title: '联系人', kind: 'text', width: 180, value: (row) => row.contact },
];

const rowId = (row: Unit) => String(row.id);

/** Units in the order in which ties are printed; Alt+↑↓ moves the one under the cursor. */
export function UnitsGrid() {
  const list = useQuery('units.list', {}).value;
  const [query] = useRouteQuery();
  const activeId = useUnits((store) => store.activeId) ?? query.id ?? null;
  const setActive = useUnits((store) => store.setActive);
  const openForm = useUnits((store) => store.openForm);
  const units = useMemo(() => list && [...list.units].sort((a, b) => a.position - b.position), [list]);
  return (
    <DataGrid
      id="units"
      label="责任单位"
      columns={COLUMNS}
      rows={units}
      rowId={rowId}
      activeId={activeId}
      onActiveChange={setActive}
      onOpen={(unit) => openForm({ kind: 'unit', unit })}
      tone={(unit) => (unit.active ? undefined : 'muted')}
      actions={
        <>
          <IconButton
            icon={<ArrowUpOutlined />}
            label="上移"
            hint="上移（Alt+↑）"
            disabled={activeId === null}
            onClick={() => void moveActiveUnit(-1)}
          />
          <IconButton
            icon={<ArrowDownOutlined />}
            label="下移"
            hint="下移（Alt+↓）"
            disabled={activeId === null}
            onClick={() => void moveActiveUnit(1)}
          />
        </>
      }
      rowMenu={(unit) => [{ key: 'edit', label: '修改', onClick: () => openForm({ kind: 'unit', unit }) }]}
      empty={<EmptyState title="还没有单位" hint="先建组别，再逐个新增责任单位。" />}
    />
  );
}

import type { DeskRow } from '../../../shared/contract/recognition';
import { STAGES } from '../../../shared/domain/stage';
import { navigate } from '../../lib/route/place';
import type { GridColumn } from '../../ui/data-grid/columns/grid-column';
import { unitColumn } from '../../ui/data-grid/columns/office-columns';
import { DataGrid } from '../../ui/data-grid/data-grid';
import { StateTag } from '../../ui/office/state-tag';
import { EmptyState } from '../../ui/page/empty-state';
import { deskStageName, deskStateName, isWaiting } from './desk-filter';
import { recordDate, recordMoney, recordWanFen } from './desk-record';
import { deskGrid, deskRowId, useDesk } from './desk-store';
import { ObjectionMark } from './objection-mark';
import { OBJECTION_WORDS } from './objection-words';

const STAGE_ORDER = new Map<DeskRow['stage'], number>(
  ([...STAGES, 'funds'] as const).map((stage, index) => [stage, index]),
);

const COLUMNS: readonly GridColumn<DeskRow>[] = [
  { id: 'project', title: '项目', kind: 'text', width: 210, value: (row) => row.projectName },
  {
    id: 'state',
    title: '状态',
    kind: 'text',
    width: 80,
    value: (row) => deskStateName(row.state),
    render: (row) => <StateTag state={row.state} />,
  },
  {
    id: 'stage',
    title: '阶段',
    kind: 'text',
    width: 84,
    value: (row) => deskStageName(row.stage),
    sortKey: (row) => STAGE_ORDER.get(row.stage) ?? 0,
  },
  {
    id: 'objections',
    title: '异议',
    kind: 'text',
    width: 116,
    value: (row) => row.objections.map((objection) => OBJECTION_WORDS[objection.code]).join('、'),
    render: (row) => <ObjectionMark row={row} />,
  },
  { id: 'date', title: '日期', kind: 'date', width: 102, value: recordDate },
  {
    id: 'amount',
    title: '金额',
    kind: 'money',
    width: 118,
    value: recordWanFen,
    render: (row) => recordMoney(row),
    hint: '签约金额或到位资金，按报送币种；两者含义不同，不合计',
  },
  unitColumn(130, (row) => row.unit, { id: 'unit', title: '单位' }),
  { id: 'group', title: '组别', kind: 'text', width: 90, value: (row) => row.groupName, hidden: true },
  { id: 'investor', title: '投资方', kind: 'text', width: 170, value: (row) => row.investor },
  { id: 'industry', title: '产业', kind: 'text', width: 110, value: (row) => row.industry },
  {
    id: 'scope',
    title: '推进范围',
    kind: 'text',
    width: 90,
    value: (row) => (row.scope.inScope ? '在范围内' : '不在范围'),
    hidden: true,
  },
  {
    id: 'reason',
    title: '退回理由',
    kind: 'text',
    width: 180,
    value: (row) => row.record.reason,
    hidden: true,
  },
];

/** The records on the desk; letters are commands here (A 认定, R 退回, U 恢复, J/K 上下). */
export function DeskGrid({
  rows,
  readOnly,
}: {
  readonly rows: readonly DeskRow[];
  readonly readOnly: boolean;
}) {
  const selection = useDesk((store) => store.selection);
  const activeId = useDesk((store) => store.activeId);
  const { select, setActive, togglePanel, accept, askReturn, reopen } = useDesk.getState();
  return (
    <DataGrid
      id="recognition-desk"
      label="核查认定"
      ref={deskGrid}
      columns={COLUMNS}
      rows={rows}
      rowId={deskRowId}
      selection={selection}
      onSelectionChange={select}
      activeId={activeId}
      onActiveChange={setActive}
      onOpen={(row) => navigate(`/projects?id=${row.projectId}`)}
      onPeek={togglePanel}
      typeAhead={false}
      tone={(row) => (row.state === 'returned' ? 'muted' : undefined)}
      rowMenu={(row) =>
        readOnly
          ? []
          : [
              {
                key: 'accept',
                label: '认定（A）',
                disabled: !isWaiting(row.state),
                onClick: () => void accept(),
              },
              { key: 'return', label: '退回…（R）', disabled: row.state === 'returned', onClick: askReturn },
              {
                key: 'reopen',
                label: '恢复待核查（U）',
                disabled: isWaiting(row.state),
                onClick: () => void reopen(),
              },
            ]
      }
      empty={<EmptyState title="没有符合条件的记录" hint="放宽上面的筛选条件，或换一个通报期。" />}
    />
  );
}

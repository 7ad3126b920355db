import './settings.css';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useMemo, useState } from 'react';
import type { PeriodInfo } from '../../../shared/contract/office';
import {
  formatPeriod,
  formatRange,
  type Period,
  type PeriodRange,
  shiftPeriod,
} from '../../../shared/domain/period';
import { isClosed, PERIOD_STATE_NAMES, PERIOD_STATES, type PeriodState } from '../../../shared/domain/stage';
import { useQuery } from '../../api/use-query';
import { usePeriod } from '../../lib/office/use-period';
import { usePlace } from '../../lib/route/place';
import type { GridColumn } from '../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../ui/data-grid/data-grid';
import { perform } from '../../ui/feedback/perform';
import { EmptyState } from '../../ui/page/empty-state';
import { Page } from '../../ui/page/page';
import { ExtendForm } from '../../ui/periods/extend-form';
import { openPeriod, setPeriodState } from '../../ui/periods/period-actions';
import { SettingsList } from './settings-list';

const COLUMNS: readonly GridColumn<PeriodInfo>[] = [
  {
    id: 'period',
    title: '通报期',
    kind: 'text',
    width: 130,
    value: (row) => formatPeriod(row.period),
    sortKey: (row) => row.period,
  },
  {
    id: 'state',
    title: '状态',
    kind: 'text',
    width: 96,
    value: (row) => PERIOD_STATE_NAMES[row.state],
    sortKey: (row) => PERIOD_STATES.indexOf(row.state),
  },
  { id: 'cut-off', title: '报送截止', kind: 'date', width: 120, value: (row) => row.cutOff },
  { id: 'note', title: '截止说明', kind: 'text', width: 240, value: (row) => row.cutOffNote },
  { id: 'submissions', title: '收到报表', kind: 'number', width: 96, value: (row) => row.submissions },
  { id: 'waiting', title: '待认定', kind: 'number', width: 96, value: (row) => row.waiting },
  { id: 'recognised', title: '已认定', kind: 'number', width: 96, value: (row) => row.recognised },
];

const rowId = (row: PeriodInfo) => row.period;

/** The clerk's own steps; 已通报 comes from issuing the notice. */
const CHOSEN_STATES: readonly PeriodState[] = ['open', 'cut-off', 'checking', 'recognised', 'closed'];

/** The month before the first one kept here, and all of its year up to it. */
function earlierMonths(first: Period): readonly PeriodRange[] {
  const to = shiftPeriod(first, -1);
  const from = `${to.slice(0, 4)}-01`;
  return from === to
    ? [{ from, to }]
    : [
        { from, to },
        { from: to, to },
      ];
}

async function openEarlier({ from, to }: PeriodRange): Promise<void> {
  await perform(
    'periods.open',
    { period: from, until: to },
    { done: `已开启${formatRange({ from, to })}，可以补录当时的报表`, undoable: true },
  );
}

/** Periods from opening to closing, cut-off dates and rest days. */
export function PeriodsPage() {
  const present = usePeriod();
  const periods = useQuery('periods.list', {}).value?.periods;
  const [extending, setExtending] = useState<PeriodInfo | null>(null);
  const rows = useMemo(
    () => periods && [...periods].sort((a, b) => b.period.localeCompare(a.period)),
    [periods],
  );
  const first = rows?.at(-1)?.period;
  const earlier = first ? earlierMonths(first) : [];
  const next = rows?.[0] ? shiftPeriod(rows[0].period, 1) : present;

  return (
    <Page
      title="期间与节假日"
      actions={
        <>
          <Dropdown
            trigger={['click']}
            disabled={!first}
            menu={{
              items: earlier.map((range) => ({
                key: range.from,
                label: formatRange(range),
                onClick: () => void openEarlier(range),
              })),
            }}
          >
            <Button>补开以前的月份</Button>
          </Dropdown>
          <Button
            type="primary"
            icon={<PlusOutlined />}
            disabled={!rows}
            onClick={() => void openPeriod(next)}
          >
            开启{formatPeriod(next)}
          </Button>
        </>
      }
    >
      <DataGrid
        id="periods"
        label="通报期"
        columns={COLUMNS}
        rows={rows ?? null}
        rowId={rowId}
        onOpen={(row) => usePlace.getState().setPeriod(row.period)}
        tone={(row) => (isClosed(row.state) ? 'muted' : undefined)}
        rowMenu={(row) => [
          {
            key: 'choose',
            label: '设为当前通报期',
            onClick: () => usePlace.getState().setPeriod(row.period),
          },
          {
            key: 'extend',
            label: '改截止日',
            disabled: isClosed(row.state),
            onClick: () => setExtending(row),
          },
          {
            key: 'state',
            label: '改状态',
            children: CHOSEN_STATES.filter((state) => state !== row.state).map((state) => ({
              key: state,
              label: PERIOD_STATE_NAMES[state],
              onClick: () => void setPeriodState(row.period, state),
            })),
          },
        ]}
        actions={<span className="muted">右键一期可改状态和截止日</span>}
        empty={<EmptyState title="还没有通报期" hint="开启本月，就可以收报表。" />}
      />
      <SettingsList group="期间与节假日" period={present} />
      {extending && <ExtendForm period={extending} onClose={() => setExtending(null)} />}
    </Page>
  );
}

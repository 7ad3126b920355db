import './recognition.css';
import { Button, Tooltip } from 'antd';
import { useEffect, useMemo } from 'react';
import { formatPeriod } from '../../../shared/domain/period';
import { useQuery } from '../../api/use-query';
import { usePeriod } from '../../lib/office/use-period';
import { usePeriodClosed } from '../../lib/office/use-period-closed';
import { navigate } from '../../lib/route/place';
import { useRouteQuery } from '../../lib/route/use-route-query';
import { Segments } from '../../ui/keys/segments';
import { EmptyState } from '../../ui/page/empty-state';
import { Page } from '../../ui/page/page';
import { QueryView } from '../../ui/page/query-view';
import { DeskBulkBar } from './desk-bulk-bar';
import { filterDesk, isWaiting, readDeskFilter } from './desk-filter';
import { DeskFilterBar } from './desk-filter-bar';
import { DeskGrid } from './desk-grid';
import { DeskPanel } from './desk-panel';
import { deskRowId, useDesk } from './desk-store';
import { DeskTallies } from './desk-tallies';
import { RefusedList } from './refused-list';
import { ReturnDialog } from './return-dialog';

/** 核查认定: what came in this period, row by row, accepted or returned by keyboard; 上报数 beside 认定数. */
export function DeskPage() {
  const period = usePeriod();
  const [query, setQuery] = useRouteQuery();
  const desk = useQuery('desk.list', { period });
  const activeId = useDesk((store) => store.activeId);
  const panelOpen = useDesk((store) => store.panelOpen);
  const readOnly = usePeriodClosed(period);
  const all = desk.value?.rows;
  const filter = useMemo(() => readDeskFilter(query), [query]);
  const rows = useMemo(() => (all ? filterDesk(all, filter) : []), [all, filter]);
  const showTallies = query.view === 'tally';
  useEffect(() => useDesk.getState().show(period, rows, readOnly), [period, rows, readOnly]);
  const active = rows.find((row) => deskRowId(row) === activeId) ?? null;
  const waiting = all?.filter((row) => isWaiting(row.state)).length ?? 0;

  return (
    <Page
      title="核查认定"
      note={`${formatPeriod(period)} · ${readOnly ? '已通报，只读' : `待核查 ${waiting} 条`}`}
      actions={
        <>
          <Segments
            label="显示内容"
            value={showTallies ? 'tally' : 'desk'}
            onChange={(view) => setQuery({ view: view === 'tally' ? 'tally' : null })}
            options={[
              { value: 'desk', label: '逐条核查' },
              { value: 'tally', label: '上报数与认定数' },
            ]}
          />
          <Tooltip title="没有任何异议、还在待核查的记录，一次认定；可以撤销">
            <Button
              type="primary"
              disabled={readOnly || waiting === 0}
              onClick={() => void useDesk.getState().acceptAll()}
            >
              认定全部无异议的
            </Button>
          </Tooltip>
        </>
      }
    >
      <QueryView query={desk}>
        {(list) =>
          list.rows.length === 0 ? (
            <EmptyState
              title={`${formatPeriod(period)}还没有报来的记录`}
              hint="先导入各单位的报表；确认导入后，每条签约、注册、开工、投产和到位资金都会摆到这里等待核查。"
              actions={
                <Button type="primary" onClick={() => navigate('/import')}>
                  去导入报表
                </Button>
              }
            />
          ) : showTallies ? (
            <DeskTallies tallies={list.tallies} />
          ) : (
            <>
              <DeskFilterBar rows={list.rows} filter={filter} onChange={setQuery} />
              <RefusedList />
              <div className="page-columns">
                <DeskGrid rows={rows} readOnly={readOnly} />
                {panelOpen && active && <DeskPanel row={active} readOnly={readOnly} />}
              </div>
              <DeskBulkBar readOnly={readOnly} />
            </>
          )
        }
      </QueryView>
      <ReturnDialog />
    </Page>
  );
}

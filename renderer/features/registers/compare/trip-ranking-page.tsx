import '../registers.css';
import { Button, Select } from 'antd';
import { useMemo } from 'react';
import { tripRegister } from '../../../../shared/registers/declared/trip';
import {
  type RankedTrips,
  rankTrips,
  TRIP_MEASURE_NAMES,
  TRIP_MEASURES,
  TRIP_RANKED_BY,
  TRIP_RANKED_BY_NAMES,
} from '../../../../shared/registers/trip-ranking';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import { navigate } from '../../../lib/route/place';
import { useRouteQuery } from '../../../lib/route/use-route-query';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { Segments } from '../../../ui/keys/segments';
import { EmptyState } from '../../../ui/page/empty-state';
import { Page } from '../../../ui/page/page';
import { Stepper } from '../stepper';

const COLUMNS: readonly GridColumn<RankedTrips>[] = [
  { id: 'name', title: '名称', kind: 'text', width: 220, value: (row) => row.name },
  { id: 'place', title: '名次', kind: 'number', width: 80, value: (row) => row.place },
  { id: 'trips', title: '外出次数', kind: 'number', width: 104, value: (row) => row.trips, total: true },
  { id: 'days', title: '外出天数', kind: 'number', width: 104, value: (row) => row.days, total: true },
  {
    id: 'headcount',
    title: '外出人次',
    kind: 'number',
    width: 104,
    value: (row) => row.headcount || null,
    total: true,
  },
  { id: 'met', title: '对接项目', kind: 'number', width: 104, value: (row) => row.met, total: true },
  { id: 'signed', title: '签约项目', kind: 'number', width: 104, value: (row) => row.signed, total: true },
  {
    id: 'signedFen',
    title: '签约金额',
    kind: 'money',
    width: 150,
    value: (row) => row.signedFen,
    total: true,
  },
];

const rowId = (row: RankedTrips) => row.name;

/** 外出招商排名 of a year, by group, unit or leader; the figure that decides is the office's choice. */
export function TripRankingPage() {
  const [query, change] = useRouteQuery();
  const present = usePeriod();
  const year = Number(/^\d{4}$/.test(query.year ?? '') ? query.year : present.slice(0, 4));
  const by = TRIP_RANKED_BY.find((candidate) => candidate === query.by) ?? 'group';
  const measure = TRIP_MEASURES.find((candidate) => candidate === query.measure) ?? 'signed';
  const entries = useQuery('registers.list', {
    register: tripRegister.id,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  }).value?.entries;
  const rows = useMemo(() => entries && rankTrips(entries, by, measure), [entries, by, measure]);
  return (
    <Page
      title="外出招商排名"
      note={
        <Stepper unit="年" onStep={(step) => change({ year: String(year + step) })}>
          {year}年
        </Stepper>
      }
      actions={
        <>
          <Segments
            label="排序对象"
            options={TRIP_RANKED_BY.map((value) => ({ value, label: TRIP_RANKED_BY_NAMES[value] }))}
            value={by}
            onChange={(value) => change({ by: value })}
          />
          <Select
            aria-label="排序依据"
            className="register-measure"
            options={TRIP_MEASURES.map((value) => ({ value, label: `按${TRIP_MEASURE_NAMES[value]}` }))}
            value={measure}
            onChange={(value) => change({ measure: value })}
          />
        </>
      }
    >
      <DataGrid
        id="trip-ranking"
        label="外出招商排名"
        columns={COLUMNS}
        rows={rows ?? null}
        rowId={rowId}
        onOpen={() => navigate('/register/trip')}
        empty={
          <EmptyState
            title={`${year}年还没有外出招商`}
            hint="在“外出招商与活动”登记外出招商和推介会；写了招商小组的按小组排，没有写的按组织单位排。"
            actions={<Button onClick={() => navigate('/register/trip')}>去登记</Button>}
          />
        }
      />
    </Page>
  );
}

import { Select } from 'antd';
import { useMemo, useState } from 'react';
import type { IndicatorId } from '../../../../shared/domain/indicators/indicator';
import { formatPeriod, monthOf, periodOf, shiftPeriod, yearOf } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import type { GridColumn, GridEdit } from '../../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { perform } from '../../../ui/feedback/perform';
import { EmptyState } from '../../../ui/page/empty-state';
import { Page } from '../../../ui/page/page';
import { figureColumns } from '../figure-columns';
import { readFigure } from '../targets/target-table';
import { buildPastRows, type PastRow } from './past-rows';

const COLUMNS: readonly GridColumn<PastRow>[] = [
  { id: 'unit', title: '单位', kind: 'text', width: 180, value: (row) => row.unit },
  { id: 'group', title: '组别', kind: 'text', width: 120, value: (row) => row.group },
  ...figureColumns<PastRow>((text) => (readFigure(text) === null ? '不是数字' : null)),
];

const rowId = (row: PastRow) => String(row.unitId);

/** 上年同期数 of the months before this program was used, so that the first year's papers can state the change. */
export function PastFiguresPage() {
  const present = usePeriod();
  const [period, setPeriod] = useState(shiftPeriod(present, -12));
  const year = yearOf(period);
  const units = useQuery('units.list', {}).value?.units;
  const figures = useQuery('past-figures.list', { year }).value?.figures;
  const rows = useMemo(
    () => (units && figures ? buildPastRows(units, figures, period) : null),
    [units, figures, period],
  );

  async function edit(edits: readonly GridEdit<PastRow>[]): Promise<void> {
    const changed = edits.flatMap(({ row, columnId, text }) => {
      const value = readFigure(text);
      return value === null
        ? []
        : [{ period, unitId: row.unitId, indicator: columnId as IndicatorId, value }];
    });
    if (changed.length === 0) return;
    await perform(
      'past-figures.save',
      { figures: changed },
      { done: ({ saved }) => `已填写 ${saved} 项`, undoable: true },
    );
  }

  return (
    <Page
      title="上年同期"
      note="启用本系统以前各月的通报数，用于算同比；启用以后的月份自动取当时认定数，不用填。空着就是没有，不作零"
    >
      <DataGrid
        id="past-figures"
        label={`${formatPeriod(period)}各单位完成数`}
        columns={COLUMNS}
        rows={rows}
        rowId={rowId}
        onEdit={(edits) => void edit(edits)}
        actions={
          <>
            <Select
              size="small"
              aria-label="年度"
              style={{ width: 96 }}
              value={year}
              options={[1, 2, 3].map((back) => {
                const value = yearOf(present) - back;
                return { value, label: `${value}年` };
              })}
              onChange={(value: number) => setPeriod(periodOf(value, monthOf(period)))}
            />
            <Select
              size="small"
              aria-label="月份"
              style={{ width: 84 }}
              value={monthOf(period)}
              options={Array.from({ length: 12 }, (_, index) => ({
                value: index + 1,
                label: `${index + 1}月`,
              }))}
              onChange={(value: number) => setPeriod(periodOf(year, value))}
            />
          </>
        }
        empty={<EmptyState title="还没有单位" hint="先到“单位与领导”新增责任单位，再回来填上年同期数。" />}
      />
    </Page>
  );
}

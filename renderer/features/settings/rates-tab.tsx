import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { CURRENCY_NAMES, type ExchangeRate } from '../../../shared/domain/money';
import { useQuery } from '../../api/use-query';
import type { GridColumn } from '../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../ui/data-grid/data-grid';
import { EmptyState } from '../../ui/page/empty-state';
import { RateForm } from './rate-form';

const COLUMNS: readonly GridColumn<ExchangeRate>[] = [
  { id: 'currency', title: '币种', kind: 'text', width: 110, value: (row) => CURRENCY_NAMES[row.currency] },
  { id: 'date', title: '起用日期', kind: 'date', width: 120, value: (row) => row.date },
  { id: 'rate', title: '汇率', kind: 'number', measure: '元/1外币', width: 150, value: (row) => row.rate },
  { id: 'source', title: '出处', kind: 'text', width: 320, value: (row) => row.source },
];

const rowId = (row: ExchangeRate) => `${row.currency} ${row.date}`;

/** Exchange rates with their first day; money is converted at the rate of the day it arrived. */
export function RatesTab() {
  const rates = useQuery('rates.list', {}).value?.rates;
  const [form, setForm] = useState<{ readonly rate: ExchangeRate | null } | null>(null);
  const rows = useMemo(() => rates && [...rates].sort((a, b) => b.date.localeCompare(a.date)), [rates]);
  return (
    <>
      <DataGrid
        id="rates"
        label="汇率"
        columns={COLUMNS}
        rows={rows ?? null}
        rowId={rowId}
        onOpen={(rate) => setForm({ rate })}
        actions={
          <Button size="small" icon={<PlusOutlined />} onClick={() => setForm({ rate: null })}>
            登记汇率
          </Button>
        }
        empty={<EmptyState title="还没有汇率" hint="外资到位按到位当日的汇率折算，认定外资前请先登记。" />}
      />
      {form && <RateForm rate={form.rate} onClose={() => setForm(null)} />}
    </>
  );
}

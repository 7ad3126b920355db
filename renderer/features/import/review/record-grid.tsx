import { useMemo } from 'react';
import { STAGE_NAMES } from '../../../../shared/domain/stage';
import { formatMoney } from '../../../../shared/format';
import type { SheetOverview, SheetRow } from '../../../../shared/import/review/overview';
import type { ReviewRow } from '../../../../shared/import/review/review';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { useImport } from '../import-store';

const VERDICTS = { accepted: '收入', corrected: '改后收入', refused: '不收' } as const;

const COLUMNS: readonly GridColumn<ReviewRow>[] = [
  { id: 'name', title: '项目名称', kind: 'text', width: 220, value: (row) => row.record.projectName },
  { id: 'verdict', title: '处理', kind: 'text', width: 84, value: (row) => VERDICTS[row.verdict] },
  {
    id: 'match',
    title: '项目',
    kind: 'text',
    width: 72,
    value: (row) => (row.match.kind === 'new' ? '新' : '已有'),
  },
  {
    id: 'events',
    title: '进度',
    kind: 'text',
    width: 150,
    value: (row) =>
      row.record.events.map((event) => `${STAGE_NAMES[event.stage]} ${event.date ?? '日期未明'}`).join('、'),
  },
  {
    id: 'funds',
    title: '到位资金',
    kind: 'text',
    width: 130,
    value: (row) => row.record.funds.map((fund) => formatMoney(fund.money)).join('、'),
  },
  {
    id: 'investment',
    title: '总投资',
    kind: 'text',
    width: 130,
    value: (row) => formatMoney(row.record.totalInvestment),
  },
  { id: 'investor', title: '投资方', kind: 'text', width: 160, value: (row) => row.record.investor },
  { id: 'industry', title: '产业类别', kind: 'text', width: 110, value: (row) => row.record.industry },
  { id: 'region', title: '来源地', kind: 'text', width: 90, value: (row) => row.record.sourceRegion },
  { id: 'row', title: '原表行号', kind: 'number', width: 84, value: (row) => row.row },
];

const rowId = (row: ReviewRow) => String(row.row);

/** What will be stored of the sheet, as a list. */
export function RecordGrid({
  sheet,
  rows,
}: {
  readonly sheet: SheetOverview;
  readonly rows: readonly SheetRow[] | null;
}) {
  const records = useMemo(() => rows?.flatMap(({ review }) => (review ? [review] : [])) ?? null, [rows]);
  const activeRow = useImport((store) => store.activeRow);
  return (
    <DataGrid
      id="import-records"
      label={`${sheet.name}（将保存的内容）`}
      columns={COLUMNS}
      rows={records}
      rowId={rowId}
      activeId={activeRow === null ? null : String(activeRow)}
      onActiveChange={(id) => useImport.getState().setActiveRow(id === null ? null : Number(id))}
      onPeek={() => useImport.getState().togglePanel()}
      tone={(row) => (row.verdict === 'refused' ? 'muted' : undefined)}
      empty={<p className="muted">这张表没有可收的行。</p>}
    />
  );
}

import { RECORD_WORDS } from '../../../../shared/import/review/column-words';
import type { SheetOverview, SheetRow } from '../../../../shared/import/review/overview';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import type { GridSource } from '../../../ui/data-grid/model/grid-source';
import { useImport } from '../import-store';

type RecordColumn = keyof typeof RECORD_WORDS;

function column(id: RecordColumn, title: string, width: number): GridColumn<SheetRow> {
  return { id, title, kind: 'text', width, value: ({ review }) => (review ? RECORD_WORDS[id](review) : '') };
}

const COLUMNS: readonly GridColumn<SheetRow>[] = [
  column('name', '项目名称', 220),
  column('verdict', '处理', 84),
  column('match', '项目', 72),
  column('events', '进度', 150),
  column('funds', '到位资金', 130),
  column('investment', '总投资', 130),
  column('investor', '投资方', 160),
  column('industry', '产业类别', 110),
  column('region', '来源地', 90),
  { id: 'row', title: '原表行号', kind: 'number', width: 84, value: ({ row }) => row },
];

const rowId = ({ row }: SheetRow) => String(row);

/** What will be stored of the sheet, as a list. */
export function RecordGrid({
  sheet,
  rows,
  source,
}: {
  readonly sheet: SheetOverview;
  readonly rows: readonly SheetRow[] | null;
  readonly source: GridSource<SheetRow>;
}) {
  const activeRow = useImport((store) => store.activeRow);
  return (
    <DataGrid
      id="import-records"
      label={`${sheet.name}（将保存的内容）`}
      columns={COLUMNS}
      rows={rows}
      rowId={rowId}
      source={source}
      activeId={activeRow === null ? null : String(activeRow)}
      onActiveChange={(id) => useImport.getState().setActiveRow(id === null ? null : Number(id))}
      onPeek={() => useImport.getState().togglePanel()}
      tone={({ review }) => (review?.verdict === 'refused' ? 'muted' : undefined)}
      empty={<p className="muted">这张表没有可收的行。</p>}
    />
  );
}

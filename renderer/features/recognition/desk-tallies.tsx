import type { DeskTally } from '../../../shared/contract/recognition';
import { navigate } from '../../lib/route/place';
import type { GridColumn } from '../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../ui/data-grid/data-grid';
import { deskStageName } from './desk-filter';
import { TALLY_STAGES, type TallyRow, tallyByUnit } from './desk-tally';

const COLUMNS: readonly GridColumn<TallyRow>[] = [
  { id: 'unit', title: '单位', kind: 'text', width: 150, value: (row) => row.unit },
  ...TALLY_STAGES.flatMap((stage): GridColumn<TallyRow>[] => {
    const name = deskStageName(stage);
    if (stage === 'funds') {
      return [
        {
          id: 'funds-reported',
          title: '资金上报',
          kind: 'money',
          width: 128,
          value: (row) => row.cells.funds?.reportedFen || null,
          total: true,
        },
        {
          id: 'funds-recognised',
          title: '资金认定',
          kind: 'money',
          width: 128,
          value: (row) => row.cells.funds?.recognisedFen || null,
          total: true,
        },
      ];
    }
    return [
      {
        id: `${stage}-reported`,
        title: `${name}上报`,
        kind: 'number',
        width: 90,
        value: (row) => row.cells[stage]?.reported || null,
        total: true,
      },
      {
        id: `${stage}-recognised`,
        title: '认定',
        kind: 'number',
        width: 64,
        hint: `${name}认定数`,
        value: (row) => row.cells[stage]?.recognised || null,
        total: true,
      },
    ];
  }),
  {
    id: 'waiting',
    title: '待核查',
    kind: 'number',
    width: 76,
    value: (row) => sumCells(row, 'waiting') || null,
    total: true,
  },
  {
    id: 'returned',
    title: '退回',
    kind: 'number',
    width: 68,
    value: (row) => sumCells(row, 'returned') || null,
    total: true,
  },
];

function sumCells(row: TallyRow, field: 'waiting' | 'returned'): number {
  return Object.values(row.cells).reduce((sum, cell) => sum + cell[field], 0);
}

const rowId = (row: TallyRow) => String(row.unitId);

/** 上报数 and 认定数 side by side, unit by stage; Enter opens the unit's rows. */
export function DeskTallies({ tallies }: { readonly tallies: readonly DeskTally[] }) {
  return (
    <DataGrid
      id="recognition-tallies"
      label="上报数与认定数"
      columns={COLUMNS}
      rows={tallyByUnit(tallies)}
      rowId={rowId}
      onOpen={(row) => navigate(`/recognition?unit=${row.unitId}`)}
      empty={<p className="muted">本期还没有报来的记录。</p>}
    />
  );
}

import '../ranking.css';
import { useState } from 'react';
import type { TargetProgress } from '../../../../shared/contract/ranking';
import { formatPeriod, SCOPE_NAMES, type Scope } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { EmptyState } from '../../../ui/page/empty-state';
import { Page } from '../../../ui/page/page';
import { gridFigure } from '../grid-figure';
import { ScopeChoice } from '../scope-choice';

type Row = TargetProgress;

type FigureOf = (row: Row) => string | null;

const figure = (id: string, title: string, of: FigureOf, hint?: string): GridColumn<Row> => ({
  id,
  title,
  kind: 'number',
  width: 112,
  hint,
  value: (row) => gridFigure(of(row), row.measure),
});

const percent = (id: string, title: string, of: FigureOf, hint?: string): GridColumn<Row> => ({
  ...figure(id, title, of, hint),
  measure: '%',
  width: 110,
  value: of,
});

/** The reason of the last adjustment; the first version has none to give. */
function reasonOf(row: Row): string {
  return row.adjusted ? (row.versions.filter((version) => version.version > 1).at(-1)?.reason ?? '') : '';
}

const COLUMNS: readonly GridColumn<Row>[] = [
  { id: 'unit', title: '单位', kind: 'text', width: 150, value: (row) => row.unit },
  { id: 'group', title: '组别', kind: 'text', width: 84, value: (row) => row.groupName },
  { id: 'indicator', title: '指标', kind: 'text', width: 120, value: (row) => row.indicatorName },
  { id: 'measure', title: '计量', kind: 'text', width: 72, value: (row) => row.measure },
  figure('actual', '认定数', (row) => row.actual),
  figure('target', '目标', (row) => row.target, '调整后的目标'),
  percent('rate', '完成率', (row) => row.rate),
  percent('expected', '时序', (row) => row.expected, '到本期末应完成的比例'),
  { id: 'schedule', title: '与时序相比', kind: 'text', width: 196, value: (row) => row.text },
  figure('gap', '差额', (row) => row.gap, '离全部目标还差多少'),
  figure('original', '原目标', (row) => row.original, '年初下达的目标'),
  percent('original-rate', '按原目标', (row) => row.originalRate, '按原目标计算的完成率'),
  { id: 'reason', title: '调整原因', kind: 'text', width: 150, value: reasonOf },
];

const rowId = (row: Row) => `${row.unitId} ${row.indicator}`;

/** 时序进度: how far each unit is with each target, against the passing of the year and the first target. */
export function ProgressPage() {
  const period = usePeriod();
  const [scope, setScope] = useState<Scope>('year');
  const rows = useQuery('targets.progress', { period, scope }).value?.rows ?? null;
  const behind = rows?.filter((row) => row.state === 'behind').length ?? 0;
  return (
    <Page
      title="时序进度"
      note={`${formatPeriod(period)}${SCOPE_NAMES[scope]}${rows ? ` · 共${rows.length}项目标，${behind}项欠时序进度` : ''}`}
      actions={<ScopeChoice value={scope} onChange={setScope} />}
    >
      <DataGrid
        id="target-progress"
        label={`${formatPeriod(period)}${SCOPE_NAMES[scope]}时序进度`}
        columns={COLUMNS}
        rows={rows}
        rowId={rowId}
        tone={(row) => (row.state === 'behind' ? 'warning' : undefined)}
        empty={<EmptyState title="还没有下达目标" hint="先到“目标”里填写各单位的年度和季度目标。" />}
      />
    </Page>
  );
}

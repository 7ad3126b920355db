import { useMemo } from 'react';
import { findIndicator } from '../../../shared/domain/indicators/indicator';
import type { RankingItemHead } from '../../../shared/domain/scheme/result';
import type { GridColumn } from '../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../ui/data-grid/data-grid';
import { ChangeMark } from './change-mark';
import { gridFigure } from './grid-figure';
import { placeChange } from './place-change';
import type { RankingRow } from './ranking-rows';
import { useRanking } from './ranking-store';

/** Headings of the composite have little room. */
function shortName(item: RankingItemHead): string {
  return findIndicator(item.id)?.shortName ?? item.name;
}

const rowId = (row: RankingRow) => row.unit;

const HEAD: readonly GridColumn<RankingRow>[] = [
  { id: 'unit', title: '单位', kind: 'text', width: 160, value: (row) => row.unit },
  { id: 'group', title: '组别', kind: 'text', width: 84, value: (row) => row.group },
  { id: 'place', title: '名次', kind: 'number', width: 64, value: (row) => row.place },
  {
    id: 'change',
    title: '比上期',
    kind: 'number',
    width: 76,
    hint: '与上一期的名次相比',
    value: (row) =>
      row.place === null || row.previousPlace === null
        ? null
        : placeChange(row.place, row.previousPlace).places,
    render: (row) => <ChangeMark place={row.place} previous={row.previousPlace} />,
  },
];

function ScoreButton({
  unit,
  itemId,
  text,
}: {
  readonly unit: string;
  readonly itemId: string | null;
  readonly text: string;
}) {
  return (
    <button
      type="button"
      className="rank-score"
      tabIndex={-1}
      aria-label={`${unit}：看这个分怎么来的`}
      onClick={(event) => {
        useRanking.getState().explain(unit, itemId);
        // The arrows go on moving the cursor, and the explanation follows it.
        event.currentTarget.closest('table')?.focus();
      }}
    >
      {text}
    </button>
  );
}

function scoreColumn(
  id: string,
  title: string,
  width: number,
  itemId: string | null,
  hint?: string,
): GridColumn<RankingRow> {
  const score = (row: RankingRow) => (itemId === null ? row.score : (row.items[itemId]?.score ?? null));
  return {
    id,
    title,
    kind: 'number',
    width,
    ...(hint === undefined ? {} : { hint }),
    value: score,
    render: (row) => <ScoreButton unit={row.unit} itemId={itemId} text={score(row) ?? '—'} />,
  };
}

function itemColumns(head: RankingItemHead): readonly GridColumn<RankingRow>[] {
  return [
    {
      id: 'actual',
      title: '认定数',
      kind: 'number',
      measure: head.measure,
      width: 120,
      value: (row) => gridFigure(row.item?.actual ?? null, head.measure),
    },
    {
      id: 'reported',
      title: '上报数',
      kind: 'number',
      measure: head.measure,
      width: 120,
      value: (row) => gridFigure(row.item?.reported ?? null, head.measure),
    },
    {
      id: 'target',
      title: '目标',
      kind: 'number',
      measure: head.measure,
      width: 120,
      hint: '没有下达目标的单位留空，不参与完成率计分',
      value: (row) => gridFigure(row.item?.target ?? null, head.measure),
    },
    {
      id: 'rate',
      title: '完成率',
      kind: 'number',
      measure: '%',
      width: 100,
      value: (row) => row.item?.rate ?? null,
    },
    scoreColumn('score', '得分', 100, head.id),
  ];
}

interface RankingGridProps {
  readonly rows: readonly RankingRow[];
  readonly items: readonly RankingItemHead[];
  /** The item shown; `null`: the composite. */
  readonly head: RankingItemHead | null;
  readonly label: string;
}

/** The ranking as a table; click a score (or Enter) to see what it is made of. */
export function RankingGrid({ rows, items, head, label }: RankingGridProps) {
  const activeId = useRanking((store) => store.activeId);
  const { setActive, explain } = useRanking.getState();
  const columns = useMemo(
    () =>
      head
        ? [...HEAD, ...itemColumns(head)]
        : [
            ...HEAD,
            scoreColumn('score', '综合得分', 100, null),
            ...items.map((item) =>
              scoreColumn(
                `item-${item.id}`,
                shortName(item),
                108,
                item.id,
                `${item.name}，权重${item.weight}，单位：分`,
              ),
            ),
          ],
    [head, items],
  );
  return (
    <DataGrid
      id={head ? `ranking-item-${head.id}` : 'ranking-composite'}
      label={label}
      columns={columns}
      rows={rows}
      rowId={rowId}
      activeId={activeId}
      onActiveChange={setActive}
      onOpen={(row) => explain(row.unit, head?.id ?? null)}
      onPeek={(row) => explain(row.unit, head?.id ?? null)}
      typeAhead={false}
      tone={(row) => (row.place === null ? 'muted' : undefined)}
      empty={<p className="muted">本期还没有名次。先在“核查认定”里认定报来的记录。</p>}
    />
  );
}

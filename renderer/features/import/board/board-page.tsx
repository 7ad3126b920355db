import '../import.css';
import { Button } from 'antd';
import { useCallback } from 'react';
import type { SubmissionBoardRow } from '../../../../shared/contract/import';
import { formatPeriod } from '../../../../shared/domain/period';
import type { Stage } from '../../../../shared/domain/stage';
import { useQuery } from '../../../api/use-query';
import { isClosed } from '../../../lib/period-state';
import { navigate } from '../../../lib/place';
import { usePeriod } from '../../../lib/use-period';
import { useRouteQuery } from '../../../lib/use-route-query';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { formatDateTime } from '../../../ui/dates/format-date-time';
import { EmptyState } from '../../../ui/empty-state';
import type { FilterChip } from '../../../ui/filter-sentence';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { StateMark } from '../../../ui/state-tag';
import { pickReports, readDropped } from '../import-actions';
import { useFileDrop } from '../use-file-drop';
import { copyMissingUnits, useExtension, writeUnitWorkbooks } from './board-actions';
import { BoardPanel } from './board-panel';
import { countBoard, deadlineText } from './board-text';
import { ExtensionDialog } from './extension-dialog';

const STATES = {
  'on-time': { word: '按时', shape: 'full', tone: 'done' },
  late: { word: '迟报', shape: 'half', tone: 'warning' },
  missing: { word: '未报', shape: 'hollow', tone: 'overdue' },
} as const;
type BoardState = keyof typeof STATES;

const STAGE_COLUMNS: readonly { readonly stage: Stage | 'funds'; readonly title: string }[] = [
  { stage: 'signed', title: '签约' },
  { stage: 'registered', title: '注册' },
  { stage: 'started', title: '开工' },
  { stage: 'producing', title: '投产' },
  { stage: 'funds', title: '到位资金' },
  { stage: 'negotiating', title: '在谈' },
];

function rowsOf(row: SubmissionBoardRow, stage: Stage | 'funds'): number | null {
  return row.byStage.find((entry) => entry.stage === stage)?.rows || null;
}

const COLUMNS: readonly GridColumn<SubmissionBoardRow>[] = [
  { id: 'unit', title: '单位', kind: 'text', width: 170, value: (row) => row.unit },
  { id: 'group', title: '组别', kind: 'text', width: 100, value: (row) => row.groupName },
  {
    id: 'state',
    title: '报送',
    kind: 'text',
    width: 84,
    value: (row) => (row.returnedAt === null ? STATES[row.state].word : '待重报'),
    render: (row) =>
      row.returnedAt === null ? (
        <StateMark shape={STATES[row.state].shape} tone={STATES[row.state].tone}>
          {STATES[row.state].word}
        </StateMark>
      ) : (
        <StateMark shape="crossed" tone="overdue">
          待重报
        </StateMark>
      ),
  },
  {
    id: 'received',
    title: '收到时间',
    kind: 'date',
    width: 140,
    value: (row) => (row.receivedAt ? formatDateTime(row.receivedAt) : null),
  },
  { id: 'files', title: '文件', kind: 'number', width: 68, value: (row) => row.files || null, total: true },
  ...STAGE_COLUMNS.map(
    ({ stage, title }): GridColumn<SubmissionBoardRow> => ({
      id: stage,
      title,
      kind: 'number',
      measure: '条',
      width: stage === 'funds' ? 128 : 84,
      value: (row) => rowsOf(row, stage),
      total: true,
      hidden: stage === 'negotiating',
    }),
  ),
  {
    id: 'waiting',
    title: '待认定',
    kind: 'number',
    width: 80,
    value: (row) => row.waiting || null,
    total: true,
  },
  {
    id: 'returned',
    title: '退回',
    kind: 'number',
    width: 72,
    value: (row) => row.returned || null,
    total: true,
  },
];

const rowId = (row: SubmissionBoardRow) => String(row.unitId);
const takeDropped = (tokens: readonly string[]) => void readDropped(tokens);

/** 报表收集: which unit has reported, when, what, and who has to be reminded. */
export function BoardPage() {
  const period = usePeriod();
  const [query, setQuery] = useRouteQuery();
  const board = useQuery('submissions.board', { period });
  const status = useQuery('app.status', {});
  const periods = useQuery('periods.list', {});
  const extending = useExtension((store) => store.open);
  const { setOpen: setExtending } = useExtension.getState();
  const hovering = useFileDrop(takeDropped);
  const info = periods.value?.periods.find((entry) => entry.period === period);
  const readOnly = info ? isClosed(info.state) : false;
  const activeId = query.unit ?? null;
  const setActive = useCallback((id: string | null) => setQuery({ unit: id }), [setQuery]);

  return (
    <Page
      title="报表收集"
      note={formatPeriod(period)}
      actions={
        <>
          <Button disabled={!board.value} onClick={() => void writeUnitWorkbooks()}>
            生成单位填报表…
          </Button>
          <Button disabled={!board.value || readOnly} onClick={() => setExtending(true)}>
            延期…
          </Button>
          <Button type="primary" disabled={readOnly} onClick={() => void pickReports()}>
            导入报表
          </Button>
        </>
      }
    >
      <QueryView query={board}>
        {({ rows, cutOff }) => {
          const today = status.value?.today ?? cutOff;
          const shown = query.state ? rows.filter((row) => row.state === query.state) : rows;
          const chips: FilterChip[] = isState(query.state)
            ? [{ id: 'state', text: STATES[query.state].word, onRemove: () => setQuery({ state: null }) }]
            : [];
          return (
            <>
              <section className="card board-summary" aria-label="报送情况">
                <BoardFigures
                  rows={rows}
                  state={query.state ?? null}
                  onState={(state) => setQuery({ state })}
                />
                <span className="board-deadline">
                  截止 <b>{cutOff}</b>
                  {info?.cutOffNote && <span className="muted">（{info.cutOffNote}）</span>}
                  <span className="muted">，{deadlineText(cutOff, today)}</span>
                </span>
                <Button onClick={() => void copyMissingUnits()}>复制未报单位名单</Button>
              </section>
              <div className="page-columns">
                <DataGrid
                  id="submission-board"
                  label={`${formatPeriod(period)}报表收集`}
                  columns={COLUMNS}
                  rows={shown}
                  rowId={rowId}
                  activeId={activeId}
                  onActiveChange={setActive}
                  onOpen={(row) => navigate(`/recognition?unit=${row.unitId}`)}
                  tone={(row) => (row.state === 'missing' ? 'muted' : undefined)}
                  chips={chips}
                  empty={
                    <EmptyState
                      title="还没有单位"
                      hint="先在“单位与领导”里登记报送单位，再收报表。"
                      actions={<Button onClick={() => navigate('/units')}>去登记单位</Button>}
                    />
                  }
                />
                <BoardPanel
                  readOnly={readOnly}
                  period={period}
                  row={rows.find((row) => rowId(row) === activeId) ?? null}
                  onClose={() => setActive(null)}
                />
              </div>
              {extending && (
                <ExtensionDialog period={period} cutOff={cutOff} onClose={() => setExtending(false)} />
              )}
            </>
          );
        }}
      </QueryView>
      {hovering && <div className="import-drop">松开鼠标，读入这些报表</div>}
    </Page>
  );
}

function isState(text: string | undefined): text is BoardState {
  return text !== undefined && Object.hasOwn(STATES, text);
}

interface BoardFiguresProps {
  readonly rows: readonly SubmissionBoardRow[];
  readonly state: string | null;
  readonly onState: (state: string | null) => void;
}

function BoardFigures({ rows, state, onState }: BoardFiguresProps) {
  const counts = countBoard(rows);
  const figures: readonly (readonly [BoardState, number])[] = [
    ['on-time', counts.onTime],
    ['late', counts.late],
    ['missing', counts.missing],
  ];
  return (
    <div className="board-figures">
      {figures.map(([name, count]) => (
        <button
          key={name}
          type="button"
          className="board-figure"
          aria-pressed={state === name}
          onClick={() => onState(state === name ? null : name)}
        >
          <StateMark shape={STATES[name].shape} tone={STATES[name].tone}>
            {`${STATES[name].word} ${count}`}
          </StateMark>
        </button>
      ))}
    </div>
  );
}

import { isClosed } from '../../../../shared/domain/stage';
import '../import.css';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { SubmissionBoardRow } from '../../../../shared/contract/import';
import { formatDate, formatPeriod } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import { navigate } from '../../../lib/route/place';
import { useRouteQuery } from '../../../lib/route/use-route-query';
import { isAwaited } from '../../../lib/words/reminder-text';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { ListPreview } from '../../../ui/data-grid/output/list-preview';
import { Segments } from '../../../ui/keys/segments';
import { isReportState, missingMeans, REPORT_STATES } from '../../../ui/office/report-state';
import { EmptyState } from '../../../ui/page/empty-state';
import type { FilterChip } from '../../../ui/page/filter-sentence';
import { Page } from '../../../ui/page/page';
import { QueryView } from '../../../ui/page/query-view';
import { ExtendForm } from '../../../ui/periods/extend-form';
import { pickReports } from '../import-actions';
import { copyReminder, useExtension, writeUnitWorkbooks } from './board-actions';
import { boardColumns, REMINDER_COLUMNS } from './board-columns';
import { BoardFigures } from './board-figures';
import { BoardPanel } from './board-panel';
import { deadlineText } from './board-text';
import { HistoryGrid } from './history-grid';

const rowId = (row: SubmissionBoardRow) => String(row.unitId);

/** 报表收集: which unit has reported, when, what, and who has to be reminded. */
export function BoardPage() {
  const period = usePeriod();
  const [query, setQuery] = useRouteQuery();
  const board = useQuery('submissions.board', { period });
  const status = useQuery('app.status', {});
  const periods = useQuery('periods.list', {});
  const extending = useExtension((store) => store.open);
  const { setOpen: setExtending } = useExtension.getState();
  const info = periods.value?.periods.find((entry) => entry.period === period);
  const readOnly = info ? isClosed(info.state) : false;
  const activeId = query.unit ?? null;
  const cutOffDay = board.value?.cutOff ?? '';
  const missing = missingMeans({
    closed: readOnly,
    past: (status.value?.today ?? '') > cutOffDay,
    rows: board.value?.rows ?? [],
  });
  const columns = useMemo(() => boardColumns(cutOffDay, missing), [cutOffDay, missing]);
  /** Units on the printed reminder, while it is shown. */
  const [reminded, setReminded] = useState<readonly SubmissionBoardRow[] | null>(null);
  const history = query.view === 'history';
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
          const chips: FilterChip[] = isReportState(query.state)
            ? [
                {
                  id: 'state',
                  text: REPORT_STATES[query.state].word,
                  onRemove: () => setQuery({ state: null }),
                },
              ]
            : [];
          return (
            <>
              <section className="card board-summary" aria-label="报送情况">
                <BoardFigures
                  rows={rows}
                  missing={missing}
                  state={query.state ?? null}
                  onState={(state) => setQuery({ state })}
                />
                <span className="board-deadline">
                  截止 <b>{cutOff}</b>
                  {info?.cutOffNote && <span className="muted">（{info.cutOffNote}）</span>}
                  <span className="muted">，{deadlineText(cutOff, today)}</span>
                </span>
                <Button onClick={() => void copyReminder()}>复制催报文字</Button>
                <Button disabled={!rows.some(isAwaited)} onClick={() => setReminded(rows.filter(isAwaited))}>
                  打印催报名单
                </Button>
                <Segments
                  label="时段"
                  value={history ? 'history' : 'period'}
                  onChange={(view) => setQuery({ view: view === 'history' ? 'history' : null })}
                  options={[
                    { value: 'period', label: '本期' },
                    { value: 'history', label: '近十二个月' },
                  ]}
                />
              </section>
              {history ? (
                <HistoryGrid period={period} />
              ) : (
                <div className="page-columns">
                  <DataGrid
                    id="submission-board"
                    label={`${formatPeriod(period)}报表收集`}
                    columns={columns}
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
              )}
              {reminded && (
                <ListPreview
                  title={`${formatPeriod(period)}报表催报名单（${formatDate(cutOff)}截止）`}
                  filter=""
                  columns={REMINDER_COLUMNS}
                  rows={reminded}
                  onClose={() => setReminded(null)}
                />
              )}
              {extending && <ExtendForm period={{ period, cutOff }} onClose={() => setExtending(false)} />}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

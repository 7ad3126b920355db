import { Button, Input, InputNumber } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { findIndicator } from '../../../../shared/domain/indicators/indicator';
import { yearOf } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { useLeaveGuard } from '../../../lib/drafts/use-leave-guard';
import { usePeriod } from '../../../lib/office/use-period';
import { useViewActions } from '../../../lib/use-view-actions';
import type { GridColumn, GridEdit } from '../../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { formatTsv } from '../../../ui/data-grid/editing/grid-clipboard';
import type { GridPaste } from '../../../ui/data-grid/pasting/use-grid-paste';
import { showFailure } from '../../../ui/feedback/feedback';
import { perform } from '../../../ui/feedback/perform';
import { Segments } from '../../../ui/keys/segments';
import { EmptyState } from '../../../ui/page/empty-state';
import { Page } from '../../../ui/page/page';
import { figureColumns } from '../figure-columns';
import { readPastedTargets } from './paste-targets';
import { PasteTargets } from './paste-targets-dialog';
import { TargetPanel } from './target-panel';
import {
  adjustsTargets,
  buildTargetRows,
  type PendingTargets,
  pendingKey,
  readTarget,
  type TargetRow,
} from './target-table';

const QUARTERS = [
  { value: 0, label: '全年' },
  { value: 1, label: '一季度' },
  { value: 2, label: '二季度' },
  { value: 3, label: '三季度' },
  { value: 4, label: '四季度' },
];

const COLUMNS: readonly GridColumn<TargetRow>[] = [
  { id: 'unit', title: '单位', kind: 'text', width: 180, value: (row) => row.unit.name },
  { id: 'group', title: '组别', kind: 'text', width: 120, value: (row) => row.unit.groupName },
  ...figureColumns<TargetRow>((text, { id, kind }) =>
    readTarget(text, id) !== null ? null : kind === 'count' ? '应是整数' : '不是数字',
  ),
];

const rowId = (row: TargetRow) => String(row.unit.id);

/** Targets by unit and indicator for a year or a quarter; typed in or pasted from Excel, saved together. */
export function TargetsPage() {
  const [year, setYear] = useState(yearOf(usePeriod()));
  const [quarter, setQuarter] = useState(0);
  const [pending, setPending] = useState<PendingTargets>({});
  const [reason, setReason] = useState('');
  const [pasting, setPasting] = useState<string | null>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const period = usePeriod();
  const units = useQuery('units.list', {}).value?.units;
  const targets = useQuery('targets.list', { year }).value?.targets;
  const changes = Object.keys(pending).length;
  // A target that stands already is adjusted, and that needs a reason.
  const adjusts = targets !== undefined && adjustsTargets(pending, targets, quarter);
  const waitsForReason = adjusts && reason.trim() === '';
  const rows = useMemo(
    () => (units && targets ? buildTargetRows(units, targets, quarter, pending) : null),
    [units, targets, quarter, pending],
  );
  useLeaveGuard(changes > 0, '目标还没有保存，离开后改动不会保留。');

  function edit(edits: readonly GridEdit<TargetRow>[]): void {
    const next: Record<string, string> = { ...pending };
    const refused: string[] = [];
    for (const { row, columnId, text } of edits) {
      const value = readTarget(text, columnId);
      if (value === null) {
        refused.push(`${row.unit.name} ${findIndicator(columnId)?.name ?? ''}：“${text}”`);
      } else if (value !== (row.values[columnId] ?? '')) {
        next[pendingKey(row.unit.id, columnId)] = value;
      }
    }
    setPending(next);
    if (refused.length > 0) {
      showFailure({
        code: 'bad-input',
        message: '下列内容不是数字（个数应为整数），没有填入；其余已填入。请改正后再粘贴。',
        details: refused,
      });
    }
  }

  /** A block with the names of units is matched by them, whatever row it was pasted on. */
  function matchByName({ block, at, columns }: GridPaste<TargetRow>): boolean {
    const headed = [columns.slice(at.column).map(({ title }) => title), ...block];
    const named = [block, headed].find((table) => readPastedTargets(table, units ?? []).units > 0);
    if (named) setPasting(formatTsv(named));
    return named !== undefined;
  }

  const save = useCallback(async () => {
    const changed = Object.entries(pending).map(([key, value]) => {
      const [unitId, indicator = ''] = key.split(' ');
      return { unitId: Number(unitId), indicator, year, quarter, value };
    });
    if (changed.length === 0 || waitsForReason) return;
    const saved = await perform(
      'targets.save',
      { targets: changed, reason },
      { done: ({ saved: count }) => `已保存 ${count} 个目标`, undoable: true },
    );
    if (!saved) return;
    setPending({});
    setReason('');
  }, [pending, year, quarter, reason, waitsForReason]);
  useViewActions(useMemo(() => ({ save: () => void save() }), [save]));

  return (
    <Page
      title="目标"
      note="空着表示没有目标，不等于 0；按空格键看一个单位的调整经过和时序进度"
      actions={
        <>
          {changes > 0 && (
            <>
              <Input
                style={{ width: 240 }}
                placeholder={adjusts ? '调整原因（必填）' : '说明（可不填）'}
                status={waitsForReason ? 'warning' : ''}
                aria-label="调整原因"
                maxLength={200}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
              <Button onClick={() => setPending({})}>放弃改动</Button>
            </>
          )}
          <Button onClick={() => setPasting('')}>从 Excel 粘贴整表</Button>
          <Button
            type="primary"
            disabled={changes === 0 || waitsForReason}
            title={waitsForReason ? '先写调整原因' : changes === 0 ? '还没有改动' : undefined}
            onClick={() => void save()}
          >
            {changes > 0 ? `保存 ${changes} 处改动` : '保存'}
          </Button>
        </>
      }
    >
      <div className="page-columns">
        <DataGrid
          id="targets"
          label={`${year}年${QUARTERS[quarter]?.label ?? ''}目标`}
          columns={COLUMNS}
          rows={rows}
          rowId={rowId}
          onEdit={edit}
          onPaste={matchByName}
          onPeek={(row) => setOpened(row.unit.id)}
          cellChanged={(row, columnId) => pendingKey(row.unit.id, columnId) in pending}
          actions={
            <>
              <InputNumber
                size="small"
                aria-label="年度"
                style={{ width: 84 }}
                min={2000}
                max={2099}
                value={year}
                disabled={changes > 0}
                onChange={(value) => setYear(value ?? year)}
              />
              <Segments
                label="季度"
                size="small"
                options={QUARTERS}
                value={quarter}
                disabled={changes > 0}
                onChange={setQuarter}
              />
            </>
          }
          empty={<EmptyState title="还没有单位" hint="先到“单位与领导”新增责任单位，再回来填目标。" />}
        />
        {opened !== null && (
          <TargetPanel unitId={opened} period={period} year={year} onClose={() => setOpened(null)} />
        )}
      </div>
      {pasting !== null && units && (
        <PasteTargets
          units={units}
          pasted={pasting}
          onFill={(filled) => setPending({ ...pending, ...filled })}
          onClose={() => setPasting(null)}
        />
      )}
    </Page>
  );
}

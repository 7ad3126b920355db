import { createRef } from 'react';
import { create } from 'zustand';
import type { DeskRow, RecogniseOutcome, RecordRef } from '../../../shared/contract/recognition';
import type { Period } from '../../../shared/domain/period';
import { call } from '../../api/call';
import type { GridHandle } from '../../ui/data-grid/data-grid';
import { type GridSelection, NO_SELECTION } from '../../ui/data-grid/model/grid-selection';
import { askConfirmation, showFailure, showUndoable } from '../../ui/feedback/feedback';
import { perform } from '../../ui/feedback/perform';
import { isWaiting } from './desk-filter';
import { outcomeText } from './outcome-text';
import { rememberReason } from './recent-reasons';

/** The grid on the screen, for J and K. */
export const deskGrid = createRef<GridHandle>();

export function deskRowId(row: DeskRow): string {
  return `${row.ref.kind}-${row.ref.id}`;
}

interface DeskStore {
  readonly period: Period | null;
  readonly readOnly: boolean;
  /** Rows the page shows, in its order before sorting. */
  readonly rows: readonly DeskRow[];
  readonly selection: GridSelection;
  readonly activeId: string | null;
  readonly panelOpen: boolean;
  readonly busy: boolean;
  /** Rows waiting for the reason of their return; `null` while the dialog is closed. */
  readonly returning: readonly DeskRow[] | null;
  /** What the last action could not do, until closed. */
  readonly refused: RecogniseOutcome['refused'];
  show(period: Period, rows: readonly DeskRow[], readOnly: boolean): void;
  select(selection: GridSelection): void;
  setActive(id: string | null): void;
  togglePanel(): void;
  accept(): Promise<void>;
  acceptAll(): Promise<void>;
  askReturn(): void;
  cancelReturn(): void;
  returnRows(reason: string): Promise<void>;
  reopen(): Promise<void>;
  setEvidence(row: DeskRow, evidence: string): Promise<void>;
  closeRefused(): void;
}

/** Selected rows that are shown; without a selection the row under the cursor. */
function targetRows({
  rows,
  selection,
  activeId,
}: Pick<DeskStore, 'rows' | 'selection' | 'activeId'>): readonly DeskRow[] {
  const chosen = rows.filter((row) => selection.ids.has(deskRowId(row)));
  if (chosen.length > 0) return chosen;
  return rows.filter((row) => deskRowId(row) === activeId);
}

function sayReadOnly(): void {
  showFailure({ code: 'period-closed', message: '本期已通报，数据只读。如需更正，请在当前通报期办理。' });
}

const refsOf = (rows: readonly DeskRow[]): RecordRef[] => rows.map((row) => row.ref);

export const useDesk = create<DeskStore>()((set, get) => {
  /** One action on the desk: toast with 撤销, list of what was refused, cursor on the next row. */
  async function act(
    verb: Parameters<typeof outcomeText>[0],
    changedOf: (outcome: RecogniseOutcome) => number,
    run: (period: Period) => ReturnType<typeof call<'desk.recognise'>>,
    moveOn: boolean,
  ): Promise<boolean> {
    const { period, busy, readOnly } = get();
    if (period === null || busy) return false;
    if (readOnly) {
      sayReadOnly();
      return false;
    }
    set({ busy: true });
    const result = await run(period);
    set({ busy: false });
    if (!result.ok) {
      showFailure(result.error);
      return false;
    }
    const changed = changedOf(result.value);
    if (changed > 0) showUndoable(outcomeText(verb, changed, result.value));
    set({ refused: result.value.refused, selection: NO_SELECTION });
    if (moveOn && changed > 0) deskGrid.current?.move(1);
    return true;
  }

  return {
    period: null,
    readOnly: false,
    rows: [],
    selection: NO_SELECTION,
    activeId: null,
    panelOpen: true,
    busy: false,
    returning: null,
    refused: [],
    show: (period, rows, readOnly) => set({ period, rows, readOnly }),
    select: (selection) => set({ selection }),
    setActive: (activeId) => set({ activeId }),
    togglePanel: () => set(({ panelOpen }) => ({ panelOpen: !panelOpen })),
    accept: async () => {
      const chosen = targetRows(get());
      const rows = chosen.length === 1 ? chosen : chosen.filter((row) => isWaiting(row.state));
      if (rows.length === 0) return;
      // One row is decided with its objections in sight; of many, they are easily overlooked.
      const doubtful = rows.filter((row) => row.objections.length > 0).length;
      if (rows.length > 1 && doubtful > 0) {
        const sure = await askConfirmation({
          title: `认定选中的 ${rows.length} 条？`,
          content: `其中 ${doubtful} 条有异议（不在范围、缺日期等）。可以先筛出有异议的逐条核查。`,
          okText: '全部认定',
          danger: true,
        });
        if (!sure) return;
      }
      await act(
        '认定',
        (outcome) => outcome.recognised,
        (period) => call('desk.recognise', { period, refs: refsOf(rows) }),
        rows.length === 1,
      );
    },
    acceptAll: async () => {
      const { rows } = get();
      const ready = rows.filter((row) => isWaiting(row.state) && row.objections.length === 0).length;
      const sure = await askConfirmation({
        title: '认定全部无异议的记录？',
        content: `本期所有单位待核查、没有任何异议的记录都会认定（当前列表中有 ${ready} 条）。有异议的留在台面上，认定后可以撤销。`,
        okText: '全部认定',
      });
      if (!sure) return;
      await act(
        '认定',
        (outcome) => outcome.recognised,
        (period) => call('desk.recognise-all', { period }),
        false,
      );
    },
    askReturn: () => {
      const { readOnly, period } = get();
      const rows = targetRows(get());
      if (period === null || rows.length === 0) return;
      if (readOnly) sayReadOnly();
      else set({ returning: rows });
    },
    cancelReturn: () => set({ returning: null }),
    returnRows: async (reason) => {
      const { returning } = get();
      if (!returning) return;
      const done = await act(
        '退回',
        (outcome) => outcome.rejected,
        (period) => call('desk.return', { period, refs: refsOf(returning), reason }),
        returning.length === 1,
      );
      if (!done) return;
      rememberReason(reason);
      set({ returning: null });
    },
    reopen: async () => {
      const rows = targetRows(get());
      if (rows.length === 0) return;
      await act(
        '恢复待核查',
        (outcome) => rows.length - outcome.refused.length,
        (period) => call('desk.reopen', { period, refs: refsOf(rows) }),
        false,
      );
    },
    setEvidence: async (row, evidence) => {
      await perform(
        'desk.set-evidence',
        { refs: [row.ref], evidence },
        { done: '佐证材料已保存', undoable: true },
      );
    },
    closeRefused: () => set({ refused: [] }),
  };
});

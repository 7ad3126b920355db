import { create } from 'zustand';
import { call } from '../../../api/call';
import { usePlace } from '../../../lib/place';
import { copyText } from '../../../ui/copy-text';
import { showDone, showFailure } from '../../../ui/feedback';
import { missingUnitsText } from './board-text';

/** Whether the dialog that moves the cut-off is open. */
export const useExtension = create<{ readonly open: boolean; setOpen(open: boolean): void }>()((set) => ({
  open: false,
  setOpen: (open) => set({ open }),
}));

/** Puts the reminder with the units that have not reported on the clipboard. */
export async function copyMissingUnits(): Promise<void> {
  const { period } = usePlace.getState();
  if (period === null) return;
  const board = await call('submissions.board', { period });
  const status = await call('app.status', {});
  if (!board.ok) showFailure(board.error);
  else if (!status.ok) showFailure(status.error);
  else if (copyText(missingUnitsText(period, board.value.cutOff, status.value.today, board.value.rows))) {
    showDone('已复制未报单位名单，可粘贴到通知里');
  } else {
    showFailure({
      code: 'not-available',
      message: '没有复制成功：系统剪贴板正被占用。数据没有变化，请再试一次。',
    });
  }
}

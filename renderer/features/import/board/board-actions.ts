import { create } from 'zustand';
import { call } from '../../../api/call';
import { usePlace } from '../../../lib/route/place';
import { reminderText } from '../../../lib/words/reminder-text';
import { copyText } from '../../../ui/feedback/copy-text';
import { showFailure } from '../../../ui/feedback/feedback';
import { perform } from '../../../ui/feedback/perform';
import { saveFile } from '../../../ui/files/save-file';

/** Whether the dialog that moves the cut-off is open. */
export const useExtension = create<{ readonly open: boolean; setOpen(open: boolean): void }>()((set) => ({
  open: false,
  setOpen: (open) => set({ open }),
}));

/** Puts the reminder with the units that have to report on the clipboard. */
export async function copyReminder(): Promise<void> {
  const { period } = usePlace.getState();
  if (period === null) return;
  const board = await call('submissions.board', { period });
  const status = await call('app.status', {});
  if (!board.ok) showFailure(board.error);
  else if (!status.ok) showFailure(status.error);
  else {
    copyText(
      reminderText(period, board.value.cutOff, status.value.today, board.value.rows),
      '已复制催报文字，可粘贴到通知里',
    );
  }
}

/** Writes every unit's fillable workbook for the period into a folder the clerk chooses. */
export async function writeUnitWorkbooks(): Promise<void> {
  const { period } = usePlace.getState();
  if (period === null) return;
  await saveFile({ purpose: 'folder', suggestedName: '' }, async (token, name) => {
    const written = await perform('workbooks.write', { target: token, period, unit: null });
    return written && `已为 ${written.value.files.length} 个单位生成填报表，在“${name}”文件夹里`;
  });
}

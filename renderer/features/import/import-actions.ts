import { call } from '../../api/call';
import { navigate, usePlace } from '../../lib/route/place';
import { askConfirmation, showFailure } from '../../ui/feedback/feedback';
import { pickFiles } from '../../ui/files/pick-files';
import { admitDropped } from '../../ui/files/use-file-drop';
import { useImport } from './import-store';

export const IMPORT_PATH = '/import';

/** Asks before a review that has not been confirmed gives way to other files. */
async function mayReplace(): Promise<boolean> {
  if (useImport.getState().phase.step !== 'review') return true;
  return askConfirmation({
    title: '放弃正在核对的报表？',
    content: '还没有确认导入，本次核对和改动都不会保存；单位报来的原文件不受影响。',
    okText: '放弃，另选文件',
    danger: true,
  });
}

async function readFiles(tokens: readonly string[], period = usePlace.getState().period): Promise<void> {
  if (tokens.length === 0 || period === null) return;
  await useImport.getState().discard();
  await useImport.getState().read(tokens, period);
}

/** Ctrl+I: the system's dialog, then the review. */
export async function pickReports(): Promise<void> {
  navigate(IMPORT_PATH);
  if (!(await mayReplace())) return;
  await readFiles((await pickFiles('import')).map((file) => file.token));
}

/** Files dropped on any page that has no use of its own for them. */
export async function readDropped(files: readonly File[]): Promise<void> {
  const admitted = await admitDropped(files);
  if (admitted.length === 0) return;
  navigate(IMPORT_PATH);
  if (await mayReplace()) await readFiles(admitted.map((file) => file.token));
}

/** The demo office's own workbooks of the period in force. */
export async function readSamples(): Promise<void> {
  if (!(await mayReplace())) return;
  const samples = await call('demo.samples', {});
  if (!samples.ok) showFailure(samples.error);
  else
    await readFiles(
      samples.value.files.map((file) => file.token),
      samples.value.period,
    );
}

/** Throws the review away after asking. */
export async function discardReview(): Promise<void> {
  const sure = await askConfirmation({
    title: '放弃本次导入？',
    content: '还没有确认导入，核对和改动都不会保存；单位报来的原文件不受影响，可以再次导入。',
    okText: '放弃',
    danger: true,
  });
  if (sure) await useImport.getState().discard();
}

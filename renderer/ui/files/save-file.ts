import type { InputOf } from '../../../shared/contract';
import { call } from '../../api/call';
import { showDone, showFailure } from '../feedback/feedback';
import { perform } from '../feedback/perform';

/**
 * Lets the clerk choose a place, has a file (or a folder of them) written there and says so, with the way to it.
 * `write` resolves to the words of the toast, to `null` when nothing was written, which it has said itself. Answers
 * whether something was written.
 */
export async function saveFile(
  place: InputOf<'desktop.pick-target'>,
  write: (token: string, name: string) => Promise<string | null>,
): Promise<boolean> {
  const target = await call('desktop.pick-target', place);
  if (!target.ok) showFailure(target.error);
  if (!target.ok || target.value === null) return false;
  const { token, name } = target.value;
  const done = await write(token, name);
  if (done === null) return false;
  showDone(done, {
    label: place.purpose === 'folder' ? '打开文件夹' : '打开所在文件夹',
    run: () => void perform('desktop.reveal', { token }),
  });
  return true;
}

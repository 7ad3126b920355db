import type { InputOf, OutputOf } from '../../../shared/contract';
import { call } from '../../api/call';
import { showFailure } from '../feedback/feedback';

type PickedFiles = NonNullable<OutputOf<'desktop.pick-files'>>['files'];

/** What the clerk picks in the system's dialog; nothing when he picks nothing or it fails, which has been said. */
export async function pickFiles(purpose: InputOf<'desktop.pick-files'>['purpose']): Promise<PickedFiles> {
  const picked = await call('desktop.pick-files', { purpose });
  if (!picked.ok) showFailure(picked.error);
  return picked.ok ? (picked.value?.files ?? []) : [];
}

import { prefetch } from '../../api/prefetch';
import { usePlace } from '../../lib/place';
import { rehearse } from '../../ui/paged-preview/rehearse';
import { draftSource } from './use-draft-source';

/** The notice is what the page opens with: its draft and the letters on its pages are ready before the click. */
export async function prepareFirstPreview(): Promise<void> {
  const { period } = usePlace.getState();
  if (period === null) return;
  const draft = await prefetch('documents.draft', draftSource('notice', period, null, null));
  if (draft) await rehearse(draft.model);
}

import { prefetch } from '../../../api/prefetch';
import { usePlace } from '../../../lib/route/place';
import { rehearse } from '../../../ui/paged-preview/rehearse';

/** The notice is what the page opens with: its draft and the letters on its pages are ready before the click. */
export async function prepareFirstPreview(): Promise<void> {
  const { period } = usePlace.getState();
  if (period === null) return;
  // Asked in the very words of the page (use-draft-source.ts): the answer is kept under them.
  const draft = await prefetch('documents.draft', {
    kind: 'notice',
    period,
    unit: null,
    project: null,
    entry: null,
  });
  if (draft) await rehearse(draft.model);
}

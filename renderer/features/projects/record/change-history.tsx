import type { FieldChange } from '../../../../shared/contract/projects';
import { describeChange } from '../../../lib/words/change-words';
import { ChangeList } from '../../../ui/office/change-list';

/** The history of a project in the office's words. */
export function ChangeHistory({ history }: { readonly history: readonly FieldChange[] }) {
  // A new record names every field; those left empty say nothing.
  const lines = history.flatMap((change) => {
    if (change.before === '' && change.after === '') return [];
    const words = describeChange('projects', change);
    return words ? [{ ...change, ...words }] : [];
  });
  return <ChangeList lines={lines} />;
}

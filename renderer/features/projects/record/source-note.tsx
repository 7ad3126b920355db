import type { SourceRef } from '../../../../shared/contract/projects';
import { sourceWords } from '../../../lib/words/source-words';

/** Where a figure came from. */
export function SourceNote({ source }: { readonly source: SourceRef | null }) {
  const words = sourceWords(source);
  return (
    <span className="muted" title={words}>
      {words}
    </span>
  );
}

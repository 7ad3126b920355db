import { useEffect, useMemo, useRef, useState } from 'react';
import { applyEdits } from '../../../../shared/documents/editing/apply-edits';
import type { DocumentModel } from '../../../../shared/documents/model';

type Edits = Readonly<Record<string, string>>;

/** Laying out forty pages takes longer than a key press may: the pages wait for a pause in the typing. */
const PAUSE_MS = 350;

/**
 * The document with the newest wording, for the preview. It follows the typing after a short pause, and stays
 * the same object while its content stays the same, so that nothing is laid out twice.
 */
export function useSettledModel(drafted: DocumentModel, draftedEdits: Edits, newest: Edits): DocumentModel {
  const [edits, setEdits] = useState(newest);
  useEffect(() => {
    const timer = setTimeout(() => setEdits(newest), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [newest]);

  const last = useRef<{ readonly text: string; readonly model: DocumentModel } | null>(null);
  return useMemo(() => {
    const model = edits === draftedEdits ? drafted : applyEdits(drafted, edits);
    const text = JSON.stringify({ ...model, blocks: model.blocks.map(withoutGenerated) });
    if (last.current?.text !== text) last.current = { text, model };
    return last.current.model;
  }, [drafted, draftedEdits, edits]);
}

/** What a paragraph said before it was reworded is not printed. */
function withoutGenerated(block: DocumentModel['blocks'][number]): unknown {
  if (block.type !== 'paragraph') return block;
  const { generated: _generated, ...printed } = block;
  return printed;
}

import type { DocumentModel } from '../../../shared/documents/model';
import type { WordPaper } from '../../../shared/documents/templates/paper/word-paper';
import { buildDocumentTree } from '../../../shared/documents/write-html';
import { adoptDocumentStyle } from './document-style';
import { paginate } from './paginate';

/** What can be shown on pages: a document, or a Word file made with a template of the office. */
export type PreviewSource = DocumentModel | WordPaper;

/** How long the window may be kept from answering at a stretch, in milliseconds. */
const SLICE_MS = 24;

/**
 * Fills `target` (empty, in the window, unscaled) with the source's pages, a slice of work at a time so that the
 * window goes on answering. Answers with the number of pages, or `null` when `signal` broke it off.
 */
export async function layOutPages(
  source: PreviewSource,
  target: HTMLElement,
  signal: AbortSignal,
): Promise<number | null> {
  // What the window is doing just now, drawing the page around the preview, is a stretch of its own.
  await nextTurn();
  if (signal.aborted) return null;
  adoptDocumentStyle(source.profile, source.paper);
  target.classList.add('gw-document');
  const tree = 'tree' in source ? source.tree : buildDocumentTree(source);
  await nextTurn();
  if (signal.aborted) return null;
  const steps = paginate(tree, target);
  for (;;) {
    const from = performance.now();
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() - from < SLICE_MS);
    await nextTurn();
    if (signal.aborted) return null;
  }
}

/** Lets what waits run first. Timers would be slowed down in a window that is not in front. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

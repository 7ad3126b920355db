import { layOutPages, type PreviewSource } from './lay-out-pages';

let running: AbortController | null = null;

/**
 * Lays a document out once where nobody sees it: fonts are loaded, letters measured, code compiled, and the first
 * real pages come as quickly as all later ones. Not needed once there are real ones.
 */
export async function rehearse(source: PreviewSource): Promise<void> {
  if (document.querySelector('.paged-preview')) return;
  endRehearsal();
  const abort = new AbortController();
  running = abort;
  const stage = document.createElement('div');
  stage.className = 'paged-preview-stage';
  stage.setAttribute('aria-hidden', 'true');
  document.body.append(stage);
  try {
    await layOutPages(source, stage, abort.signal);
  } finally {
    stage.remove();
    if (running === abort) running = null;
  }
}

/** Real pages are wanted now. */
export function endRehearsal(): void {
  running?.abort();
  running = null;
}

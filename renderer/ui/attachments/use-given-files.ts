import { useEffect, useState } from 'react';
import type { AttachmentOwner } from '../../../shared/attachments/attachment';
import { takeFiles } from './attachment-actions';

interface Taker {
  readonly owner: AttachmentOwner;
  readonly showHovering: (hovering: boolean) => void;
}

/** Records shown now that take files, the one in front last: a form over a page is asked before the page. */
const shown: Taker[] = [];
/** Enter and leave fire for every element crossed; only the balance tells whether the window was left. */
let depth = 0;

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

function hover(event: DragEvent): void {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  if (event.type === 'dragenter') depth += 1;
  if (event.type === 'dragleave') depth = Math.max(0, depth - 1);
  shown.at(-1)?.showHovering(depth > 0);
}

function drop(event: DragEvent): void {
  const files = [...(event.dataTransfer?.files ?? [])];
  depth = 0;
  const taker = shown.at(-1);
  taker?.showHovering(false);
  if (files.length === 0 || !taker) return;
  event.preventDefault();
  void takeFiles(taker.owner, files);
}

function paste(event: ClipboardEvent): void {
  const taker = shown.at(-1);
  const files = [...(event.clipboardData?.files ?? [])];
  // A table copied in Excel is on the clipboard as a picture too; as text it belongs to the grid.
  if (!taker || files.length === 0 || (event.clipboardData?.getData('text/plain') ?? '') !== '') return;
  event.preventDefault();
  event.stopPropagation();
  void takeFiles(taker.owner, files);
}

function listen(): void {
  for (const type of ['dragenter', 'dragover', 'dragleave'] as const) window.addEventListener(type, hover);
  window.addEventListener('drop', drop);
  window.addEventListener('paste', paste, true);
}

function stopListening(): void {
  for (const type of ['dragenter', 'dragover', 'dragleave'] as const) window.removeEventListener(type, hover);
  window.removeEventListener('drop', drop);
  window.removeEventListener('paste', paste, true);
}

/**
 * Files dropped anywhere on the window, and Ctrl+V with files or a picture on the clipboard: they go to the record
 * in front. Text stays where it is typed. Returns whether files hover over the window for this record.
 */
export function useGivenFiles(owner: AttachmentOwner | null): boolean {
  const [hovering, showHovering] = useState(false);
  const kind = owner?.kind;
  const id = owner?.id;
  useEffect(() => {
    if (kind === undefined || id === undefined) return;
    const mine: Taker = { owner: { kind, id }, showHovering };
    if (shown.length === 0) listen();
    shown.push(mine);
    return () => {
      shown.splice(shown.indexOf(mine), 1);
      if (shown.length === 0) stopListening();
    };
  }, [kind, id]);
  return hovering;
}

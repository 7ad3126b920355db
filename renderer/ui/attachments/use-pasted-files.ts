import { useEffect } from 'react';
import type { AttachmentOwner } from '../../../shared/attachments/attachment';
import { takeFiles } from './attachment-actions';

/** Records shown now that take files, the one in front last: a form over a page is asked before the page. */
const shown: AttachmentOwner[] = [];

function paste(event: ClipboardEvent): void {
  const owner = shown.at(-1);
  const files = [...(event.clipboardData?.files ?? [])];
  // A table copied in Excel is on the clipboard as a picture too; as text it belongs to the grid.
  if (!owner || files.length === 0 || (event.clipboardData?.getData('text/plain') ?? '') !== '') return;
  event.preventDefault();
  event.stopPropagation();
  void takeFiles(owner, files);
}

/** Ctrl+V with files or a picture on the clipboard, wherever the cursor stands; text stays where it is typed. */
export function usePastedFiles(owner: AttachmentOwner | null): void {
  const kind = owner?.kind;
  const id = owner?.id;
  useEffect(() => {
    if (kind === undefined || id === undefined) return;
    const mine = { kind, id };
    if (shown.length === 0) window.addEventListener('paste', paste, true);
    shown.push(mine);
    return () => {
      shown.splice(shown.indexOf(mine), 1);
      if (shown.length === 0) window.removeEventListener('paste', paste, true);
    };
  }, [kind, id]);
}

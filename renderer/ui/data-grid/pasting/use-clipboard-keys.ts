import { type RefObject, useEffect, useRef } from 'react';

interface ClipboardKeys {
  readonly copy: (event: ClipboardEvent) => void;
  readonly paste: (event: ClipboardEvent) => void;
}

/**
 * Ctrl+C and Ctrl+V while the grid has the focus. Chromium sends both events to the text selection, which a grid
 * does not have, and so to the body: they are heard at the document. A paste with the focus on no control belongs to the
 * page's only grid.
 */
export function useClipboardKeys(grid: RefObject<HTMLTableElement | null>, keys: ClipboardKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const hasFocus = () => document.activeElement === grid.current;
    const isOnly = () =>
      document.activeElement?.matches('body, main') === true &&
      document.querySelectorAll('[role="grid"]').length === 1 &&
      document.querySelector('.ant-modal-wrap, .ant-drawer-open') === null;
    const copy = (event: ClipboardEvent) => {
      if (hasFocus()) latest.current.copy(event);
    };
    const paste = (event: ClipboardEvent) => {
      if (hasFocus() || isOnly()) latest.current.paste(event);
    };
    document.addEventListener('copy', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('paste', paste);
    };
  }, [grid]);
}

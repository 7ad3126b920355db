/**
 * Puts text on the clipboard. The window has no permission of any kind, so the asynchronous clipboard is closed
 * to it; the copy event of a user's click is not. Returns whether it worked.
 */
export function copyText(text: string): boolean {
  let done = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    // The grid's own copying must not answer too.
    event.stopImmediatePropagation();
    event.preventDefault();
    done = true;
  };
  document.addEventListener('copy', give, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  return done;
}

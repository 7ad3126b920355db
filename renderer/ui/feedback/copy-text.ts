import { showDone, showFailure } from './feedback';

/** Puts text, and the same as a table, on the clipboard and says so: `done` tells what can be done with it. */
export function copyText(text: string, done: string, html?: string): void {
  tell(copy({ 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) }), done);
}

/** Rows of cells, which Word and WPS take as a table and Excel as cells; says so as `copyText`. */
export function copyTable(rows: readonly (readonly string[])[], done: string): void {
  const table = document.createElement('table');
  table.setAttribute('border', '1');
  for (const cells of rows) {
    const row = table.insertRow();
    for (const cell of cells) row.insertCell().textContent = cell;
  }
  const copied = copy({
    'text/plain': rows.map((cells) => cells.join('\t')).join('\n'),
    'text/html': table.outerHTML,
  });
  tell(copied, done);
}

function tell(copied: boolean, done: string): void {
  if (copied) showDone(done);
  else {
    showFailure({
      code: 'not-available',
      message: '没有复制成功：系统剪贴板正被占用。数据没有变化，请再试一次。',
    });
  }
}

/**
 * The window has no permission of any kind, so the asynchronous clipboard is closed to it; the copy event of a user's
 * click is not. Returns whether it worked.
 */
function copy(contents: Readonly<Record<string, string>>): boolean {
  let done = false;
  const give = (event: ClipboardEvent) => {
    for (const [type, content] of Object.entries(contents)) event.clipboardData?.setData(type, content);
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

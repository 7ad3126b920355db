/**
 * Puts text on the clipboard. The window has no permission of any kind, so the asynchronous clipboard is closed
 * to it; the copy event of a user's click is not. Returns whether it worked.
 */
export function copyText(text: string): boolean {
  return copy({ 'text/plain': text });
}

/** Rows of cells, which Word and WPS take as a table and Excel as cells. Returns whether it worked. */
export function copyTable(rows: readonly (readonly string[])[]): boolean {
  const table = document.createElement('table');
  table.setAttribute('border', '1');
  for (const cells of rows) {
    const row = table.insertRow();
    for (const cell of cells) row.insertCell().textContent = cell;
  }
  return copy({
    'text/plain': rows.map((cells) => cells.join('\t')).join('\n'),
    'text/html': table.outerHTML,
  });
}

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

/**
 * Shows only the pages of `preview` while `print` runs, on sheets of exactly A4. `print` is what prints or saves the
 * window; its answer is handed on.
 */
export async function printPages<T>(preview: HTMLElement, print: () => Promise<T>): Promise<T> {
  const root = document.createElement('div');
  root.className = 'gw-print-root gw-document';
  if (preview.classList.contains('gw-duplex')) root.classList.add('gw-duplex');
  root.append(...[...preview.querySelectorAll('.gw-sheet')].map((sheet) => sheet.cloneNode(true)));
  document.body.append(root);
  document.documentElement.classList.add('gw-printing');
  try {
    return await print();
  } finally {
    document.documentElement.classList.remove('gw-printing');
    root.remove();
  }
}

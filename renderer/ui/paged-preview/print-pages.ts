/**
 * Shows only the pages of `preview` while `print` runs, on sheets of exactly A4. `print` is whatever prints or
 * saves the window (`window.print`, or the main process through the door).
 */
export async function printPages(preview: HTMLElement, print: () => void | Promise<void>): Promise<void> {
  const root = document.createElement('div');
  root.className = 'gw-print-root gw-document';
  if (preview.classList.contains('gw-duplex')) root.classList.add('gw-duplex');
  root.append(...[...preview.querySelectorAll('.gw-sheet')].map((sheet) => sheet.cloneNode(true)));
  document.body.append(root);
  document.documentElement.classList.add('gw-printing');
  try {
    await print();
  } finally {
    document.documentElement.classList.remove('gw-printing');
    root.remove();
  }
}

/**
 * Parts of the component library write <style> elements without handing the nonce on (the scroll lock of
 * dialogs), and the window's policy would refuse them with an error. Every style element our own scripts
 * create therefore carries the nonce of this load; markup that somebody smuggled in still does not.
 */
export function giveStylesTheNonce(nonce: string): void {
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}

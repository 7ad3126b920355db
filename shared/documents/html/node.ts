/**
 * Markup as data. Text is text until a writer escapes it or the window makes a text node of it, so nothing a
 * user types can ever become markup.
 */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Set one by one through the style object in the window: its content security policy forbids `style=`. */
  readonly style: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly HtmlNode[] = [],
  style: Readonly<Record<string, string>> = {},
): HtmlElement {
  return { tag, attributes, style, children };
}

const VOID_TAGS = new Set(['col', 'br', 'img', 'meta']);

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The tree as markup text. */
export function serialise(node: HtmlNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  const style = Object.entries(node.style)
    .map(([property, value]) => `${property}:${value}`)
    .join(';');
  const attributes = Object.entries(style === '' ? node.attributes : { ...node.attributes, style })
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
  if (VOID_TAGS.has(node.tag)) return `<${node.tag}${attributes}>`;
  return `<${node.tag}${attributes}>${node.children.map(serialise).join('')}</${node.tag}>`;
}

/** Markup as data. The window makes text nodes of its texts, so nothing a user types can ever become markup. */
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

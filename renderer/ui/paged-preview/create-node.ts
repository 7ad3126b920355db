import type { HtmlElement, HtmlNode } from '../../../shared/documents/html/node';

const SVG = 'http://www.w3.org/2000/svg';

/** Makes DOM nodes of the document's tree. Text becomes text nodes, so it can never become markup. */
export function createNode(node: HtmlElement, insideSvg = false): HTMLElement | SVGElement {
  const isSvg = insideSvg || node.tag === 'svg';
  const made = isSvg ? document.createElementNS(SVG, node.tag) : document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) made.setAttribute(name, value);
  for (const [property, value] of Object.entries(node.style))
    (made as HTMLElement).style.setProperty(property, value);
  made.append(...node.children.map((child) => createChild(child, isSvg)));
  return made;
}

function createChild(child: HtmlNode, isSvg: boolean): Node {
  return typeof child === 'string' ? document.createTextNode(child) : createNode(child, isSvg);
}

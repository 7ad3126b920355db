import type { HtmlNode } from '../html/node';
import { documentCss } from '../html/styles';
import type { DocumentModel } from '../model';
import { buildDocumentTree } from '../write-html';

/** A document as the window shows it, as one file of markup: for tests that look for texts and styles in it. */
export function writeHtml(model: DocumentModel): string {
  const css = documentCss(model.profile, model.paper);
  return `<style>${css}</style>${markupOf(buildDocumentTree(model))}`;
}

function markupOf(node: HtmlNode): string {
  if (typeof node === 'string') return node;
  const style = Object.entries(node.style).map(([property, value]) => `${property}:${value}`);
  const all = style.length === 0 ? node.attributes : { ...node.attributes, style: style.join(';') };
  const attributes = Object.entries(all).map(([name, value]) => ` ${name}="${value}"`);
  return `<${node.tag}${attributes.join('')}>${node.children.map(markupOf).join('')}</${node.tag}>`;
}

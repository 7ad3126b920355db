/** Placeholders of a template in the order of its text, each with its place, read straight from the paragraphs. */
import type { Document, Element, Node } from '@xmldom/xmldom';
import { splitPictureTag } from '../pictures/picture-tag';
import { finding, type TemplateFinding } from './template-finding';
import { MARKUP, WORD } from './template-xml';

export interface Placeholder {
  readonly form: 'value' | 'open' | 'absent' | 'close';
  readonly name: string;
  /** `正文第3段`, `第2个表格第1行`. */
  readonly place: string;
  readonly excerpt: string;
}

export interface ScannedText {
  readonly placeholders: readonly Placeholder[];
  readonly findings: readonly TemplateFinding[];
  /** Text of the paragraphs between placeholders: what the template says of itself. */
  readonly ownText: readonly { readonly text: string; readonly place: string }[];
}

const FORMS: Readonly<Record<string, Placeholder['form']>> = { '#': 'open', '^': 'absent', '/': 'close' };
/** What docxtemplater would take for an order rather than for a name. */
const ORDER = /^[@=&*%$!~<>-]/;
const FULL_WIDTH = /[｛｝]/;

/** @param part how the part is called for the clerk: `正文`, `页眉`, `页脚` */
export function scanPlaceholders(document: Document, part: string): ScannedText {
  const placeholders: Placeholder[] = [];
  const findings: TemplateFinding[] = [];
  const ownText: { text: string; place: string }[] = [];
  for (const { text, place } of listParagraphs(document, part)) {
    if (FULL_WIDTH.test(text))
      findings.push(
        finding(
          'error',
          '花括号用了全角“｛｝”，不会被替换。请改用半角“{}”。',
          place,
          around(text, text.search(FULL_WIDTH)),
        ),
      );
    ownText.push({ text: text.replace(/\{[^{}]*\}/g, '\u0001'), place });
    scanParagraph(text, place, placeholders, findings);
  }
  return { placeholders, findings, ownText };
}

function scanParagraph(
  text: string,
  place: string,
  placeholders: Placeholder[],
  findings: TemplateFinding[],
): void {
  let start = -1;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{') {
      if (start >= 0)
        findings.push(
          finding('error', '花括号“{”没有配对的“}”。请补上，且不要跨段。', place, around(text, start)),
        );
      start = at;
    } else if (sign === '}') {
      if (start < 0)
        findings.push(
          finding('error', '花括号“}”前面没有“{”。请补上，且不要跨段。', place, around(text, at)),
        );
      else {
        const inner = text.slice(start + 1, at).trim();
        const form = FORMS[inner[0] ?? ''] ?? 'value';
        const name = form === 'value' ? splitPictureTag(inner).name : inner.slice(1).trim();
        const excerpt = around(text, start);
        if ((name === '' && form !== 'close') || ORDER.test(name))
          findings.push(finding('error', `“{${inner}}”不是占位符。请从占位符清单中复制。`, place, excerpt));
        else placeholders.push({ form, name, place, excerpt });
      }
      start = -1;
    }
  }
  if (start >= 0)
    findings.push(
      finding('error', '花括号“{”没有配对的“}”。请补上，且不要跨段。', place, around(text, start)),
    );
}

function around(text: string, at: number): string {
  const from = Math.max(0, at - 8);
  const to = Math.min(text.length, at + 22);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** Text of every paragraph of a part. */
export function listTexts(document: Document): string[] {
  return listParagraphs(document, '').map(({ text }) => text);
}

/** Paragraphs in order; the second writing of a text box for old programs is left out. */
function listParagraphs(document: Document, part: string): { text: string; place: string }[] {
  const found: { text: string; place: string }[] = [];
  let paragraphs = 0;
  let tables = 0;
  const walk = (element: Element, where: string): void => {
    if (element.namespaceURI === MARKUP && element.localName === 'Fallback') return;
    if (element.namespaceURI === WORD && element.localName === 'tbl') {
      tables += 1;
      const rows = childrenOf(element).filter((child) => child.localName === 'tr');
      for (const [index, row] of rows.entries()) {
        const place = `${part === '正文' ? '' : part}第${tables}个表格第${index + 1}行`;
        for (const child of childrenOf(row)) walk(child, place);
      }
      return;
    }
    if (element.namespaceURI === WORD && element.localName === 'p') {
      if (where === '') paragraphs += 1;
      const place = where || `${part}第${paragraphs}段`;
      const slot = { text: '', place };
      found.push(slot);
      slot.text = textOf(element, (box) => walk(box, place));
      return;
    }
    for (const child of childrenOf(element)) walk(child, where);
  };
  if (document.documentElement) walk(document.documentElement, '');
  return found;
}

/** Text of a paragraph's runs; text boxes inside it are paragraphs of their own. */
function textOf(paragraph: Element, onBox: (box: Element) => void): string {
  let text = '';
  const walk = (element: Element): void => {
    for (const child of childrenOf(element)) {
      if (child.namespaceURI === MARKUP && child.localName === 'Fallback') continue;
      if (child.namespaceURI === WORD && child.localName === 'txbxContent') {
        for (const box of childrenOf(child)) onBox(box);
      } else if (child.namespaceURI === WORD && child.localName === 't') text += child.textContent ?? '';
      else walk(child);
    }
  };
  walk(paragraph);
  return text;
}

function childrenOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1) found.push(node as Element);
  return found;
}

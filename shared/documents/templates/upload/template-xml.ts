/** Reading the parts of a template with care: no document types, no depth or size that would stop the program. */
import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';
import { AppFault } from '../../../result';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const MARKUP = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

const MAX_DEPTH = 200;
const MAX_ELEMENTS = 400_000;
const MAX_PARAGRAPHS = 20_000;
const SAFE = '原文件没有改动，没有存入任何内容；';

/** Faults: `file-unreadable` when the part is not well-formed or forged, `file-too-large`. */
export function readPart(path: string, bytes: Uint8Array): Document {
  const xml = strFromU8(bytes).replace(/^\ufeff/, '');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw damaged(path, '含有文档类型声明');
  if (countOf(xml, /<w:p[ >]/g) > MAX_PARAGRAPHS || countOf(xml, /<[^/!?]/g) > MAX_ELEMENTS)
    throw new AppFault('file-too-large', `模板内容太多（${path}）。${SAFE}请删去多余的内容后再试。`);
  let document: Document;
  try {
    const refuse = (_level: string, message: string): never => {
      throw new Error(message);
    };
    document = new DOMParser({ onError: refuse }).parseFromString(xml, 'text/xml');
  } catch {
    throw damaged(path, '内容不完整');
  }
  if (!document.documentElement) throw damaged(path, '没有内容');
  if (isTooDeep(document.documentElement)) throw damaged(path, '嵌套过深');
  return document;
}

export function writePart(document: Document): Uint8Array {
  return strToU8(new XMLSerializer().serializeToString(document));
}

/** Elements of that name anywhere, as a list that stays as it is while they are removed. */
export function listElements(document: Document | Element, namespace: string, name: string): Element[] {
  return [...document.getElementsByTagNameNS(namespace, name)];
}

export function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}

/** Puts the children in the place of the element. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  remove(element);
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}

/** Walks without recursion: the depth is what is in question. */
function isTooDeep(root: Element): boolean {
  let depth = 0;
  let node: Node | null = root;
  while (node) {
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      if (depth > MAX_DEPTH) return true;
      continue;
    }
    while (node && !node.nextSibling) {
      if (node === root) return false;
      node = node.parentNode;
      depth -= 1;
    }
    node = node?.nextSibling ?? null;
  }
  return false;
}

function damaged(path: string, why: string): AppFault {
  return new AppFault(
    'file-unreadable',
    `模板的部件 ${path} ${why}，不能使用。${SAFE}请在 Word 或 WPS 中打开后另存为 .docx 再试。`,
  );
}

import type { Document, Element, Node } from '@xmldom/xmldom';
import { finding, type TemplateFinding } from './template-finding';
import { listElements, WORD } from './template-xml';

/** Fields that only say something about the document itself. */
const ALLOWED = new Set([
  'PAGE',
  'NUMPAGES',
  'SECTIONPAGES',
  'SECTION',
  'SEQ',
  'REF',
  'PAGEREF',
  'TOC',
  'STYLEREF',
  'SYMBOL',
  'ADVANCE',
  'EQ',
]);
const CLOCK = new Set(['DATE', 'TIME', 'SAVEDATE', 'PRINTDATE', 'CREATEDATE', 'EDITTIME']);

/** Fields that read from elsewhere, run something, count by themselves or change with the day. */
export function findBadFields(document: Document): TemplateFinding[] {
  const simple = listElements(document, WORD, 'fldSimple').map(
    (element) => element.getAttributeNS(WORD, 'instr') ?? '',
  );
  return [...simple, ...complexFields(document)].flatMap((instruction) => {
    const name = /^\s*(=|[A-Za-z]+)/.exec(instruction)?.[1]?.toUpperCase() ?? '';
    if (name === '' || ALLOWED.has(name)) return [];
    // A link inside the document, as a table of contents has it.
    if (name === 'HYPERLINK' && /^\s*HYPERLINK\s+\\l\s+"[^"]*"/i.test(instruction)) return [];
    const excerpt = instruction.trim().slice(0, 40);
    if (CLOCK.has(name)) {
      const message = `“${name}”域会随打开文件的日期变化，印发的文件不能用。请改用 {成文日期}。`;
      return [finding('error', message, '', excerpt)];
    }
    if (name === '=')
      return [finding('error', '公式域自己计算的数字不参加核对。请改用占位符。', '', excerpt)];
    return [finding('error', `“${name}”域会读取外部内容或执行操作，不能使用。请删去这个域。`, '', excerpt)];
  });
}

/** Instructions between the marks of a field, put together from all runs; fields may stand inside fields. */
function complexFields(document: Document): string[] {
  const done: string[] = [];
  const open: string[] = [];
  for (const element of inOrder(document)) {
    if (element.localName === 'instrText' || element.localName === 'delInstrText') {
      if (open.length === 0) done.push(element.textContent ?? '');
      else open[open.length - 1] += element.textContent ?? '';
      continue;
    }
    const type = element.getAttributeNS(WORD, 'fldCharType');
    if (type === 'begin') open.push('');
    else if (type === 'end') done.push(open.pop() ?? '');
  }
  return [...done, ...open];
}

function inOrder(document: Document): Element[] {
  const found: Element[] = [];
  let node: Node | null = document.documentElement;
  while (node) {
    if (node.nodeType === 1) {
      const element = node as Element;
      if (
        element.namespaceURI === WORD &&
        ['instrText', 'delInstrText', 'fldChar'].includes(element.localName ?? '')
      )
        found.push(element);
    }
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) node = node.parentNode;
    node = node?.nextSibling ?? null;
  }
  return found;
}

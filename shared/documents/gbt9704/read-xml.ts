import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

/** Word's namespaces under the prefixes everybody knows them by, whatever the file calls them. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  // The strict form of the format.
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
};

export interface XmlElement {
  /** `w:p`; without a prefix in namespaces that do not matter here. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside. */
  readonly text: string;
}

/** Reads a part; `null` when it is not well-formed. A document type is refused: Word writes none, attackers do. */
export function readXml(xml: string): XmlElement | null {
  if (/<!DOCTYPE/i.test(xml)) return null;
  try {
    const refuse = (_level: string, message: string): never => {
      throw new Error(message);
    };
    const root = new DOMParser({ onError: refuse }).parseFromString(xml, 'text/xml').documentElement;
    return root ? convert(root) : null;
  } catch {
    return null;
  }
}

function nameOf(node: { namespaceURI: string | null; localName: string | null; nodeName: string }): string {
  return `${PREFIXES[node.namespaceURI ?? ''] ?? ''}${node.localName ?? node.nodeName}`;
}

function convert(element: Element): XmlElement {
  const attributes: Record<string, string> = {};
  for (let index = 0; index < element.attributes.length; index += 1) {
    const attribute = element.attributes.item(index);
    if (attribute) attributes[nameOf(attribute)] = attribute.value;
  }
  const children: XmlElement[] = [];
  let text = '';
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) children.push(convert(node as Element));
    else if (node.nodeType === 3 || node.nodeType === 4) text += node.nodeValue ?? '';
  }
  return { name: nameOf(element), attributes, children, text };
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((entry) => entry.name === name);
}

/** Follows a path of names. */
export function descend(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => child(at, name), element);
}

/** All descendants of that name, in order; `skip` names elements not to enter. */
export function findAll(element: XmlElement, name: string, skip: readonly string[] = []): XmlElement[] {
  return element.children.flatMap((entry) => [
    ...(entry.name === name ? [entry] : []),
    ...(skip.includes(entry.name) ? [] : findAll(entry, name, skip)),
  ]);
}

export function value(element: XmlElement | undefined, attribute = 'w:val'): string | undefined {
  return element?.attributes[attribute];
}

const TWIPS: Readonly<Record<string, number>> = {
  '': 1,
  pt: 20,
  pc: 240,
  pi: 240,
  in: 1440,
  cm: 1440 / 2.54,
  mm: 1440 / 25.4,
};

/** A number; a length with its unit in twips. */
export function numeric(element: XmlElement | undefined, attribute: string): number | null {
  const match = /^(-?\d+(?:\.\d+)?)(pt|pc|pi|in|cm|mm|)$/.exec(value(element, attribute) ?? '');
  return match ? Number(match[1]) * (TWIPS[match[2] ?? ''] ?? 1) : null;
}

/** A switch such as `w:keepNext`: present and not off. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off', 'none'].includes(value(element) ?? 'true');
}

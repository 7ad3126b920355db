/** What would keep Word from opening a file that LibreOffice opens: a second opinion where no Word is at hand. */
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { misplaced } from './word-order';

const TYPES = '[Content_Types].xml';

/** Every fault of a .docx, `part: what`; empty for a file that Word opens. */
export function wordFaults(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const documents = new Map<string, Document>();
  for (const [name, content] of Object.entries(files)) {
    if (/\.(xml|rels)$/.test(name)) documents.set(name, read(strFromU8(content)));
  }
  return [
    ...typeFaults(Object.keys(files), documents),
    ...relationFaults(Object.keys(files), documents),
    ...drawingFaults(documents),
    ...styleFaults(documents),
    ...[...documents].flatMap(([name, document]) =>
      elementsOf(document).flatMap((element) => elementFaults(element).map((fault) => `${name}: ${fault}`)),
    ),
  ];
}

function read(xml: string): Document {
  const refuse = (_level: string, message: string): never => {
    throw new Error(message);
  };
  return new DOMParser({ onError: refuse }).parseFromString(xml, 'text/xml');
}

function elementsOf(document: Document): Element[] {
  return [...document.getElementsByTagName('*')];
}

function childrenOf(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

/** Order of the parts, and what Word wants although no schema says so. */
function elementFaults(element: Element): string[] {
  const { tagName } = element;
  const children = childrenOf(element);
  const order = misplaced(
    tagName,
    children.map(({ localName }) => localName ?? ''),
  );
  const found = order === null ? [] : [order];
  if (tagName === 'w:tc' && children.at(-1)?.tagName !== 'w:p') found.push('单元格不以段落结束');
  if (tagName === 'w:body' || tagName === 'w:txbxContent' || tagName === 'w:tc') {
    children.forEach((child, at) => {
      if (child.tagName === 'w:tbl' && children[at + 1]?.tagName === 'w:tbl')
        found.push('两个表格相连，会并成一个');
    });
  }
  if (tagName === 'w:body' && children.at(-1)?.tagName !== 'w:sectPr') found.push('正文没有以节结束');
  if (tagName === 'w:body' && children.at(-2)?.tagName !== 'w:p') found.push('正文不以段落结束');
  if (tagName === 'w:tr') {
    const grid = childrenOf(element.parentNode as Element).find((child) => child.tagName === 'w:tblGrid');
    const columns = grid ? childrenOf(grid).length : 0;
    const cells = children
      .filter((child) => child.tagName === 'w:tc')
      .reduce(
        (sum, cell) => sum + Number(cell.getElementsByTagName('w:gridSpan')[0]?.getAttribute('w:val') ?? 1),
        0,
      );
    if (cells !== columns) found.push(`一行有 ${cells} 格，表格有 ${columns} 列`);
  }
  return found;
}

/** Every part has a type, and every type a part. */
function typeFaults(names: readonly string[], documents: ReadonlyMap<string, Document>): string[] {
  const types = documents.get(TYPES);
  if (!types) return [`没有 ${TYPES}`];
  const listed = elementsOf(types);
  const endings = new Set(listed.map((element) => element.getAttribute('Extension')?.toLowerCase()));
  const parts = listed.flatMap((element) => element.getAttribute('PartName')?.slice(1) ?? []);
  return [
    ...parts.filter((part) => !names.includes(part)).map((part) => `${TYPES}: 没有 ${part}`),
    ...names
      .filter((name) => name !== TYPES && !parts.includes(name))
      .filter((name) => name.endsWith('.xml') || !endings.has(name.split('.').at(-1)?.toLowerCase()))
      .map((name) => `${name}: 没有类型`),
  ];
}

/** Every relation leads somewhere inside the file, and every id used is one. */
function relationFaults(names: readonly string[], documents: ReadonlyMap<string, Document>): string[] {
  const found: string[] = [];
  const ids = new Map<string, Set<string>>();
  for (const [name, document] of documents) {
    const [, folder, source] = /^(.*?)_rels\/(.*)\.rels$/.exec(name) ?? [];
    if (folder === undefined || source === undefined) continue;
    const own = new Set<string>();
    for (const relation of childrenOf(document.documentElement as Element)) {
      const id = relation.getAttribute('Id') ?? '';
      const target = relation.getAttribute('Target') ?? '';
      if (own.has(id)) found.push(`${name}: ${id} 重复`);
      own.add(id);
      const { pathname } = new URL(target, `file:///${folder}`);
      if (relation.getAttribute('TargetMode') === 'External') found.push(`${name}: 指向文件之外`);
      else if (!names.includes(pathname.slice(1))) found.push(`${name}: 没有 ${target}`);
    }
    ids.set(`${folder}${source}`, own);
  }
  for (const [name, document] of documents) {
    for (const element of elementsOf(document)) {
      for (const attribute of ['r:id', 'r:embed', 'r:link']) {
        const id = element.getAttribute(attribute);
        if (id && !ids.get(name)?.has(id)) found.push(`${name}: ${attribute}=${id} 不存在`);
      }
    }
  }
  return found;
}

/** Pictures, charts and boxes have a number of their own, and a text for who cannot see them. */
function drawingFaults(documents: ReadonlyMap<string, Document>): string[] {
  return [...documents].flatMap(([name, document]) => {
    const drawings = [...document.getElementsByTagName('wp:docPr')];
    const ids = drawings.map((drawing) => drawing.getAttribute('id'));
    return [
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${name}: 图形编号 ${id} 重复`),
      ...drawings.filter((drawing) => !drawing.getAttribute('descr')).map(() => `${name}: 图形没有替代文字`),
    ];
  });
}

function styleFaults(documents: ReadonlyMap<string, Document>): string[] {
  const styles = documents.get('word/styles.xml');
  const known = new Set(
    [...(styles?.getElementsByTagName('w:style') ?? [])].map((style) => style.getAttribute('w:styleId')),
  );
  return [...documents].flatMap(([name, document]) =>
    ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'].flatMap((tag) =>
      [...document.getElementsByTagName(tag)].flatMap((use) => {
        const style = use.getAttribute('w:val');
        return known.has(style) ? [] : [`${name}: 没有样式 ${style}`];
      }),
    ),
  );
}

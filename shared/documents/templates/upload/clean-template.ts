/**
 * A template reduced to what a document needs: only known kinds of parts are kept, nothing that reaches outside
 * the file, runs, or changes by itself. What cannot be taken out without changing the text is an error.
 */
import type { Document, Element } from '@xmldom/xmldom';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8 } from 'fflate';
import { chartWorkbook } from '../charts/chart-workbook';
import { type Relation, relationsOf, relationsPath } from '../relations';
import { findBadFields } from './field-check';
import { finding, type TemplateFinding } from './template-finding';
import { listElements, readPart, remove, unwrap, WORD, writePart } from './template-xml';

type Parts = Record<string, Uint8Array>;

export interface CleanTemplate {
  readonly parts: Parts;
  readonly findings: readonly TemplateFinding[];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const VML_OFFICE = 'urn:schemas-microsoft-com:office:office';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Relations whose parts are kept. */
const KEPT = new Set([
  'officeDocument',
  'core-properties',
  'extended-properties',
  'styles',
  'settings',
  'fontTable',
  'theme',
  'themeOverride',
  'numbering',
  'header',
  'footer',
  'footnotes',
  'endnotes',
  'image',
  'chart',
  'chartStyle',
  'chartColorStyle',
  'diagramData',
  'diagramLayout',
  'diagramQuickStyle',
  'diagramColors',
  'diagramDrawing',
]);

/** Relations that make a template unfit, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  vbaProject: '模板里有宏，宏可能运行程序。请另存为不带宏的 .docx',
  oleObject: '模板里嵌有其他程序的对象（OLE）。请改为普通文字、表格或图片',
  control: '模板里有控件（ActiveX）。请删去控件',
  aFChunk: '模板里引入了另一份文件（altChunk）。请把内容直接粘贴到模板里',
  subDocument: '模板引用了子文档。请把内容直接粘贴到模板里',
  frame: '模板里有框架页。请删去',
};

/** Elements that make a template unfit wherever they stand. */
const REFUSED_ELEMENTS: readonly (readonly [string, string, string])[] = [
  [WORD, 'altChunk', REFUSED.aFChunk as string],
  [WORD, 'subDoc', REFUSED.subDocument as string],
  [WORD, 'object', REFUSED.oleObject as string],
  [VML_OFFICE, 'OLEObject', REFUSED.oleObject as string],
  [WORD, 'control', REFUSED.control as string],
  [WORD, 'ins', '模板里有未处理的修订。请先“接受全部修订”再上传'],
  [WORD, 'del', '模板里有未处理的修订。请先“接受全部修订”再上传'],
  [WORD, 'moveFrom', '模板里有未处理的修订。请先“接受全部修订”再上传'],
  [WORD, 'moveTo', '模板里有未处理的修订。请先“接受全部修订”再上传'],
];

const NOT_PLAIN = '这不是普通的 Word 文档（.docx）。请在 Word 或 WPS 中另存为 .docx 再上传。';
const EMPTY_SHEET = chartWorkbook({ categories: [], series: [] });

const DROPPED_SETTINGS = [
  'attachedTemplate',
  'mailMerge',
  'linkStyles',
  'docVars',
  'trackRevisions',
  'updateFields',
];

/** Faults: those of `readPart`. */
export function cleanTemplate(source: Parts): CleanTemplate {
  const findings: TemplateFinding[] = [];
  const say = (next: TemplateFinding): void => {
    if (!findings.some((known) => known.message === next.message && known.place === next.place))
      findings.push(next);
  };
  for (const [path, bytes] of Object.entries(source)) {
    if (/\.(xml|rels)$/.test(path)) readPart(path, bytes);
    if (/vbaProject|vbaData/i.test(path)) say(finding('error', `${REFUSED.vbaProject}。`));
  }
  checkMainType(source, say);
  const kept: Parts = {};
  keepReachable(source, kept, '', say);
  for (const path of Object.keys(kept)) {
    if (/^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(path))
      cleanText(kept, path, say);
  }
  cleanSettings(kept, say);
  writeContentTypes(source, kept);
  return { parts: kept, findings };
}

function checkMainType(source: Parts, say: (next: TemplateFinding) => void): void {
  const types = strFromU8(source['[Content_Types].xml'] as Uint8Array);
  if (/macroEnabled/i.test(types)) say(finding('error', `${REFUSED.vbaProject}。`));
  else if (!types.includes(MAIN_TYPE)) say(finding('error', NOT_PLAIN));
  const root = readPart('word/document.xml', source['word/document.xml'] as Uint8Array).documentElement;
  if (root?.namespaceURI !== WORD || root.nodeName !== 'w:document') say(finding('error', NOT_PLAIN));
}

/** Follows relations from the package down; what nothing known leads to stays behind. */
function keepReachable(source: Parts, kept: Parts, path: string, say: (next: TemplateFinding) => void): void {
  const relations = relationsOf(source, path);
  const staying: Relation[] = [];
  for (const relation of relations) {
    const refused = REFUSED[relation.type];
    if (refused !== undefined) say(finding('error', `${refused}。`));
    if (relation.external) say(finding('note', externalNote(relation)));
    const isWorkbook =
      relation.type === 'package' && /^word\/charts\//.test(path) && relation.target.endsWith('.xlsx');
    if (relation.type === 'package' && !isWorkbook) say(finding('error', `${REFUSED.oleObject}。`));
    if (relation.external || !(KEPT.has(relation.type) || isWorkbook) || !source[relation.target]) continue;
    staying.push(relation);
    if (kept[relation.target]) continue;
    // The sheet behind a chart is somebody else's workbook; filling the chart writes our own.
    kept[relation.target] = isWorkbook ? EMPTY_SHEET : (source[relation.target] as Uint8Array);
    if (!isWorkbook) keepReachable(source, kept, relation.target, say);
  }
  if (staying.length > 0) kept[relationsPath(path)] = filterRelations(source, path, staying);
  if (path !== '' && staying.length < relations.length) dropDangling(kept, path, relations, staying);
}

function externalNote({ type, target }: Relation): string {
  if (type === 'hyperlink') return `已去掉超链接，文字保留（${target.slice(0, 60)}）。`;
  if (type === 'attachedTemplate') return '已断开与外部模板文件的联系。';
  return `已去掉对外部文件的引用（${target.slice(0, 60)}）。`;
}

function filterRelations(source: Parts, path: string, staying: readonly Relation[]): Uint8Array {
  const document = new DOMParser().parseFromString(
    strFromU8(source[relationsPath(path)] as Uint8Array),
    'text/xml',
  );
  const ids = new Set(staying.map((relation) => relation.id));
  for (const element of [...document.getElementsByTagNameNS('*', 'Relationship')])
    if (!ids.has(element.getAttribute('Id') ?? '')) remove(element);
  return writePart(document);
}

/** Elements that point to a relation that has gone: links keep their text, linked pictures go. */
function dropDangling(
  kept: Parts,
  path: string,
  relations: readonly Relation[],
  staying: readonly Relation[],
): void {
  const bytes = kept[path];
  if (!bytes || !path.endsWith('.xml')) return;
  const lost = new Set(
    relations.filter((relation) => !staying.includes(relation)).map((relation) => relation.id),
  );
  const document = readPart(path, bytes);
  for (const element of [...document.getElementsByTagName('*')]) {
    const own = [...element.attributes].filter(
      (attribute) => attribute.namespaceURI === OFFICE && lost.has(attribute.value),
    );
    if (own.length === 0) continue;
    if (element.namespaceURI === WORD && element.localName === 'hyperlink') unwrap(element);
    else if (element.localName === 'blip' || element.localName === 'imagedata') {
      for (const attribute of own) element.removeAttributeNode(attribute);
      if (!element.getAttributeNS(OFFICE, 'embed')) remove(pictureOf(element));
    } else remove(element);
  }
  kept[path] = writePart(document);
}

function pictureOf(element: Element): Element {
  for (let at: Element | null = element; at; at = at.parentNode as Element | null)
    if (at.namespaceURI === WORD && ['drawing', 'pict'].includes(at.localName ?? '')) return at;
  return element;
}

function cleanText(kept: Parts, path: string, say: (next: TemplateFinding) => void): void {
  const document = readPart(path, kept[path] as Uint8Array);
  for (const [namespace, name, why] of REFUSED_ELEMENTS)
    if (listElements(document, namespace, name).length > 0) say(finding('error', `${why}。`));
  for (const bad of findBadFields(document)) say(bad);
  const comments = ['commentRangeStart', 'commentRangeEnd', 'commentReference'].flatMap((name) =>
    listElements(document, WORD, name),
  );
  for (const element of comments) remove(element);
  if (comments.length > 0) say(finding('note', '已去掉批注。'));
  for (const element of listElements(document, WORD, 'dataBinding')) remove(element);
  for (const name of ['hlinkClick', 'hlinkHover'])
    for (const element of listElements(document, DRAWING, name)) remove(element);
  kept[path] = writePart(document);
}

function cleanSettings(kept: Parts, say: (next: TemplateFinding) => void): void {
  const path = 'word/settings.xml';
  const bytes = kept[path];
  if (!bytes) return;
  const document: Document = readPart(path, bytes);
  for (const name of DROPPED_SETTINGS) {
    for (const element of listElements(document, WORD, name)) {
      if (name === 'mailMerge') say(finding('note', '已去掉邮件合并的数据源。'));
      remove(element);
    }
  }
  kept[path] = writePart(document);
}

/** The list of types, without the parts that were left out. */
function writeContentTypes(source: Parts, kept: Parts): void {
  const document = readPart('[Content_Types].xml', source['[Content_Types].xml'] as Uint8Array);
  for (const element of [...document.getElementsByTagNameNS('*', 'Override')]) {
    if (!kept[(element.getAttribute('PartName') ?? '').replace(/^\//, '')]) remove(element);
  }
  kept['[Content_Types].xml'] = writePart(document);
}

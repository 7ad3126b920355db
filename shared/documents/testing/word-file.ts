/** Small Word files for tests, put together by hand so that they can hold what no honest program writes. */
import { strToU8, type Zippable, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export interface WordFile {
  /** XML inside the body; a text without `<` becomes a paragraph. */
  readonly body: string | readonly string[];
  /** Relations of the document: `[type, target, external?]`, ids rId1 … */
  readonly relations?: readonly (readonly [string, string, 'External'?])[];
  readonly parts?: Readonly<Record<string, string>>;
  readonly mainType?: string;
  /** Written before the document's root. */
  readonly prolog?: string;
}

export function wordFile({
  body,
  relations = [],
  parts = {},
  mainType = MAIN,
  prolog = '',
}: WordFile): Uint8Array {
  const content = (typeof body === 'string' ? [body] : body).map((part) =>
    part.includes('<') ? part : paragraph(part),
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${prolog}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>${content.join('')}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.map(([type, target, mode], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`).join('')}</Relationships>`,
    ...parts,
  };
  const zip: Zippable = {};
  for (const [path, text] of Object.entries(files)) zip[path] = [strToU8(text), { level: 6 }];
  return zipSync(zip);
}

/** One paragraph; several runs where several texts are given, as Word cuts them after corrections. */
export function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
}

export function field(...instruction: readonly string[]): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `<w:p>${mark('begin')}${instruction.map((text) => `<w:r><w:instrText>${text}</w:instrText></w:r>`).join('')}${mark('separate')}<w:r><w:t>1</w:t></w:r>${mark('end')}</w:p>`;
}

import { openPackage, type WordPackage } from '../../gbt9704/open-package';
import { child, descend, findAll, numeric, value, type XmlElement } from '../../gbt9704/read-xml';
import { readWordDocument, type WordDocument } from '../../gbt9704/word-document';
import { element, type HtmlElement } from '../../html/node';
import type { Chart, DocumentProfile } from '../../model';
import { paperBlocks } from './paper-blocks';
import type { PaperPictures } from './paper-pictures';
import { readPictures } from './paper-pictures';

/** A Word file as pages to show and to print: near to what Word makes of it, not the same to the last line. */
export interface WordPaper {
  /** An article of sections, laid out on pages by the window. */
  readonly tree: HtmlElement;
  readonly paper: 'A4' | 'A3';
  /** Fonts for page numbers and charts. */
  readonly profile: DocumentProfile;
}

const TWIPS_PER_MM = 1440 / 25.4;
const A3_TWIPS = 20_000;

/** Reads a filled template. Faults: those of `openPackage`. */
export function readWordPaper(
  bytes: Uint8Array,
  media: Readonly<Record<string, Uint8Array>>,
  charts: Readonly<Record<string, Chart>>,
  profile: DocumentProfile,
): WordPaper {
  const pack = openPackage(bytes);
  const document = readWordDocument(pack);
  const pictures = readPictures(pack, media, charts);
  const body = descend(pack.parts.get('word/document.xml'), 'w:body');
  const sections = cutSections(flatten(body?.children ?? [])).map(({ blocks, properties }) =>
    writeSection(blocks, properties, { document, pictures }),
  );
  const isWall = sections.some((section) => section.attributes['data-paper'] === 'A3');
  return {
    tree: element(
      'article',
      { class: 'gw-document', lang: 'zh-CN', 'data-page-number': numberForm(pack) },
      sections,
    ),
    paper: isWall ? 'A3' : 'A4',
    profile,
  };
}

export interface PaperSource {
  readonly document: WordDocument;
  readonly pictures: PaperPictures;
}

interface Section {
  readonly blocks: readonly XmlElement[];
  readonly properties: XmlElement | undefined;
}

/** Content controls are transparent. */
function flatten(blocks: readonly XmlElement[]): XmlElement[] {
  return blocks.flatMap((block) =>
    block.name === 'w:sdt' ? flatten(child(block, 'w:sdtContent')?.children ?? []) : [block],
  );
}

/** The paragraph that holds the properties of a section is its last. */
function cutSections(blocks: readonly XmlElement[]): Section[] {
  const sections: Section[] = [];
  let open: XmlElement[] = [];
  for (const block of blocks) {
    const own = block.name === 'w:sectPr' ? block : descend(block, 'w:pPr', 'w:sectPr');
    if (block.name !== 'w:sectPr') open.push(block);
    if (!own) continue;
    sections.push({ blocks: open, properties: own });
    open = [];
  }
  return open.length > 0 ? [...sections, { blocks: open, properties: undefined }] : sections;
}

function writeSection(
  blocks: readonly XmlElement[],
  properties: XmlElement | undefined,
  source: PaperSource,
): HtmlElement {
  const size = child(properties, 'w:pgSz');
  const width = numeric(size, 'w:w') ?? 11_906;
  const height = numeric(size, 'w:h') ?? 16_838;
  const landscape = width > height;
  const isA3 = Math.max(width, height) > A3_TWIPS;
  const margin = child(properties, 'w:pgMar');
  const edges = ['w:top', 'w:right', 'w:bottom', 'w:left'].map(
    (name) => Math.round((Math.abs(numeric(margin, name) ?? 1440) / TWIPS_PER_MM) * 100) / 100,
  );
  const hasNumber = (properties?.children ?? []).some((entry) => entry.name === 'w:footerReference');
  return element(
    'section',
    {
      class: landscape ? 'gw-flow gw-landscape' : 'gw-flow',
      'data-role': hasNumber ? 'text' : 'plain',
      'data-margins': edges.join(' '),
      ...(landscape ? { 'data-landscape': '1' } : {}),
      ...(isA3 ? { 'data-paper': 'A3' } : {}),
    },
    footLast(paperBlocks(blocks, source)),
  );
}

/** What stands at the foot closes the page, wherever in the text it hangs. */
function footLast(blocks: readonly HtmlElement[]): HtmlElement[] {
  const isFoot = (block: HtmlElement): boolean => block.attributes.class === 'gw-imprint';
  return [...blocks.filter((block) => !isFoot(block)), ...blocks.filter(isFoot)];
}

/** How the footers write the number; without a number of pages anywhere there is none. */
function numberForm(pack: WordPackage): string {
  const footers = [...pack.parts].filter(([path]) => /^word\/footer\d*\.xml$/.test(path));
  const withNumber = footers.find(
    ([, root]) =>
      findAll(root, 'w:instrText').some((entry) => /\bPAGE\b/.test(entry.text)) ||
      findAll(root, 'w:fldSimple').some((entry) => /\bPAGE\b/.test(value(entry, 'w:instr') ?? '')),
  );
  if (!withNumber) return 'none';
  const [, root] = withNumber;
  const centred = findAll(root, 'w:jc').some((entry) => value(entry) === 'center');
  const dashed = findAll(root, 'w:t').some((entry) => /[—–-]/.test(entry.text));
  if (!centred) return 'dash-outer';
  return dashed ? 'dash-center' : 'plain-center';
}

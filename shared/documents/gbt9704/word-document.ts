import type { WordPackage } from './open-package';
import { child, descend, findAll, isOn, numeric, value, type XmlElement } from './read-xml';

/** Effective properties: document defaults → chain of styles → the element itself. */
export interface WordRun {
  readonly text: string;
  readonly eastAsiaFont: string;
  readonly asciiFont: string;
  readonly hint: string;
  /** Half points. */
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  /** Twips between characters. */
  readonly spacing: number;
  /** Width of the characters in percent. */
  readonly scale: number;
}

export interface WordParagraph {
  readonly text: string;
  readonly runs: readonly WordRun[];
  /** The run with most text. */
  readonly main: WordRun | null;
  readonly section: number;
  readonly line: number | null;
  /** Twips above and below. */
  readonly before: number;
  readonly after: number;
  readonly lineRule: string;
  readonly align: string;
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
  readonly firstLineChars: number | null;
  readonly hanging: number;
  readonly keepNext: boolean;
  readonly startsPage: boolean;
  /** Widths of the pictures in the line, EMU. */
  readonly inlineWidths: readonly number[];
  readonly bottomBorder: XmlElement | null;
}

export interface WordTableView {
  readonly element: XmlElement;
  readonly section: number;
}

export interface WordDocument {
  readonly paragraphs: readonly WordParagraph[];
  readonly tables: readonly WordTableView[];
  readonly sections: readonly XmlElement[];
  readonly settings: XmlElement | undefined;
  /** Every font named in text and styles. */
  readonly fonts: readonly XmlElement[];
  /** Language of East Asian text by default. */
  readonly language: string;
  /** Reads the paragraphs of another part (a footer, a text box). */
  paragraphsOf(root: XmlElement): WordParagraph[];
}

export function readWordDocument(pack: WordPackage): WordDocument {
  const styles = readStyles(pack.parts.get('word/styles.xml'));
  const body = child(pack.parts.get('word/document.xml'), 'w:body');
  const paragraphs: WordParagraph[] = [];
  const tables: WordTableView[] = [];
  const sections: XmlElement[] = [];
  for (const block of blocksOf(body)) {
    if (block.name === 'w:p') {
      paragraphs.push(readParagraph(block, styles, sections.length));
      const end = descend(block, 'w:pPr', 'w:sectPr');
      if (end) sections.push(end);
    } else if (block.name === 'w:tbl') tables.push({ element: block, section: sections.length });
    else if (block.name === 'w:sectPr') sections.push(block);
  }
  return {
    paragraphs,
    tables,
    sections,
    settings: pack.parts.get('word/settings.xml'),
    fonts: ['word/document.xml', 'word/styles.xml'].flatMap((path) => {
      const root = pack.parts.get(path);
      return root ? findAll(root, 'w:rFonts') : [];
    }),
    language: value(child(styles.defaults.run, 'w:lang'), 'w:eastAsia') ?? '',
    paragraphsOf: (root) =>
      findAll(root, 'w:p', ['mc:Fallback']).map((element) => readParagraph(element, styles, 0)),
  };
}

/** Paragraphs and tables in order, also those inside content controls and tags of other programs. */
function blocksOf(body: XmlElement | undefined): XmlElement[] {
  return (body?.children ?? []).flatMap((block) => {
    if (block.name === 'w:sdt') return blocksOf(child(block, 'w:sdtContent'));
    return ['w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo'].includes(block.name)
      ? blocksOf(block)
      : [block];
  });
}

interface Styles {
  readonly defaults: { readonly run: XmlElement | undefined; readonly paragraph: XmlElement | undefined };
  readonly byId: ReadonlyMap<string, XmlElement>;
  readonly defaultParagraph: string;
}

function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>();
  let defaultParagraph = '';
  for (const style of root ? findAll(root, 'w:style') : []) {
    const id = value(style, 'w:styleId') ?? '';
    byId.set(id, style);
    if (value(style, 'w:type') === 'paragraph' && ['1', 'true'].includes(value(style, 'w:default') ?? ''))
      defaultParagraph = id;
  }
  return {
    defaults: {
      run: descend(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'),
      paragraph: descend(root, 'w:docDefaults', 'w:pPrDefault', 'w:pPr'),
    },
    byId,
    defaultParagraph,
  };
}

/** From the base style to the style itself; a circle ends the walk. */
function chainOf(id: string, styles: Styles): XmlElement[] {
  const chain: XmlElement[] = [];
  const seen = new Set<string>();
  for (let at = id; at !== '' && !seen.has(at); ) {
    seen.add(at);
    const style = styles.byId.get(at);
    if (!style) break;
    chain.unshift(style);
    at = value(child(style, 'w:basedOn')) ?? '';
  }
  return chain;
}

/** The last layer that states the attribute decides. */
function effective(
  layers: readonly (XmlElement | undefined)[],
  name: string,
  attribute = 'w:val',
): string | undefined {
  let found: string | undefined;
  for (const layer of layers) found = value(child(layer, name), attribute) ?? found;
  return found;
}

function lastElement(layers: readonly (XmlElement | undefined)[], name: string): XmlElement | undefined {
  return layers.map((layer) => child(layer, name)).findLast((element) => element !== undefined);
}

function readParagraph(element: XmlElement, styles: Styles, section: number): WordParagraph {
  const own = child(element, 'w:pPr');
  const chain = chainOf(value(child(own, 'w:pStyle')) ?? styles.defaultParagraph, styles);
  const layers = [styles.defaults.paragraph, ...chain.map((style) => child(style, 'w:pPr')), own];
  const number = (name: string, attribute: string): number | null => {
    const text = effective(layers, name, attribute);
    return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : null;
  };
  const runs = findAll(element, 'w:r', ['w:txbxContent', 'mc:Fallback']).map((run) =>
    readRun(run, chain, styles),
  );
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim();
  const longest = runs.reduce<WordRun | null>(
    (best, run) => (run.text.trim().length > (best?.text.trim().length ?? 0) ? run : best),
    null,
  );
  const bottom = child(lastElement(layers, 'w:pBdr'), 'w:bottom');
  return {
    text,
    runs,
    main: longest,
    section,
    line: number('w:spacing', 'w:line'),
    before: number('w:spacing', 'w:before') ?? 0,
    after: number('w:spacing', 'w:after') ?? 0,
    lineRule: effective(layers, 'w:spacing', 'w:lineRule') ?? 'auto',
    align: effective(layers, 'w:jc') ?? 'left',
    left: number('w:ind', 'w:left') ?? 0,
    right: number('w:ind', 'w:right') ?? 0,
    firstLine: number('w:ind', 'w:firstLine') ?? 0,
    firstLineChars: number('w:ind', 'w:firstLineChars'),
    hanging: number('w:ind', 'w:hanging') ?? 0,
    keepNext: isOn(lastElement(layers, 'w:keepNext')),
    startsPage: isOn(lastElement(layers, 'w:pageBreakBefore')),
    inlineWidths: findAll(element, 'wp:inline').map(
      (drawing) => numeric(child(drawing, 'wp:extent'), 'cx') ?? 0,
    ),
    bottomBorder: bottom && !['none', 'nil'].includes(value(bottom) ?? '') ? bottom : null,
  };
}

function readRun(element: XmlElement, chain: readonly XmlElement[], styles: Styles): WordRun {
  const own = child(element, 'w:rPr');
  const ownChain = chainOf(value(child(own, 'w:rStyle')) ?? '', styles);
  const layers = [styles.defaults.run, ...[...chain, ...ownChain].map((style) => child(style, 'w:rPr')), own];
  return {
    text: element.children.map(runText).join(''),
    eastAsiaFont: effective(layers, 'w:rFonts', 'w:eastAsia') ?? '',
    asciiFont: effective(layers, 'w:rFonts', 'w:ascii') ?? '',
    hint: value(child(own, 'w:rFonts'), 'w:hint') ?? '',
    size: Number(effective(layers, 'w:sz') ?? 20),
    color: (effective(layers, 'w:color') ?? 'auto').toUpperCase(),
    bold: isOn(lastElement(layers, 'w:b')),
    spacing: numeric(lastElement(layers, 'w:spacing'), 'w:val') ?? 0,
    scale: numeric(lastElement(layers, 'w:w'), 'w:val') ?? 100,
  };
}

function runText(part: XmlElement): string {
  if (part.name === 'w:t') return part.text;
  if (part.name === 'w:tab') return '\t';
  return part.name === 'w:instrText' ? `{${part.text.trim()}}` : '';
}

import { findAll, value, type XmlElement } from '../../gbt9704/read-xml';
import type { WordParagraph, WordRun } from '../../gbt9704/word-document';
import { element, type HtmlElement, type HtmlNode } from '../../html/node';
import { FONT_SUBSTITUTES } from '../../page/fonts';
import { borderStyle } from './border-style';
import { paperTable } from './paper-table';
import type { PaperSource } from './word-paper';

/** Paragraphs, tables and drawings of a section in reading order, each a block that can be laid on pages. */
export function paperBlocks(blocks: readonly XmlElement[], source: PaperSource): HtmlElement[] {
  return blocks.flatMap((block) => {
    if (block.name === 'w:tbl') return [paperTable(block, (content) => paperBlocks(content, source))];
    return block.name === 'w:p' ? paperParagraph(block, source) : [];
  });
}

const twips = (length: number): string => `${Math.round(length * 5) / 100}pt`;
const ALIGNMENTS: Readonly<Record<string, string>> = {
  both: 'justify',
  center: 'center',
  right: 'right',
  end: 'right',
  distribute: 'justify',
};
/** A line of Word's “single” spacing in Chinese fonts, as a multiple of the size. */
const SINGLE_LINE = 1.3;

/** A paragraph with what hangs on it: drawings in the line below, a text box at the foot of the page as imprint. */
function paperParagraph(block: XmlElement, source: PaperSource): HtmlElement[] {
  const [paragraph] = source.document.paragraphsOf({
    name: '',
    attributes: {},
    children: [markBreaks(block)],
    text: '',
  });
  if (!paragraph) return [];
  const drawings = findAll(block, 'w:drawing', ['mc:Fallback', 'w:drawing']);
  const hanging = drawings.flatMap((drawing) => {
    const box = findAll(drawing, 'w:txbxContent', ['mc:Fallback'])[0];
    if (!box) return [source.pictures.draw(drawing)];
    const isFoot = findAll(drawing, 'wp:positionV').some((entry) =>
      entry.children.some((edge) => edge.name === 'wp:align' && edge.text === 'bottom'),
    );
    return [
      element(
        isFoot ? 'footer' : 'div',
        { class: isFoot ? 'gw-imprint' : 'gw-box' },
        paperBlocks(box.children, source),
      ),
    ];
  });
  const isEmpty = paragraph.text === '';
  if (isEmpty && hanging.length > 0 && hanging.every((entry) => entry.tag === 'figure')) return hanging;
  return [...paperLines(paragraph), ...hanging];
}

/** Breaks become characters: a new line, or a new page. */
function markBreaks(node: XmlElement): XmlElement {
  if (node.name === 'w:br' || node.name === 'w:cr')
    return {
      name: 'w:t',
      attributes: {},
      children: [],
      text: value(node, 'w:type') === 'page' ? '\f' : '\n',
    };
  return node.children.length === 0 ? node : { ...node, children: node.children.map(markBreaks) };
}

/** One block, or several where the text itself asks for a new page. */
function paperLines(paragraph: WordParagraph): HtmlElement[] {
  const parts: HtmlNode[][] = [[]];
  for (const run of paragraph.runs) {
    for (const [at, text] of run.text.split('\f').entries()) {
      if (at > 0) parts.push([]);
      if (text !== '') parts.at(-1)?.push(element('span', {}, [text], runStyle(run)));
    }
  }
  return parts.flatMap((children, at) => {
    // The mark of a page at the end of a paragraph leaves an empty rest behind.
    if (at > 0 && at === parts.length - 1 && children.length === 0) return [];
    const startsPage = at > 0 || paragraph.startsPage;
    return [
      element(
        'p',
        {
          // Narrowed characters, as in the mark, stay on one line.
          class: isNarrowed(paragraph) ? 'gw-line gw-mark' : 'gw-line',
          ...(paragraph.keepNext ? { 'data-keep': '1' } : {}),
          ...(startsPage ? { 'data-page': 'new' } : {}),
        },
        children,
        paragraphStyle(paragraph),
      ),
    ];
  });
}

function isNarrowed({ runs }: WordParagraph): boolean {
  return runs.some((run) => run.scale !== 100 && run.text.trim() !== '');
}

function paragraphStyle(paragraph: WordParagraph): Record<string, string> {
  const size = (paragraph.main?.size ?? paragraph.runs[0]?.size ?? 21) / 2;
  const { line, lineRule, bottomBorder } = paragraph;
  const isFixed = line !== null && lineRule !== 'auto';
  const height = isFixed ? line / 20 : size * SINGLE_LINE * ((line ?? 240) / 240);
  const first =
    paragraph.firstLineChars === null ? paragraph.firstLine : (paragraph.firstLineChars / 100) * size * 20;
  return {
    'font-size': `${size}pt`,
    'line-height': `${Math.round(height * 100) / 100}pt`,
    'min-height': `${Math.round(height * 100) / 100}pt`,
    'text-align': ALIGNMENTS[paragraph.align] ?? 'left',
    'text-indent': twips(paragraph.hanging > 0 ? -paragraph.hanging : first),
    'padding-left': twips(paragraph.left),
    'padding-right': twips(paragraph.right),
    ...(paragraph.before > 0 ? { 'margin-top': twips(paragraph.before) } : {}),
    ...(paragraph.after > 0 ? { 'margin-bottom': twips(paragraph.after) } : {}),
    ...(bottomBorder ? { 'border-bottom': borderStyle(bottomBorder) } : {}),
  };
}

function runStyle(run: WordRun): Record<string, string> {
  return {
    'font-family': fontFamily(run),
    'font-size': `${run.size / 2}pt`,
    ...(run.bold ? { 'font-weight': 'bold', 'font-synthesis': 'weight' } : {}),
    ...(/^[0-9A-F]{6}$/.test(run.color) && run.color !== '000000' ? { color: `#${run.color}` } : {}),
    ...(run.spacing === 0 ? {} : { 'letter-spacing': twips(run.spacing) }),
    ...(run.scale === 100 ? {} : { transform: `scaleX(${run.scale / 100})`, flex: 'none' }),
  };
}

/** The Chinese font serves Latin letters too, as in official papers, unless the run names another. */
function fontFamily({ asciiFont, eastAsiaFont }: WordRun): string {
  const names = [...(asciiFont === eastAsiaFont || asciiFont === '' ? [] : [asciiFont]), eastAsiaFont].filter(
    (name) => name !== '',
  );
  const all = names.flatMap((name) => [name, ...(FONT_SUBSTITUTES[name] ? [FONT_SUBSTITUTES[name]] : [])]);
  const generic = /黑|雅黑|等线|Hei|Sans|Arial|Calibri/i.test(eastAsiaFont) ? 'sans-serif' : 'serif';
  return [...all.map((name) => `"${name.replace(/["\\\n;{}<>]/g, '')}"`), generic].join(',');
}

/**
 * What `docx` cannot say, and what would make two writings differ: one pass over the finished package.
 * Dates become the date of issue, ids run from one, and Word's East Asian settings are added.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { fixTimes, zipParts } from './zip-parts';

/**
 * @param packed the file as `docx` packs it
 * @param date `YYYY-MM-DD`, written wherever the format wants a time
 * @param fonts names used, with the name to substitute where a font is missing (empty: none)
 * @param release puts what was held back into the text of the document
 */
export function finishPackage(
  packed: Uint8Array,
  date: string,
  fonts: readonly { name: string; altName: string }[],
  release: (documentXml: string) => string,
): Uint8Array {
  const files = numberRelations(unzipSync(packed));
  const text = files['word/document.xml'];
  if (text) files['word/document.xml'] = strToU8(release(strFromU8(text)));
  const finished: Record<string, Uint8Array> = {};
  for (const [path, bytes] of Object.entries(files)) finished[path] = finishPart(path, bytes, date, fonts);
  return zipParts(finished, date);
}

/** `docx` draws some relation ids by lot; here every part counts its relations from one. */
function numberRelations(files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const numbered = { ...files };
  for (const path of Object.keys(files)) {
    const match = /^(.*)_rels\/([^/]+)\.rels$/.exec(path);
    const relations = files[path];
    if (!match || !relations) continue;
    const ids = new Map<string, string>();
    const xml = strFromU8(relations).replace(
      /(<Relationship\b[^>]*?\bId=")([^"]+)(")/g,
      (_match, before: string, id: string, after: string) => {
        ids.set(id, `rId${ids.size + 1}`);
        return `${before}${ids.get(id)}${after}`;
      },
    );
    numbered[path] = strToU8(xml);
    const owner = `${match[1]}${match[2]}`;
    const part = numbered[owner];
    if (!part) continue;
    numbered[owner] = strToU8(
      strFromU8(part).replace(
        /(\br:(?:id|embed|link|pict)=")([^"]+)(")/g,
        (whole, before: string, id: string, after: string) =>
          ids.has(id) ? `${before}${ids.get(id)}${after}` : whole,
      ),
    );
  }
  return numbered;
}

function finishPart(
  path: string,
  bytes: Uint8Array,
  date: string,
  fonts: readonly { name: string; altName: string }[],
): Uint8Array {
  if (path.endsWith('.xlsx')) return repack(bytes, date);
  const edit = (change: (xml: string) => string): Uint8Array => strToU8(change(strFromU8(bytes)));
  if (/^word\/charts\/chart\d+\.xml$/.test(path)) return edit(keepLabelsWhole);
  switch (path) {
    case 'docProps/core.xml':
      return edit((xml) => fixTimes(xml, date));
    case 'word/settings.xml':
      return edit(finishSettings);
    case 'word/styles.xml':
      return edit(finishStyles);
    case 'word/fontTable.xml':
      return strToU8(fontTable(fonts));
    default:
      return /^word\/(document|footer\d+|header\d+)\.xml$/.test(path) ? edit(renumberDrawings) : bytes;
  }
}

/** A value over its bar is never broken after the point. */
function keepLabelsWhole(xml: string): string {
  return xml.replace(/<c:dLbls>.*?<\/c:dLbls>/gs, (labels) =>
    labels.replaceAll('wrap="square"', 'wrap="none"'),
  );
}

/** The chart's workbook is a package of its own with times of its own. */
function repack(bytes: Uint8Array, date: string): Uint8Array {
  const files = unzipSync(bytes);
  const core = files['docProps/core.xml'];
  if (core) files['docProps/core.xml'] = strToU8(fixTimes(strFromU8(core), date));
  return zipParts(files, date);
}

/** Punctuation is compressed at line ends, and the theme's East Asian font is Chinese. */
function finishSettings(xml: string): string {
  const spacing = '<w:characterSpacingControl w:val="compressPunctuation"/>';
  const language = '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>';
  const withSpacing = xml.includes('<w:compat>')
    ? xml.replace('<w:compat>', `${spacing}<w:compat>`)
    : xml.replace('</w:settings>', `${spacing}</w:settings>`);
  return withSpacing.includes('</w:compat>')
    ? withSpacing.replace('</w:compat>', `</w:compat>${language}`)
    : withSpacing.replace('</w:settings>', `${language}</w:settings>`);
}

/** `docx` bases its styles of characters on this one without writing it. */
const DEFAULT_FONT_STYLE =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';

/**
 * Exact lines must not be snapped to the grid a second time, and no extra gap stands between digits and
 * Chinese characters: 28 characters fill the line.
 */
function finishStyles(xml: string): string {
  const asian = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>';
  return xml
    .replace(/<w:pPrDefault><w:pPr>/, `$&${asian}`)
    .replace(
      /<w:style w:type="paragraph"(?:(?!<\/w:style>).)*?<w:pPr>(?:(?!<\/w:pPr>).)*?(?=<w:spacing\b)/gs,
      `$&${asian}`,
    )
    .replace('</w:styles>', `${DEFAULT_FONT_STYLE}</w:styles>`);
}

function fontTable(fonts: readonly { name: string; altName: string }[]): string {
  const entries = fonts.map(
    ({ name, altName }) =>
      `<w:font w:name="${escapeAttribute(name)}">${altName === '' ? '' : `<w:altName w:val="${escapeAttribute(altName)}"/>`}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`;
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `docx` counts drawings over the life of the process; here they count over the part. */
function renumberDrawings(xml: string): string {
  let next = 0;
  return xml.replace(/(<wp:docPr\b[^>]*?\bid=")\d+(")/g, (_match, before: string, after: string) => {
    next += 1;
    return `${before}${next}${after}`;
  });
}

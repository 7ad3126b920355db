// A second, independent reading of an .xlsx: unzipped here, cells by regular expression. It knows only what the
// XML says of single cells, nothing of headings or layouts, and gives up (null) where the XML is not plain.
import { unzipSync } from 'fflate';

/**
 * @typedef {{kind: 'number', value: number, text: string} | {kind: 'text', text: string} | {kind: 'labelled'} | {kind: 'other'}} OwnCell
 * @typedef {{name: string, cells: Map<string, OwnCell>, hidden: Map<string, string>}} OwnSheet
 */

const decoder = new TextDecoder();

/** @param {string} text */
const plainText = (text) =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Text of an `<si>` or `<is>`, phonetic hints left out. @param {string} xml */
const richText = (xml) =>
  [...xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)]
    .map((match) => plainText(match[1] ?? ''))
    .join('');

/** @param {string} letters column as in `AB` */
const columnNumber = (letters) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** @param {Uint8Array} bytes @returns {OwnSheet[] | null} `null`: not plainly an .xlsx, nothing can be said */
export function readOwn(bytes) {
  try {
    const parts = unzipSync(bytes);
    const part = (/** @type {string} */ name) => (parts[name] ? decoder.decode(parts[name]) : '');
    const strings = [...part('xl/sharedStrings.xml').matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map(
      (match) => richText(match[1] ?? ''),
    );
    const targets = new Map(
      [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
        /\bId="([^"]*)"/.exec(tag)?.[1] ?? '',
        /\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '',
      ]),
    );
    return [...part('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
      const target = targets.get(/\br:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? '';
      const xml = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      return {
        name: plainText(/\bname="([^"]*)"/.exec(tag)?.[1] ?? ''),
        cells: readCells(xml, strings, labelledStyles(part('xl/styles.xml'))),
        hidden: readMerges(xml),
      };
    });
  } catch {
    return null;
  }
}

/** Styles whose number format shows a unit of money: the bare number does not say what such a cell says. @param {string} xml */
function labelledStyles(xml) {
  const formats = new Set(
    [...xml.matchAll(/<numFmt\b[^>]*>/g)]
      .filter(([tag]) => /\bformatCode="[^"]*元/.test(tag))
      .map(([tag]) => /\bnumFmtId="(\d+)"/.exec(tag)?.[1]),
  );
  const styles = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml)?.[1] ?? '';
  return new Set(
    [...styles.matchAll(/<xf\b[^>]*>/g)].flatMap(([tag], place) =>
      formats.has(/\bnumFmtId="(\d+)"/.exec(tag)?.[1]) ? [String(place)] : [],
    ),
  );
}

/** @param {string} xml @param {string[]} strings @param {ReadonlySet<string>} labelled */
function readCells(xml, strings, labelled) {
  /** @type {Map<string, OwnCell>} */
  const cells = new Map();
  for (const [, attributes = '', body = ''] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const place = /\br="([A-Z]+)(\d+)"/.exec(attributes);
    if (!place) continue;
    const key = `${place[2]},${columnNumber(place[1] ?? '')}`;
    // The same cell twice: no telling which one counts.
    cells.set(
      key,
      cells.has(key)
        ? { kind: 'other' }
        : labelled.has(/\bs="(\d+)"/.exec(attributes)?.[1] ?? '')
          ? { kind: 'labelled' }
          : readCell(attributes, body, strings),
    );
  }
  return cells;
}

/** @param {string} attributes @param {string} body @param {string[]} strings @returns {OwnCell} */
function readCell(attributes, body, strings) {
  const type = /\bt="([^"]*)"/.exec(attributes)?.[1] ?? 'n';
  const value = /<v\b[^>]*>([\s\S]*?)<\/v>/.exec(body)?.[1];
  if (type === 'inlineStr') return { kind: 'text', text: richText(body) };
  if (value === undefined) return { kind: 'other' };
  if (type === 's') {
    const text = strings[Number(value)];
    return text === undefined ? { kind: 'other' } : { kind: 'text', text };
  }
  if (type === 'str') return { kind: 'text', text: plainText(value) };
  const number = Number(value);
  return type === 'n' && value.trim() !== '' && Number.isFinite(number)
    ? { kind: 'number', value: number, text: value }
    : { kind: 'other' };
}

/** Cells that a merge covers → the cell that is shown in their place. @param {string} xml */
function readMerges(xml) {
  /** @type {Map<string, string>} */
  const hidden = new Map();
  for (const [, from = '', top = '', to = '', bottom = ''] of xml.matchAll(
    /<mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g,
  )) {
    const [left, right] = [columnNumber(from), columnNumber(to)];
    if ((right - left + 1) * (Number(bottom) - Number(top) + 1) > 100_000) continue;
    for (let row = Number(top); row <= Number(bottom); row += 1)
      for (let column = left; column <= right; column += 1)
        if (row !== Number(top) || column !== left) hidden.set(`${row},${column}`, `${top},${left}`);
  }
  return hidden;
}

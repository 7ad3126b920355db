// Seeded changes to a workbook as a unit might send it, or as somebody might forge it.
import { unzipSync, zipSync } from 'fflate';

/** @typedef {import('../lib/random.mjs').Random} Random */
/**
 * @typedef {object} Mutant
 * @property {string} kind
 * @property {Uint8Array} bytes
 * @property {boolean} [exact] the package is whole, so that every cell can be read independently
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What people type into cells of money and dates; most of it can be read exactly, some of it cannot at all. */
const TYPED = [
  '12345.67',
  '１２３４５．６７',
  '12,345.67',
  '12，345.67',
  ' 8000 ',
  '8000万元',
  '8000万',
  '0.8亿元',
  '1.2亿',
  '80000000元',
  '约8000',
  '8000左右',
  '5000-8000',
  '8000（含设备3000）',
  '12.34.56',
  '12O00',
  '八千万',
  '壹亿元',
  '-500',
  '0',
  '1e4',
  '1E+04',
  '8000*',
  '待定',
  '/',
  '—',
  '无',
  '500万美元',
  '500（万美元）',
  '港币8000万',
  '9999999999999',
  '0.000001',
  '3000.005',
  '.5',
  '5.',
  '2026-11-05',
  '2026.11.5',
  '2026年11月5日',
  '11月5日',
  '20261105',
  '2026/11/05',
  '２０２６年１１月５日',
  '2026年11月上旬',
  '2026-02-30',
  '2026-13-01',
  '2062-11-05',
  '1900-02-29',
  '5/11/2026',
  '46331',
  '二〇二六年十一月五日',
  '2026.11',
  '26.11.5',
  '#REF!',
  'TRUE',
  '=1+1',
  '@SUM(A1)',
  '__proto__',
  'constructor',
  '\u200b8000\u200b',
  '8000\u00a0',
  '合计',
  '小计',
  'x'.repeat(40_000),
];

/** @param {string} text */
const toXml = (text) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/** @param {Uint8Array} seed an .xlsx @param {Random} random @returns {Mutant} */
export function mutateXlsx(seed, random) {
  const kind = random.pick([
    'cell',
    'cell',
    'cell',
    'cell',
    'number',
    'number',
    'merge',
    'xml',
    'xml',
    'part',
    'bytes',
    'cut',
  ]);
  if (kind === 'bytes') return { kind, bytes: flipBytes(seed, random) };
  if (kind === 'cut') return { kind, bytes: seed.slice(0, random.below(seed.length)) };
  const parts = unzipSync(seed);
  const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  if (kind === 'part') return { kind, bytes: mutateParts(parts, random) };
  const name =
    kind === 'xml'
      ? random.pick(Object.keys(parts).filter((part) => part.endsWith('.xml')))
      : random.pick(sheets);
  let xml = decoder.decode(parts[name]);
  for (let times = 1 + random.below(kind === 'xml' ? 3 : 6); times > 0; times -= 1) {
    if (kind === 'cell') xml = typeInto(xml, random);
    else if (kind === 'number') xml = changeNumber(xml, random);
    else if (kind === 'merge') xml = addMerge(xml, random);
    else xml = breakXml(xml, random);
  }
  parts[name] = encoder.encode(xml);
  return { kind, bytes: zipSync(parts, { level: 1 }), exact: kind !== 'xml' };
}

/** @param {Uint8Array} seed .xls or .csv @param {Random} random @returns {Mutant} */
export function mutateBytes(seed, random) {
  const kind = random.pick(['bytes', 'bytes', 'cut']);
  return { kind, bytes: kind === 'cut' ? seed.slice(0, random.below(seed.length)) : flipBytes(seed, random) };
}

/** @param {Uint8Array} seed @param {Random} random */
function flipBytes(seed, random) {
  const bytes = seed.slice();
  for (let times = 1 + random.below(12); times > 0; times -= 1) {
    // The directory at the end decides on sizes and places: hit it as often as the rest.
    const at =
      random.next() < 0.5
        ? random.below(bytes.length)
        : bytes.length - 1 - random.below(Math.min(600, bytes.length));
    bytes[at] = random.below(256);
  }
  return bytes;
}

/** @param {Record<string, Uint8Array>} parts @param {Random} random */
function mutateParts(parts, random) {
  const names = Object.keys(parts);
  const [one, other] = [random.pick(names), random.pick(names)];
  const content = parts[one] ?? new Uint8Array();
  const way = random.below(6);
  if (way === 0) delete parts[one];
  else if (way === 1) parts[one] = parts[other] ?? content;
  else if (way === 2) parts[one] = content.slice(0, random.below(content.length + 1));
  else if (way === 3) parts[`../${one}`] = content;
  else if (way === 4) parts[one.toUpperCase()] = content;
  else parts[one] = new Uint8Array(3 * 1024 * 1024).fill(random.below(256));
  return zipSync(parts, { level: 1 });
}

/** @param {string} xml @param {Random} random */
function typeInto(xml, random) {
  const cells = [...xml.matchAll(/<c\b([^>]*?)(?:\/>|>[\s\S]*?<\/c>)/g)];
  if (cells.length === 0) return xml;
  const cell = random.pick(cells);
  const attributes = (cell[1] ?? '').replace(/\s*\bt="[^"]*"/, '');
  const text = toXml(random.pick(TYPED));
  const typed = `<c${attributes} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  return xml.slice(0, cell.index) + typed + xml.slice(cell.index + cell[0].length);
}

/** @param {string} xml @param {Random} random */
function changeNumber(xml, random) {
  const values = [
    ...xml.matchAll(
      /<c\b(?![^>]*\bt="(?:s|str|b|e|inlineStr)")[^>]*>(?:<f\b[^>]*?(?:\/>|>[^<]*<\/f>))?<v>([^<]*)<\/v>/g,
    ),
  ];
  if (values.length === 0) return typeInto(xml, random);
  const value = random.pick(values);
  const numbers = [
    '0',
    '-1',
    '1e3',
    '12345.678901',
    '0.1',
    '46331',
    '46331.75',
    '2958466',
    '60',
    '1e15',
    '1e308',
    '9007199254740993',
    '8000.0000000001',
  ];
  const text = random.next() < 0.5 ? random.pick(numbers) : String(random.below(5_000_000) / 100);
  const at = value.index + value[0].lastIndexOf('<v>') + 3;
  return xml.slice(0, at) + text + xml.slice(at + (value[1] ?? '').length);
}

/** @param {string} xml @param {Random} random */
function addMerge(xml, random) {
  const letter = () => String.fromCharCode(65 + random.below(14));
  const row = 1 + random.below(25);
  const [from, to] = [letter(), letter()].sort();
  const ref = random.next() < 0.1 ? 'A1:XFD1048576' : `${from}${row}:${to}${row + random.below(4)}`;
  const merge = `<mergeCell ref="${ref}"/>`;
  if (xml.includes('</mergeCells>')) return xml.replace('</mergeCells>', `${merge}</mergeCells>`);
  return xml.replace('</sheetData>', `</sheetData><mergeCells count="1">${merge}</mergeCells>`);
}

/** @param {string} xml @param {Random} random */
function breakXml(xml, random) {
  const at = random.below(xml.length);
  const end = Math.min(xml.length, at + 1 + random.below(60));
  const tags = [...xml.matchAll(/<[^>]+>/g)];
  const tag = tags.length > 0 ? random.pick(tags) : null;
  switch (random.below(8)) {
    case 0:
      return xml.slice(0, at) + xml.slice(end);
    case 1:
      return xml.slice(0, end) + xml.slice(at);
    case 2:
      return (
        xml.slice(0, at) +
        random.pick(['<', '>', '&', '"', '\0', ']]>', '<![CDATA[', '<!--', '&x;', '\ud800']) +
        xml.slice(at)
      );
    case 3:
      return `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}">]>${xml}`;
    case 4:
      return tag ? xml.slice(0, tag.index) + xml.slice(tag.index + tag[0].length) : xml;
    case 5:
      return tag ? xml.slice(0, tag.index) + tag[0].repeat(200) + xml.slice(tag.index) : xml;
    case 6:
      return xml.replace(
        /\br="([A-Z]+)(\d+)"/,
        random.pick(['r="XFE1"', 'r="A0"', 'r="A1048577"', 'r="__proto__1"', 'r=""']),
      );
    default:
      return xml.replace(
        /\bname="[^"]*"/,
        `name="${random.pick(['__proto__', 'constructor', "'", '', '汉'.repeat(40)])}"`,
      );
  }
}

/** Texts of a spreadsheet's XML, read from its bytes: a slice of the whole document would keep all of it alive. */
import { runText } from '../struck/struck-cells';

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const ESCAPE = /&(?:#x([\da-f]+)|#(\d+)|(lt|gt|amp|quot|apos));/gi;
/** Characters that XML does not allow are written `_x000D_` (ECMA-376 22.9.2.19). */
const HIDDEN_CHARACTER = /_x([\da-f]{4})_/gi;

const LESS = 0x3c;
const AMPERSAND = 0x26;
const UNDERSCORE = 0x5f;
const RETURN = 0x0d;

/** The text between `from` and `to`, which holds no tag. */
export function textOf(xml: Buffer, from: number, to: number): string {
  let plain = true;
  let ascii = true;
  for (let at = from; at < to; at++) {
    const byte = xml[at] ?? 0;
    if (byte >= 0x80) ascii = false;
    else if (byte === AMPERSAND || byte === UNDERSCORE || byte === RETURN) plain = false;
  }
  const text = ascii ? xml.toString('latin1', from, to) : xml.toString('utf8', from, to);
  return plain ? text : resolveEscapes(text);
}

/** `textOf` for the cells of a sheet, column by column: much says the same as the row above, and is made only once. */
export function textReader(xml: Buffer): (column: number, from: number, to: number) => string {
  const above: { from: number; to: number; text: string }[] = [];
  return (column, from, to) => {
    while (above.length <= column) above.push({ from: 0, to: 0, text: '' });
    const last = above[column];
    if (last === undefined) return textOf(xml, from, to);
    if (last.to - last.from === to - from) {
      let at = from;
      for (let place = last.from; at < to && xml[at] === xml[place]; place++) at += 1;
      if (at === to) return last.text;
    }
    last.from = from;
    last.to = to;
    last.text = textOf(xml, from, to);
    return last.text;
  };
}

function resolveEscapes(text: string): string {
  return text
    .replace(ESCAPE, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(HIDDEN_CHARACTER, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n/g, '\n');
}

const PLAIN = { struck: false, raised: false };

/**
 * The text of a string item (`<si>`, `<is>`): all its `<t>` joined, the phonetic runs left out, struck and raised ones
 * as `runText` says. `null` for what
 * this reader does not know: namespace prefixes, CDATA, comments.
 */
export function richTextOf(xml: Buffer, from: number, to: number): string | null {
  let text = '';
  let phonetic = false;
  let font = PLAIN;
  let at = from;
  for (;;) {
    const open = xml.indexOf(LESS, at);
    if (open < 0 || open >= to) return text;
    const close = xml.indexOf('>', open);
    if (close < 0 || close >= to) return null;
    const tag = xml.toString('latin1', open + 1, Math.min(close, open + 16));
    const name = /^\/?[A-Za-z]+/.exec(tag)?.[0];
    if (name === undefined || /^\/?\w+:/.test(tag)) return null;
    at = close + 1;
    if (name === 'rPh') phonetic = xml[close - 1] !== 0x2f;
    else if (name === '/rPh') phonetic = false;
    else if (name === 'r') font = PLAIN;
    else if (name === 'strike') font = { ...font, struck: !/val=.(?:0|f)/.test(tag) };
    else if (name === 'vertAlign')
      font = { ...font, raised: xml.toString('latin1', open, close).includes('super') };
    else if (name === 't' && xml[close - 1] !== 0x2f) {
      const end = xml.indexOf(LESS, at);
      if (end < 0 || end >= to || xml.toString('latin1', end, end + 4) !== '</t>') return null;
      if (!phonetic) text += font === PLAIN ? textOf(xml, at, end) : runText(textOf(xml, at, end), font);
      at = end + 4;
    }
  }
}

/** The shared strings in their order; `null` when the part is written in a way this reader does not know. */
export function readSharedStrings(xml: Buffer): string[] | null {
  const strings: string[] = [];
  let at = xml.indexOf('<sst');
  if (at < 0) return null;
  for (;;) {
    // One behind the other, as nearly all are: looking for the next takes longer than reading it.
    const open = spells(xml, at, ITEM) ? at : xml.indexOf(ITEM, at);
    if (open < 0) return strings;
    const head = open + 3;
    if (xml[head] === 0x2f && xml[head + 1] === 0x3e) {
      strings.push('');
      at = head + 2;
      continue;
    }
    if (xml[head] !== 0x3e) return null;
    const simple = endOfSimple(xml, head + 1);
    if (simple >= 0) {
      strings.push(textOf(xml, head + 4, simple));
      at = simple + SIMPLE_END.length;
      continue;
    }
    const close = xml.indexOf('</si>', head);
    const text = close < 0 ? null : richTextOf(xml, head + 1, close);
    if (text === null) return null;
    strings.push(text);
    at = close + 5;
  }
}

const ITEM = Buffer.from('<si');
const SIMPLE_OPEN = Buffer.from('<t>');
const SIMPLE_END = Buffer.from('</t></si>');

/** Of `<t>text</t></si>` and nothing else, as nearly all are: where the text ends; -1 otherwise. */
function endOfSimple(xml: Buffer, from: number): number {
  if (!spells(xml, from, SIMPLE_OPEN)) return -1;
  let at = from + SIMPLE_OPEN.length;
  while (at < xml.length && xml[at] !== LESS) at += 1;
  return spells(xml, at, SIMPLE_END) ? at : -1;
}

/** Whether the word stands there, told without making a text of it. */
export function spells(xml: Buffer, from: number, word: Buffer): boolean {
  for (let place = 0; place < word.length; place++) if (xml[from + place] !== word[place]) return false;
  return true;
}

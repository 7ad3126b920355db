/**
 * The rows of an .xlsx worksheet straight from the bytes of its XML. Knows what Excel, WPS, LibreOffice and the
 * usual libraries write, and gives up on anything else: the caller then asks the general parser.
 */
import { richTextOf, spells, textReader } from './xml-text';

export type CellType = 'number' | 'shared' | 'text' | 'inline' | 'boolean' | 'error';

export interface RowSink {
  /** Before its cells; rows come in rising order, `row` from 0. */
  row(row: number, hidden: boolean): void;
  /** `value`: as stored, of a shared text its place; `null`: a formula without a result. `style` is -1 where none is named. */
  cell(column: number, type: CellType, value: string | number | null, style: number): void;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const LOWER_C = 0x63;
const LOWER_F = 0x66;
const LOWER_I = 0x69;
const LOWER_R = 0x72;
const LOWER_S = 0x73;
const LOWER_T = 0x74;
const LOWER_V = 0x76;

const STR = Buffer.from('str');
const INLINE_STR = Buffer.from('inlineStr');
const HIDDEN = Buffer.from('hidden');

/** Reads from behind `<sheetData>` to its end. False when something is met that this reader does not know. */
export function scanRows(xml: Buffer, start: number, sink: RowSink): boolean {
  const end = xml.length;
  const text = textReader(xml);
  let at = start;
  let row = -1;
  let column = -1;
  let inRow = false;
  // The attributes of the tag read last, as places in the document; -1: not there.
  let refFrom = -1;
  let refTo = -1;
  let styleFrom = -1;
  let styleTo = -1;
  let typeFrom = -1;
  let typeTo = -1;
  let hiddenFrom = -1;
  let closed = false;

  /** Reads attributes up to behind `>`. */
  function attributes(): boolean {
    refFrom = styleFrom = typeFrom = hiddenFrom = -1;
    closed = false;
    let place = at;
    for (;;) {
      const byte = xml[place];
      if (byte === undefined) return false;
      if (byte === GREATER) {
        at = place + 1;
        return true;
      }
      if (byte <= 0x20) {
        place += 1;
        continue;
      }
      if (byte === SLASH) {
        closed = true;
        place += 1;
        continue;
      }
      const name = place;
      while (place < end && xml[place] !== EQUALS && (xml[place] ?? 0) > 0x20) place += 1;
      const length = place - name;
      const quote = xml[place + 1];
      if (xml[place] !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE)) return false;
      const from = place + 2;
      place = from;
      while (place < end && xml[place] !== quote) place += 1;
      if (length === 1) {
        if (byte === LOWER_R) {
          refFrom = from;
          refTo = place;
        } else if (byte === LOWER_S) {
          styleFrom = from;
          styleTo = place;
        } else if (byte === LOWER_T) {
          typeFrom = from;
          typeTo = place;
        }
      } else if (length === 6 && spells(xml, name, HIDDEN)) hiddenFrom = from;
      place += 1;
    }
  }

  function integer(from: number, to: number): number {
    let value = 0;
    for (let place = from; place < to; place++) {
      const digit = (xml[place] ?? 0) - 0x30;
      if (digit < 0 || digit > 9 || value > 1e8) return -1;
      value = value * 10 + digit;
    }
    return to > from ? value : -1;
  }

  function columnOf(from: number, to: number): number {
    let value = 0;
    for (let place = from; place < to; place++) {
      const letter = (xml[place] ?? 0) - 0x40;
      if (letter < 1 || letter > 26) break;
      value = value * 26 + letter;
    }
    return value > 16_384 ? -1 : value - 1;
  }

  function typeOf(): CellType | null {
    if (typeFrom < 0) return 'number';
    const length = typeTo - typeFrom;
    const first = xml[typeFrom];
    if (length === 1) {
      if (first === LOWER_S) return 'shared';
      if (first === 0x6e) return 'number';
      if (first === 0x62) return 'boolean';
      return first === 0x65 ? 'error' : null;
    }
    if (first === LOWER_S && length === 3 && spells(xml, typeFrom, STR)) return 'text';
    return first === LOWER_I && length === 9 && spells(xml, typeFrom, INLINE_STR) ? 'inline' : null;
  }

  /** The number as written; most are short decimals, for which one division is exact. */
  function number(from: number, to: number): number {
    let mantissa = 0;
    let decimals = -1;
    let place = from;
    const negative = xml[place] === 0x2d;
    if (negative) place += 1;
    if (to - place > 16 || to === place) return Number.parseFloat(xml.toString('latin1', from, to));
    for (; place < to; place++) {
      const byte = xml[place] ?? 0;
      if (byte === 0x2e && decimals < 0) decimals = 0;
      else if (byte < 0x30 || byte > 0x39) return Number.parseFloat(xml.toString('latin1', from, to));
      else {
        mantissa = mantissa * 10 + byte - 0x30;
        if (decimals >= 0) decimals += 1;
      }
    }
    if (mantissa > Number.MAX_SAFE_INTEGER) return Number.parseFloat(xml.toString('latin1', from, to));
    const value = decimals > 0 ? mantissa / 10 ** decimals : mantissa;
    return negative ? -value : value;
  }

  function stored(type: CellType, from: number, to: number): string | number {
    if (type === 'number') return number(from, to);
    const place = type === 'shared' ? integer(from, to) : -1;
    return place < 0 ? text(column, from, to) : place;
  }

  /** The contents of a cell up to behind `</c>`. */
  function cell(type: CellType, style: number): boolean {
    let formula = false;
    let answered = false;
    for (;;) {
      while (at < xml.length && xml[at] !== LESS) at += 1;
      const first = xml[at + 1];
      if (first === SLASH) {
        if (xml[at + 2] !== LOWER_C || xml[at + 3] !== GREATER) return false;
        at += 4;
        // A text formula without a text is one that says nothing: `=""`.
        if (formula && !answered && type !== 'text') sink.cell(column, type, null, style);
        return true;
      }
      if (first === LOWER_V) {
        at += 2;
        if (!attributes()) return false;
        if (closed) continue;
        const from = at;
        let to = from;
        while (to < end && xml[to] !== LESS) to += 1;
        at = to;
        if (xml[at + 1] !== SLASH || xml[at + 2] !== LOWER_V) return false;
        if (at > from && type !== 'inline') {
          answered = true;
          sink.cell(column, type, stored(type, from, to), style);
        }
        at += 4;
      } else if (first === LOWER_F) {
        formula = true;
        at += 2;
        if (!attributes()) return false;
        if (closed) continue;
        const close = xml.indexOf('</f>', at);
        if (close < 0) return false;
        at = close + 4;
      } else if (first === LOWER_I && xml[at + 2] === LOWER_S) {
        at += 3;
        if (!attributes()) return false;
        if (closed) continue;
        const close = xml.indexOf('</is>', at);
        const rich = close < 0 ? null : richTextOf(xml, at, close);
        if (rich === null) return false;
        answered = true;
        if (type === 'inline') sink.cell(column, type, rich, style);
        at = close + 5;
      } else return false;
    }
  }

  for (;;) {
    while (at < xml.length && xml[at] !== LESS) at += 1;
    if (at >= xml.length) return false;
    const first = xml[at + 1];
    if (first === LOWER_C && inRow) {
      const after = xml[at + 2] ?? 0;
      if (after > 0x20 && after !== GREATER && after !== SLASH) return false;
      at += 2;
      if (!attributes()) return false;
      const next = refFrom < 0 ? column + 1 : columnOf(refFrom, refTo);
      const type = typeOf();
      const style = styleFrom < 0 ? -1 : integer(styleFrom, styleTo);
      if (next <= column || type === null) return false;
      column = next;
      if (!closed && !cell(type, style)) return false;
    } else if (first === LOWER_R && xml.toString('latin1', at + 2, at + 4) === 'ow' && !inRow) {
      at += 4;
      if (!attributes()) return false;
      const next = refFrom < 0 ? row + 1 : integer(refFrom, refTo) - 1;
      if (next <= row) return false;
      row = next;
      column = -1;
      inRow = !closed;
      sink.row(row, hiddenFrom >= 0 && (xml[hiddenFrom] === 0x31 || xml[hiddenFrom] === LOWER_T));
    } else if (first === SLASH) {
      const name = xml.toString('latin1', at + 2, at + 12);
      if (name.startsWith('row>') && inRow) {
        inRow = false;
        at += 6;
      } else return !inRow && name.startsWith('sheetData');
    } else return false;
  }
}

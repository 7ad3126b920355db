/** Numbers, money and names as an office writes them. Everything takes exact text or integers, never floats. */
import { parseExact, printExact } from './domain/exact';
import { CURRENCY_NAMES, formatWan, type Money } from './domain/money';

/** `1234567.50` → `1,234,567.50`; text that is no plain number stays as it is. */
export function groupThousands(text: string): string {
  const match = /^([-−]?)(\d+)(\.\d+)?$/.exec(text);
  if (!match) return text;
  return `${match[1]}${(match[2] as string).replace(/\B(?=(\d{3})+$)/g, ',')}${match[3] ?? ''}`;
}

/** An indicator's figure (decimal or n/d text) in a table: 万元 to two decimals, counts and rates as they are. */
export function figureText(value: string, measure: string): string {
  const exact = measure === '万元' ? parseExact(value) : null;
  return groupThousands(exact ? printExact(exact, 2) : value);
}

/** `12.50` → `12.5`, `12.00` → `12`. */
function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** 分 → `3,500万元`, at most `decimals` places, no trailing zeros. */
export function wanText(fen: number, decimals = 2): string {
  return `${groupThousands(trimZeros(formatWan(fen, decimals)))}万元`;
}

/** An amount in its own currency, for records: `3,000.00 万元`, `300.00 万美元`; nothing for no amount. */
export function formatMoney(money: Money | null): string {
  if (money === null) return '';
  const unit = money.currency === 'CNY' ? '万元' : `万${CURRENCY_NAMES[money.currency]}`;
  return `${groupThousands(formatWan(money.minor, 2))} ${unit}`;
}

const RESERVED_NAME = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;
/** Windows forbids `<>:"/\|?*` and control characters; bidi and zero-width marks would disguise a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being removed
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** ext4 allows 255 bytes per name; some are left for a temporary suffix while the file is being written. */
const MAX_NAME_BYTES = 220;

/**
 * A file name that Windows, Linux and a USB stick all accept: forbidden characters become `_`, reserved
 * device names get a `_`, no dots or blanks at the ends, cut to 220 bytes of UTF-8 between characters.
 * `extension` (with its dot) is kept whole.
 */
export function safeFileName(name: string, extension = ''): string {
  const clean = trimEnds(name.replace(LONE_SURROGATE, '_').replace(FORBIDDEN, '_'));
  const cut = trimEnds(cutToBytes(clean, MAX_NAME_BYTES - utf8Length(extension)));
  const base = cut === '' ? '未命名' : cut;
  return `${RESERVED_NAME.test(base) ? `_${base}` : base}${extension}`;
}

function trimEnds(text: string): string {
  return text.replace(/^\s+/, '').replace(/[\s.]+$/, '');
}

/** Cuts between what a reader sees as characters, so no surrogate pair or joined emoji is torn. */
function cutToBytes(text: string, maxBytes: number): string {
  if (utf8Length(text) <= maxBytes) return text;
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    bytes += utf8Length(segment);
    if (bytes > maxBytes) break;
    kept += segment;
  }
  return kept;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

import Fraction from 'fraction.js';
import { parseExact } from '../exact';

/** Words an office writes where there is no figure. None of them is zero. */
const NO_FIGURE = new Set([
  '无',
  '空',
  '缺',
  '缺报',
  '未报',
  '暂无',
  '无目标',
  '不考核',
  '免考',
  'n/a',
  'na',
]);

/** Exponents beyond this are a slip, not a figure. */
const MOST_EXPONENT = 40;

/** `-`, `—`, `/`, 无, 未报 … or nothing at all. */
export function saysNothing(text: string): boolean {
  return /^[-—－–/\s]*$/.test(text) || NO_FIGURE.has(text.trim().toLowerCase());
}

/**
 * One number as it comes out of a spreadsheet: `3500.5`, `1,234.5`, `１２`, `+3`, `.5`, `1.2e-7`, `100/3`, and `96%`
 * which is 96 (rates are in percent everywhere). `null` for anything else.
 */
export function parseFigure(text: string): Fraction | null {
  const plain = toPlainDigits(text).replace(/%$/, '').trim();
  const known = parseExact(plain);
  if (known !== null) return known;
  const ungrouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replace(/,/g, '') : plain;
  const match = /^([-+]?)(\d{0,40})(?:\.(\d{0,40}))?(?:[eE]([-+]?\d{1,3}))?$/.exec(ungrouped);
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = match ?? [];
  if (match === null || `${whole}${decimals}` === '' || Math.abs(Number(exponent)) > MOST_EXPONENT)
    return null;
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(`${whole}${decimals}`) * (sign === '-' ? -1n : 1n);
  return shift < 0
    ? new Fraction(digits, 10n ** BigInt(-shift))
    : new Fraction(digits * 10n ** BigInt(shift), 1n);
}

/** Full-width digits and signs as ordinary ones. */
function toPlainDigits(text: string): string {
  return text
    .trim()
    .replace(/[０-９．，％＋－]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/−/g, '-');
}

/** Texts of cells as people type them → texts that can be compared and stored. */
import { squeeze } from '../../domain/text/plain-text';
import type { SheetCell } from '../cell';

/** A cell as the review shows it: numbers in their shortest form, dates as `YYYY-MM-DD`. */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (cell.kind === 'date') return cell.dayShown ? cell.date : cell.date.slice(0, 7);
  return cell.text;
}

/**
 * A stored floating-point number → the decimal text a person sees. Spreadsheets hold 15 significant digits;
 * what lies beyond them is the residue of binary arithmetic (0.1+0.2).
 */
export function numberText(value: number): string {
  // Almost every number is an integer; the long way round costs as much as all the rest of a row.
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value);
  const shortest = String(value);
  // At most fifteen digits and a point: nothing lies beyond them, and rounding would give the same.
  if (shortest.length <= 16 && !shortest.includes('e')) return shortest;
  const text = String(Number(value.toPrecision(15)));
  if (!/e/i.test(text)) return text;
  const [mantissa, exponent] = text.toLowerCase().split('e') as [string, string];
  const negative = mantissa.startsWith('-');
  const [whole, fraction = ''] = mantissa.replace('-', '').split('.') as [string, string?];
  const shift = Number(exponent);
  const digits = whole + fraction;
  const point = whole.length + shift;
  const plain =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : point >= digits.length
        ? digits + '0'.repeat(point - digits.length)
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${plain}` : plain;
}

/** What a mark of blankness can begin with. */
const MAY_BE_BLANK = /^[^\u4e00-\u9fff0-9]|^[无暂没空未不待]|^$/;

/** `-`, `—`, `/`, 无, 暂无 … mean an empty cell. */
export function isBlankMark(text: string): boolean {
  if (!MAY_BE_BLANK.test(text)) return false;
  return /^(?:[-—–―_/\\~～.·、*]*|无|暂无|没有|空|未填|不详|待定|未定|N\/?A|NULL)$/i.test(squeeze(text));
}

/** `2026 11 5` is a day; elsewhere digits with a blank between them are two numbers: `2026-11-1 1`. */
export function keepApart(text: string): string {
  if (!/\s/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/^\s*(\d{4})\s+(\d{1,2})\s+(\d{1,2})\s*$/, '$1-$2-$3')
    .replace(/(?<=\d)\s+(?=\d)/g, ';');
}

const CHINESE_DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** `二〇二六年十一月二十三日` → `2026年11月23日`; leaves everything else alone. */
export function arabicNumerals(text: string): string {
  return text
    .replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year].map((c) => CHINESE_DIGITS[c]).join(''),
    )
    .replace(/[〇零○一二三四五六七八九]{2}(?=年)/g, (year) =>
      [...year].map((c) => CHINESE_DIGITS[c]).join(''),
    )
    .replace(/(廿|卅|[一二三四五六七八九]?十)?([一二三四五六七八九])?(?=[月日号])/g, (whole, tens, ones) => {
      if (whole === '') return '';
      const ten =
        tens === undefined
          ? 0
          : tens === '廿'
            ? 2
            : tens === '卅'
              ? 3
              : tens.length === 2
                ? (CHINESE_DIGITS[tens[0]] ?? 1)
                : 1;
      return String(ten * 10 + (ones === undefined ? 0 : (CHINESE_DIGITS[ones] ?? 0)));
    });
}

/** What is wrong with the formula of a cell, in words that help. */
export function brokenFormula(text: string): string {
  return /没有结果$/.test(text)
    ? '这一格是公式，文件里没有它的计算结果（多为没有重新计算就保存）'
    : `单元格是公式错误 ${text}`;
}

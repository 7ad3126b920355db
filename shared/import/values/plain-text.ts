/** Texts of cells as people type them → texts that can be compared and stored. */
import type { SheetCell } from '../cell';

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g;

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

/** One line without invisible characters, NBSP or runs of spaces. */
export function tidyLine(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim();
}

/** Several lines kept as lines (progress, problems). */
export function tidyText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/[\s\u00a0\u3000]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Half-width digits and signs, no spaces: the form numbers and dates are parsed from. */
export function squeeze(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFKC').replace(/\s+/g, '');
}

/** `-`, `—`, `/`, 无, 暂无 … mean an empty cell. */
export function isBlankMark(text: string): boolean {
  return /^(?:[-—–―_/\\~～.·、*]*|无|暂无|没有|空|未填|不详|待定|未定|N\/?A|NULL)$/i.test(squeeze(text));
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

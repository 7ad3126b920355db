import nzh from 'nzh/cn';

const NUMERALS = '零一二三四五六七八九十百千两';

/** Chinese numerals before a word of measure, as in `累计九个`; elsewhere (三个月前的“统一”) they are words. */
const BEFORE_MEASURE = new RegExp(`[${NUMERALS}]+(?=个|项|位|家|名|次|亿|万元|元|倍)`, 'g');
const PERCENT = new RegExp(`百分之([${NUMERALS}]+(?:点[${NUMERALS}]+)?)`, 'g');
/** `九成`, `九成五`. */
const TENTHS = /([一二三四五六七八九])成([一二三四五六七八九])?/g;
const HALF = /一半|半数/g;
const FULL_WIDTH = /[０-９．％]/g;

/** The text with every number in digits: `累计九个` → `累计9个`, `百分之九十五` → `95%`, `九成五` → `95%`, `４７` → `47`. */
export function inDigits(text: string): string {
  return text
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(PERCENT, (whole, numeral: string) => {
      const [units = '', decimals] = numeral.split('点');
      const value = readNumeral(units);
      if (value === null) return whole;
      const digits = decimals === undefined ? '' : `.${[...decimals].map(readNumeral).join('')}`;
      return `${value}${digits}%`;
    })
    .replace(
      TENTHS,
      (_whole, tens: string, ones?: string) => `${readNumeral(tens)}${ones ? readNumeral(ones) : 0}%`,
    )
    .replace(HALF, '50%')
    .replace(BEFORE_MEASURE, (numeral) => String(readNumeral(numeral) ?? numeral));
}

function readNumeral(numeral: string): number | null {
  const value = Number(nzh.decodeS(numeral.replaceAll('两', '二')));
  return Number.isSafeInteger(value) ? value : null;
}

/** Texts as people type them → texts that can be compared and stored. */

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g;

/** Nothing to take out and nothing to convert: most texts, told by one look. */
const PLAIN = /^[\u4e00-\u9fff0-9A-Za-z.]*$/;

/** Nothing of what tidying takes out or draws together. */
const TIDY = /^[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]*$/;

/** One line without invisible characters, NBSP or runs of spaces. */
export function tidyLine(text: string): string {
  if (TIDY.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim();
}

/** Several lines kept as lines (progress, problems). */
export function tidyText(text: string): string {
  if (TIDY.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/[\s\u00a0\u3000]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * A figure as typed or pasted → plain text: half-width, without what groups its digits. A footnote mark (`5000①`) or
 * a second figure (`3400 1`) stays, so that it is told to be no figure.
 */
export function plainFigure(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .trim()
    .replace(/,|(?<=\d)\s(?=\d{3}(?!\d))/g, '');
}

/** Half-width digits and signs, no spaces: the form numbers and dates are parsed from. */
export function squeeze(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(INVISIBLE, '').normalize('NFKC').replace(/\s+/g, '');
}

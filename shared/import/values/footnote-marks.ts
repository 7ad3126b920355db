/** Footnote marks beside figures and days: `5000①`, `2026-11-1³`. Normalizing makes digits of them; nobody means any. */

const SUPERSCRIPT = '²³¹⁰⁴-⁾₀-₎';
/** Circled, bracketed and dotted numbers too. */
const MARK = `[${SUPERSCRIPT}①-⒛⓪-⓿❶-➓㈠-㈩㉈-㉟㊀-㊉㊱-㊿]`;
const SEPARATOR = '[-—–－~～./．／。:：,，、年月]';

const ANY = new RegExp(MARK);
const ALL = new RegExp(MARK, 'g');
/** Nothing but a mark; one in the place of a digit or between digits; a power of ten. */
const UNCLEAR = new RegExp(
  `^\\s*${MARK}+\\s*$|${SEPARATOR}\\s*${MARK}|${MARK}\\s*(?:${SEPARATOR}|[日号])|\\S\\s*${MARK}\\s*\\p{Nd}|(?<!\\p{Nd})10[${SUPERSCRIPT}]`,
  'u',
);

/** The text of a figure or a day without its marks; `null` where a mark cannot be told from a digit. */
export function dropMarks(text: string): string | null {
  if (!ANY.test(text)) return text;
  return UNCLEAR.test(text) ? null : text.replace(ALL, '');
}

/** Running text and headings: no figure runs on through a mark. */
export function replaceMarks(text: string, by: '' | '；'): string {
  return text.replace(ALL, by);
}

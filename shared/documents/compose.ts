import type { Block, FigureMention, Heading, Paragraph, StatedList } from './model';

/** A part of a sentence: plain words, or a figure printed in it. */
export type Part = string | FigureMention;

/** Blocks of one section with the figures they print. */
export interface Section {
  readonly blocks: readonly Block[];
  readonly figures: Readonly<Record<string, string>>;
}

/** A paragraph from its parts, so that the sentence and the list of its figures cannot differ. */
export function composeParagraph(
  key: string,
  parts: readonly Part[],
  extra: Partial<Pick<Paragraph, 'lead' | 'style'>> & { readonly lists?: readonly StatedList[] } = {},
): Paragraph {
  return {
    type: 'paragraph',
    key,
    text: parts.map((part) => (typeof part === 'string' ? part : part.printed)).join(''),
    figures: parts.filter((part): part is FigureMention => typeof part !== 'string'),
    ...extra,
  };
}

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as 一 … 九十九, for the first two levels of structure. */
export function chineseOrdinal(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${NUMERALS[tens]}十`;
  return `${head}${ones === 0 && tens > 0 ? '' : NUMERALS[ones]}`;
}

/** Text of a heading with its ordinal: 一、 （一） 1. （1） (7.3.3). */
export function headingText(level: Heading['level'], ordinal: number, text: string): string {
  switch (level) {
    case 1:
      return `${chineseOrdinal(ordinal)}、${text}`;
    case 2:
      return `（${chineseOrdinal(ordinal)}）${text}`;
    case 3:
      return `${ordinal}.${text}`;
    case 4:
      return `（${ordinal}）${text}`;
  }
}

export function heading(key: string, level: Heading['level'], ordinal: number, text: string): Heading {
  return { type: 'heading', key, level, text: headingText(level, ordinal, text) };
}

/** `A、B、C`. */
export function enumerate(items: readonly string[]): string {
  return items.join('、');
}

/** User's text as part of a sentence: without blanks around and without marks of its own at its ends; marks alone are nothing. */
export function clause(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s。；;，,、：:]+/, '')
    .replace(/[\s。；;，,、：:.]+$/, '');
}

/** Longest text of the user's own in a cell: a row must not outgrow the page beside its title. */
const MAX_CELL_CHARACTERS = 80;

/** The text cut to `limit` characters, the last of them `…`. */
export function shorten(text: string, limit = MAX_CELL_CHARACTERS): string {
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}

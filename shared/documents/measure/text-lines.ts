/** How many lines a text takes, from character widths instead of font files. */

/** Must not begin a line. */
const NOT_FIRST = '，。、；：！？）》」』〕”’％%…—·';
/** Must not end a line. */
const NOT_LAST = '（《「『〔“‘';

/** What a font adds to the count of characters, as parts of a full one. */
export interface FontWidths {
  /** A digit or Latin letter. */
  readonly latin: number;
  /** White between Latin and Chinese characters. */
  readonly gap: number;
}

/** The official fonts as Word and WPS set them. */
export const OFFICIAL_FONTS: FontWidths = { latin: 0.5, gap: 0 };
/** The widest that takes their place: what fits with it fits everywhere. */
export const SUBSTITUTE_FONTS: FontWidths = { latin: 0.56, gap: 0.22 };

const LATIN_RUN = /[!-~\u00a0-\u00ff]+/g;

/** Widths of full characters; Latin letters and digits take half of one in the official fonts. */
export function widthInCharacters(text: string, { latin, gap }: FontWidths = OFFICIAL_FONTS): number {
  let width = 0;
  for (const character of text) width += character <= '\u00ff' ? latin : 1;
  return gap === 0 ? width : width + 2 * gap * (text.match(LATIN_RUN)?.length ?? 0);
}

/**
 * Lines of a text in a column of `width`, the first one `indent` shorter (longer where negative); all in the same
 * unit as `character`, the width of a full character. Numbers and Latin words stay whole, punctuation does not
 * begin a line.
 */
export function countLines(
  text: string,
  width: number,
  character: number,
  indent = 0,
  fonts: FontWidths = OFFICIAL_FONTS,
): number {
  let lines = 1;
  let used = indent;
  for (const word of unbreakable(text)) {
    const room = widthInCharacters(word, fonts) * character;
    // Punctuation at the end of a line is set in half its width.
    const least = NOT_FIRST.includes(word.at(-1) ?? '') ? room - character / 2 : room;
    if (used + least <= width || used <= 0) {
      used += room;
    } else {
      lines += 1;
      used = room;
    }
    // A word longer than the line is torn.
    while (used > width && room > width) {
      lines += 1;
      used -= width;
    }
  }
  return lines;
}

/** The text in pieces that no line break parts. */
function unbreakable(text: string): string[] {
  const words: string[] = [];
  let open = '';
  for (const piece of text.match(/[!-~\u00a0-\u00ff]+|./gsu) ?? []) {
    if (piece.length === 1 && NOT_FIRST.includes(piece) && open === '' && words.length > 0) {
      words[words.length - 1] += piece;
    } else if (piece.length === 1 && NOT_LAST.includes(piece)) {
      open += piece;
    } else {
      words.push(open + piece);
      open = '';
    }
  }
  return open === '' ? words : [...words, open];
}

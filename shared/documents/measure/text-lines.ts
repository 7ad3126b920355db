/** How many lines a text takes, from character widths instead of font files. */

/** Must not begin a line. */
const NOT_FIRST = '，。、；：！？）》」』〕”’％%…—·';
/** Must not end a line. */
const NOT_LAST = '（《「『〔“‘';

/** Widths of full characters; Latin letters and digits take half of one. */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const character of text) width += character <= '\u00ff' ? 0.5 : 1;
  return width;
}

/**
 * Lines of a text in a column of `width`, the first one `indent` shorter (longer where negative); all in the same
 * unit as `character`, the width of a full character. Numbers and Latin words stay whole, punctuation does not
 * begin a line.
 */
export function countLines(text: string, width: number, character: number, indent = 0): number {
  let lines = 1;
  let used = indent;
  for (const word of unbreakable(text)) {
    const room = widthInCharacters(word) * character;
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

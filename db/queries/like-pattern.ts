/** `%text%` for `LIKE … ESCAPE '\'`, with the text's own wildcards taken literally. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
}

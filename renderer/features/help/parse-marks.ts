/** A stretch of an article's text; see `article.ts` for the marks. */
export type Piece =
  | { readonly kind: 'text' | 'label'; readonly text: string }
  | { readonly kind: 'page'; readonly route: string; readonly words: string | null }
  | { readonly kind: 'command' | 'article'; readonly id: string };

const MARK = /\[([^\]|]+)(?:\|([^\]]+))?\]|“([^”]+)”/g;

/** Takes a text with marks apart, in its order. */
export function parseMarks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(MARK)) {
    const [whole, target = '', words, label] = match;
    if (match.index > done) pieces.push({ kind: 'text', text: text.slice(done, match.index) });
    done = match.index + whole.length;
    if (label !== undefined) pieces.push({ kind: 'label', text: label });
    else if (target.startsWith('/')) pieces.push({ kind: 'page', route: target, words: words ?? null });
    else if (target.startsWith('@')) pieces.push({ kind: 'article', id: target.slice(1) });
    else pieces.push({ kind: 'command', id: target });
  }
  if (done < text.length) pieces.push({ kind: 'text', text: text.slice(done) });
  return pieces;
}

import { compareEdit } from '../check/compare-edit';
import { findPrinted } from '../check/numbers';
import type { FigureFix } from '../model';

/**
 * The reworded text with the data's figure (or name) in the place of the wrong one; where that stands more than once,
 * at the place that makes the text agree with the generated one. `null` when the words are not to be found as they
 * are said, as with a figure written in Chinese numerals.
 */
export function takeFigure(text: string, generated: string, { said, data }: FigureFix): string | null {
  let first: string | null = null;
  for (let at = findWhole(text, said); at >= 0; at = findWhole(text, said, at + 1)) {
    const taken = text.slice(0, at) + data + text.slice(at + said.length);
    if (compareEdit(generated, taken, []).every(({ ok }) => ok)) return taken;
    first ??= taken;
  }
  return first;
}

/** Where `said` stands, a number not as a part of a longer one. */
function findWhole(text: string, said: string, from = 0): number {
  for (let at = findPrinted(text, said, from); at >= 0; at = findPrinted(text, said, at + 1)) {
    if (!/\d$/.test(said) || !/^[\d.,]\d|^\d/.test(text.slice(at + said.length))) return at;
  }
  return -1;
}

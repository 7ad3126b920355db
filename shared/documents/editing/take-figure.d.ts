import type { FigureFix } from '../model';
/**
 * The reworded text with the data's figure (or name) in the place of the wrong one; where that stands more than once,
 * at the place that makes the text agree with the generated one. `null` when the words are not to be found as they
 * are said, as with a figure written in Chinese numerals.
 */
export declare function takeFigure(text: string, generated: string, { said, data }: FigureFix): string | null;

/** A place the clerk has to fill in before the document can be issued. */
export const BLANK = '＿＿＿＿';

/** Whether something is left to fill in. */
export function hasBlank(text: string): boolean {
  return text.includes('＿＿');
}

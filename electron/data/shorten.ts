/** What a user wrote or a file is called, cut to a length a sentence can bear; never inside a character. */
export function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= 60 ? text : `${characters.slice(0, 60).join('')}…`;
}

/** A table or column as the log names it: text from a file that anybody may have written, and never more than a name. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

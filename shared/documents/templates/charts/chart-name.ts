/** Which of our charts a drawing stands for: the first of its labels that is a known name, braces or not. */
export function chartName(labels: readonly string[], known: readonly string[]): string | null {
  for (const label of labels) {
    const name = label.replace(/[{}｛｝\s]/g, '').replace(/题$/, '');
    const match = known.find((entry) => entry === name);
    if (match !== undefined) return match;
  }
  return null;
}

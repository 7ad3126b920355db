/** Numbers as they stand in Chinese text: `12`, `12.5`, `1,234`. */
const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;

export function numbersIn(text: string): string[] {
  return (text.match(NUMBER) ?? []).map((number) => number.replaceAll(',', ''));
}

/** The first number of a printed figure: `12.35亿元` → `12.35`; `null` when there is none. */
export function numberOf(printed: string): string | null {
  return numbersIn(printed)[0] ?? null;
}

/** Where `printed` stands in `text` as a whole number (`1个` is not in `11个`), from `from` on; −1 when nowhere. */
export function findPrinted(text: string, printed: string, from = 0): number {
  for (let at = text.indexOf(printed, from); at >= 0; at = text.indexOf(printed, at + 1)) {
    const before = text[at - 1] ?? '';
    if (!/[\d.,]/.test(before) || !/^\d/.test(printed)) return at;
  }
  return -1;
}

/** What `a` has more often than `b`. */
export function surplus(a: readonly string[], b: readonly string[]): string[] {
  const left = [...b];
  return a.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Characters XML cannot hold, and invisible ones that reorder text; a unit's workbook may contain any of them. */
const FORBIDDEN = /(?![\t\n])[\p{Cc}\p{Cf}\ufdd0-\ufdef\ufffe\uffff]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Deeper than any input of ours; what refers to itself ends here. */
const DEEPEST = 16;

export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '').replace(LONE_SURROGATE, '');
}

/** The same value with every text in it cleaned. */
export function cleanDeep<T>(value: T): T {
  return clean(value, 0) as T;
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (depth === DEEPEST) return value;
  if (Array.isArray(value)) return value.map((entry) => clean(entry, depth + 1));
  if (isPlain(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, clean(entry, depth + 1)]));
  }
  return value;
}

function isPlain(value: unknown): value is object {
  if (value === null || typeof value !== 'object') return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

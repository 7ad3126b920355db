/** Characters XML cannot hold, and invisible ones that reorder text; a unit's workbook may contain any of them. */
const FORBIDDEN = /(?![\t\n])[\p{Cc}\p{Cf}\ufffe\uffff]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '').replace(LONE_SURROGATE, '');
}

/** The same value with every text in it cleaned. */
export function cleanDeep<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, clean(entry)]));
  }
  return value;
}

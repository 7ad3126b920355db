import { type Zippable, zipSync } from 'fflate';

/** Packs the parts of an Office file in a fixed order and with one time, so that equal parts give equal bytes. */
export function zipParts(parts: Readonly<Record<string, Uint8Array>>, date: string): Uint8Array {
  const packed: Zippable = {};
  for (const path of Object.keys(parts).sort(comparePaths)) {
    if (!path.endsWith('/')) packed[path] = [parts[path] as Uint8Array, { mtime: zipTime(date), level: 6 }];
  }
  return zipSync(packed);
}

/** Readers expect the list of content types first. */
function comparePaths(a: string, b: string): number {
  const rank = (path: string): number =>
    path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2;
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** Local noon: zip stores the local wall time, so the bytes are the same in every time zone. */
function zipTime(date: string): Date {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, day, 12, 0, 0);
}

/** Times of docProps/core.xml become noon of `date` in China. */
export function fixTimes(xml: string, date: string): string {
  return xml.replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*(<)/g, `$1${date}T04:00:00Z$3`);
}

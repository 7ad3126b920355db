/** Styles with a line through the text: how a unit takes back a row without deleting it. */

/** Numbers of the cell formats, from `styles.xml`. */
export function struckStyles(styles: Buffer | undefined): ReadonlySet<number> {
  if (styles === undefined || styles.indexOf('<strike') < 0) return NONE;
  const xml = styles.toString('utf8');
  const part = (name: string) => new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? '';
  const fonts = [...part('fonts').matchAll(/<font\b[^>]*?(?:\/>|>([\s\S]*?)<\/font>)/g)].map(
    ([, body = '']) => /<strike(?:\s+val="(?:1|true)")?\s*\/>/.test(body),
  );
  const formats = [...part('cellXfs').matchAll(/<xf\b[^>]*>/g)].map(([tag]) =>
    Number(/\bfontId="(\d+)"/.exec(tag)?.[1] ?? '0'),
  );
  return new Set(formats.flatMap((font, style) => (fonts[font] ? [style] : [])));
}

const NONE: ReadonlySet<number> = new Set();

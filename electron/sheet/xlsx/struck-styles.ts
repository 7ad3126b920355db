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

/** Counts the cells of each row; a row is struck when most of what it says is. */
export function countStruck(styles: ReadonlySet<number>) {
  const struck: number[] = [];
  let at = -1;
  let filled = 0;
  let lines = 0;
  const close = () => {
    if (filled > 0 && lines * 2 > filled) struck.push(at);
  };
  return {
    row(row: number): void {
      close();
      at = row;
      filled = 0;
      lines = 0;
    },
    cell(style: number): void {
      filled += 1;
      if (styles.has(style)) lines += 1;
    },
    /** From 0. */
    finish(): readonly number[] {
      close();
      return struck;
    },
  };
}

/** What is struck or raised within the cells of an .ods: its parser joins the runs of a text whatever their styles. */
import type { RawSheet, SheetCell } from '../../../shared/import/cell';
import { hasStruck, runText, StruckCells, splitStruck } from './struck-cells';

const STYLE =
  /<style:style\b[^>]*?style:name="([^"]*)"[^>]*?style:family="text"[^>]*(?<!\/)>((?:(?!<\/style:style>)[\s\S])*)<\/style:style>/g;
const SPAN = /(<text:span text:style-name="([^"]*)">)([^<]*)(?=<\/text:span>)/g;

/** `content.xml` with the runs as `runText` says; itself where no style strikes or raises. */
export function markSpans(content: Buffer): Buffer {
  if (!content.includes('style:text-line-through-') && !content.includes('style:text-position='))
    return content;
  const xml = content.toString('utf8');
  const fonts = new Map(
    [...xml.matchAll(STYLE)].map(([, name = '', body = '']) => [
      name,
      {
        struck: /style:text-line-through-(?:style|type)="(?!none)/.test(body),
        raised: /style:text-position="(?:super|[1-9])/.test(body),
      },
    ]),
  );
  const marked = xml.replace(SPAN, (whole, tag: string, name: string, text: string) => {
    const font = fonts.get(name);
    // Of an escaped letter only its name would be raised.
    return font === undefined
      ? whole
      : `${tag}${runText(text, { ...font, raised: font.raised && !text.includes('&') })}`;
  });
  return Buffer.from(marked);
}

/** The sheet without what is struck in its cells, which is told. */
export function heedSpans(sheet: RawSheet): RawSheet {
  const struckCells = new StruckCells();
  const grid = sheet.grid.map((cells, row) =>
    cells.some((cell) => typeof cell === 'string' && hasStruck(cell))
      ? cells.map((cell, column): SheetCell => {
          if (typeof cell !== 'string' || !hasStruck(cell)) return cell;
          const { kept, struck } = splitStruck(cell);
          struckCells.add(row, column, struck);
          return kept;
        })
      : cells,
  );
  return struckCells.heeded({ ...sheet, grid });
}

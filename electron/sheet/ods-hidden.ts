/** What an .ods hides; the parser reads such sheets, rows and columns like any other. */
import type { HiddenParts } from './sheet-notices';

/** No sheet has more rows with contents than are read; a forged repetition must not cost anything. */
const MOST_REPEATED = 200_000;

/** Sheet by sheet, from `content.xml`. */
export function findOdsHidden(content: Buffer): HiddenParts[] {
  if (!content.includes('table:visibility=') && !content.includes('table:display="false"')) return [];
  const xml = content.toString('utf8');
  const hiddenStyles = new Set(
    [
      ...xml.matchAll(
        /<style:style\b[^>]*?style:name="([^"]*)"[^>]*>(?:(?!<\/style:style>)[\s\S])*?<\/style:style>/g,
      ),
    ]
      .filter(([style]) => style.includes('table:display="false"'))
      .map(([, name]) => name),
  );
  const sheets: { sheet: HiddenParts['sheet']; rows: number[]; columns: number[] }[] = [];
  let row = 0;
  let column = 0;
  for (const [tag, kind] of xml.matchAll(/<table:(table|table-row|table-column)(?=[\s/>])[^>]*>/g)) {
    if (kind === 'table') {
      const style = /\btable:style-name="([^"]*)"/.exec(tag)?.[1];
      sheets.push({ sheet: hiddenStyles.has(style) ? 'yes' : 'no', rows: [], columns: [] });
      row = 0;
      column = 0;
      continue;
    }
    const repeated = Number(/\btable:number-(?:rows|columns)-repeated="(\d+)"/.exec(tag)?.[1] ?? 1);
    const hidden = /\btable:visibility="(?:collapse|filter)"/.test(tag);
    const from = kind === 'table-row' ? row : column;
    if (hidden && repeated <= MOST_REPEATED) {
      const list = kind === 'table-row' ? sheets.at(-1)?.rows : sheets.at(-1)?.columns;
      for (let place = from; place < from + repeated; place++) list?.push(place);
    }
    if (kind === 'table-row') row += repeated;
    else column += repeated;
  }
  return sheets;
}

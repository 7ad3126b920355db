export interface UnitLine {
  readonly group: string;
  readonly name: string;
}

const UNIT_HEADING = /^(责任|承办|填报)?单位(名称)?$/;
const GROUP_HEADING = /^(所属)?(组|组别|分组|类别|单位类别)$/;
/** 1, 12. or （三）: a number that orders the list and names nothing. */
const SERIAL = /^[（(]?[\d一二三四五六七八九十]+[）).、．]?$/;

/**
 * The units' list as typed or pasted from Excel: one unit a line, `组别<tab>单位`, `组别：单位` or the unit alone
 * (then in the group named before, at first `各单位`). A heading row says which column is which; without one the
 * unit comes last. Serial numbers and lines that repeat a unit are left out; blanks that set a two-character
 * name wide (`渠 县`) are not part of it.
 */
export function parseUnitList(text: string): readonly UnitLine[] {
  const lines: UnitLine[] = [];
  let group = '各单位';
  let columns: { readonly unit: number; readonly group: number } | null = null;
  for (const raw of text.split(/\r?\n/)) {
    const cells = raw.split(/[\t：:]/).map(closeUp);
    const heading = cells.findIndex((cell) => UNIT_HEADING.test(cell));
    if (heading >= 0) {
      columns = { unit: heading, group: cells.findIndex((cell) => GROUP_HEADING.test(cell)) };
      continue;
    }
    const words = cells.filter((cell) => cell !== '' && !SERIAL.test(cell));
    // A line that does not reach the unit's column was typed below the pasted ones.
    const placed = columns !== null && cells.length > columns.unit;
    const name = placed && columns ? cells[columns.unit] : words.at(-1);
    const named = placed && columns ? cells[columns.group] : words.length > 1 ? words[0] : undefined;
    if (!name) continue;
    if (named) group = named;
    if (!lines.some((line) => line.name === name)) lines.push({ group, name });
  }
  return lines;
}

const closeUp = (cell: string): string =>
  cell.trim().replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');

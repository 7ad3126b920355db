export interface UnitLine {
  readonly group: string;
  readonly name: string;
}

const HEADING = /^(责任|承办|填报)?单位(名称)?$/;

/**
 * The units' list as typed or pasted from Excel: one unit a line, `组别<tab>单位`, `组别：单位` or the unit alone
 * (then in the group named before, at first `各单位`). The heading row and lines that repeat a unit are left
 * out; blanks that set a two-character name wide (`渠 县`) are not part of it.
 */
export function parseUnitList(text: string): readonly UnitLine[] {
  const lines: UnitLine[] = [];
  let group = '各单位';
  for (const raw of text.split(/\r?\n/)) {
    const cells = raw
      .split(/[\t：:]/)
      .map((cell) => cell.trim().replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''))
      .filter(Boolean);
    const name = cells.at(-1);
    if (name === undefined || HEADING.test(name)) continue;
    if (cells.length > 1) group = cells[0] ?? group;
    if (!lines.some((line) => line.name === name)) lines.push({ group, name });
  }
  return lines;
}

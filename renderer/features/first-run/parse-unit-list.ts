export interface UnitLine {
  readonly group: string;
  readonly name: string;
}

/**
 * The units' list as typed or pasted from Excel: one unit a line, `组别<tab>单位`, `组别：单位` or the unit alone
 * (then in the group named before, at first `各单位`). Lines that repeat a unit are left out.
 */
export function parseUnitList(text: string): readonly UnitLine[] {
  const lines: UnitLine[] = [];
  let group = '各单位';
  for (const raw of text.split(/\r?\n/)) {
    const cells = raw
      .split(/[\t：:]/)
      .map((cell) => cell.trim())
      .filter(Boolean);
    const name = cells.at(-1);
    if (name === undefined) continue;
    if (cells.length > 1) group = cells[0] ?? group;
    if (!lines.some((line) => line.name === name)) lines.push({ group, name });
  }
  return lines;
}

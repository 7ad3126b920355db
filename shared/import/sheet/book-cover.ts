/** 封面 and 目录: sheets without projects of their own. What they say of the unit holds for the sheets that say nothing. */
import type { RawSheet } from '../cell';
import { normaliseHeading } from '../layout/headings';
import { cellText } from '../values/plain-text';
import { NAME_LABEL } from './ledger/ledger-labels';

const COVER = /^(?:封面|封皮|首页|扉页)$/;
const CONTENTS = /目\s*[录次]$/;
const MOST_ROWS = 200;

export function findCover(sheets: readonly RawSheet[]): RawSheet['cover'] {
  const sheet = sheets.find((each) => isNamed(each, COVER)) ?? sheets.find(isContents);
  if (sheet === undefined || sheets.length < 2 || sheet.hidden === 'very') return undefined;
  const lines = titleRows(sheet).map((row) => {
    const [first = '', ...others] = row;
    return others.length === 1 && /单位$/.test(first) ? `${first}：${others[0]}` : row.join(' ');
  });
  return lines.length === 0 ? undefined : { sheet: sheet.name, lines };
}

/** Why a list of contents is left out: each project it names has a page among the other sheets. `null` otherwise. */
export function contentsOfPages(sheet: RawSheet, sheets: readonly RawSheet[]): string | null {
  if (!isContents(sheet)) return null;
  const names = namesOf(sheet);
  const others = sheets.filter((each) => each !== sheet && each.grid.length > 0);
  const pages = others.map((each) => each.grid.flat().map(cellText).join('\n'));
  return names.length > 0 && names.every((name) => pages.some((page) => page.includes(name)))
    ? '目录或清单：所列项目别的表上都有，本表的内容没有读入'
    : null;
}

const isNamed = ({ name }: RawSheet, test: RegExp) => test.test(name.replace(/\s+/g, ''));

function isContents(sheet: RawSheet): boolean {
  if (sheet.grid.length > MOST_ROWS) return false;
  return isNamed(sheet, CONTENTS) || titleRows(sheet).some(([title = '']) => CONTENTS.test(title));
}

/** The texts of each row above 项目名称. */
function titleRows({ grid }: RawSheet): string[][] {
  const head = grid.findIndex((row) => row.some(isNameLabel));
  return grid
    .slice(0, head < 0 ? 30 : head)
    .map((row) => row.map((cell) => cellText(cell).trim()).filter((text) => text !== ''))
    .filter((row) => row.length > 0);
}

function namesOf({ grid }: RawSheet): string[] {
  const head = grid.findIndex((row) => row.some(isNameLabel));
  const column = grid[head]?.findIndex(isNameLabel) ?? -1;
  return grid
    .slice(head + 1)
    .map((row) => cellText(row[column]).trim())
    .filter((text) => text !== '');
}

function isNameLabel(cell: RawSheet['grid'][number][number]): boolean {
  return typeof cell === 'string' && NAME_LABEL.test(normaliseHeading(cell).key);
}

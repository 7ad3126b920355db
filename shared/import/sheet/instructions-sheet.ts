/** 填报说明, a sheet of its own: it may name the unit of money and the reporting unit for the tables of the book. */
import type { RawSheet } from '../cell';
import { findMoneyWords, type MoneyWords } from '../layout/money-words';

const NAMED = /说明|须知|(?:填[报表]|报送)要求/;
const MOST_ROWS = 100;
const LONGEST = 300;
/** `单位：万元`, `金额单位均为亿元`, `以万元为单位`; not `如5000万元`. */
const SAYS_UNIT =
  /单位[^。；;\d]{0,16}?[元金](?![^。；;]{0,4}[以上下])|以[^。；;\d]{0,6}元(?:（[^）]*）)?为(?:计量)?单位/;

export function findInstructions(sheets: readonly RawSheet[]): RawSheet['instructions'] {
  const sheet = sheets.find(
    ({ name, grid, hidden }) => NAMED.test(name) && grid.length <= MOST_ROWS && hidden !== 'very',
  );
  if (sheet === undefined) return undefined;
  const lines = sheet.grid.flatMap((row) =>
    row.filter((cell) => typeof cell === 'string' && cell.length <= LONGEST),
  ) as string[];
  return lines.length === 0 ? undefined : { sheet: sheet.name, lines };
}

/** What the instructions say of money; `null` when they do not. */
export function moneyOfInstructions({
  instructions,
}: RawSheet): { readonly words: MoneyWords; readonly why: string } | null {
  for (const line of instructions?.lines ?? []) {
    const said = SAYS_UNIT.exec(line.normalize('NFKC').replace(/\s+/g, ''))?.[0];
    if (said === undefined) continue;
    const words = findMoneyWords(said.includes('单位') ? said.replace(/^以/, '单位:') : said);
    if (words.unit === null && words.otherCurrency === null) continue;
    return { words, why: `“${instructions?.sheet}”表写有“${line.trim().slice(0, 30)}”` };
  }
  return null;
}

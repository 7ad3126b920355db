/** A sum over two columns, `总投资` merged over `5000 ｜ 万元`: the first of them is read as the whole sum. */
import type { SheetCell } from '../cell';
import type { ImportField } from '../fields';
import { cellText } from '../values/plain-text';
import type { HeaderBlock } from './find-header';
import type { LayoutColumn } from './map-columns';
import { type SheetView, withCells } from './sheet-view';

const SUMS: ReadonlySet<ImportField | null> = new Set<ImportField>([
  'totalInvestment',
  'fixedAssets',
  'foreignCapital',
  'funds',
]);
const MONEY_UNIT = /^(?:人民币)?((?:百万|[千万亿])?(?:美元|美金|元))(?:人民币)?$/;
const LOOK_AT = 300;

/**
 * 0-based columns of sums whose right neighbour says the unit row by row: under the same heading, under none, or
 * under a 单位 of its own where another sum has one as well or names its unit in the heading, or both stand under
 * one heading (总投资｛金额｜币种单位｝).
 */
export function findSplitSums(
  view: SheetView,
  header: HeaderBlock,
  columns: readonly LayoutColumn[],
): readonly number[] {
  const ofUnits = header.paths.map(
    (_path, column) =>
      SUMS.has(columns[column - 1]?.field ?? null) && namesMoneyUnits(view, header.bottom + 1, column),
  );
  const several =
    columns.some(({ field, moneyUnit }) => SUMS.has(field) && moneyUnit !== null) ||
    header.paths.filter((path, column) => ofUnits[column] && isUnitHeading(path)).length > 1;
  return columns.flatMap(({ column, moneyUnit }) => {
    const beside = header.paths[column + 1];
    if (beside === undefined || !ofUnits[column + 1]) return [];
    const own = header.paths[column] ?? [];
    const same = beside.length === 0 || beside.join() === own.join();
    const together = beside.length > 1 && beside.slice(0, -1).join() === own.slice(0, -1).join();
    const named = (several || together) && moneyUnit === null && isUnitHeading(beside);
    return same || named ? [column] : [];
  });
}

function isUnitHeading(path: readonly string[]): boolean {
  return /^(?:计量|金额|货币|资金|币种)?单位$/.test((path.at(-1) ?? '').replace(/\s+/g, ''));
}

/** `columns`: of the sums; the units beside them are no columns of their own any more. */
export function joinSplitSums(
  view: SheetView,
  header: HeaderBlock,
  columns: LayoutColumn[],
  sums: readonly number[],
): SheetView {
  for (const sum of sums) {
    const beside = columns[sum + 1];
    if (beside) columns[sum + 1] = { ...beside, field: null, why: `第${sum + 1}列金额的单位` };
  }
  const cells = sums.map((sum) => [sum, (row: number) => joined(view, row, sum)] as const);
  return withCells(view, header.bottom, new Map(cells));
}

function joined(view: SheetView, row: number, column: number): SheetCell {
  const cell = view.cell(row, column);
  const unit = MONEY_UNIT.exec(view.text(row, column + 1))?.[1];
  const bare = typeof cell === 'number' || (typeof cell === 'string' && /\d[\d.,，]*\s*$/.test(cell));
  return bare && unit !== undefined ? `${cellText(cell)}${unit}` : cell;
}

/** Whether a column says 亿元, 万元 row by row: not whose project it is. */
export function namesMoneyUnits(view: SheetView, from: number, column: number): boolean {
  let filled = 0;
  let units = 0;
  for (let row = from; row < Math.min(view.rows, from + LOOK_AT); row++) {
    const text = view.text(row, column);
    if (text === '') continue;
    filled += 1;
    if (MONEY_UNIT.test(text)) units += 1;
  }
  return units > 0 && units * 2 >= filled;
}

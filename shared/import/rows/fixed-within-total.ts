/** 总投资 `3.2亿元，其中固定资产投资2.1亿元`: the part is said beside the whole. */
import type { Money } from '../../domain/money';
import { parseAmount, wanText } from '../values/amount';
import { replaceMarks } from '../values/footnote-marks';
import type { RowCells } from './row-cells';
import type { AddIssue } from './row-money';

const FIXED =
  /(?:固定资产(?:投资)?|固投)(?:额|金额)?(?:约|为|共)?[:：]?([\d.,，]+(?:亿|千万|百万|万)?(?:美元|元))/;

/** Taken with its own unit of money only, and asked about. */
export function readFixedWithin(cells: RowCells, add: AddIssue): Money | null {
  for (const { cell, column, corrected } of cells.all('totalInvestment')) {
    if (typeof cell !== 'string' || corrected || !cell.includes('固')) continue;
    const text = replaceMarks(cell, '；').normalize('NFKC').replace(/\s+/g, '');
    const { money } = parseAmount(FIXED.exec(text)?.[1] ?? null, '元');
    if (money === null) continue;
    const message = `“${cell.trim().slice(0, 60)}”中写有固定资产投资，按 ${wanText(money)} 读入，请核对`;
    add('fixedAssets', column, 'suspicious-amount', 'warning', message, cell.trim(), wanText(money));
    return money;
  }
  return null;
}

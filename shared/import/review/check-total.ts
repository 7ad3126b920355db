/** The sheet's own 合计 against its rows: a sum or a number of projects that differs tells of a row lost or mistyped. */
import type { Money } from '../../domain/money';
import type { SheetLayout } from '../layout/layout';
import { parseAmount, wanText } from '../values/amount';
import type { ReviewRow } from './review';

const WHOLE = /^[^，。；]{0,6}(?:合计|总计|共计)[:：]?/;
const COUNTED = /(\d+)\s*(?:个|项)/;
/** Figures of a total are rounded. */
const ROUNDING_PERCENT = 1;

/** Notices; none where the sheet has several totals (one a group, one a page) or none. */
export function checkTotal(
  { view, skipped, columns, moneyUnit }: SheetLayout,
  rows: readonly ReviewRow[],
): string[] {
  const totals = skipped.filter(({ why }) => why.includes('是合计行'));
  const [total] = totals;
  if (total === undefined || totals.length > 1 || rows.length === 0) return [];
  const texts = Array.from({ length: view.columns }, (_unused, column) => view.text(total.row, column));
  if (!WHOLE.test(texts.find((text) => text !== '')?.replace(/\s+/g, '') ?? '')) return [];
  const where = `第${total.row + 1}行的合计`;
  const notices: string[] = [];
  const count = texts.map((text) => COUNTED.exec(text)?.[1]).find((found) => found !== undefined);
  if (count !== undefined && Number(count) !== rows.length)
    notices.push(`${where}是 ${count} 个项目，读到的是 ${rows.length} 个，请核对是否缺行`);
  const column = columns.find(({ field }) => field === 'totalInvestment');
  const written =
    column === undefined
      ? null
      : parseAmount(view.cell(total.row, column.column), column.moneyUnit ?? moneyUnit.value).money;
  const sum = written === null ? null : sumOf(rows, written.currency);
  if (written === null || sum === null || written.minor === 0) return notices;
  if (Math.abs(sum - written.minor) * 100 > written.minor * ROUNDING_PERCENT)
    notices.push(
      `${where}总投资${wanText(written)}，各行之和是${wanText({ ...written, minor: sum })}，请核对是否缺行或写错`,
    );
  return notices;
}

/** `null` where rows are in another currency or say no total: they cannot be compared. */
function sumOf(rows: readonly ReviewRow[], currency: Money['currency']): number | null {
  let sum = 0;
  for (const { record } of rows) {
    if (record.totalInvestment?.currency !== currency) return null;
    sum += record.totalInvestment.minor;
  }
  return sum;
}

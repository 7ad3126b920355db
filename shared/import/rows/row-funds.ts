/** 到位资金 of one row: an entry for every sum, each with the day, kind and voucher of its own line. */
import type { Money } from '../../domain/money';
import { isStillToCome, yearOf } from '../../domain/period';
import type { FundKind } from '../../domain/stage';
import type { ReviewRecord } from '../review/review';
import type { MoneyUnitClue } from '../sheet/sheet-clues';
import { parseDate } from '../values/date-text';
import { cellText } from '../values/plain-text';
import type { FieldCell, RowCells } from './row-cells';
import { type EventContext, windowOf } from './row-events';
import { type AddIssue, parseField } from './row-money';
import type { RowSays } from './row-says';

export type FundsContext = Pick<EventContext, 'period' | 'cutOffDay' | 'date1904' | 'today' | 'sheetStage'>;

/**
 * A 合计 row over its sources counts once: as its sources, each with its own day and voucher, where they add up to
 * it; else as the total, and the clerk is told.
 */
export function readFunds(
  cells: RowCells,
  sheetUnit: MoneyUnitClue,
  context: FundsContext,
  /** 0-based; `null` when no row of the project says 合计. */
  totalRow: number | null,
  says: RowSays,
  add: AddIssue,
): ReviewRecord['funds'] {
  const amounts = withoutRivals(cells.all('funds'), add);
  if (amounts.length === 0) return [];
  const own = cells.all('fundsDate');
  // On a sheet of money in place 时间 is when it came.
  const days = own.length === 0 && context.sheetStage?.stage === 'funds' ? cells.all('eventDate') : own;
  const read = (cell: FieldCell, report: AddIssue) => parseField(cell, 'funds', sheetUnit, says, report);
  const kinds = cells.all('fundsKind');
  const vouchers = cells.all('voucher');
  const total = totalRow === null ? null : (amounts.find(({ row }) => row === totalRow) ?? null);
  let counted = amounts;
  if (total !== null) {
    const sources = amounts.filter(({ row, column }) => row !== totalRow && column === total.column);
    const told = [...days, ...kinds, ...vouchers].some(({ row }) => sources.some((cell) => cell.row === row));
    const fits = sources.length === 0 || addsUp(total, sources, (cell) => read(cell, () => undefined));
    counted = fits && told ? sources : [total];
    if (!fits) {
      const message = '合计与下面各来源行之和不一致，按合计收入，请核对';
      add('funds', total.column, 'suspicious-amount', 'warning', message, cellText(total.cell));
    }
  }
  const funds: ReviewRecord['funds'][number][] = [];
  const asked = new Set<FieldCell | null>();
  for (const cell of counted) {
    if (!cell.corrected && SUMMED_UP.test(cellText(cell.cell).trim())) {
      const text = cellText(cell.cell).trim();
      const message = `“${text}”是累计数，没有登记；请填写本月到位数`;
      add('funds', cell.column, 'cumulative-amount', 'warning', message, text);
      continue;
    }
    const money = read(cell, add);
    if (money === null || money.minor === 0) continue;
    if (cell.source?.cumulative && !cell.corrected) {
      const message = `“${cell.source.heading}”是累计数，请核对当月到位数，避免重复计入`;
      add('funds', cell.column, 'cumulative-amount', 'warning', message, cellText(cell.cell));
    }
    if (!days.some(isOfOneSum)) askAboutBesides(cell, counted, add);
    askAboutConverted(cell, counted, add);
    const told = (others: readonly FieldCell[]) =>
      total === null ? beside(cell, others, amounts) : besideTotal(cell, others, total);
    const day = told(days);
    const date = readDay(day, context, cells, asked.has(day) ? () => undefined : add);
    asked.add(day);
    funds.push({
      money,
      date,
      kind: fundKind(cellText(told(kinds)?.cell) || kindHeading(cell)),
      voucher: cellText(told(vouchers)?.cell).trim(),
    });
  }
  return funds;
}

/** 自评到位 ｜ 核实到位, both filled: the better column counts, and the clerk is told where the two differ. */
function withoutRivals(amounts: readonly FieldCell[], add: AddIssue): readonly FieldCell[] {
  if (!amounts.some(({ source }) => source !== null && source.rivalOf !== null)) return amounts;
  return amounts.filter(({ row, cell, source }) => {
    const taken = amounts.find((each) => each.row === row && each.source?.column === source?.rivalOf);
    if (taken === undefined) return true;
    const [own, other] = [cell, taken.cell].map(cellText);
    if (own !== other) {
      const headings = [taken.source, source].map((each) => each?.heading.replace(/\s+/g, '')).join('”“');
      const message = `“${headings}”两栏写的是 ${other} 和 ${own}，按 ${other} 读入，请核对本月到位资金应取哪一栏`;
      add('funds', taken.column, 'suspicious-amount', 'warning', message, own);
    }
    return false;
  });
}

/** 本月到位资金（万元） ｜ 本月到位资金（万美元）, both filled: perhaps one is the other, converted. */
function askAboutConverted(cell: FieldCell, counted: readonly FieldCell[], add: AddIssue): void {
  const { source, row } = cell;
  if (source === null || cell.corrected || source.moneyUnit?.includes('美') !== true) return;
  const words = wordsOf(source.heading);
  const other = counted.find(
    (each) =>
      each.row === row && each !== cell && each.source !== null && wordsOf(each.source.heading) === words,
  );
  if (other === undefined) return;
  const message = `人民币和美元两栏都填了（${cellText(other.cell)}、${cellText(cell.cell)}），各记一笔，请核对是不是同一笔资金`;
  add('funds', cell.column, 'suspicious-amount', 'warning', message, cellText(cell.cell));
}

const wordsOf = (heading: string) => heading.replace(/[（(].*?[)）]|\s/g, '');

/** `累计到位500`, with nothing of the month. */
const SUMMED_UP = /^累计[^月；;,，\n]{0,8}\d[\d.,]*(?:[万亿]?(?:美?元)?)?$/;

/** 市外资金 ｜ 境外资金 beside each other: perhaps one lies within the other. 内资 and 外资 never do. */
function askAboutBesides(cell: FieldCell, counted: readonly FieldCell[], add: AddIssue): void {
  if (cell.source === null || cell.corrected) return;
  if (cell.source.besides === null) return;
  const inRow = counted.filter(({ row, source }) => row === cell.row && source !== null);
  const leaves = inRow.map(({ source }) => source?.heading.replace(/.*／|[（(].*[)）]|\s/g, '') ?? '');
  const [first = '', second = ''] = leaves;
  if (leaves.length < 2 || (leaves.length === 2 && first.replace('内', '外') === second)) return;
  if (leaves.every((leaf) => leaf.includes('旬')) || leaves.every((leaf) => KIND.test(leaf))) return;
  const message = `“${leaves.join('”“')}”各记一笔，请核对有没有互相包含`;
  add('funds', cell.column, 'suspicious-amount', 'warning', message, cellText(cell.cell));
}

/** Whether the sources make up the total; one that cannot be read does not. */
function addsUp(
  total: FieldCell,
  sources: readonly FieldCell[],
  read: (cell: FieldCell) => Money | null,
): boolean {
  const whole = read(total);
  const parts = sources.map(read);
  return (
    parts.every((part) => part !== null && part.currency === whole?.currency) &&
    parts.reduce((sum, part) => sum + (part?.minor ?? 0), 0) === whole?.minor
  );
}

/** What stands in the line of the sum; what stands in the first line only holds for the lines below it. */
function beside(
  { row, column }: FieldCell,
  others: readonly FieldCell[],
  amounts: readonly FieldCell[],
): FieldCell | null {
  const own = others.find(
    (other) => other.row === row && (!isOfOneSum(other) || other.source?.besides === column - 1),
  );
  if (own) return own;
  const [only] = others;
  return only && !isOfOneSum(only) && others.length === 1 && only.row <= (amounts[0]?.row ?? 0) ? only : null;
}

/** 金额 ｜ 时间 ｜ 金额 ｜ 时间: a day of each sum. */
const isOfOneSum = ({ source, corrected }: FieldCell) => !corrected && (source?.besides ?? null) !== null;

/** The total's holds for sources without one of their own; the sources' for the total where all say the same. */
function besideTotal({ row }: FieldCell, others: readonly FieldCell[], total: FieldCell): FieldCell | null {
  const own = others.find((other) => other.row === row) ?? others.find((other) => other.row === total.row);
  if (own) return own;
  const [first] = others;
  const same = others.every(({ cell }) => cellText(cell) === cellText(first?.cell));
  return row === total.row && first && same ? first : null;
}

function readDay(
  day: FieldCell | null,
  context: FundsContext,
  cells: RowCells,
  add: AddIssue,
): string | null {
  if (day === null) {
    add('fundsDate', cells.columnOf('fundsDate'), 'no-date', 'warning', '没有写明到位时间');
    return null;
  }
  const { date, finding } = parseDate(day.cell, context);
  const value = cellText(day.cell);
  if (finding)
    add('fundsDate', day.column, finding.code, finding.severity, finding.message, value, finding.proposal);
  else if (date !== null && isStillToCome(date, context.today, context.period))
    add('fundsDate', day.column, 'bad-date', 'warning', `到位时间 ${date} 还没有到，请核对`, value);
  else if (date !== null && !isWithin(date, windowOf(context.period, context.cutOffDay))) {
    // What was put in 当年度 counts (B8); of another month it may have been reported then.
    const message = `到位时间 ${date} 不在本${date < `${yearOf(context.period)}-01-01` ? '年' : '期'}，请核对是否已经报过`;
    add('fundsDate', day.column, 'date-outside-period', 'warning', message, value);
  }
  return date;
}

const isWithin = (date: string, { from, to }: { from: string; to: string }) => date >= from && date <= to;

const KIND = /现金|货币|实物|有形|设备|无形|技术/;

/** 现金 ｜ 实物 ｜ 无形资产, a column each. */
function kindHeading({ source }: FieldCell): string {
  if (source === null || (source.besides === null && source.insteadOf === null)) return '';
  return source.heading.replace(/.*／/, '');
}

function fundKind(text: string): FundKind {
  if (/无形|技术|专利|知识产权|商标|品牌/.test(text)) return 'intangible';
  if (/有形|实物|设备|土地|厂房|固定资产/.test(text)) return 'tangible';
  return 'cash';
}

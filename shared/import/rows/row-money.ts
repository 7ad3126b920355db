/** Amounts of one row: total, fixed assets, foreign capital, funds in place. */
import type { Money } from '../../domain/money';
import type { FundKind } from '../../domain/stage';
import type { ImportField } from '../fields';
import type { MoneyUnit, ReviewRecord, RowIssue } from '../review/review';
import type { MoneyUnitClue } from '../sheet/sheet-clues';
import { namesDollars, parseAmount, wanText } from '../values/amount';
import { type DateContext, parseDate } from '../values/date-text';
import { cellText } from '../values/plain-text';
import type { FieldCell, RowCells } from './row-cells';

export type AddIssue = (
  field: ImportField | null,
  column: number,
  code: RowIssue['code'],
  severity: RowIssue['severity'],
  message: string,
  value?: string,
  proposal?: string | null,
) => void;

/** 1000 亿元: no project of a county is larger. */
const IMPLAUSIBLY_LARGE = 10_000_000 * 1_000_000;
/** 10 万元: no project in the office's scope is smaller. */
const IMPLAUSIBLY_SMALL = 10 * 1_000_000;

export function readAmount(
  cells: RowCells,
  field: 'totalInvestment' | 'fixedAssets' | 'foreignCapital',
  sheetUnit: MoneyUnitClue,
  add: AddIssue,
): Money | null {
  const filled = cells.all(field);
  let taken: Money | null = null;
  for (const cell of filled) {
    const money = parseField(cell, field, sheetUnit, add);
    if (money === null) continue;
    if (taken === null) taken = money;
    else if (taken.minor !== money.minor || taken.currency !== money.currency) {
      add(
        field,
        cell.column,
        'suspicious-amount',
        'warning',
        `与另一栏金额 ${wanText(taken)} 不一致，以前者为准`,
        cellText(cell.cell),
      );
    }
  }
  if (taken !== null && field !== 'foreignCapital') warnImplausible(taken, field, filled[0], add);
  return taken;
}

function parseField(
  cell: FieldCell,
  field: ImportField,
  sheetUnit: MoneyUnitClue,
  add: AddIssue,
): Money | null {
  const unit: MoneyUnit = cell.source?.moneyUnit ?? sheetUnit.value;
  const { money, finding } = parseAmount(cell.cell, unit);
  const value = cellText(cell.cell);
  if (finding)
    add(field, cell.column, finding.code, finding.severity, finding.message, value, finding.proposal);
  const assumed = cell.source !== null && cell.source.moneyUnit === null && !sheetUnit.known;
  if (money !== null && assumed && !/[万亿元]/.test(value)) {
    add(
      field,
      cell.column,
      'money-unit-unknown',
      'warning',
      `没有写明金额单位，按${sheetUnit.value}理解`,
      value,
      wanText(money),
    );
  }
  return money;
}

function warnImplausible(money: Money, field: ImportField, cell: FieldCell | undefined, add: AddIssue): void {
  const column = cell?.column ?? 0;
  const value = cellText(cell?.cell);
  if (money.minor >= IMPLAUSIBLY_LARGE) {
    const asYuan = { ...money, minor: Math.floor(money.minor / 10_000) };
    add(
      field,
      column,
      'suspicious-amount',
      'warning',
      `金额达 ${wanText(money)}，是否以元填写？`,
      value,
      wanText(asYuan),
    );
  } else if (money.minor < IMPLAUSIBLY_SMALL && money.minor > 0) {
    const asYi = money.minor * 10_000;
    add(
      field,
      column,
      'suspicious-amount',
      'warning',
      `金额只有 ${wanText(money)}，是否以亿元填写？`,
      value,
      wanText({ ...money, minor: asYi }),
    );
  } else if (money.minor === 0) {
    add(field, column, 'suspicious-amount', 'warning', '金额为 0，请核对', value);
  }
}

/** One entry per filled cell of the funds column; a 合计 row over its sources counts once. */
export function readFunds(
  cells: RowCells,
  sheetUnit: MoneyUnitClue,
  dates: DateContext,
  firstRowIsTotal: boolean,
  add: AddIssue,
): ReviewRecord['funds'] {
  const funds: ReviewRecord['funds'][number][] = [];
  const amounts = cells.all('funds');
  const days = cells.all('fundsDate');
  const vouchers = cells.all('voucher');
  const taken = firstRowIsTotal ? amounts.slice(0, 1) : amounts;
  taken.forEach((cell, place) => {
    const money = parseField(cell, 'funds', sheetUnit, add);
    if (money === null || money.minor === 0) return;
    if (cell.source?.cumulative) {
      add(
        'funds',
        cell.column,
        'cumulative-amount',
        'warning',
        `“${cell.source.heading}”是累计数，请核对当月到位数，避免重复计入`,
        cellText(cell.cell),
      );
    }
    const day = days[place] ?? days[0];
    const parsed = day ? parseDate(day.cell, dates) : null;
    if (day && parsed?.finding && place === 0) {
      add(
        'fundsDate',
        day.column,
        parsed.finding.code,
        parsed.finding.severity,
        parsed.finding.message,
        cellText(day.cell),
        parsed.finding.proposal,
      );
    }
    if (place === 0 && parsed?.date === undefined) {
      add('fundsDate', cells.columnOf('fundsDate'), 'no-date', 'warning', '没有写明到位时间');
    }
    const voucher = cellText((vouchers[place] ?? vouchers[0])?.cell).trim();
    funds.push({ money, date: parsed?.date ?? null, kind: fundKind(cells.line('fundsKind')), voucher });
  });
  return funds;
}

function fundKind(text: string): FundKind {
  if (/无形|技术|专利|知识产权|商标|品牌/.test(text)) return 'intangible';
  if (/有形|实物|设备|土地|厂房|固定资产/.test(text)) return 'tangible';
  return 'cash';
}

/** Foreign by its own column, by dollars, by contracted foreign capital or a foreign partner; else domestic. */
export function readCapital(
  cells: RowCells,
  total: Money | null,
  foreign: Money | null,
  sheetTexts: string,
): 'domestic' | 'foreign' {
  const own = cells.line('capital');
  if (/外资|外商|合资|外方|港澳台/.test(own) && !/内外资/.test(own)) return 'foreign';
  if (/内资|民营|国有/.test(own)) return 'domestic';
  if (total?.currency === 'USD' || (foreign !== null && foreign.minor > 0)) return 'foreign';
  if (cells.all('totalInvestment').some(({ cell }) => namesDollars(cell))) return 'foreign';
  if (cells.all('investor').some(({ source }) => source !== null && /外方/.test(source.heading)))
    return 'foreign';
  return /外资/.test(sheetTexts) && !/内资|内外资/.test(sheetTexts) ? 'foreign' : 'domestic';
}

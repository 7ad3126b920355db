/** Amounts of one row: total, fixed assets, foreign capital, funds in place. */
import type { Money } from '../../domain/money';
import type { Capital } from '../../domain/stage';
import { IMPORT_FIELDS, type ImportField } from '../fields';
import { namesPlanToo } from '../layout/headings';
import type { MoneyUnit, ReviewRecord, RowIssue } from '../review/review';
import type { DataRow } from '../sheet/classify-rows';
import type { MoneyUnitClue } from '../sheet/sheet-clues';
import type { SheetView } from '../sheet/sheet-view';
import { UNIT_REWRITTEN } from '../unit-form';
import { namesDollars, parseAmount, wanText } from '../values/amount';
import { cellText } from '../values/plain-text';
import type { FieldCell, RowCells } from './row-cells';
import { capitalWritten, type RowSays, scaleOf, unitIn } from './row-says';

export type AddIssue = (
  field: ImportField | null,
  column: number,
  code: RowIssue['code'],
  severity: RowIssue['severity'],
  message: string,
  value?: string,
  proposal?: string | null,
) => void;

/** 100 亿元: hardly any project of a county is larger, every sum typed in 元 below 万元 is. */
const IMPLAUSIBLY_LARGE = 1_000_000 * 1_000_000;
/** 1000 亿元: not stored before somebody has said so. */
const IMPOSSIBLY_LARGE = 10_000_000 * 1_000_000;
/** 100 万元, 10 万美元: no project worth reporting is smaller, every sum typed in 亿元 below 万元 is. */
const implausiblySmall = ({ currency }: Money) => (currency === 'CNY' ? 100 : 10) * 1_000_000;

export function readAmount(
  cells: RowCells,
  field: 'totalInvestment' | 'fixedAssets' | 'foreignCapital',
  sheetUnit: MoneyUnitClue,
  says: RowSays,
  add: AddIssue,
): Money | null {
  const filled = cells.all(field);
  let taken: Money | null = null;
  for (const cell of filled) {
    const money = parseField(cell, field, sheetUnit, says, add);
    if (money === null) continue;
    if (taken === null) {
      taken = money;
      // The column that counts is blank in this row.
      const other = cells.columnOf(field);
      if (cell.source?.hidden && other !== cell.column) {
        const message = `第${other}列没有填写，金额取自隐藏的第${cell.column}列，请核对`;
        add(field, cell.column, 'suspicious-amount', 'warning', message, cellText(cell.cell));
      }
    } else if (taken.minor !== money.minor || taken.currency !== money.currency) {
      add(
        field,
        cell.column,
        'suspicious-amount',
        'warning',
        `本栏 ${wanText(money)} 与另一栏 ${wanText(taken)} 不一致，按 ${wanText(taken)} 登记`,
        cellText(cell.cell),
      );
    }
  }
  if (taken !== null && field !== 'foreignCapital')
    warnImplausible(taken, field, filled[0], sheetUnit.value, add);
  return taken;
}

/** `计划200`, `200（未到账）`, `200（已退回）`: no money that came. */
const NOT_IN_PLACE =
  /计划|预计|预期|拟|承诺|约定|应(?:到|缴)|[尚暂还]?未|退[回还款]|撤[回资]|重复|作废|待(?:到|核)|下[月期]|上[月期]报/;

export function parseField(
  cell: FieldCell,
  field: ImportField,
  sheetUnit: MoneyUnitClue,
  says: RowSays,
  add: AddIssue,
): Money | null {
  const issue = (
    code: RowIssue['code'],
    severity: RowIssue['severity'],
    message: string,
    proposal?: string | null,
  ) => add(field, cell.column, code, severity, message, cellText(cell.cell), proposal);
  if (cell.source?.twoSums && !cell.corrected) {
    const heading = cell.source.heading.replace(/\s+/g, '');
    const value = cellText(cell.cell);
    const message = `“${heading}”一栏写了两种金额，不能确定“${value}”是哪一个，请分别填写`;
    issue('bad-number', namesPlanToo(heading) ? 'warning' : 'error', message);
    return null;
  }
  const named = typeof cell.cell !== 'number' && /[万亿元]/.test(cellText(cell.cell));
  const { unit, otherCurrency, doubt } = unitOf(cell, field, sheetUnit, says);
  if (otherCurrency !== null && !named) {
    issue('bad-number', 'error', `金额单位是“${otherCurrency}”，请折算成万元或万美元，连单位一起填写`);
    return null;
  }
  const text = typeof cell.cell === 'string' && !cell.corrected && field === 'funds' ? cell.cell.trim() : '';
  if (/^(?:[尚暂还]?未|没有?)(?:实际)?(?:到位|到账|到资)/.test(text) && !/\d/.test(text)) return null;
  const denied = NOT_IN_PLACE.exec(text)?.[0];
  if (denied !== undefined) {
    issue(
      'bad-number',
      'error',
      `“${text.slice(0, 40)}”写有“${denied}”，不能作为到位资金；已到位的请只填写到位的数`,
    );
    return null;
  }
  const ofMonth = /\d.*?[本当]月\D{0,6}(\d[\d.,]*)/s.exec(text)?.[1];
  if (ofMonth !== undefined) {
    const month = parseAmount(ofMonth, unit).money;
    const message = `“${text.slice(0, 40)}”写了几个数，请只填写本月到位的数`;
    issue('bad-number', 'error', message, month === null ? null : wanText(month));
    return null;
  }
  const { money, finding } = parseAmount(cell.cell, unit);
  if (finding) issue(finding.code, finding.severity, finding.message, finding.proposal);
  if (money !== null && doubt !== null && !named)
    issue('money-unit-unknown', 'warning', doubt, wanText(money));
  if (money?.currency === 'USD' && says.capital === 'domestic' && !named) {
    const asYuan = wanText({ ...money, currency: 'CNY' });
    issue('suspicious-amount', 'warning', `本行写明是内资，金额却按${unit}理解，请核对单位`, asYuan);
  }
  return money;
}

interface UnitRead {
  readonly unit: MoneyUnit;
  readonly otherCurrency: string | null;
  readonly doubt: string | null;
}

/** The column's or the sheet's unit, in the currency the row names. */
function unitOf(cell: FieldCell, field: ImportField, sheetUnit: MoneyUnitClue, says: RowSays): UnitRead {
  // 投资总额｛人民币（万元）｜外币｛币种｜金额（万）｝｝: the 币种 is not that of the other column.
  const inYuan = cell.source?.heading.includes('人民币') === true;
  const currency = inYuan ? null : says.currency;
  const headed = unitOfHeading(cell, field, sheetUnit, says.capital);
  if (currency === null) {
    const scaled = says.currencyAsked && scaleOf(cell.source?.heading ?? '') !== null;
    return scaled ? { ...headed, doubt: `没有写明币种，按${headed.unit}理解` } : headed;
  }
  if (typeof currency === 'object') return { ...headed, otherCurrency: currency.other };
  if (says.unit !== null) {
    const said = headed.doubt === null && headed.unit !== says.unit;
    const doubt = `栏目写的是“${headed.unit}”，本行单位写的是“${says.unit}”，按${says.unit}理解`;
    return { unit: says.unit, otherCurrency: null, doubt: said ? doubt : null };
  }
  const scale = cell.source === null ? null : scaleOf(cell.source.heading);
  const unit = unitIn(scale ?? headed.unit, currency);
  if (scale !== null) return { unit, otherCurrency: null, doubt: null };
  if (headed.doubt !== null || headed.otherCurrency !== null || unit === headed.unit)
    return {
      ...headed,
      unit,
      doubt: unit === headed.unit ? headed.doubt : `没有写明金额单位，按${unit}理解`,
    };
  // 万美元 stands in the heading: a converted figure, whatever the project is in.
  if (headed.unit.includes('美')) return headed;
  return { ...headed, unit, doubt: `金额单位写的是“${headed.unit}”，币种写的是美元，按${unit}理解` };
}

/** The column's own unit before the sheet's; of two units named, the one that fits 内外资. */
function unitOfHeading(
  { source }: FieldCell,
  field: ImportField,
  sheetUnit: MoneyUnitClue,
  capital: Capital | null,
): UnitRead {
  const named =
    source !== null && (source.moneyUnit !== null || source.otherCurrency !== null) ? source : null;
  const unit = named?.moneyUnit ?? sheetUnit.value;
  const foreignUnit = (named === null ? sheetUnit.foreignUnit : named.foreignUnit) ?? null;
  const otherCurrency = (named === null ? sheetUnit.otherCurrency : named.otherCurrency) ?? null;
  if (foreignUnit !== null) {
    if (capital === 'foreign' || field === 'foreignCapital')
      return { unit: foreignUnit, otherCurrency, doubt: null };
    const doubt = `写有“${unit}”和“${foreignUnit}”两种单位，本行没有写明内外资，按${unit}理解`;
    return { unit, otherCurrency, doubt: capital === null ? doubt : null };
  }
  if (source?.why === UNIT_REWRITTEN)
    return {
      unit,
      otherCurrency,
      doubt: `填报表的栏目与发出时的金额单位不同，按栏目名写的${unit}理解，请核对`,
    };
  const doubt = named === null && !sheetUnit.known ? `没有写明金额单位，按${unit}理解` : null;
  return { unit, otherCurrency, doubt };
}

/** One sum merged over several projects: whose it is, or of all of them, the sheet does not say. */
export function askAboutMerged(view: SheetView, data: DataRow, cells: RowCells, add: AddIssue): void {
  for (const field of ['totalInvestment', 'funds'] as const) {
    const column = cells.columnOf(field);
    const block = column === 0 ? null : view.blockOf(data.row, column - 1);
    const last = data.more[data.more.length - 1] ?? data.row;
    if (block === null || (block.top >= data.row && block.bottom <= last)) continue;
    const text = view.text(block.top, block.left);
    if (text === '' || cells.first(field)?.corrected === true) continue;
    const message = `${IMPORT_FIELDS[field]}“${text}”合并在第${block.top + 1}至${block.bottom + 1}行，记在第一行的项目上；请核对各项目的金额`;
    add(field, column, 'suspicious-amount', 'warning', message, text);
  }
}

/** A part that is larger than the whole: one of the two is in another unit. */
export function warnPartsAboveTotal(record: ReviewRecord, cells: RowCells, add: AddIssue): void {
  const total = record.totalInvestment;
  if (total === null || total.minor === 0) return;
  if (record.fixedAssets === null && record.foreignCapital === null && record.funds.length === 0) return;
  const parts: readonly (readonly [ImportField, Money | null, string])[] = [
    ['fixedAssets', record.fixedAssets, '固定资产投资'],
    ['foreignCapital', record.foreignCapital, '合同外资'],
    ...record.funds.map((fund) => ['funds', fund.money, '到位资金'] as const),
  ];
  for (const [field, part, name] of parts) {
    if (part === null || part.currency !== total.currency || part.minor <= total.minor) continue;
    const message = `${name} ${wanText(part)} 大于总投资 ${wanText(total)}，请核对金额单位`;
    add(field, cells.columnOf(field), 'suspicious-amount', 'warning', message, wanText(part));
    if (field === 'funds') return;
  }
}

function warnImplausible(
  money: Money,
  field: ImportField,
  cell: FieldCell | undefined,
  unit: MoneyUnit,
  add: AddIssue,
): void {
  if (money.minor >= implausiblySmall(money) && money.minor < IMPLAUSIBLY_LARGE) return;
  const column = cell?.column ?? 0;
  const value = cellText(cell?.cell);
  if (money.minor >= IMPLAUSIBLY_LARGE) {
    const asYuan = { ...money, minor: Math.floor(money.minor / 10_000) };
    const meant = /亿/.test(`${cell?.source?.moneyUnit ?? unit}${value}`) ? '万元' : '元';
    add(
      field,
      column,
      'suspicious-amount',
      money.minor >= IMPOSSIBLY_LARGE ? 'error' : 'warning',
      `金额达 ${wanText(money)}，是否以${meant}填写？`,
      value,
      wanText(asYuan),
    );
  } else if (money.minor > 0) {
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

/** Foreign by its own column, by dollars, by contracted foreign capital or a foreign partner; else domestic. */
export function readCapital(
  cells: RowCells,
  total: Money | null,
  foreign: Money | null,
  sheetTexts: string,
): Capital {
  const written = capitalWritten(cells);
  if (written !== null) return written;
  if (total?.currency === 'USD' || (foreign !== null && foreign.minor > 0)) return 'foreign';
  if (cells.all('totalInvestment').some(({ cell }) => namesDollars(cell))) return 'foreign';
  if (cells.all('investor').some(({ source }) => source !== null && /外方/.test(source.heading)))
    return 'foreign';
  return /外资/.test(sheetTexts) && !/内资|内外资/.test(sheetTexts) ? 'foreign' : 'domestic';
}

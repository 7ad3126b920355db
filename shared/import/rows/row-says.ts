/** What a row itself says of its amounts: 内外资 and 币种. */
import type { Currency } from '../../domain/money';
import type { Capital } from '../../domain/stage';
import { findOtherCurrency } from '../layout/money-words';
import { MONEY_UNITS, type MoneyUnit } from '../review/review';
import type { RowCells } from './row-cells';

export interface RowSays {
  readonly capital: Capital | null;
  /** `null` when the row has no 币种; the words of the cell when nothing can be kept in it. */
  readonly currency: Currency | { readonly other: string } | null;
  /** The sheet has a column of currencies. */
  readonly currencyAsked: boolean;
  /** The same cell names the unit as well: 亿元, 万美元. */
  readonly unit: MoneyUnit | null;
}

export function readRowSays(cells: RowCells): RowSays {
  const written = cells.line('currency');
  const currencyAsked = cells.columnOf('currency') > 0;
  if (written === '') return { capital: capitalWritten(cells), currency: null, currencyAsked, unit: null };
  const unit = MONEY_UNITS.find((each) => each === written.replaceAll('美金', '美元')) ?? null;
  return {
    capital: capitalWritten(cells),
    currency: currencyWritten(written),
    currencyAsked,
    unit: unit === '元' || unit === '美元' ? null : unit,
  };
}

/** 内外资 as the row itself says it; `null` when it does not. */
export function capitalWritten(cells: RowCells): Capital | null {
  const own = cells.line('capital');
  if (own === '') return null;
  if (/外资|外商|合资|外方|港澳台|[港台侨日韩美德英法]资|^外$/.test(own) && !/内外资/.test(own))
    return 'foreign';
  return /内资|民营|国有|^内$/.test(own) ? 'domestic' : null;
}

function currencyWritten(text: string): RowSays['currency'] {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const other = findOtherCurrency(plain);
  if (other !== null) return { other };
  if (/美元|美金|USD|US\$/i.test(plain)) return 'USD';
  return /人民币|RMB|CNY|元/i.test(plain) ? 'CNY' : null;
}

/** 万元 of a row in dollars are 万美元. */
export function unitIn(unit: MoneyUnit, currency: Currency): MoneyUnit {
  const scale = /^(?:百万|[千万亿])?/.exec(unit)?.[0] ?? '';
  return `${scale}${currency === 'USD' ? '美元' : '元'}` as MoneyUnit;
}

/** `总投资（万）`: with a 币种 beside it such a heading says all. */
export function scaleOf(heading: string): MoneyUnit | null {
  const scale = /[（(]\s*(万|亿)\s*[)）]/.exec(heading)?.[1];
  return scale === undefined ? null : scale === '亿' ? '亿元' : '万元';
}

import Fraction from 'fraction.js';
import { formatFraction, parseDecimal } from '../../../shared/domain/exact';
import { MINOR_PER_WAN } from '../../../shared/domain/money';
import { groupThousands } from '../../../shared/format';
import type { GridColumn, GridKind, GridValue } from './columns/grid-column';

const MONEY_DECIMALS = 2;

function wan(minor: number): string {
  return formatFraction(new Fraction(BigInt(minor), BigInt(MINOR_PER_WAN)), MONEY_DECIMALS);
}

/** The cell's text as shown: money in 万元 with thousands separators; empty stays empty. */
export function displayText(kind: GridKind, value: GridValue): string {
  if (value === null || value === '') return '';
  if (kind === 'money' && typeof value === 'number') return groupThousands(wan(value));
  if (kind === 'number') return groupThousands(String(value));
  return String(value);
}

/** The cell's text for Excel: as shown, without thousands separators, so that numbers stay numbers. */
export function plainText(kind: GridKind, value: GridValue): string {
  if (value === null || value === '') return '';
  return kind === 'money' && typeof value === 'number' ? wan(value) : String(value);
}

function exact(value: GridValue): Fraction | null {
  return value === null ? null : parseDecimal(value);
}

/** Order of two cells: exact for numbers, by pinyin for text; empty cells come last in ascending order. */
export function compareValues(kind: GridKind, a: GridValue, b: GridValue): number {
  const emptyA = a === null || a === '';
  const emptyB = b === null || b === '';
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB);
  if (kind === 'number' || kind === 'money') {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    const left = exact(a);
    const right = exact(b);
    if (left && right) return left.compare(right);
  }
  return String(a).localeCompare(String(b), 'zh-CN', { numeric: true });
}

/** Exact sum of a column over `rows`, in the form of a cell; empty when the column holds no number. */
export function sumColumn<Row>(column: GridColumn<Row>, rows: readonly Row[]): GridValue {
  let sum: Fraction | null = null;
  let decimals = 0;
  for (const row of rows) {
    const value = column.value(row);
    const number = exact(value);
    if (!number) continue;
    decimals = Math.max(decimals, String(value).split('.')[1]?.length ?? 0);
    sum = sum === null ? number : sum.add(number);
  }
  if (sum === null) return null;
  const text = formatFraction(sum, decimals);
  return column.kind === 'money' ? Number(text) : text;
}

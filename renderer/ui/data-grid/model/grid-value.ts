import type Fraction from 'fraction.js';
import { compareExact, formatFraction, parseDecimal } from '../../../../shared/domain/exact';
import { formatWan } from '../../../../shared/domain/money';
import { groupThousands } from '../../../../shared/format';
import type { GridColumn, GridKind, GridValue } from '../columns/grid-column';

/** The cell's text as shown: money in 万元 with thousands separators; empty stays empty. */
export function displayText(kind: GridKind, value: GridValue): string {
  if (value === null || value === '') return '';
  if (kind === 'money' && typeof value === 'number') return groupThousands(formatWan(value));
  if (kind === 'number') return groupThousands(String(value));
  return String(value);
}

/** The cell's text for Excel: as shown, without thousands separators, so that numbers stay numbers. */
export function plainText(kind: GridKind, value: GridValue): string {
  if (value === null || value === '') return '';
  return kind === 'money' && typeof value === 'number' ? formatWan(value) : String(value);
}

function exact(value: GridValue): Fraction | null {
  return value === null ? null : parseDecimal(value);
}

export function isEmptyCell(value: GridValue): boolean {
  return value === null || value === '';
}

/** Made once: a comparison that looks its rules up takes fifty times as long. */
const byPinyin = new Intl.Collator('zh-CN', { numeric: true });

/** Order of two cells that are not empty: numbers exactly, days as they are written, text by pinyin. */
export function compareValues(kind: GridKind, a: GridValue, b: GridValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (kind === 'number' || kind === 'money') {
    const left = exact(a);
    const right = exact(b);
    if (left && right) return compareExact(left, right);
  }
  return byPinyin.compare(String(a), String(b));
}

/** Exact sum of a column over `rows`, in the form of a cell; empty when the column holds no number. */
export function sumColumn<Row>(column: GridColumn<Row>, rows: readonly Row[]): GridValue {
  let whole = 0n;
  let rest: Fraction | null = null;
  let found = false;
  let decimals = 0;
  for (const row of rows) {
    const value = column.value(row);
    if (typeof value === 'number' && Number.isSafeInteger(value)) {
      whole += BigInt(value);
      found = true;
      continue;
    }
    const number = exact(value);
    if (!number) continue;
    decimals = Math.max(decimals, String(value).split('.')[1]?.length ?? 0);
    rest = rest === null ? number : rest.add(number);
    found = true;
  }
  if (!found) return null;
  const text = rest === null ? String(whole) : formatFraction(rest.add(whole), decimals);
  return column.kind === 'money' ? Number(text) : text;
}

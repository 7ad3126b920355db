import Fraction from 'fraction.js';
import { formatFraction, roundExact } from '../../domain/exact';
import type { RankingResult } from '../../domain/scheme/result';
import { decimalsNeeded, exact } from './figures';

const DECIMALS = 2;
const STEP = new Fraction(1, 10 ** DECIMALS);

/**
 * Counts of joint projects that do not end (1/3 each) with two decimals, so that the rows add up to the printed
 * total: what rounding leaves over goes to the rows that lost most by it (0.34, 0.33, 0.33).
 */
export function roundCounts(result: RankingResult, itemId: string, total: string): RankingResult {
  const rows = result.groups.flatMap((group) => group.rows);
  const printed = rows.map((row) => row.items.find((item) => item.id === itemId)?.actual ?? null);
  if (decimalsNeeded(printed) <= DECIMALS) return result;
  const shares = rows.map((row, index) => ({ unit: row.unit, value: exact(printed[index] ?? null) }));
  const rounded = new Map<string, Fraction>();
  let rest = roundExact(exact(total) ?? new Fraction(0), DECIMALS);
  for (const { unit, value } of shares) {
    if (value === null) continue;
    const down = value.div(STEP).floor().mul(STEP);
    rounded.set(unit, down);
    rest = rest.sub(down);
  }
  const byLoss = shares
    .flatMap(({ unit, value }) => (value === null ? [] : [{ unit, lost: value.sub(rounded.get(unit) ?? 0) }]))
    .sort((a, b) => b.lost.compare(a.lost));
  for (const { unit, lost } of byLoss) {
    if (rest.compare(STEP) < 0 || lost.n === 0n) break;
    rounded.set(unit, (rounded.get(unit) ?? new Fraction(0)).add(STEP));
    rest = rest.sub(STEP);
  }
  return {
    ...result,
    groups: result.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({
        ...row,
        items: row.items.map((item) => {
          const value = item.id === itemId ? rounded.get(row.unit) : undefined;
          return value === undefined ? item : { ...item, actual: formatFraction(value, DECIMALS) };
        }),
      })),
    })),
  };
}

import { formatFraction, parseDecimal } from '../../../shared/domain/exact';

/**
 * A figure for a cell or a fact: amounts in 万元 with two decimals, everything else as it stands. A grid puts the
 * thousands separators in itself.
 */
export function gridFigure(figure: string | null, measure: string): string | null {
  const exact = figure === null || !measure.startsWith('万') ? null : parseDecimal(figure);
  return exact === null ? figure : formatFraction(exact, 2);
}

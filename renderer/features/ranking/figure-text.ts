import { formatFraction, parseDecimal } from '../../../shared/domain/exact';

/** A figure as the list shows it: amounts in 万元 with two decimals, everything else as it stands. */
export function figureText(figure: string | null, measure: string): string | null {
  const exact = figure === null || !measure.startsWith('万') ? null : parseDecimal(figure);
  return exact === null ? figure : formatFraction(exact, 2);
}

import type { RankingResult } from '../result';

/**
 * The result of a period in which nothing has been recognised yet: scores stand, places and the conclusions drawn
 * from them do not, since all units would share the first one.
 */
export function withoutPlaces(
  { conclusions: _drawn, ...result }: RankingResult,
  message: string,
): RankingResult {
  return {
    ...result,
    groups: result.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({
        ...row,
        place: null,
        items: row.items.map((item) => ({ ...item, place: null })),
      })),
    })),
    warnings: [{ code: 'no-value', message, units: [] }, ...result.warnings],
  };
}

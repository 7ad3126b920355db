import type { RankingResult } from '../result';

/** The result with each unit's places in `previous` beside its own; units are matched by name. */
export function withPreviousPlaces(result: RankingResult, previous: RankingResult | null): RankingResult {
  if (previous === null) return result;
  const before = new Map(
    previous.groups.flatMap((group) => group.rows.map((row) => [row.unit, row] as const)),
  );
  return {
    ...result,
    groups: result.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => {
        const earlier = before.get(row.unit);
        const itemPlaces = new Map(earlier?.items.map((item) => [item.id, item.place]));
        return {
          ...row,
          previousPlace: earlier?.place ?? null,
          items: row.items.map((item) => ({ ...item, previousPlace: itemPlaces.get(item.id) ?? null })),
        };
      }),
    })),
  };
}

import type { RankedItem, RankingResult } from '../../../shared/domain/scheme/result';

/** One unit in the ranking shown: the composite, or one item. */
export interface RankingRow {
  readonly unit: string;
  readonly group: string;
  readonly place: number | null;
  readonly previousPlace: number | null;
  readonly score: string | null;
  /** All items of the unit, for the composite's columns. */
  readonly items: Readonly<Record<string, RankedItem>>;
  /** The item shown; `null` in the composite. */
  readonly item: RankedItem | null;
}

const LAST = Number.MAX_SAFE_INTEGER;

/**
 * Rows of the composite (`itemId` null) or of one item's ranking, group by group, in order of place; the order
 * within a place is the result's own (the office's order).
 */
export function rankingRows(
  result: RankingResult,
  itemId: string | null,
  group: string | null,
): readonly RankingRow[] {
  return result.groups
    .filter((candidate) => group === null || candidate.name === group)
    .flatMap((candidate) => {
      const rows = candidate.rows.map((row): RankingRow => {
        const item = row.items.find((entry) => entry.id === itemId) ?? null;
        const ranked = itemId === null ? row : item;
        return {
          unit: row.unit,
          group: candidate.name,
          place: ranked?.place ?? null,
          previousPlace: ranked?.previousPlace ?? null,
          score: ranked?.score ?? null,
          items: Object.fromEntries(row.items.map((entry) => [entry.id, entry])),
          item,
        };
      });
      return rows.sort((a, b) => (a.place ?? LAST) - (b.place ?? LAST));
    });
}

/** Group to show first: the one asked for when it exists, else the only one, else all (`null`). */
export function chosenGroup(result: RankingResult, wanted: string | undefined): string | null {
  return result.groups.some((group) => group.name === wanted) ? (wanted ?? null) : null;
}

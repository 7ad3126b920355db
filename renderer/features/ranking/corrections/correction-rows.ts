import type { CorrectedRanking } from '../../../../shared/contract/ranking';

/** A unit as the notice printed it and as it is after the corrections. */
export interface CorrectionRow {
  readonly unit: string;
  readonly group: string;
  readonly place: number | null;
  readonly correctedPlace: number | null;
  readonly score: string | null;
  readonly correctedScore: string | null;
}

/** Every unit in the order of the printed places; both results side by side. */
export function correctionRows({ published, corrected }: CorrectedRanking): readonly CorrectionRow[] {
  const after = new Map(corrected.groups.flatMap((group) => group.rows).map((row) => [row.unit, row]));
  return published.groups.flatMap((group) =>
    group.rows.map((row) => ({
      unit: row.unit,
      group: group.name,
      place: row.place,
      correctedPlace: after.get(row.unit)?.place ?? null,
      score: row.score,
      correctedScore: after.get(row.unit)?.score ?? null,
    })),
  );
}

import { listUnits } from '../../../db/queries/office/units';
import { listRankingCorrections } from '../../../db/queries/ranking/ranking-corrections';
import type { Db } from '../../../db/schema';
import type { PlaceHistory } from '../../../shared/contract/ranking';
import { type Period, type Scope, shiftPeriod } from '../../../shared/domain/period';
import type { RankedRow, RankingResult } from '../../../shared/domain/scheme/result';
import { correctedRanking } from './corrections/correct-ranking';
import { rankPeriod } from './rank-period';

/** Every active unit's places over the last `months` periods, oldest first, with what corrections made of them. */
export async function placeHistory(
  db: Db,
  { period, scope, months }: { readonly period: Period; readonly scope: Scope; readonly months: number },
): Promise<PlaceHistory[]> {
  const shown: { period: Period; rows: Rows; corrected: Rows | null }[] = [];
  for (let back = months - 1; back >= 0; back -= 1) {
    const each = shiftPeriod(period, -back);
    const ranking = await rankPeriod(db, { period: each, scope });
    const wasCorrected = ranking.frozen && (await listRankingCorrections(db, each, scope)).length > 0;
    const corrected = wasCorrected
      ? rowsOf((await correctedRanking(db, { period: each, scope })).corrected)
      : null;
    shown.push({ period: each, rows: rowsOf(ranking.result), corrected });
  }
  return (await listUnits(db))
    .filter((unit) => unit.active)
    .map((unit) => ({
      unitId: unit.id,
      unit: unit.name,
      groupName: unit.groupName,
      places: shown.map(({ period: each, rows, corrected }) => {
        const row = rows.get(unit.name);
        return {
          period: each,
          place: row?.place ?? null,
          score: row?.score ?? null,
          ...(corrected ? { corrected: corrected.get(unit.name)?.place ?? null } : {}),
        };
      }),
    }));
}

type Rows = ReadonlyMap<string, RankedRow>;

function rowsOf(result: RankingResult): Rows {
  return new Map(result.groups.flatMap((group) => group.rows).map((row) => [row.unit, row]));
}

import type { Db } from '../../../../db/schema';
import type { IssueFacts } from '../../../../shared/documents/page/official-parts';
import type { QuarterData } from '../../../../shared/documents/quarter/quarter-data';
import { type Period, rangeOf } from '../../../../shared/domain/period';
import { unitsOf } from '../../ranking/figures/units-of';
import { type ComputedRanking, computeRanking, rankPeriod } from '../../ranking/rank-period';
import { gatherQuarterPhotos } from '../projects/gather-quarter-photos';

/** The quarter so far, and the ranking that issuing freezes. */
export async function gatherQuarter(
  db: Db,
  period: Period,
  facts: IssueFacts,
): Promise<{ readonly data: QuarterData; readonly rankings: readonly ComputedRanking[] }> {
  const quarter = await computeRanking(db, { period, scope: 'quarter' });
  const data: QuarterData = {
    ...facts,
    period,
    units: (await unitsOf(db, rangeOf(period, 'quarter'))).map((unit) => ({
      name: unit.name,
      group: unit.groupName,
    })),
    quarter: quarter.ranking.result,
    year: (await rankPeriod(db, { period, scope: 'year' })).result,
    photos: await gatherQuarterPhotos(db, period),
  };
  return { data, rankings: [quarter] };
}

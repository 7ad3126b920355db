import { listUnits } from '../../../db/queries/units';
import type { Db } from '../../../db/schema';
import type { IssueFacts } from '../../../shared/documents/official-parts';
import type { QuarterData } from '../../../shared/documents/quarter/quarter-data';
import type { Period } from '../../../shared/domain/period';
import { rankPeriod } from '../rank-period';

export async function gatherQuarter(db: Db, period: Period, facts: IssueFacts): Promise<QuarterData> {
  return {
    ...facts,
    period,
    units: (await listUnits(db))
      .filter((unit) => unit.active)
      .map((unit) => ({ name: unit.name, group: unit.groupName })),
    quarter: (await rankPeriod(db, { period, scope: 'quarter' })).result,
    year: (await rankPeriod(db, { period, scope: 'year' })).result,
  };
}

import { listUnits } from '../../../db/queries/office/units';
import type { Db } from '../../../db/schema';
import { findTailUnits, type TailWarning } from '../../../shared/domain/indicators/tail';
import { type Period, shiftPeriod } from '../../../shared/domain/period';
import { settingsFor } from '../periods';
import { rankPeriod } from './rank-period';

/** Units 靠后 in the composite ranking of consecutive months ending with `period` (制度 三(二)3). */
export async function tailWarnings(db: Db, period: Period): Promise<TailWarning[]> {
  if ((await listUnits(db)).length === 0) return [];
  const rule = (await settingsFor(db, period))['tail.rule'];
  const history = [];
  // One month more than the rule asks for tells whether a run has gone on longer.
  for (let back = rule.months; back >= 0; back -= 1) {
    const month = shiftPeriod(period, -back);
    history.push({ period: month, result: (await rankPeriod(db, { period: month, scope: 'month' })).result });
  }
  return findTailUnits(history, period, rule);
}

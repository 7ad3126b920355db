import { listConfirmedValues } from '../../../../db/queries/ranking/confirmed-values';
import type { Db } from '../../../../db/schema';
import type { IssueFacts } from '../../../../shared/documents/page/official-parts';
import type { ConfirmedValuesData } from '../../../../shared/documents/ranking/build-confirmed-values';
import { formatPeriod, type Period } from '../../../../shared/domain/period';
import { nameOfFigure } from '../../../../shared/domain/scheme/confirmed';
import { AppFault } from '../../../../shared/result';
import { rankPeriod } from '../../ranking/rank-period';

/** Faults: `nothing-to-do` when nothing was confirmed for the period. */
export async function gatherConfirmedValues(
  db: Db,
  period: Period,
  facts: IssueFacts,
): Promise<ConfirmedValuesData> {
  const values = await listConfirmedValues(db, period);
  if (values.length === 0) {
    throw new AppFault(
      'nothing-to-do',
      `${formatPeriod(period)}没有核定值，没有清单可印。数据没有变化；核定在“综合与单项排名”的得分说明里。`,
    );
  }
  const { items } = (await rankPeriod(db, { period, scope: 'month' })).result;
  return {
    ...facts,
    period,
    values: values.map(({ scope, unit, kind, subject, computed, confirmed, reason }) => ({
      scope,
      unit,
      what: nameOfFigure(items, kind, subject),
      computed,
      confirmed,
      reason,
    })),
  };
}

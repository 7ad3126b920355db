import type { Db } from '../../../../db/schema';
import type { IssueFacts } from '../../../../shared/documents/page/official-parts';
import type { ScoreSheetData } from '../../../../shared/documents/unit/score-sheet-data';
import { formatPeriod, type Period } from '../../../../shared/domain/period';
import { AppFault } from '../../../../shared/result';
import { explainRanking } from '../../ranking/explain-ranking';
import { rankPeriod } from '../../ranking/rank-period';

/** Faults: `not-found` when the unit does not stand in the ranking of the period. */
export async function gatherScoreSheet(
  db: Db,
  period: Period,
  unit: string,
  facts: IssueFacts,
): Promise<ScoreSheetData> {
  const { result } = await rankPeriod(db, { period, scope: 'month' });
  const year = (await rankPeriod(db, { period, scope: 'year' })).result;
  const group = result.groups.find((entry) => entry.rows.some((row) => row.unit === unit));
  const month = group?.rows.find((row) => row.unit === unit);
  if (!group || !month) {
    throw new AppFault(
      'not-found',
      `${formatPeriod(period)}排名里没有“${unit}”，没有生成得分说明。数据没有变化；请核对单位是否在用。`,
    );
  }
  const explanation = await explainRanking(db, { period, scope: 'month' }, unit);
  const heads = new Map(result.items.map((head) => [head.id, head]));
  return {
    ...facts,
    period,
    unit,
    group: group.name,
    ranked: group.rows.filter((row) => row.place !== null).length,
    scheme: result.scheme.name,
    month,
    year: year.groups.flatMap((entry) => entry.rows).find((row) => row.unit === unit) ?? null,
    items: explanation.items.flatMap((item) => {
      const head = heads.get(item.id);
      return head ? [{ ...item, head }] : [];
    }),
  };
}

import type { Period, PeriodRange, Scope } from '../../../shared/domain/period';
import type { RankingResult } from '../../../shared/domain/scheme/result';
import type { Db } from '../../schema';

/** Inputs and result of a ranking as an issued document printed it. */
export interface FrozenRanking {
  readonly period: Period;
  readonly scope: Scope;
  readonly schemeId: string;
  readonly schemeVersion: number;
  readonly inputs: unknown;
  readonly result: RankingResult;
  readonly documentId: number;
}

export async function insertFrozenRanking(db: Db, ranking: FrozenRanking): Promise<void> {
  await db
    .insertInto('frozen_rankings')
    .values({
      period: ranking.period,
      scope: ranking.scope,
      scheme_id: ranking.schemeId,
      scheme_version: ranking.schemeVersion,
      inputs: JSON.stringify(ranking.inputs),
      result: JSON.stringify(ranking.result),
      document_id: ranking.documentId,
    })
    .execute();
}

/**
 * Frozen rankings of the range whose document still stands, oldest period first and, within a period,
 * the one issued last at the end.
 */
export async function listFrozenRankings(
  db: Db,
  range: PeriodRange,
  filter: { readonly scope: Scope; readonly schemeId?: string },
): Promise<FrozenRanking[]> {
  let query = db
    .selectFrom('frozen_rankings')
    .innerJoin('documents', 'documents.id', 'frozen_rankings.document_id')
    .selectAll('frozen_rankings')
    .where('documents.state', '=', 'issued')
    .where('frozen_rankings.scope', '=', filter.scope)
    .where('frozen_rankings.period', '>=', range.from)
    .where('frozen_rankings.period', '<=', range.to)
    .orderBy('frozen_rankings.period')
    .orderBy('frozen_rankings.id');
  if (filter.schemeId !== undefined) query = query.where('frozen_rankings.scheme_id', '=', filter.schemeId);
  const rows = await query.execute();
  return rows.map((row) => ({
    period: row.period,
    scope: row.scope,
    schemeId: row.scheme_id,
    schemeVersion: row.scheme_version,
    inputs: JSON.parse(row.inputs) as unknown,
    result: JSON.parse(row.result) as RankingResult,
    documentId: row.document_id,
  }));
}

/** The ranking of a period as issued last; `null` while no document has frozen it. */
export async function findFrozenRanking(
  db: Db,
  period: Period,
  scope: Scope,
  schemeId?: string,
): Promise<FrozenRanking | null> {
  const found = await listFrozenRankings(db, { from: period, to: period }, { scope, schemeId });
  return found.at(-1) ?? null;
}

import type { RankingCorrection } from '../../../shared/contract/ranking';
import type { Period, Scope } from '../../../shared/domain/period';
import type { Db } from '../../schema';

/** Corrections of the rankings a period's standing notice printed, of one scope or all, oldest first. */
export async function listRankingCorrections(
  db: Db,
  period: Period,
  scope?: Scope,
): Promise<RankingCorrection[]> {
  let query = db
    .selectFrom('ranking_corrections')
    .innerJoin('documents', 'documents.id', 'ranking_corrections.document_id')
    .innerJoin('units', 'units.id', 'ranking_corrections.unit_id')
    .selectAll('ranking_corrections')
    .select(['units.name as unit', 'documents.number as number'])
    .select((get) =>
      get
        .selectFrom('changes')
        .innerJoin('actions', 'actions.id', 'changes.action_id')
        .select('actions.operator')
        .where('changes.table_name', '=', 'ranking_corrections')
        .whereRef('changes.row_id', '=', 'ranking_corrections.id')
        .orderBy('changes.seq')
        .limit(1)
        .as('operator'),
    )
    .where('ranking_corrections.period', '=', period)
    .where('documents.state', '=', 'issued')
    .orderBy('ranking_corrections.id');
  if (scope !== undefined) query = query.where('scope', '=', scope);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    documentNumber: row.number,
    unit: row.unit,
    kind: row.kind,
    subject: row.subject,
    published: row.published === '' ? null : row.published,
    corrected: row.corrected,
    reason: row.reason,
    correctedOn: row.corrected_on,
    operator: row.operator ?? '',
  }));
}

export interface NewCorrection {
  readonly documentId: number;
  readonly period: Period;
  readonly scope: Scope;
  readonly unitId: number;
  readonly kind: RankingCorrection['kind'];
  readonly subject: string;
  readonly published: string | null;
  readonly corrected: string;
  readonly reason: string;
  readonly correctedOn: string;
}

export async function insertRankingCorrection(db: Db, correction: NewCorrection): Promise<void> {
  await db
    .insertInto('ranking_corrections')
    .values({
      document_id: correction.documentId,
      period: correction.period,
      scope: correction.scope,
      unit_id: correction.unitId,
      kind: correction.kind,
      subject: correction.subject,
      published: correction.published ?? '',
      corrected: correction.corrected,
      reason: correction.reason,
      corrected_on: correction.correctedOn,
    })
    .execute();
}

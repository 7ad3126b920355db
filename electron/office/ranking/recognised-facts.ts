import { type FactFilter, listRecognisedFacts } from '../../../db/queries/ranking/ranking-facts';
import type { Db } from '../../../db/schema';
import type { IndicatorFact } from '../../../shared/domain/indicators/indicators';
import { convertToFen, type ExchangeRate } from '../../../shared/domain/money';
import type { PeriodRange } from '../../../shared/domain/period';
import { isInScope } from '../../../shared/domain/recognition/is-in-scope';
import type { Settings } from '../../../shared/domain/settings';
import { lastDayOf } from '../desk';

export interface FactRules {
  readonly settings: Settings;
  readonly rates: readonly ExchangeRate[];
}

/** Recognised figures of the range; those of projects out of scope are kept but marked as not counted. */
export async function recognisedFacts(
  db: Db,
  range: PeriodRange,
  { settings, rates }: FactRules,
  filter: FactFilter = {},
): Promise<IndicatorFact[]> {
  return (await listRecognisedFacts(db, range, filter)).map(({ project, ...fact }) => {
    const onDate = fact.date ?? lastDayOf(fact.reportedPeriod);
    const scope = isInScope(project, settings, rates, onDate);
    return {
      ...(fact.fundKind ? { fundKind: fact.fundKind } : {}),
      kind: fact.kind,
      recordId: fact.recordId,
      projectId: project.id,
      projectName: project.name,
      unit: fact.unit,
      stage: fact.stage,
      date: fact.date,
      period: fact.recognisedPeriod,
      fen: fact.fen,
      capital: project.capital,
      industry: project.industry,
      sourceRegion: project.sourceRegion,
      attraction: project.attraction,
      tags: project.tags,
      totalInvestmentFen:
        project.totalInvestment && (convertToFen(project.totalInvestment, onDate, rates)?.fen ?? null),
      fixedAssetsFen: project.fixedAssets && (convertToFen(project.fixedAssets, onDate, rates)?.fen ?? null),
      counted: scope.inScope,
      notCountedReason: scope.reason,
      evidence: fact.evidence,
      source: fact.source,
    };
  });
}

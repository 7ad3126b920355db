import { listAttribution } from '../../../../db/queries/projects/attribution';
import { type FactFilter, listRecognisedFacts } from '../../../../db/queries/ranking/ranking-facts';
import type { Db } from '../../../../db/schema';
import { attributedProjects, attributeFacts } from '../../../../shared/domain/indicators/attribution';
import type { IndicatorFact } from '../../../../shared/domain/indicators/indicators';
import { type ExchangeRate, fenOn } from '../../../../shared/domain/money';
import { dayCounted, type PeriodRange } from '../../../../shared/domain/period';
import { isInScope } from '../../../../shared/domain/recognition/is-in-scope';
import type { Settings } from '../../../../shared/domain/settings';
import { tripTags } from '../../../../shared/registers/trip-tags';
import { tripGrounds } from './trip-grounds';

export interface FactRules {
  readonly settings: Settings;
  readonly rates: readonly ExchangeRate[];
}

export const EVER: PeriodRange = { from: '1900-01', to: '2099-12' };

/**
 * Recognised figures of the range as they count: divided among joint units, a family of linked projects once.
 * Those out of scope are kept but marked as not counted. Asked for one unit, the facts of joint and linked projects
 * come with all their units.
 */
export async function recognisedFacts(
  db: Db,
  range: PeriodRange,
  rules: FactRules,
  filter: FactFilter = {},
): Promise<IndicatorFact[]> {
  const attribution = await listAttribution(db);
  const attributed = attributedProjects(attribution);
  if (attributed.size === 0) return plainFacts(db, range, rules, filter);
  const asked = filter.projectIds && new Set(filter.projectIds);
  const plain = (await plainFacts(db, range, rules, filter)).filter(
    (fact) => !attributed.has(fact.projectId),
  );
  // Which of several linked projects counted first is seen only over all periods.
  const whole = await plainFacts(db, EVER, rules, { projectIds: [...attributed] });
  const counted = attributeFacts(whole, attribution, (money, onDate, fact) =>
    fenOn(money, dayCounted(onDate, fact.period), rules.rates),
  );
  return [
    ...plain,
    ...counted.filter(
      (fact) => range.from <= fact.period && fact.period <= range.to && (asked?.has(fact.projectId) ?? true),
    ),
  ];
}

async function plainFacts(
  db: Db,
  range: PeriodRange,
  { settings, rates }: FactRules,
  filter: FactFilter,
): Promise<IndicatorFact[]> {
  const trips = await tripGrounds(db);
  return (await listRecognisedFacts(db, range, filter)).map(({ project, ...fact }) => {
    const onTrips = tripTags(trips.get(project.id) ?? [], fact.recognisedPeriod);
    const onDate = dayCounted(fact.date, fact.reportedPeriod);
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
      tags: [...project.tags, ...onTrips.tags],
      tagGrounds: onTrips.texts,
      totalInvestmentFen: fenOn(project.totalInvestment, onDate, rates),
      fixedAssetsFen: fenOn(project.fixedAssets, onDate, rates),
      counted: scope.inScope,
      notCountedReason: scope.reason,
      evidence: fact.evidence,
      source: fact.source,
    };
  });
}

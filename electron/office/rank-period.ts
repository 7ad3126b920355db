/** From stored facts to a ranking: the one way for the window, the documents and the command line. */
import { findFrozenRanking } from '../../db/queries/frozen-rankings';
import { listRecognisedFacts } from '../../db/queries/ranking-facts';
import { listEvents, listFunds } from '../../db/queries/records';
import { findDefaultScheme, getScheme } from '../../db/queries/schemes';
import { listRates } from '../../db/queries/settings';
import { listTargetVersions } from '../../db/queries/targets';
import { listUnits } from '../../db/queries/units';
import type { Db } from '../../db/schema';
import type { Unit } from '../../shared/contract/office';
import type { PeriodRanking } from '../../shared/contract/ranking';
import { computeIndicators, type IndicatorFact, type IndicatorFigures } from '../../shared/domain/indicators';
import { convertToFen, type ExchangeRate } from '../../shared/domain/money';
import {
  type Period,
  type PeriodRange,
  rangeOf,
  type Scope,
  shiftPeriod,
  yearOf,
} from '../../shared/domain/period';
import { isInScope } from '../../shared/domain/recognition/is-in-scope';
import { DEFAULT_SCHEME } from '../../shared/domain/scheme/default-scheme';
import { evaluateScheme } from '../../shared/domain/scheme/evaluate';
import { withPreviousPlaces } from '../../shared/domain/scheme/previous-places';
import { type EvaluationCase, evaluationCaseSchema, type Scheme } from '../../shared/domain/scheme/scheme';
import type { Settings } from '../../shared/domain/settings';
import { targetsInForce } from '../../shared/domain/targets';
import { lastDayOf } from './desk';
import { settingsFor } from './periods';

export interface RankingQuestion {
  readonly period: Period;
  readonly scope: Scope;
  readonly schemeId?: string | undefined;
}

export interface ComputedRanking {
  readonly ranking: PeriodRanking;
  readonly scheme: Scheme;
  readonly figures: IndicatorFigures;
  /** What was evaluated; kept with an issued document. */
  readonly inputs: EvaluationCase;
}

/** The ranking as issued where the notice has been issued, else as the figures stand now. */
export async function rankPeriod(db: Db, question: RankingQuestion): Promise<PeriodRanking> {
  const frozen = await findFrozenRanking(db, question.period, question.scope, question.schemeId);
  if (frozen) {
    const { period, scope } = question;
    return { period, scope, range: rangeOf(period, scope), frozen: true, result: frozen.result };
  }
  return (await computeRanking(db, question)).ranking;
}

/** Computes the ranking from recognised figures, with places of the period before beside it. */
export async function computeRanking(db: Db, question: RankingQuestion): Promise<ComputedRanking> {
  const computed = await computeAlone(db, question);
  const before = { ...question, period: shiftPeriod(question.period, -1) };
  const previous = await previousResult(db, before);
  return {
    ...computed,
    ranking: { ...computed.ranking, result: withPreviousPlaces(computed.ranking.result, previous) },
  };
}

/** `null` when nothing at all was recognised in the period before: then there is no place to compare with. */
async function previousResult(db: Db, before: RankingQuestion) {
  const frozen = await findFrozenRanking(db, before.period, before.scope, before.schemeId);
  if (frozen) return frozen.result;
  const { ranking, figures } = await computeAlone(db, before);
  const anything = Object.values(figures.values).some((values) =>
    Object.values(values).some((value) => value !== '0'),
  );
  return anything ? ranking.result : null;
}

async function computeAlone(db: Db, { period, scope, schemeId }: RankingQuestion): Promise<ComputedRanking> {
  const scheme =
    schemeId === undefined
      ? ((await findDefaultScheme(db)) ?? DEFAULT_SCHEME)
      : await getScheme(db, schemeId);
  const units = (await listUnits(db)).filter((unit) => unit.active);
  const range = rangeOf(period, scope);
  const rules = { settings: await settingsFor(db, period), rates: await listRates(db) };
  const names = units.map((unit) => unit.name);
  const figures = computeIndicators(await recognisedFacts(db, range, rules), names, scheme.multipliers);
  const reported = computeIndicators(await reportedFacts(db, range, rules), names, undefined);
  const inputs = evaluationCaseSchema.parse({
    scheme,
    groups: groupsOf(units),
    units: units.map((unit) => ({ name: unit.name, inComposite: unit.inComposite })),
    values: figures.values,
    reported: reported.values,
    targets: targetsInForce(await listTargetVersions(db, yearOf(period)), units, period, scope),
  });
  return {
    scheme,
    figures,
    inputs,
    ranking: { period, scope, range, frozen: false, result: evaluateScheme(inputs) },
  };
}

interface FactRules {
  readonly settings: Settings;
  readonly rates: readonly ExchangeRate[];
}

/** Recognised figures of the range; those of projects out of scope are kept but marked as not counted. */
export async function recognisedFacts(
  db: Db,
  range: PeriodRange,
  { settings, rates }: FactRules,
): Promise<IndicatorFact[]> {
  return (await listRecognisedFacts(db, range)).map(({ project, ...fact }) => {
    const onDate = fact.date ?? lastDayOf(fact.reportedPeriod);
    const scope = isInScope(project, settings, rates, onDate);
    return {
      ...withoutNull(fact.fundKind),
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

function withoutNull(fundKind: IndicatorFact['fundKind'] | null): Pick<IndicatorFact, 'fundKind'> {
  return fundKind ? { fundKind } : {};
}

/** 上报数: everything the units reported in the range, whatever became of it, as sent and without scope check. */
async function reportedFacts(db: Db, range: PeriodRange, { rates }: FactRules): Promise<IndicatorFact[]> {
  const common = {
    capital: 'domestic',
    industry: '',
    sourceRegion: '',
    attraction: '',
    tags: [],
    totalInvestmentFen: null,
    fixedAssetsFen: null,
    counted: true,
  } as const;
  const events = (await listEvents(db, { reportedIn: range })).map(
    (event): IndicatorFact => ({
      ...common,
      kind: 'event',
      recordId: event.id,
      projectId: event.projectId,
      projectName: event.projectName,
      unit: event.unit,
      stage: event.stage,
      date: event.eventDate,
      period: event.reportedPeriod,
      fen:
        event.amount &&
        (convertToFen(event.amount, event.eventDate ?? lastDayOf(event.reportedPeriod), rates)?.fen ?? null),
      evidence: event.evidence,
      source: event.source,
    }),
  );
  const funds = (await listFunds(db, { reportedIn: range })).map(
    (fund): IndicatorFact => ({
      ...common,
      kind: 'fund',
      recordId: fund.id,
      projectId: fund.projectId,
      projectName: fund.projectName,
      unit: fund.unit,
      stage: 'funds',
      date: fund.arrivedOn,
      period: fund.reportedPeriod,
      fen: convertToFen(fund.money, fund.arrivedOn ?? lastDayOf(fund.reportedPeriod), rates)?.fen ?? null,
      fundKind: fund.kind,
      evidence: fund.evidence,
      source: fund.source,
    }),
  );
  return [...events, ...funds];
}

/** Group → its units, both in the office's order. */
function groupsOf(units: readonly Unit[]): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const unit of units) groups[unit.groupName] = [...(groups[unit.groupName] ?? []), unit.name];
  return groups;
}

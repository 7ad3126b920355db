/** What the office knows, as it travels to where workbooks are reviewed; there it is made ready for looking up. */
import { groupInto } from '../matching/group-into';
import type { KnownProject } from '../matching/known-project';
import { buildProjectIndex } from '../matching/project-index';
import { buildDecisionIndex, type MatchDecision } from '../rows/match-project';
import { buildUnitIndex, type KnownUnit } from '../rows/match-unit';
import type { FundsOfMonth, ReportedFund, ReviewContext } from './review-context';

export interface ReviewFacts
  extends Omit<
    ReviewContext,
    'units' | 'unitsById' | 'projects' | 'decisions' | 'funds' | 'fundsBefore' | 'fundsToDate'
  > {
  readonly units: readonly KnownUnit[];
  readonly decisions: readonly MatchDecision[];
  readonly funds: readonly ReportedFund[];
  readonly fundsBefore: readonly ReportedFund[];
  readonly fundsToDate: readonly FundsOfMonth[];
}

export function contextOf(facts: ReviewFacts, known: readonly KnownProject[]): ReviewContext {
  // Written out: facts that came from another process are laid out otherwise each time, and every row asks for these.
  return {
    period: facts.period,
    cutOffDay: facts.cutOffDay,
    today: facts.today,
    units: buildUnitIndex(facts.units),
    unitsById: new Map(facts.units.map((unit) => [unit.id, unit])),
    projects: buildProjectIndex(known, facts.decisions),
    decisions: buildDecisionIndex(facts.decisions),
    memories: facts.memories,
    earlier: facts.earlier,
    funds: byProject(facts.funds),
    fundsBefore: byProject(facts.fundsBefore),
    fundsToDate: byProject(facts.fundsToDate),
    scope: facts.scope,
    namesUnits: facts.namesUnits,
    unitName: facts.unitName,
    officeName: facts.officeName,
  };
}

function byProject<Fund extends { readonly projectId: number }>(funds: readonly Fund[]): Map<number, Fund[]> {
  const grouped = new Map<number, Fund[]>();
  for (const fund of funds) groupInto(grouped, fund.projectId, fund);
  return grouped;
}

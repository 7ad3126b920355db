/** What the office knows, as it travels to where workbooks are reviewed; there it is made ready for looking up. */
import type { KnownProject } from '../matching/known-project';
import { buildProjectIndex } from '../matching/project-index';
import { buildDecisionIndex, type MatchDecision } from '../rows/match-project';
import { buildUnitIndex, type KnownUnit } from '../rows/match-unit';
import type { ReportedFund, ReviewContext } from './review-context';

export interface ReviewFacts
  extends Omit<ReviewContext, 'units' | 'unitsById' | 'projects' | 'decisions' | 'funds' | 'fundsBefore'> {
  readonly units: readonly KnownUnit[];
  readonly decisions: readonly MatchDecision[];
  readonly funds: readonly ReportedFund[];
  readonly fundsBefore: readonly ReportedFund[];
}

export function contextOf(facts: ReviewFacts, known: readonly KnownProject[]): ReviewContext {
  // Written out: facts that came from another process are laid out otherwise each time, and every row asks for these.
  return {
    period: facts.period,
    cutOffDay: facts.cutOffDay,
    today: facts.today,
    units: buildUnitIndex(facts.units),
    unitsById: new Map(facts.units.map((unit) => [unit.id, unit])),
    projects: buildProjectIndex(known),
    decisions: buildDecisionIndex(facts.decisions),
    memories: facts.memories,
    earlier: facts.earlier,
    funds: byProject(facts.funds),
    fundsBefore: byProject(facts.fundsBefore),
    scope: facts.scope,
    namesUnits: facts.namesUnits,
    unitName: facts.unitName,
    officeName: facts.officeName,
  };
}

function byProject(funds: readonly ReportedFund[]): Map<number, ReportedFund[]> {
  const grouped = new Map<number, ReportedFund[]>();
  for (const fund of funds) grouped.set(fund.projectId, [...(grouped.get(fund.projectId) ?? []), fund]);
  return grouped;
}

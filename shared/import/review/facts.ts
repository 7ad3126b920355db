/** What the office knows, as it travels to where workbooks are reviewed; there it is made ready for looking up. */
import type { KnownProject } from '../matching/known-project';
import { buildProjectIndex } from '../matching/project-index';
import { buildDecisionIndex, type MatchDecision } from '../rows/match-project';
import { buildUnitIndex, type KnownUnit } from '../rows/match-unit';
import type { ReviewContext } from './review-context';

export interface ReviewFacts extends Omit<ReviewContext, 'units' | 'unitsById' | 'projects' | 'decisions'> {
  readonly units: readonly KnownUnit[];
  readonly decisions: readonly MatchDecision[];
}

export function contextOf(facts: ReviewFacts, known: readonly KnownProject[]): ReviewContext {
  return {
    ...facts,
    units: buildUnitIndex(facts.units),
    unitsById: new Map(facts.units.map((unit) => [unit.id, unit])),
    projects: buildProjectIndex(known),
    decisions: buildDecisionIndex(facts.decisions),
  };
}

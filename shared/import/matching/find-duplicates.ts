/** Stored projects that are likely one and the same, over all units; what was settled before is left out. */
import { matchNameOf } from '../../domain/text/project-name';
import type { DecisionIndex } from '../rows/match-project';
import { decisionKey } from '../rows/match-project';
import { MATCH_LEVELS, type MatchLevel } from './compare-projects';
import type { KnownProject } from './known-project';
import { buildProjectIndex } from './project-index';

export interface LikelyPair {
  /** Entered first. */
  readonly one: KnownProject;
  readonly other: KnownProject;
  readonly level: MatchLevel;
  readonly reasons: readonly string[];
}

/**
 * Yields `null` after each project looked at, so that the caller can let others have a turn, and every pair
 * of at least `least` likeness once.
 */
export function* findDuplicates(
  projects: readonly KnownProject[],
  decisions: DecisionIndex,
  least: MatchLevel,
): Generator<LikelyPair | null> {
  const index = buildProjectIndex(projects);
  const settled = (unitId: number, name: string, projectId: number) =>
    decisions.get(decisionKey(unitId, matchNameOf(name)))?.different.has(projectId) === true;
  for (const other of projects) {
    for (const { project: one, level, reasons } of index.find(other, other.unitId)) {
      if (one.id >= other.id || MATCH_LEVELS.indexOf(level) > MATCH_LEVELS.indexOf(least)) continue;
      if (settled(other.unitId, other.name, one.id) || settled(one.unitId, one.name, other.id)) continue;
      yield { one, other, level, reasons };
    }
    yield null;
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import { listKnownProjects, listMatchDecisions } from '../../db/queries/matching';
import type { Db } from '../../db/schema';
import type { DuplicatePair, DuplicateSide } from '../../shared/contract/projects';
import { MATCH_LEVELS, type MatchLevel } from '../../shared/import/matching/compare-projects';
import { findDuplicates } from '../../shared/import/matching/find-duplicates';
import type { KnownProject } from '../../shared/import/matching/known-project';
import { buildDecisionIndex } from '../../shared/import/rows/match-project';

/** The window must have its turn in between: tens of thousands of projects take seconds. */
const TURN_MS = 30;

/** Likely duplicates over all units, best first. */
export async function listDuplicates(db: Db, least: MatchLevel): Promise<DuplicatePair[]> {
  const decisions = buildDecisionIndex(await listMatchDecisions(db));
  const pairs: DuplicatePair[] = [];
  let since = performance.now();
  for (const found of findDuplicates(await listKnownProjects(db), decisions, least)) {
    if (found) {
      const { one, other, level, reasons } = found;
      pairs.push({ one: sideOf(one), other: sideOf(other), level, reasons });
    }
    if (performance.now() - since > TURN_MS) {
      await nextTurn();
      since = performance.now();
    }
  }
  return pairs.sort((a, b) => MATCH_LEVELS.indexOf(a.level) - MATCH_LEVELS.indexOf(b.level));
}

function sideOf({ id, name, unitId, unit, investor, totalInvestment }: KnownProject): DuplicateSide {
  return { projectId: id, name, unitId, unit, investor, totalInvestment };
}

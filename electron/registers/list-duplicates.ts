/** 查重: projects of different units that may be one (制度 三(六)2). Proposes with reasons, never decides. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { listMatchDecisions } from '../../db/queries/projects/matching';
import { listEntries } from '../../db/queries/registers';
import type { Db } from '../../db/schema';
import type { DuplicatePair } from '../../shared/contract/registers';
import { MATCH_LEVELS } from '../../shared/import/matching/compare-projects';
import { findDuplicates, type LikelyPair } from '../../shared/import/matching/find-duplicates';
import type { KnownProject } from '../../shared/import/matching/known-project';
import { buildDecisionIndex } from '../../shared/import/rows/match-project';
import { firstContactRegister } from '../../shared/registers/declared/first-contact';
import { RULED, rulingRegister } from '../../shared/registers/declared/ruling';
import { readKnownProjects } from '../import/review-context';
import { remember } from '../office/remember';

/** The window must have its turn in between: tens of thousands of projects take seconds. */
const TURN_MS = 30;

/** The likeliest pairs first; a pair whose project has been ruled on comes last. */
export async function listDuplicates(db: Db): Promise<DuplicatePair[]> {
  return remember(db, 'duplicates', () => findAll(db));
}

async function findAll(db: Db): Promise<DuplicatePair[]> {
  const ruled = new Map(
    (await listEntries(db, rulingRegister))
      .filter((entry) => entry.state === RULED)
      .map((entry) => [entry.fields.projectId, entry.unit]),
  );
  const firstMet = new Map<number, string>();
  for (const { fields } of await listEntries(db, firstContactRegister)) {
    const { projectId, metAt } = fields;
    if (projectId === null || metAt === null) continue;
    const known = firstMet.get(projectId);
    if (known === undefined || metAt < known) firstMet.set(projectId, metAt);
  }
  const side = (project: KnownProject) => ({
    projectId: project.id,
    project: project.name,
    unitId: project.unitId,
    unit: project.unit,
    investor: project.investor,
    firstMet: firstMet.get(project.id) ?? null,
  });
  const decisions = buildDecisionIndex(await listMatchDecisions(db));
  const pairs: DuplicatePair[] = [];
  const projects: KnownProject[] = [];
  for await (const part of readKnownProjects(db)) {
    for (const project of part) projects.push(project);
    await nextTurn();
  }
  let since = performance.now();
  // Among whole libraries, names that are merely alike would bury the few that matter.
  for (const found of findDuplicates(projects, decisions, 'very-likely')) {
    if (found && isOpenQuestion(found)) {
      const { one, other, level, reasons } = found;
      pairs.push({
        one: side(one),
        other: side(other),
        level,
        reasons: reasons.join('；'),
        ruledFor: ruled.get(one.id) ?? ruled.get(other.id) ?? null,
      });
    }
    if (performance.now() - since > TURN_MS) {
      await nextTurn();
      since = performance.now();
    }
  }
  return pairs.sort(
    (a, b) =>
      Number(a.ruledFor !== null) - Number(b.ruledFor !== null) ||
      MATCH_LEVELS.indexOf(a.level) - MATCH_LEVELS.indexOf(b.level),
  );
}

/** Followed by two units, and at least one of them still negotiates. */
function isOpenQuestion({ one, other }: LikelyPair): boolean {
  return one.unitId !== other.unitId && (isUnderNegotiation(one) || isUnderNegotiation(other));
}

/** Nothing recognised beyond signing: later it is settled whose project it is. */
function isUnderNegotiation({ stages }: KnownProject): boolean {
  return stages.every(
    ({ stage, state }) => state !== 'recognised' || stage === 'negotiating' || stage === 'signed',
  );
}

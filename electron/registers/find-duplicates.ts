/** 查重: projects of different units that may be one (制度 三(六)2). Proposes with reasons, never decides. */
import { listKnownProjects } from '../../db/queries/matching';
import { listEntries } from '../../db/queries/registers';
import type { Db } from '../../db/schema';
import type { DuplicatePair } from '../../shared/contract/registers';
import { MATCH_LEVELS } from '../../shared/import/matching/compare-projects';
import type { KnownProject } from '../../shared/import/matching/known-project';
import { buildProjectIndex } from '../../shared/import/matching/project-index';
import { firstContactRegister } from '../../shared/registers/declared/first-contact';
import { RULED, rulingRegister } from '../../shared/registers/declared/ruling';

/** The likeliest pairs first; a pair whose project has been ruled on comes last. */
export async function findDuplicates(db: Db): Promise<DuplicatePair[]> {
  const projects = await listKnownProjects(db);
  const index = buildProjectIndex(projects);
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
  const pairs: (DuplicatePair & { readonly score: number })[] = [];
  for (const project of projects.filter(isUnderNegotiation)) {
    for (const found of index.find(project, null)) {
      const other = found.project;
      // Among whole libraries, names that are merely alike would bury the few that matter.
      if (found.level === 'possible') continue;
      // Each pair once: by the other side too when that is still open, else from this one.
      if (other.unitId === project.unitId || (isUnderNegotiation(other) && other.id < project.id)) continue;
      pairs.push({
        one: side(project),
        other: side(other),
        level: found.level,
        score: found.score,
        reasons: found.reasons.join('；'),
        ruledFor: ruled.get(project.id) ?? ruled.get(other.id) ?? null,
      });
    }
  }
  return pairs
    .sort(
      (a, b) =>
        Number(a.ruledFor !== null) - Number(b.ruledFor !== null) ||
        MATCH_LEVELS.indexOf(a.level) - MATCH_LEVELS.indexOf(b.level) ||
        b.score - a.score,
    )
    .map(({ score: _score, ...pair }) => pair);
}

/** Nothing recognised beyond signing: later it is settled whose project it is. */
function isUnderNegotiation({ stages }: KnownProject): boolean {
  return stages.every(
    ({ stage, state }) => state !== 'recognised' || stage === 'negotiating' || stage === 'signed',
  );
}

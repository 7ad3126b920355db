import { listProgress } from '../../db/queries/projects/progress';
import { getProject, type ProjectRecord } from '../../db/queries/projects/projects';
import { listEvents, listFunds } from '../../db/queries/projects/records';
import type { Db } from '../../db/schema';
import type { ProjectDetail } from '../../shared/contract/projects';
import { type ScopeRules, summaryOf } from './project-summary';

/** What is stored of the project itself, with the verdict on its scope. */
export function ownFieldsOf(project: ProjectRecord, rules: ScopeRules) {
  const { fixedAssets, content, address, contact, note } = project;
  return { summary: summaryOf(project, rules), fixedAssets, content, address, contact, note };
}

/** The project with everything reported on it, its history left out. @throws AppFault `not-found`. */
export async function readProjectDetail(
  db: Db,
  id: number,
  rules: ScopeRules,
): Promise<Omit<ProjectDetail, 'history'>> {
  return {
    ...ownFieldsOf(await getProject(db, id), rules),
    events: await listEvents(db, { projectIds: [id] }),
    funds: await listFunds(db, { projectIds: [id] }),
    progress: await listProgress(db, [id]),
  };
}

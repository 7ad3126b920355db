/** Every project under way with its class (分类推进), from its stages and its open problems. */

import { groupRows } from '../../db/queries/group-rows';
import { type ProjectRecord, projectsInParts } from '../../db/queries/projects/projects';
import { listEvents } from '../../db/queries/projects/records';
import { listOpenEntries } from '../../db/queries/registers';
import type { Db } from '../../db/schema';
import type { ClassedProjectRow } from '../../shared/contract/registers';
import { classOf } from '../../shared/domain/month/project-class';
import type { Stage } from '../../shared/domain/stage';
import { problemRegister } from '../../shared/registers/declared/problem';
import { settingsOn } from '../office/periods';
import { remember } from '../office/remember';

/** From signing to production: before there is no promise, after it nothing to push. */
const PUSHED: readonly Stage[] = ['signed', 'registered', 'started'];

/** The longest in its class first. */
export async function projectClasses(db: Db, today: string): Promise<readonly ClassedProjectRow[]> {
  return remember(db, `classes on ${today}`, () => classProjects(db, today));
}

async function classProjects(db: Db, today: string): Promise<ClassedProjectRow[]> {
  const settings = await settingsOn(db, today);
  // The oldest first.
  const problems = groupRows(
    (await listOpenEntries(db, problemRegister)).reverse(),
    (entry) => entry.fields.projectId,
  );
  const rows: ClassedProjectRow[] = [];
  for await (const all of projectsInParts(db, {})) {
    const projects = all.filter((project) => PUSHED.includes(project.stage));
    const signed = await signingDays(db, projects);
    for (const project of projects) {
      const own = problems.get(project.id) ?? [];
      const found = classOf(
        {
          stage: project.stage,
          stageDate: project.stageDate,
          signedOn: signed.get(project.id) ?? null,
          problems: own.map((entry) => entry.fields),
        },
        today,
        settings,
      );
      rows.push({
        projectId: project.id,
        project: project.name,
        unit: project.unit,
        stage: project.stage,
        className: found.name,
        since: found.since,
        days: found.days,
        problem: own[0]?.fields.text ?? '',
        problems: own.length,
      });
    }
  }
  return rows.sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || a.projectId - b.projectId);
}

/** The first day each project is said to have been signed. */
async function signingDays(db: Db, projects: readonly ProjectRecord[]): Promise<Map<number, string>> {
  const signed = new Map<number, string>();
  for (const event of await listEvents(db, { projectIds: projects.map((project) => project.id) })) {
    if (event.stage !== 'signed' || event.state === 'returned' || event.eventDate === null) continue;
    const known = signed.get(event.projectId);
    if (known === undefined || event.eventDate < known) signed.set(event.projectId, event.eventDate);
  }
  return signed;
}

/** Whether a project on the desk may be one that another unit has reported before: counted, it would count twice. */
import { listPossibleDoubles, type PairedProject } from '../../db/queries/projects/doubles';
import type { Db } from '../../db/schema';
import type { Objection } from '../../shared/contract/recognition';
import {
  compareProjects,
  type Likeness,
  MATCH_LEVEL_NAMES,
} from '../../shared/import/matching/compare-projects';
import { featuresOf } from '../../shared/import/matching/project-features';

/** By project: the objection to recognising anything of it before somebody has said whether the two are one. */
export async function askAboutDoubles(
  db: Db,
  projectIds: readonly number[],
): Promise<ReadonlyMap<number, Objection>> {
  const asked = new Map<number, Objection>();
  for (const { own, earlier } of await listPossibleDoubles(db, projectIds)) {
    if (asked.has(own.id)) continue;
    const likeness = compareProjects(featuresOf(own), featuresOf(earlier), false);
    if (likeness.level === 'same' || likeness.level === 'very-likely')
      asked.set(own.id, objectionOf(earlier, likeness));
  }
  return asked;
}

function objectionOf({ unit, name }: PairedProject, { level, reasons }: Likeness): Objection {
  const why = `与“${unit}”先报的项目“${name}”${MATCH_LEVEL_NAMES[level]}：${reasons.join('，')}`;
  return {
    code: 'likely-double',
    message: `${why}；还没有定下是否同一项目，现在认定可能重复计算。请到“项目查重”核对：不是同一项目请在那里认定，是同一项目请退回本条`,
    blocking: false,
  };
}

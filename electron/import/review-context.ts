import { listUnits } from '../../db/queries/office/units';
import { listKnownProjects, listMatchDecisions } from '../../db/queries/projects/matching';
import { listLayoutMemories } from '../../db/queries/reports/layout-memory';
import { listWaitingReports } from '../../db/queries/reports/submissions';
import type { Db } from '../../db/schema';
import type { Period } from '../../shared/domain/period';
import { buildProjectIndex } from '../../shared/import/matching/project-index';
import type { ReviewContext } from '../../shared/import/review/review-rows';
import { buildDecisionIndex } from '../../shared/import/rows/match-project';
import { buildUnitIndex } from '../../shared/import/rows/match-unit';
import { settingsFor } from '../office/periods';

/** What the office knows when workbooks of a period come in. */
export async function readReviewContext(
  db: Db,
  period: Period,
  unitName: string | null,
  today: string,
): Promise<ReviewContext> {
  const settings = await settingsFor(db, period);
  const units = await listUnits(db);
  return {
    period,
    cutOffDay: settings['cut-off.day'],
    today,
    units: buildUnitIndex(units),
    unitsById: new Map(units.map((unit) => [unit.id, unit])),
    projects: buildProjectIndex(await listKnownProjects(db)),
    earlier: await listWaitingReports(db, period),
    memories: await listLayoutMemories(db),
    decisions: buildDecisionIndex(await listMatchDecisions(db)),
    scope: { domesticWan: settings['scope.domestic-wan'], foreignWanUsd: settings['scope.foreign-wan-usd'] },
    unitName,
  };
}

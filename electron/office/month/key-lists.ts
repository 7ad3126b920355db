/** 重点库 as defined in the settings, with the projects that belong and what the month brought (制度 三(二)1). */
import { listRates } from '../../../db/queries/office/settings';
import { listProgressTexts } from '../../../db/queries/projects/progress';
import { projectsInParts } from '../../../db/queries/projects/projects';
import { listEvents } from '../../../db/queries/projects/records';
import type { Db } from '../../../db/schema';
import type { KeyListProjectRow, KeyListView } from '../../../shared/contract/month';
import { keyListReason } from '../../../shared/domain/month/key-list';
import { type Period, viewDayOf } from '../../../shared/domain/period';
import { STAGE_NAMES } from '../../../shared/domain/stage';
import { settingsFor } from '../periods';
import { summaryOf } from '../project-summary';

export async function keyLists(db: Db, period: Period, today: string): Promise<KeyListView[]> {
  const settings = await settingsFor(db, period);
  const rates = await listRates(db);
  const progress = await listProgressTexts(db, period, 'in');
  const reported = new Map<number, string[]>();
  for (const { projectId, stage, state } of await listEvents(db, {
    reportedIn: { from: period, to: period },
  })) {
    if (state === 'returned') continue;
    const words = reported.get(projectId) ?? [];
    if (!words.includes(STAGE_NAMES[stage])) words.push(STAGE_NAMES[stage]);
    reported.set(projectId, words);
  }
  const viewDay = viewDayOf(period, today);
  const lists = settings['key-lists'].map((list) => ({ ...list, projects: [] as KeyListProjectRow[] }));
  for await (const projects of projectsInParts(db, {})) {
    for (const project of projects) {
      if (project.stage === 'terminated') continue;
      for (const list of lists) {
        const reason = keyListReason(project, list, rates, project.stageDate ?? viewDay);
        if (reason === null) continue;
        list.projects.push({
          project: summaryOf(project, { settings, rates, today }),
          reason,
          reported: (reported.get(project.id) ?? []).join('、'),
          progress: progress.get(project.id)?.progress ?? '',
        });
      }
    }
  }
  return lists;
}

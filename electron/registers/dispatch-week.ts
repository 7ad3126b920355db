/** 周调度表 (制度 三(一)1): this year's new starts and productions, the week's movement, what blocks, what was decided. */
import { listProjects } from '../../db/queries/projects/projects';
import type { Db } from '../../db/schema';
import type { DispatchWeek, ListedEntry } from '../../shared/contract/registers';
import { daysUntil } from '../../shared/domain/month/cut-off';
import { isOverdueStart } from '../../shared/domain/month/overdue-start';
import { decisionRegister } from '../../shared/registers/declared/decision';
import { problemRegister } from '../../shared/registers/declared/problem';
import { problemStatistics } from '../../shared/registers/problem-statistics';
import { weekOf } from '../../shared/registers/week';
import { settingsOn } from '../office/periods';
import { listDispatchProjects } from './dispatch-projects';
import { listRegister } from './list-register';

/** The week that `date` lies in, as it stood at the end of that week or stands today. */
export async function dispatchWeek(db: Db, date: string, today: string): Promise<DispatchWeek> {
  const settings = await settingsOn(db, date);
  const week = weekOf(date, settings);
  const problems = (await listRegister(db, problemRegister, {}, today)).filter(
    (entry) => !wasClosedBefore(entry, week.from) && !isAfter(entry.fields.reportedOn, week.to),
  );
  const decisions = (await listRegister(db, decisionRegister, {}, today)).filter(
    (entry) => !wasClosedBefore(entry, week.from) && !isAfter(entry.fields.decidedOn, week.to),
  );
  const open = problems.filter((entry) => !entry.closed);
  const statistics = problemStatistics(open, today, settings['dispatch.overdue-days']);
  const waiting = (await listProjects(db, {})).filter((project) =>
    isOverdueStart(project, today, settings['projects.overdue-months']),
  );
  return {
    ...week,
    projects: await listDispatchProjects(db, week, open),
    problems,
    decisions,
    statistics:
      waiting.length === 0
        ? statistics
        : [
            ...statistics,
            {
              by: 'bottleneck' as const,
              word: `签约超${settings['projects.overdue-months']}个月未开工（按项目库）`,
              open: waiting.length,
              overdue: waiting.length,
              longestDays: Math.max(
                ...waiting.map(({ stageDate }) => (stageDate === null ? 0 : daysUntil(today, stageDate))),
              ),
            },
          ],
  };
}

/** Closed before the week began: it no longer stands on the sheet. */
function wasClosedBefore(entry: ListedEntry, from: string): boolean {
  return entry.closed && (entry.steps.at(-1)?.on ?? '') < from;
}

function isAfter(value: unknown, day: string): boolean {
  return typeof value === 'string' && value.slice(0, 10) > day;
}

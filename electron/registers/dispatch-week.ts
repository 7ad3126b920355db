/** 周调度表 (制度 三(一)1): this year's new starts and productions, the week's movement, what blocks, what was decided. */
import { listProjects } from '../../db/queries/projects/projects';
import { listEvents, listProgress } from '../../db/queries/projects/records';
import type { Db } from '../../db/schema';
import type { DispatchProject, DispatchWeek, ListedEntry } from '../../shared/contract/registers';
import { isOverdueStart } from '../../shared/domain/overdue-start';
import { formatDate } from '../../shared/domain/period';
import { STAGE_NAMES } from '../../shared/domain/stage';
import { decisionRegister } from '../../shared/registers/declared/decision';
import { problemRegister } from '../../shared/registers/declared/problem';
import { problemStatistics } from '../../shared/registers/problem-statistics';
import { weekOf } from '../../shared/registers/week';
import { lastDayOf } from '../office/desk';
import { settingsFor } from '../office/periods';
import { listRegister } from './list-register';

/** The week that `date` lies in, as it stood at the end of that week or stands today. */
export async function dispatchWeek(db: Db, date: string, today: string): Promise<DispatchWeek> {
  const settings = await settingsFor(db, date.slice(0, 7));
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
              longestDays: 0,
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

async function listDispatchProjects(
  db: Db,
  week: { readonly from: string; readonly to: string },
  problems: readonly ListedEntry[],
): Promise<DispatchProject[]> {
  const year = week.to.slice(0, 4);
  const events = (await listEvents(db, { states: ['reported', 'checking', 'recognised'] })).map((event) => ({
    ...event,
    on: event.eventDate ?? lastDayOf(event.reportedPeriod),
  }));
  const shown = events.filter(
    (event) =>
      (event.stage === 'started' || event.stage === 'producing') &&
      event.on.startsWith(year) &&
      event.on <= week.to,
  );
  // A project that started and went into production in the same year stands once, as a production.
  const latest = new Map<number, (typeof shown)[number]>();
  for (const event of shown) {
    const known = latest.get(event.projectId);
    if (!known || known.stage === 'started') latest.set(event.projectId, event);
  }
  const progress = new Map<number, string>();
  for (const report of await listProgress(db, [...latest.keys()]))
    if (!progress.has(report.projectId) && report.progress !== '')
      progress.set(report.projectId, report.progress);
  const moved = new Map<number, string[]>();
  for (const event of events) {
    if (event.on < week.from || event.on > week.to) continue;
    const words = `${formatDate(event.on).replace(/^\d+年/, '')}${STAGE_NAMES[event.stage]}`;
    moved.set(event.projectId, [...(moved.get(event.projectId) ?? []), words]);
  }
  return [...latest.values()]
    .map((event) => ({
      projectId: event.projectId,
      project: event.projectName,
      unit: event.unit,
      kind: event.stage === 'producing' ? ('新投产' as const) : ('新开工' as const),
      on: event.on,
      moved: (moved.get(event.projectId) ?? []).join('、'),
      progress: progress.get(event.projectId) ?? '',
      openProblems: problems.filter(({ fields }) => fields.projectId === event.projectId).length,
    }))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.projectId - b.projectId));
}

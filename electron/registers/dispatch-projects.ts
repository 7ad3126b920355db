/** 当年新开工、新投产项目 (制度 三(一)1) with what moved in a week: for the screen and for the paper of the week. */
import { listProgress } from '../../db/queries/projects/progress';
import { listEvents } from '../../db/queries/projects/records';
import type { Db } from '../../db/schema';
import type { DispatchProject } from '../../shared/contract/registers';
import { dayCounted, formatMonthDay } from '../../shared/domain/period';
import { STAGE_NAMES, STANDING_STATES } from '../../shared/domain/stage';
import type { FieldValue } from '../../shared/registers/field';
import type { Week } from '../../shared/registers/week';

/** The latest first; `problems` are the entries not settled, counted by project. */
export async function listDispatchProjects(
  db: Db,
  week: Pick<Week, 'from' | 'to' | 'year'>,
  problems: readonly { readonly fields: Readonly<Record<string, FieldValue>> }[],
): Promise<DispatchProject[]> {
  const events = (await listEvents(db, { states: STANDING_STATES })).map((event) => ({
    ...event,
    on: dayCounted(event.eventDate, event.reportedPeriod),
  }));
  const shown = events.filter(
    (event) =>
      (event.stage === 'started' || event.stage === 'producing') &&
      event.on.startsWith(week.year) &&
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
    const words = `${formatMonthDay(event.on)}${STAGE_NAMES[event.stage]}`;
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

/** 进展 of projects in negotiation and under construction, this month beside the last (制度 三(六)2). */
import { listLastNews } from '../../../db/queries/projects/last-news';
import { listProgressTexts } from '../../../db/queries/projects/progress';
import { listProjects } from '../../../db/queries/projects/projects';
import { listEntries } from '../../../db/queries/registers';
import type { Db } from '../../../db/schema';
import type { ProjectProgress } from '../../../shared/contract/month';
import { daysUntil } from '../../../shared/domain/cut-off';
import type { Period } from '../../../shared/domain/period';
import type { Stage } from '../../../shared/domain/stage';
import { sponsorshipRegister } from '../../../shared/registers/declared/sponsorship';
import { isClosedState } from '../../../shared/registers/register';
import { lastDayOf } from '../desk';
import { settingsFor } from '../periods';

/** Stages in which a project owes the office a word each month. */
const UNDER_WAY: readonly Stage[] = ['negotiating', 'signed', 'registered', 'started'];

/**
 * Projects under way, and others of which something was reported this month; the longest silent first. A past
 * period is looked at from its last day.
 */
export async function monthProgress(
  db: Db,
  period: Period,
  today: string,
): Promise<{ silentDays: number; rows: ProjectProgress[] }> {
  const limit = (await settingsFor(db, period))['projects.silent-days'];
  const end = lastDayOf(period);
  const day = end < today ? end : today;
  const now = await listProgressTexts(db, period, 'in');
  const before = await listProgressTexts(db, period, 'before');
  const news = await listLastNews(db, day);
  const sponsors = new Map(
    (await listEntries(db, sponsorshipRegister))
      .filter((entry) => !isClosedState(sponsorshipRegister, entry.state))
      .map((entry) => [entry.fields.projectId, entry.leader]),
  );
  const rows = (await listProjects(db, {}))
    .filter((project) => UNDER_WAY.includes(project.stage) || now.has(project.id))
    .map((project): ProjectProgress => {
      const { id: projectId, name, unit, stage } = project;
      const newsOn = news.get(projectId) ?? null;
      const silentDays = newsOn === null ? null : daysUntil(day, newsOn);
      const last = before.get(projectId);
      return {
        projectId,
        project: name,
        unit,
        stage,
        sponsor: sponsors.get(projectId) ?? '',
        progress: now.get(projectId)?.progress ?? '',
        problem: now.get(projectId)?.problem ?? '',
        lastProgress: last?.progress ?? '',
        lastPeriod: last?.period ?? null,
        newsOn,
        silentDays,
        silent: UNDER_WAY.includes(stage) && (silentDays === null || silentDays > limit),
      };
    })
    .sort(
      (a, b) =>
        (b.silentDays ?? Number.MAX_SAFE_INTEGER) - (a.silentDays ?? Number.MAX_SAFE_INTEGER) ||
        a.projectId - b.projectId,
    );
  return { silentDays: limit, rows };
}

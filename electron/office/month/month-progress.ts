/** 进展 of projects in negotiation and under construction, this month beside the last (制度 三(六)2). */
import { listLastNews } from '../../../db/queries/projects/last-news';
import { listProgressTexts } from '../../../db/queries/projects/progress';
import { type ProjectRecord, projectsInParts } from '../../../db/queries/projects/projects';
import { listOpenEntries } from '../../../db/queries/registers';
import type { Db } from '../../../db/schema';
import type { ProjectProgress } from '../../../shared/contract/month';
import { daysUntil } from '../../../shared/domain/month/cut-off';
import { type Period, viewDayOf } from '../../../shared/domain/period';
import type { Stage } from '../../../shared/domain/stage';
import { sponsorshipRegister } from '../../../shared/registers/declared/sponsorship';
import { settingsFor } from '../periods';
import { remember } from '../remember';

/** Stages in which a project owes the office a word each month. */
const UNDER_WAY: readonly Stage[] = ['negotiating', 'signed', 'registered', 'started'];

/** When something was last heard of projects, and whether that is too long ago for the office. */
async function readSilence(db: Db, period: Period, today: string) {
  const silentDays = (await settingsFor(db, period))['projects.silent-days'];
  const day = viewDayOf(period, today);
  const news = await listLastNews(db, day);
  const silenceOf = ({ id, stage }: Pick<ProjectRecord, 'id' | 'stage'>) => {
    const newsOn = news.get(id) ?? null;
    const days = newsOn === null ? null : daysUntil(day, newsOn);
    return {
      newsOn,
      silentDays: days,
      silent: UNDER_WAY.includes(stage) && (days === null || days > silentDays),
    };
  };
  return { silentDays, silenceOf };
}

/** How many projects under way have been silent for longer than the office puts up with. */
export async function countSilent(
  db: Db,
  period: Period,
  today: string,
): Promise<{ silentDays: number; silent: number }> {
  const { silentDays, silenceOf } = await readSilence(db, period, today);
  let silent = 0;
  for await (const projects of projectsInParts(db, {}))
    silent += projects.filter((project) => silenceOf(project).silent).length;
  return { silentDays, silent };
}

interface MonthProgress {
  readonly silentDays: number;
  readonly rows: readonly ProjectProgress[];
}

/** Projects under way, and others of which something was reported this month; the longest silent first. */
export async function monthProgress(db: Db, period: Period, today: string): Promise<MonthProgress> {
  return remember(db, `progress of ${period} on ${today}`, () => readProgress(db, period, today));
}

async function readProgress(db: Db, period: Period, today: string): Promise<MonthProgress> {
  const { silentDays, silenceOf } = await readSilence(db, period, today);
  const now = await listProgressTexts(db, period, 'in');
  const before = await listProgressTexts(db, period, 'before');
  const sponsors = new Map(
    (await listOpenEntries(db, sponsorshipRegister)).map((entry) => [entry.fields.projectId, entry.leader]),
  );
  const rows: ProjectProgress[] = [];
  for await (const projects of projectsInParts(db, {})) {
    for (const project of projects) {
      if (!UNDER_WAY.includes(project.stage) && !now.has(project.id)) continue;
      const last = before.get(project.id);
      rows.push({
        projectId: project.id,
        project: project.name,
        unit: project.unit,
        stage: project.stage,
        sponsor: sponsors.get(project.id) ?? '',
        progress: now.get(project.id)?.progress ?? '',
        problem: now.get(project.id)?.problem ?? '',
        lastProgress: last?.progress ?? '',
        lastPeriod: last?.period ?? null,
        ...silenceOf(project),
      });
    }
  }
  rows.sort(
    (a, b) =>
      (b.silentDays ?? Number.MAX_SAFE_INTEGER) - (a.silentDays ?? Number.MAX_SAFE_INTEGER) ||
      a.projectId - b.projectId,
  );
  return { silentDays, rows };
}

import { groupRows } from '../../../../db/queries/group-rows';
import { listRates } from '../../../../db/queries/office/settings';
import { officeOrder } from '../../../../db/queries/office/units';
import { listProgress } from '../../../../db/queries/projects/progress';
import { listProjects } from '../../../../db/queries/projects/projects';
import { listEvents, listFunds } from '../../../../db/queries/projects/records';
import type { Db } from '../../../../db/schema';
import type { IssueFacts } from '../../../../shared/documents/page/official-parts';
import type { ListedProject, ProjectListData } from '../../../../shared/documents/projects/project-list-data';
import { fenOn, formatWan } from '../../../../shared/domain/money';
import { dayCounted, lastDayOf, type Period } from '../../../../shared/domain/period';
import { isInScope } from '../../../../shared/domain/recognition/is-in-scope';
import { STAGES } from '../../../../shared/domain/stage';

/** The projects as they stood at the end of the period: what came later is not yet on the list. */
export async function gatherProjectList(db: Db, period: Period, facts: IssueFacts): Promise<ProjectListData> {
  const rates = await listRates(db);
  const inOrder = await officeOrder(db);
  const projects = (await listProjects(db, {})).sort((a, b) => inOrder(a, b) || a.id - b.id);
  const ids = projects.map((project) => project.id);
  const events = groupRows(
    (await listEvents(db, { projectIds: ids })).filter(
      (event) => event.state !== 'returned' && event.reportedPeriod <= period,
    ),
    (event) => event.projectId,
  );
  const funds = groupRows(
    (await listFunds(db, { projectIds: ids })).filter(
      (fund) => fund.recognisedPeriod !== null && fund.recognisedPeriod <= period,
    ),
    (fund) => fund.projectId,
  );
  const progress = groupRows(
    (await listProgress(db, ids)).filter((report) => report.period <= period),
    (report) => report.projectId,
  );
  const listed = projects.map((project): ListedProject => {
    const own = (events.get(project.id) ?? []).map((event) => ({
      stage: event.stage,
      date: dayCounted(event.eventDate, event.reportedPeriod),
      // Recognised later than the period: at its end it was still waiting.
      waiting: event.recognisedPeriod === null || event.recognisedPeriod > period,
    }));
    const recognised = own.filter((event) => !event.waiting);
    const furthest = (recognised.length > 0 ? recognised : own).reduce<(typeof own)[number] | null>(
      (best, event) =>
        best === null || STAGES.indexOf(event.stage) > STAGES.indexOf(best.stage) ? event : best,
      null,
    );
    const onDate = furthest?.date ?? lastDayOf(period);
    const fen = fenOn(project.totalInvestment, onDate, rates);
    const latest = progress.get(project.id)?.[0];
    return {
      id: project.id,
      name: project.name,
      unit: project.unit,
      investor: project.investor,
      industry: project.industry,
      totalWan: fen === null ? null : formatWan(fen),
      fundsWan: formatWan(
        (funds.get(project.id) ?? []).reduce((sum, fund) => sum + (fund.recognisedFen ?? 0), 0),
      ),
      stage: furthest?.stage ?? 'negotiating',
      stageDate: furthest?.date ?? null,
      inScope: isInScope(project, facts.settings, rates, onDate).inScope,
      progress: latest?.progress ?? '',
      problem: latest?.problem ?? '',
      events: own,
    };
  });
  return { ...facts, period, projects: listed };
}

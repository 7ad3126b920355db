/** Everything a notice or briefing of a period is made of, gathered from the stored figures. */

import { listRates } from '../../../../db/queries/office/settings';
import { officeOrder } from '../../../../db/queries/office/units';
import { listProgressOf } from '../../../../db/queries/projects/progress';
import { listEvents } from '../../../../db/queries/projects/records';
import { listProjectTraits } from '../../../../db/queries/ranking/ranking-facts';
import { listEntries } from '../../../../db/queries/registers';
import { listBoardRows } from '../../../../db/queries/reports/board';
import type { Db } from '../../../../db/schema';
import type {
  IndicatorTotal,
  NoticeData,
  NoticeProblem,
  NoticeProject,
} from '../../../../shared/documents/notice/notice-data';
import { fenOn, formatWan } from '../../../../shared/domain/money';
import { dayCounted, daysOf, type Period, rangeOf } from '../../../../shared/domain/period';
import { classifyProblem } from '../../../../shared/domain/problem';
import { REPORTED_STAGES } from '../../../../shared/domain/stage';
import { problemRegister } from '../../../../shared/registers/declared/problem';
import { settingsFor } from '../../periods';
import { indicatorTotals } from '../../ranking/figures/indicator-totals';
import { type FactRules, recognisedFacts } from '../../ranking/figures/recognised-facts';
import { unitsOf } from '../../ranking/figures/units-of';
import { type ComputedRanking, standingRanking } from '../../ranking/rank-period';
import { tailWarnings } from '../../ranking/tail-warnings';
import { listOpenProblems } from '../registers/gather-register';
import { gatherFulfilment } from './gather-fulfilment';

export interface GatheredNotice {
  readonly data: NoticeData;
  /** What issuing freezes with the document. */
  readonly rankings: readonly ComputedRanking[];
}

export async function gatherNotice(
  db: Db,
  period: Period,
  issuedOn: string,
  number: string,
): Promise<GatheredNotice> {
  const settings = await settingsFor(db, period);
  const units = await unitsOf(db, rangeOf(period, 'month'));
  const month = await standingRanking(db, { period, scope: 'month' });
  const year = await standingRanking(db, { period, scope: 'year' });
  const warnings = await tailWarnings(db, period);
  const data: NoticeData = {
    period,
    issuedOn,
    number,
    settings,
    units: units.map(({ name, groupName, active }) => ({
      name,
      group: groupName,
      ...(active ? {} : { dissolved: true }),
    })),
    month: month.ranking.result,
    year: year.ranking.result,
    totals: (await indicatorTotals(db, period)).map(
      ({ indicator, month: ofMonth, year: ofYear }): IndicatorTotal => ({
        id: indicator.id,
        month: ofMonth,
        year: ofYear,
      }),
    ),
    submissions: (await listBoardRows(db, period)).map((row) => ({
      unit: row.unit,
      state: row.receivedAt === null ? 'missing' : row.late ? 'late' : 'on-time',
      receivedOn: row.receivedAt?.slice(0, 10) ?? null,
      returned: row.returned,
    })),
    problems: await listNoticeProblems(db, period, issuedOn, settings),
    projects: await listRecognisedProjects(db, period, settings),
    warnings: warnings.map((warning) => ({
      unit: warning.unit,
      group: warning.evidence.at(-1)?.group ?? '',
      months: warning.evidence.map(({ period: when, place }) => ({ period: when, place })),
    })),
  };
  const fulfilment = settings['notice.fulfilment'] ? await gatherFulfilment(db, period, units) : null;
  return { data: { ...data, ...(fulfilment && { fulfilment }) }, rankings: [month, year] };
}

/**
 * From the register as soon as it has entries of the period: with what is asked, urgent or not, and carried over
 * from earlier months while unsettled. Before that, as the reports tell them.
 */
export async function listNoticeProblems(
  db: Db,
  period: Period,
  issuedOn: string,
  settings: NoticeData['settings'],
): Promise<NoticeProblem[]> {
  const ofPeriod = daysOf(period);
  if ((await listEntries(db, problemRegister, ofPeriod)).length > 0) {
    const problems = await listOpenProblems(db, { issuedOn, settings });
    return problems.filter((problem) => problem.reportedOn <= ofPeriod.to);
  }
  const reports = (await listProgressOf(db, period)).filter((report) => report.problem !== '');
  return reports.map((report) => ({
    unit: report.unit,
    project: report.projectName,
    category: classifyProblem(report.problem),
    text: report.problem,
    wanted: '',
    urgent: false,
    deadline: null,
  }));
}

/** event → the units it counts for in the period; what adds only money, or nothing, is not there. */
async function unitsCounted(db: Db, period: Period, rules: FactRules): Promise<Map<number, string[]>> {
  const units = new Map<number, string[]>();
  for (const fact of await recognisedFacts(db, rangeOf(period, 'month'), rules)) {
    if (fact.kind === 'event' && fact.counted && !fact.amountOnly)
      units.set(fact.recordId, [...(units.get(fact.recordId) ?? []), fact.unit]);
  }
  return units;
}

/** Recognised in the period and counted, by stage in the office's order of units. */
async function listRecognisedProjects(
  db: Db,
  period: Period,
  settings: NoticeData['settings'],
): Promise<NoticeProject[]> {
  const rates = await listRates(db);
  const inOrder = await officeOrder(db);
  const events = (
    await listEvents(db, { recognisedIn: rangeOf(period, 'month'), states: ['recognised'] })
  ).sort(inOrder);
  const counted = await unitsCounted(db, period, { settings, rates });
  const traits = await listProjectTraits(db, [...new Set(events.map((event) => event.projectId))]);
  return events.flatMap((event): NoticeProject[] => {
    const project = traits.get(event.projectId);
    const stage = REPORTED_STAGES.find((candidate) => candidate === event.stage);
    const onDate = dayCounted(event.eventDate, event.reportedPeriod);
    const units = counted.get(event.id);
    if (!project || !stage || units === undefined) return [];
    const fen = fenOn(project.totalInvestment, onDate, rates);
    return [
      {
        stage,
        name: project.name,
        unit: units.join('、'),
        investor: project.investor,
        industry: project.industry,
        totalWan: fen === null ? null : formatWan(fen),
        date: onDate,
        content: project.content,
      },
    ];
  });
}

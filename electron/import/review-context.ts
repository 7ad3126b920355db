import { booksNameUnits, listUnits } from '../../db/queries/office/units';
import { listKnownProjects, listMatchDecisions } from '../../db/queries/projects/matching';
import { listFunds, sumFundsBefore } from '../../db/queries/projects/records';
import { listWaitingReports } from '../../db/queries/reports/board';
import { listLayoutMemories } from '../../db/queries/reports/layout-memory';
import type { Db } from '../../db/schema';
import { type Period, shiftPeriod } from '../../shared/domain/period';
import { STANDING_STATES } from '../../shared/domain/stage';
import type { KnownProject } from '../../shared/import/matching/known-project';
import type { ReviewFacts } from '../../shared/import/review/facts';
import type { ReportedFund } from '../../shared/import/review/review-context';
import { settingsFor } from '../office/periods';

/** A unit that an import would register. */
export interface AssumedUnit {
  readonly name: string;
  readonly aliases: readonly string[];
}

interface ReviewWanted {
  readonly period: Period;
  readonly unitName: string | null;
  readonly assumedUnits: readonly AssumedUnit[];
}

/** What the office knows when workbooks of a period come in, its projects left out. */
export async function readReviewFacts(
  db: Db,
  { period, unitName, assumedUnits }: ReviewWanted,
  today: string,
): Promise<ReviewFacts> {
  const settings = await settingsFor(db, period);
  // No unit of the office has such a number.
  const assumed = assumedUnits.map((unit, place) => ({
    ...unit,
    id: -1 - place,
    shortName: '',
    active: true,
  }));
  return {
    period,
    cutOffDay: settings['cut-off.day'],
    today,
    units: [...(await listUnits(db)), ...assumed],
    earlier: await listWaitingReports(db, period),
    funds: await fundsReportedIn(db, period),
    fundsBefore: await fundsReportedIn(db, shiftPeriod(period, -1)),
    fundsToDate: await sumFundsBefore(db, period),
    memories: await listLayoutMemories(db),
    decisions: await listMatchDecisions(db),
    scope: { domesticWan: settings['scope.domestic-wan'], foreignWanUsd: settings['scope.foreign-wan-usd'] },
    namesUnits: await booksNameUnits(db),
    officeName: settings['office.name'],
    unitName,
  };
}

async function fundsReportedIn(db: Db, period: Period): Promise<ReportedFund[]> {
  const funds = await listFunds(db, { reportedIn: { from: period, to: period }, states: STANDING_STATES });
  return funds.map(({ projectId, money, arrivedOn, voucher }) => ({
    projectId,
    money,
    date: arrivedOn,
    voucher,
  }));
}

const PROJECTS_A_TURN = 300;

/** Its projects, some at a time: fifty thousand at once would keep the window waiting. */
export async function* readKnownProjects(db: Db): AsyncGenerator<KnownProject[]> {
  for (let after = 0; ; ) {
    const projects = await listKnownProjects(db, { after, count: PROJECTS_A_TURN });
    const last = projects.at(-1);
    if (last === undefined) return;
    yield projects;
    after = last.id;
  }
}

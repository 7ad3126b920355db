/** What the blank sheets of judges, enterprises and reviewers list. */
import { listEntries, listOpenEntries } from '../../../../db/queries/registers';
import type { Db } from '../../../../db/schema';
import type {
  InspectionSheetData,
  ReviewSheetData,
  SurveySheetData,
} from '../../../../shared/documents/assessment/build-mark-sheets';
import type { IssueFacts } from '../../../../shared/documents/page/official-parts';
import { type Period, yearOf } from '../../../../shared/domain/period';
import { inspectionStopRegister } from '../../../../shared/registers/declared/inspection-stop';
import { meetingRegister, REVIEW_MEETING } from '../../../../shared/registers/declared/meeting';
import { reviewRegister } from '../../../../shared/registers/declared/review';
import { surveyMarkRegister } from '../../../../shared/registers/declared/survey-mark';
import { AppFault } from '../../../../shared/result';

/** The route of the year's tour. @throws AppFault `nothing-to-do` when there is none. */
export async function gatherInspectionSheet(
  db: Db,
  period: Period,
  facts: IssueFacts,
): Promise<InspectionSheetData> {
  const year = yearOf(period);
  const stops = await listEntries(db, inspectionStopRegister, yearRange(year));
  if (stops.length === 0)
    throw new AppFault(
      'nothing-to-do',
      `${year}年度还没有登记巡查线路，没有可打分的项目。数据没有变化；请先在“巡查线路”登记要看的项目。`,
    );
  const last = Number.MAX_SAFE_INTEGER;
  return {
    ...facts,
    year,
    stops: stops
      .sort((a, b) => (a.fields.position ?? last) - (b.fields.position ?? last) || a.id - b.id)
      .map(({ project, unit, fields }) => ({ project, unit, sights: fields.sights })),
  };
}

/** The departments the settings name, else those surveyed before. @throws AppFault `nothing-to-do` when there are none. */
export async function gatherSurveySheet(db: Db, period: Period, facts: IssueFacts): Promise<SurveySheetData> {
  const named = facts.settings['survey.departments'];
  const surveyed = (await listEntries(db, surveyMarkRegister))
    .reverse()
    .map(({ fields }) => fields.department);
  const departments = named.length > 0 ? named : [...new Set(surveyed)];
  if (departments.length === 0)
    throw new AppFault(
      'nothing-to-do',
      '还没有写明接受测评的部门，测评表没有内容。数据没有变化；请在“口径与版式”的“巡查与测评”里列出部门。',
    );
  return { ...facts, year: yearOf(period), departments };
}

/** Projects that are to come before the next review meeting. @throws AppFault `nothing-to-do` when there are none. */
export async function gatherReviewSheet(db: Db, period: Period, facts: IssueFacts): Promise<ReviewSheetData> {
  const open = (await listOpenEntries(db, reviewRegister)).reverse();
  const meetings = (await listEntries(db, meetingRegister, { from: facts.issuedOn })).filter(
    ({ state, fields }) => fields.kind === REVIEW_MEETING && state !== 'cancelled',
  );
  const heldOn = meetings.at(-1)?.fields.heldAt?.slice(0, 10);
  const coming = open.filter(
    ({ state, fields }) => state === 'submitted' || (heldOn !== undefined && fields.meetingOn === heldOn),
  );
  if (coming.length === 0)
    throw new AppFault(
      'nothing-to-do',
      '没有列入议题或定了上会日期的项目，评审意见表没有内容。数据没有变化；请先在“项目评审”把项目列入议题。',
    );
  return {
    ...facts,
    period,
    projects: coming.map(({ fields, unit }) => ({ name: fields.name, unit, investor: fields.investor })),
  };
}

function yearRange(year: number) {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

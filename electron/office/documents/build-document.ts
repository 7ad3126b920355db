import { setImmediate as nextTurn } from 'node:timers/promises';
import { listUnits } from '../../../db/queries/office/units';
import { listProjects } from '../../../db/queries/projects/projects';
import type { Db } from '../../../db/schema';
import { buildAssessment } from '../../../shared/documents/assessment/build-assessment';
import {
  buildInspectionSheet,
  buildReviewSheet,
  buildSurveySheet,
} from '../../../shared/documents/assessment/build-mark-sheets';
import {
  buildTestResult,
  hasTestResult,
  TESTS,
  type TestKind,
} from '../../../shared/documents/assessment/build-test-result';
import { buildCalendar } from '../../../shared/documents/calendar/build-calendar';
import { buildAgenda } from '../../../shared/documents/forms/build-agenda';
import { buildLetter } from '../../../shared/documents/forms/build-letter';
import { buildMinutes } from '../../../shared/documents/forms/build-minutes';
import { buildReviewMinutes } from '../../../shared/documents/forms/build-review-minutes';
import { DOCUMENT_KIND_NAMES, DOCUMENT_SUBJECTS, type DocumentKind } from '../../../shared/documents/kinds';
import type { DocumentModel } from '../../../shared/documents/model';
import { buildBriefing } from '../../../shared/documents/notice/build-briefing';
import { buildNotice } from '../../../shared/documents/notice/build-notice';
import type { NoticeData } from '../../../shared/documents/notice/notice-data';
import type { IssueFacts } from '../../../shared/documents/page/official-parts';
import { buildKeyLists } from '../../../shared/documents/projects/build-key-lists';
import { buildProjectFile } from '../../../shared/documents/projects/build-project-file';
import { buildProjectList } from '../../../shared/documents/projects/build-project-list';
import { buildWallChart } from '../../../shared/documents/projects/build-wall-chart';
import { buildQuarter } from '../../../shared/documents/quarter/build-quarter';
import { buildConfirmedValues } from '../../../shared/documents/ranking/build-confirmed-values';
import { buildCorrection } from '../../../shared/documents/ranking/build-correction';
import { buildConflictFile } from '../../../shared/documents/registers/build-conflict-file';
import { buildDispatch } from '../../../shared/documents/registers/build-dispatch';
import { buildEscalation } from '../../../shared/documents/registers/build-escalation';
import { buildLeaderFile } from '../../../shared/documents/registers/build-leader-file';
import { buildRuling } from '../../../shared/documents/registers/build-ruling';
import { buildSponsorship } from '../../../shared/documents/registers/build-sponsorship';
import { buildSupervision } from '../../../shared/documents/registers/build-supervision';
import { buildSubmissionsNotice } from '../../../shared/documents/submissions/build-submissions-notice';
import { buildReportInPerson } from '../../../shared/documents/unit/build-report-in-person';
import { buildScoreSheet } from '../../../shared/documents/unit/build-score-sheet';
import { type Period, yearOf } from '../../../shared/domain/period';
import { AppFault } from '../../../shared/result';
import { settingsFor } from '../periods';
import { assessYear } from '../ranking/assessment/assess-year';
import type { ComputedRanking } from '../ranking/rank-period';
import { gatherKeyLists } from './projects/gather-key-lists';
import { gatherProjectFile } from './projects/gather-project-file';
import { gatherProjectList } from './projects/gather-project-list';
import { gatherConfirmedValues } from './ranking/gather-confirmed-values';
import { gatherCorrection } from './ranking/gather-correction';
import { gatherNotice, listNoticeProblems } from './ranking/gather-notice';
import { gatherQuarter } from './ranking/gather-quarter';
import { gatherReportInPerson } from './ranking/gather-report-in-person';
import { gatherScoreSheet } from './ranking/gather-score-sheet';
import { gatherAgenda } from './registers/gather-agenda';
import { gatherCalendar } from './registers/gather-calendar';
import { gatherConflictFile } from './registers/gather-conflict-file';
import { gatherLeaderFile } from './registers/gather-leader-file';
import { gatherInspectionSheet, gatherReviewSheet, gatherSurveySheet } from './registers/gather-mark-sheets';
import { gatherMeeting, periodHeard } from './registers/gather-meeting';
import { gatherDispatch, gatherEscalation, gatherRuling } from './registers/gather-register';
import { gatherReviews } from './registers/gather-reviews';
import { gatherSponsorship } from './registers/gather-sponsorship';
import { gatherSupervision } from './registers/gather-supervision';

export interface DocumentQuestion {
  readonly kind: DocumentKind;
  readonly period: Period;
  /** Name of the unit as stored, for kinds about one unit. */
  readonly unit: string | null;
  readonly projectId: number | null;
  /** For kinds about one register entry, where it was named. */
  readonly entryId: number | null;
  readonly issuedOn: string;
  readonly number: string;
}

export interface BuiltDocument {
  readonly model: DocumentModel;
  /** What the figures rest on; frozen when the document is issued. */
  readonly rankings: readonly ComputedRanking[];
}

type Builder = (db: Db, question: DocumentQuestion, facts: IssueFacts) => Promise<BuiltDocument>;

/** One builder per kind; a new kind of document is a builder and a line here. */
const BUILDERS: Record<DocumentKind, Builder> = {
  notice: fromNotice(buildNotice),
  briefing: fromNotice(buildBriefing),
  submissions: fromNotice(buildSubmissionsNotice),
  minutes: async (db, question, { settings }) => {
    const { period, issuedOn, number } = question;
    const meeting = await gatherMeeting(db, question, settings);
    const heard = meeting === null ? period : await periodHeard(db, meeting.heldOn, period, settings);
    const { data, rankings } = await gatherNotice(db, heard, issuedOn, number);
    const problems = await listNoticeProblems(db, period, issuedOn, settings);
    return { model: buildMinutes({ ...data, problems, meeting }), rankings };
  },
  quarter: async (db, { period }, facts) => {
    const { data, rankings } = await gatherQuarter(db, period, facts);
    return { model: buildQuarter(data), rankings };
  },
  'score-sheet': async (db, { period, unit }, facts) =>
    alone(buildScoreSheet(await gatherScoreSheet(db, period, unit ?? '', facts))),
  'report-in-person': async (db, { period, unit }, facts) =>
    alone(buildReportInPerson(await gatherReportInPerson(db, period, unit ?? '', facts))),
  'project-list': async (db, { period }, facts) =>
    alone(buildProjectList(await gatherProjectList(db, period, facts))),
  'wall-chart': async (db, { period }, facts) =>
    alone(buildWallChart(await gatherProjectList(db, period, facts))),
  'project-file': async (db, { period, projectId }, facts) =>
    alone(buildProjectFile(await gatherProjectFile(db, period, projectId ?? 0, facts))),
  correction: async (db, { period }, facts) =>
    alone(buildCorrection(await gatherCorrection(db, period, facts))),
  'confirmed-values': async (db, { period }, facts) =>
    alone(buildConfirmedValues(await gatherConfirmedValues(db, period, facts))),
  assessment: async (db, { period }, facts) =>
    alone(buildAssessment({ ...facts, assessment: await assessYear(db, yearOf(period)) })),
  inspection: async (db, { period }, facts) => alone(await testResult(db, 'inspection', period, facts)),
  survey: async (db, { period }, facts) => alone(await testResult(db, 'survey', period, facts)),
  supervision: async (db, { period, entryId }, facts) =>
    alone(buildSupervision(await gatherSupervision(db, { ...facts, period }, entryId))),
  'review-minutes': async (db, question, facts) => {
    const { period } = question;
    const meeting = await gatherMeeting(db, question, facts.settings);
    const projects = meeting === null ? [] : await gatherReviews(db, meeting.heldOn);
    return alone(buildReviewMinutes({ ...facts, period, meeting, projects }));
  },
  agenda: async (db, question, facts) => alone(buildAgenda(await gatherAgenda(db, question, facts))),
  'review-sheet': async (db, { period }, facts) =>
    alone(buildReviewSheet(await gatherReviewSheet(db, period, facts))),
  'inspection-sheet': async (db, { period }, facts) =>
    alone(buildInspectionSheet(await gatherInspectionSheet(db, period, facts))),
  'survey-sheet': async (db, { period }, facts) =>
    alone(buildSurveySheet(await gatherSurveySheet(db, period, facts))),
  letter: async (_db, _question, facts) => alone(buildLetter(facts)),
  dispatch: async (db, { period }, facts) =>
    alone(buildDispatch(await gatherDispatch(db, { ...facts, period }))),
  escalation: async (db, { period, entryId }, facts) =>
    alone(buildEscalation(await gatherEscalation(db, { ...facts, period }, entryId))),
  sponsorship: async (db, { period }, facts) =>
    alone(buildSponsorship(await gatherSponsorship(db, { ...facts, period }))),
  ruling: async (db, { period, entryId }, facts) =>
    alone(buildRuling(await gatherRuling(db, { ...facts, period }, entryId))),
  'key-lists': async (db, { period }, facts) => alone(buildKeyLists(await gatherKeyLists(db, period, facts))),
  'leader-file': async (db, { period }, facts) =>
    alone(buildLeaderFile(await gatherLeaderFile(db, { ...facts, period }))),
  'conflict-file': async (db, { projectId }, facts) =>
    alone(buildConflictFile(await gatherConflictFile(db, projectId ?? 0, facts))),
  calendar: async (db, { period }, facts) => alone(buildCalendar(await gatherCalendar(db, period, facts))),
};

function fromNotice(build: (data: NoticeData) => DocumentModel): Builder {
  return async (db, { period, issuedOn, number }) => {
    const { data, rankings } = await gatherNotice(db, period, issuedOn, number);
    // All is read by now, in one piece; the window is answered before it is written up.
    await nextTurn();
    return { model: build(data), rankings };
  };
}

async function testResult(db: Db, kind: TestKind, period: Period, facts: IssueFacts): Promise<DocumentModel> {
  const assessment = await assessYear(db, yearOf(period));
  if (!hasTestResult(kind, assessment))
    throw new AppFault(
      'nothing-to-do',
      `${assessment.year}年度还没有${TESTS[kind].indicator}的得分，没有结果可印发。数据没有变化；得分在“年度考评”录入。`,
    );
  return buildTestResult(kind, { ...facts, assessment });
}

function alone(model: DocumentModel): BuiltDocument {
  return { model, rankings: [] };
}

/**
 * The document of a kind from the stored figures. Faults: `bad-input` when the unit or project the kind is about
 * was not named, `not-found`, `nothing-to-do` when there is nothing to write about.
 */
export async function buildDocument(db: Db, question: DocumentQuestion): Promise<BuiltDocument> {
  const { kind, period, unit, projectId, issuedOn, number } = question;
  const name = DOCUMENT_KIND_NAMES[kind];
  const subject = DOCUMENT_SUBJECTS[kind];
  if (subject === 'unit' && unit === null)
    throw new AppFault(
      'bad-input',
      `${name}是给一个单位的，还没有指明单位（--unit 单位名称）。没有生成文件，数据没有变化。`,
    );
  if (subject === 'project') {
    if (projectId === null)
      throw new AppFault(
        'bad-input',
        `${name}是关于一个项目的，还没有指明项目（--project 编号）。没有生成文件，数据没有变化。`,
      );
    const known = await listProjects(db, { ids: [projectId] });
    if (known.length === 0) {
      throw new AppFault(
        'not-found',
        `没有编号为 ${projectId} 的项目，没有生成${name}。数据没有变化；编号见项目库或 projects 命令。`,
      );
    }
  }
  const settings = await settingsFor(db, period);
  const { model, rankings } = await BUILDERS[kind](db, question, { settings, issuedOn, number });
  return { model: { ...model, units: (await listUnits(db)).map((unit) => unit.name) }, rankings };
}

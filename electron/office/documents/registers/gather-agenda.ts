import { listOpenEntries } from '../../../../db/queries/registers';
import type { Db } from '../../../../db/schema';
import type { AgendaData } from '../../../../shared/documents/forms/build-agenda';
import type { IssueFacts } from '../../../../shared/documents/page/official-parts';
import { decisionRegister } from '../../../../shared/registers/declared/decision';
import {
  QUARTER_MEETING,
  REVIEW_MEETING,
  WEEKLY_MEETING,
} from '../../../../shared/registers/declared/meeting';
import { AppFault } from '../../../../shared/result';
import { listMeetings, type MeetingQuestion, namesOfQuarter } from './gather-meeting';
import { listOpenProblems } from './gather-register';
import { gatherReviews } from './gather-reviews';

/**
 * The meeting named, else the next one in preparation from the day of issue on, with what its kind takes up: projects
 * for review, who is praised and who speaks, unsettled problems. @throws AppFault `nothing-to-do` when there is none.
 */
export async function gatherAgenda(
  db: Db,
  question: MeetingQuestion,
  facts: IssueFacts,
): Promise<AgendaData> {
  const { period, entryId } = question;
  const from = facts.issuedOn < `${period}-01` ? `${period}-01` : facts.issuedOn;
  const next = (await listMeetings(db, question, { from }))
    .filter(({ state }) => entryId !== null || state === 'planned')
    .at(-1);
  const heldAt = next?.fields.heldAt;
  if (!next || !heldAt)
    throw new AppFault(
      'nothing-to-do',
      '没有筹备中的会议，没有议程可印。数据没有变化；请先在“会议安排”登记会议。',
    );
  const { topic, kind, place, attendees, observers, agenda, materials } = next.fields;
  const heldOn = heldAt.slice(0, 10);
  return {
    ...facts,
    meeting: { topic, kind, heldAt, place, leader: next.leader, attendees, observers, agenda, materials },
    projects: kind === REVIEW_MEETING ? await gatherReviews(db, heldOn) : [],
    quarter: kind === QUARTER_MEETING ? await namesOfQuarter(db, heldOn, period, facts.settings) : null,
    week: kind === WEEKLY_MEETING ? await gatherWeek(db, facts) : null,
  };
}

async function gatherWeek(db: Db, facts: IssueFacts): Promise<AgendaData['week']> {
  const counts = new Map<string, number>();
  for (const { unit } of await listOpenProblems(db, facts)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return {
    problems: [...counts].map(([unit, count]) => ({ unit, count })),
    undone: (await listOpenEntries(db, decisionRegister, { to: facts.issuedOn })).length,
  };
}

import { listEntries } from '../../../../db/queries/registers';
import type { Db } from '../../../../db/schema';
import type { AgendaData } from '../../../../shared/documents/forms/build-agenda';
import type { IssueFacts } from '../../../../shared/documents/page/official-parts';
import type { Period } from '../../../../shared/domain/period';
import { meetingRegister, REVIEW_MEETING } from '../../../../shared/registers/declared/meeting';
import { AppFault } from '../../../../shared/result';
import { gatherReviews } from './gather-reviews';

/** The next meeting in preparation from the day of issue on. @throws AppFault `nothing-to-do` when there is none. */
export async function gatherAgenda(db: Db, period: Period, facts: IssueFacts): Promise<AgendaData> {
  const from = facts.issuedOn < `${period}-01` ? `${period}-01` : facts.issuedOn;
  const next = (await listEntries(db, meetingRegister, { from }))
    .filter(({ state }) => state === 'planned')
    .at(-1);
  const heldAt = next?.fields.heldAt;
  if (!next || !heldAt)
    throw new AppFault(
      'nothing-to-do',
      '没有筹备中的会议，没有议程可印。数据没有变化；请先在“会议安排”登记会议。',
    );
  const { topic, kind, place, attendees, observers, agenda, materials } = next.fields;
  return {
    ...facts,
    meeting: { topic, kind, heldAt, place, leader: next.leader, attendees, observers, agenda, materials },
    projects: kind === REVIEW_MEETING ? await gatherReviews(db, heldAt.slice(0, 10)) : [],
  };
}

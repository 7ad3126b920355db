import { listEntries } from '../../../../db/queries/registers';
import type { Db } from '../../../../db/schema';
import type { PaperMeeting } from '../../../../shared/documents/forms/build-minutes';
import type { Period } from '../../../../shared/domain/period';
import { decisionRegister } from '../../../../shared/registers/declared/decision';
import { meetingRegister, REVIEW_MEETING } from '../../../../shared/registers/declared/meeting';

/**
 * The latest meeting of the period up to the day of issue, one that reviews projects or another, with what was decided
 * on its day; `null` for none.
 */
export async function gatherMeeting(
  db: Db,
  period: Period,
  issuedOn: string,
  sort: 'review' | 'other',
): Promise<PaperMeeting | null> {
  const [meeting] = (await listEntries(db, meetingRegister, { from: `${period}-01`, to: issuedOn })).filter(
    ({ state, fields }) =>
      state !== 'cancelled' &&
      fields.heldAt?.startsWith(period) &&
      (fields.kind === REVIEW_MEETING) === (sort === 'review'),
  );
  const heldOn = meeting?.fields.heldAt?.slice(0, 10);
  if (!meeting || heldOn === undefined) return null;
  const decisions = await listEntries(db, decisionRegister, { from: heldOn, to: heldOn });
  const { topic, place, attendees, observers, absent, agenda, materials, outcome } = meeting.fields;
  return {
    ...{ topic, heldOn, place, attendees, observers, absent, agenda, materials, outcome },
    leader: meeting.leader,
    decisions: decisions
      .reverse()
      .map(({ unit, fields }) => ({ unit, text: fields.text, deadline: fields.deadline })),
  };
}

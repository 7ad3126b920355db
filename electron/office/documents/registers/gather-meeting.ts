import { type EntryFilter, listEntries } from '../../../../db/queries/registers';
import { findPeriod } from '../../../../db/queries/reports/periods';
import type { Db } from '../../../../db/schema';
import type { PaperMeeting } from '../../../../shared/documents/forms/build-minutes';
import { judgeQuarter, type QuarterNames } from '../../../../shared/documents/quarter/judge-quarter';
import { cutOffDate } from '../../../../shared/domain/month/cut-off';
import { type Period, shiftPeriod } from '../../../../shared/domain/period';
import type { Settings } from '../../../../shared/domain/settings';
import { decisionRegister } from '../../../../shared/registers/declared/decision';
import { meetingRegister, QUARTER_MEETING } from '../../../../shared/registers/declared/meeting';
import type { EntryOf } from '../../../../shared/registers/register';
import { findEntryPaper } from '../../../../shared/registers/registers';
import { rankPeriod } from '../../ranking/rank-period';
import type { DocumentQuestion } from '../build-document';

/** Which meeting a paper is about: the one named, else one of those its kind can be about. */
export type MeetingQuestion = Pick<DocumentQuestion, 'kind' | 'period' | 'issuedOn' | 'entryId'>;

/** The meetings a paper can be about, the latest first: the one named, else those of the days given. */
export async function listMeetings(
  db: Db,
  { kind, entryId }: MeetingQuestion,
  days: EntryFilter,
): Promise<EntryOf<typeof meetingRegister>[]> {
  const paper = findEntryPaper(kind);
  const meetings = await listEntries(db, meetingRegister, entryId === null ? days : { ids: [entryId] });
  return meetings.filter((meeting) => paper?.ofEntry(meeting) ?? true);
}

/**
 * The meeting named, else the latest of the period up to the day of issue, with what was decided on its day; `null`
 * for none.
 */
export async function gatherMeeting(
  db: Db,
  question: MeetingQuestion,
  settings: Settings,
): Promise<PaperMeeting | null> {
  const { period, issuedOn, entryId } = question;
  const meetings = await listMeetings(db, question, { from: `${period}-01`, to: issuedOn });
  const meeting = meetings.find(({ fields }) => entryId !== null || fields.heldAt?.startsWith(period));
  const heldOn = meeting?.fields.heldAt?.slice(0, 10);
  if (!meeting || heldOn === undefined) return null;
  const decisions = await listEntries(db, decisionRegister, { from: heldOn, to: heldOn });
  const { topic, kind, place, attendees, observers, absent, agenda, materials, outcome } = meeting.fields;
  return {
    ...{ topic, heldOn, place, attendees, observers, absent, agenda, materials, outcome },
    leader: meeting.leader,
    decisions: decisions
      .reverse()
      .map(({ unit, fields }) => ({ unit, text: fields.text, deadline: fields.deadline })),
    quarter: kind === QUARTER_MEETING ? await namesOfQuarter(db, heldOn, period, settings) : null,
  };
}

/** Who is praised and who speaks at a meeting of the quarter, by the ranking it hears about. */
export async function namesOfQuarter(
  db: Db,
  heldOn: string,
  asked: Period,
  settings: Settings,
): Promise<QuarterNames> {
  const period = await periodHeard(db, heldOn, asked, settings);
  const { result } = await rankPeriod(db, { period, scope: 'quarter' });
  const verdicts = judgeQuarter(period, result, settings);
  return {
    period,
    praised: verdicts.flatMap(({ praised }) => praised),
    speaking: verdicts.flatMap(({ speaking }) => speaking),
  };
}

/** The month a meeting can have heard about: before the cut-off of its own month that is the month before. */
export async function periodHeard(
  db: Db,
  heldOn: string,
  period: Period,
  settings: Settings,
): Promise<Period> {
  const own = heldOn.slice(0, 7);
  const heard = heldOn < cutOffDate(own, settings).date ? shiftPeriod(own, -1) : own;
  return (await findPeriod(db, heard)) === null ? period : heard;
}

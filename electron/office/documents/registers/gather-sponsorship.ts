/** Who sponsors what, and how well it is kept: for the published table and for the leaders' own files. */
import { listLeaders } from '../../../../db/queries/office/leaders';
import { listEntries, listOpenEntries } from '../../../../db/queries/registers';
import type { Db } from '../../../../db/schema';
import type {
  PaperData,
  PaperSponsorship,
  SponsorshipData,
} from '../../../../shared/documents/registers/register-data';
import { viewDayOf } from '../../../../shared/domain/period';
import { sponsorshipRegister } from '../../../../shared/registers/declared/sponsorship';
import { teamMemberRegister } from '../../../../shared/registers/declared/team-member';
import { visitRegister } from '../../../../shared/registers/declared/visit';
import type { EntryOf } from '../../../../shared/registers/register';
import { AppFault } from '../../../../shared/result';

export interface Sponsorship {
  readonly entry: EntryOf<typeof sponsorshipRegister>;
  readonly kept: Omit<PaperSponsorship, 'leader' | 'title'>;
}

/** Sponsorships in force at the end of the period, or on the day of issue within it; the latest first. */
export async function listSponsorships(
  db: Db,
  { period, issuedOn, settings }: PaperData,
): Promise<Sponsorship[]> {
  const today = viewDayOf(period, issuedOn);
  const own = await listOpenEntries(db, sponsorshipRegister, { to: today });
  const related = {
    visit: await listEntries(db, visitRegister, { to: today }),
    'team-member': await listEntries(db, teamMemberRegister),
  };
  return own.map((entry) => {
    const derived = sponsorshipRegister.derive?.(entry, { today, isClosed: false, settings, own, related });
    const { missing, visits, lastVisit, subject } = derived?.values ?? {};
    return {
      entry,
      kept: {
        subject: String(subject ?? ''),
        unit: entry.unit,
        kind: entry.fields.kind,
        missing: String(missing ?? ''),
        visits: Number(visits ?? 0),
        lastVisit: typeof lastVisit === 'string' ? lastVisit : null,
        idle: derived?.tone === 'warning',
      },
    };
  });
}

/** By the office's order of leaders. @throws AppFault `nothing-to-do`. */
export async function gatherSponsorship(db: Db, data: PaperData): Promise<SponsorshipData> {
  const sponsorships = await listSponsorships(db, data);
  if (sponsorships.length === 0)
    throw new AppFault('nothing-to-do', '还没有包保关系，没有可公布的内容。请先在“领导包保”登记。');
  const leaders = await listLeaders(db);
  const order = new Map(leaders.map((leader, index) => [leader.id, index]));
  const position = (id: number | null) => order.get(id ?? 0) ?? order.size;
  return {
    ...data,
    sponsorships: sponsorships
      .sort(
        ({ entry: a }, { entry: b }) =>
          position(a.fields.leaderId) - position(b.fields.leaderId) || a.id - b.id,
      )
      .map(({ entry, kept }) => ({
        leader: entry.leader,
        title: leaders.find((leader) => leader.id === entry.fields.leaderId)?.title ?? '',
        ...kept,
      })),
  };
}

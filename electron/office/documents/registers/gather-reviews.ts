import { listEntries } from '../../../../db/queries/registers';
import type { Db } from '../../../../db/schema';
import type { ReviewedProject } from '../../../../shared/documents/forms/build-review-minutes';
import { missingMaterials, reviewRegister } from '../../../../shared/registers/declared/review';
import { stateTitle } from '../../../../shared/registers/register';

/** The projects that were before the meeting of a day, in the order they were reported in. */
export async function gatherReviews(db: Db, heldOn: string): Promise<ReviewedProject[]> {
  const entries = await listEntries(db, reviewRegister, { to: heldOn });
  return entries
    .filter(({ fields }) => fields.meetingOn === heldOn)
    .reverse()
    .map(({ fields, unit, leader, state }) => ({
      ...{ name: fields.name, unit, investor: fields.investor, missing: missingMaterials(fields) },
      ...{ departments: fields.departments, experts: fields.experts, opinion: fields.opinion },
      verdict: state === 'approved' || state === 'rejected' ? stateTitle(reviewRegister, state) : '',
      ...{ leader, responsible: fields.responsible },
    }));
}

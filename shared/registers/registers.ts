import type { DocumentKind } from '../documents/kinds';
import { decisionRegister } from './declared/decision';
import { firstContactRegister } from './declared/first-contact';
import { inspectionMarkRegister } from './declared/inspection-mark';
import { inspectionStopRegister } from './declared/inspection-stop';
import { meetingRegister } from './declared/meeting';
import { problemRegister } from './declared/problem';
import { reportInPersonRegister } from './declared/report-in-person';
import { reviewRegister } from './declared/review';
import { rulingRegister } from './declared/ruling';
import { sponsorshipRegister } from './declared/sponsorship';
import { supervisionRegister } from './declared/supervision';
import { surveyMarkRegister } from './declared/survey-mark';
import { teamMemberRegister } from './declared/team-member';
import { tripRegister } from './declared/trip';
import { tripProjectRegister } from './declared/trip-project';
import { visitRegister } from './declared/visit';
import type { Register, RegisterPaper } from './register';

/** All registers, in the order of the navigation. A new one is a declaration and a line here. */
export const REGISTERS: readonly Register[] = [
  problemRegister,
  decisionRegister,
  meetingRegister,
  reviewRegister,
  sponsorshipRegister,
  teamMemberRegister,
  visitRegister,
  tripRegister,
  tripProjectRegister,
  firstContactRegister,
  rulingRegister,
  reportInPersonRegister,
  supervisionRegister,
  inspectionStopRegister,
  inspectionMarkRegister,
  surveyMarkRegister,
];

export function findRegister(id: string): Register | null {
  return REGISTERS.find((register) => register.id === id) ?? null;
}

export interface EntryPaper {
  readonly register: Register;
  readonly ofEntry: NonNullable<RegisterPaper['ofEntry']>;
}

/** The register one entry of which a paper of the kind can be about; `null`: it is never about one alone. */
export function findEntryPaper(kind: DocumentKind): EntryPaper | null {
  for (const register of REGISTERS) {
    const ofEntry = register.papers?.find((paper) => paper.kind === kind)?.ofEntry;
    if (ofEntry) return { register, ofEntry };
  }
  return null;
}

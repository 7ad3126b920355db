import { decisionRegister } from './declared/decision';
import { firstContactRegister } from './declared/first-contact';
import { meetingRegister } from './declared/meeting';
import { problemRegister } from './declared/problem';
import { reportInPersonRegister } from './declared/report-in-person';
import { reviewRegister } from './declared/review';
import { rulingRegister } from './declared/ruling';
import { sponsorshipRegister } from './declared/sponsorship';
import { supervisionRegister } from './declared/supervision';
import { teamMemberRegister } from './declared/team-member';
import { tripRegister } from './declared/trip';
import { tripProjectRegister } from './declared/trip-project';
import { visitRegister } from './declared/visit';
import type { Register } from './register';

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
];

export function findRegister(id: string): Register | null {
  return REGISTERS.find((register) => register.id === id) ?? null;
}

/** What is scored once a year: the inspection tour by seven judges, the survey of the departments by enterprises. */
import { CURRENT_PERIOD, UNITS } from '../district.mjs';

const JUDGES = 7;
/** Serves enterprises, and is therefore surveyed. */
const SURVEYED = '部门组';

/** @param {import('../types').Random} random */
export function makeAssessment(random) {
  const assessed = UNITS.filter((unit) => unit.inComposite);
  return {
    year: Number(CURRENT_PERIOD.slice(0, 4)),
    inspection: assessed.map(({ name, pace }) => {
      // Who brings in more has more to show.
      const middle = 82 + Math.round(pace * 4) + random.integer(-2, 2);
      return {
        unit: name,
        scores: Array.from({ length: JUDGES }, () => Math.min(99, middle + random.integer(-4, 4))),
      };
    }),
    survey: assessed
      .filter((unit) => unit.group === SURVEYED)
      .map(({ name }) => ({ unit: name, score: `${random.integer(84, 97)}.${random.integer(0, 9)}` })),
  };
}

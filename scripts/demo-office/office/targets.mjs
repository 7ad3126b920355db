/** Targets of 2026 by unit, indicator, year and quarter, and the monthly totals of 2025. */
import { periodsBetween } from '../calendar.mjs';
import { NO_TARGET, UNITS } from '../district.mjs';

/** @typedef {import('../types').IndicatorId} IndicatorId */
/** @typedef {import('../types').Random} Random */
/** @typedef {import('../types').Project} Project */

/** @type {readonly [IndicatorId, number][]} */
const COUNTS = [
  ['signed-count', 1],
  ['registered-count', 0.82],
  ['started-count', 0.62],
  ['producing-count', 0.46],
];
const QUARTER_SHARES = [18, 26, 27];

/** @param {Random} random */
export function makeTargets(random) {
  const targets = [];
  for (const unit of UNITS) {
    for (const [indicator, annual] of annualTargets(random, unit)) {
      if (unit.name === NO_TARGET.unit && indicator === NO_TARGET.indicator) continue;
      const step = indicator.endsWith('count') ? 1 : 100;
      const quarters = QUARTER_SHARES.map((percent) =>
        Math.max(step, Math.round((annual * percent) / 100 / step) * step),
      );
      const last = Math.max(step, annual - quarters.reduce((sum, value) => sum + value, 0));
      const all = [...quarters, last];
      const year = all.reduce((sum, value) => sum + value, 0);
      for (const [quarter, value] of [year, ...all].entries()) {
        targets.push({ unit: unit.name, indicator, year: 2026, quarter, value: String(value) });
      }
    }
  }
  return targets;
}

/** @param {Random} random @param {import('../types').UnitPlan} unit @returns {[IndicatorId, number][]} */
function annualTargets(random, unit) {
  /** @type {[IndicatorId, number][]} */
  const counts = COUNTS.map(([indicator, factor]) => [
    indicator,
    Math.max(4, Math.round(unit.pace * 11 * factor * (0.9 + random.next() * 0.25))),
  ]);
  const average = unit.group === '园区组' ? 19500 : 12500;
  const amount = Math.round((unit.pace * 11 * average) / 1000) * 1000;
  return [...counts, ['signed-amount', amount], ['funds-in-place', Math.round((amount * 0.22) / 500) * 500]];
}

/**
 * What each unit had in every month of 2025, for 同比. The projects carried over into the office are part
 * of these totals, the rest were finished before the application came into use.
 * @param {Random} random @param {Project[]} projects
 */
export function makeLastYear(random, projects) {
  return periodsBetween('2025-01', '2025-12').flatMap((period, index) =>
    UNITS.map((unit) => {
      const own = projects.filter((project) => project.unit === unit.name);
      const events = own.flatMap((project) =>
        project.events.filter((event) => event.recognisedPeriod === period),
      );
      const season = 0.6 + index * 0.045;
      const counts = COUNTS.map(([indicator, factor]) => {
        const carried = events.filter((event) => `${event.stage}-count` === indicator).length;
        return /** @type {const} */ ([
          indicator,
          carried + Math.floor(unit.pace * factor * season * 0.72 + random.next()),
        ]);
      });
      const signed = counts[0]?.[1] ?? 0;
      const carriedAmount = events.reduce((sum, event) => sum + yuanWan(event.amount), 0);
      const carriedSigned = events.filter((event) => event.stage === 'signed').length;
      const extra = (signed - carriedSigned) * random.integer(36, 150) * 100;
      const carriedFunds = own.flatMap((p) => p.funds).filter((fund) => fund.recognisedPeriod === period);
      const funds =
        carriedFunds.reduce((sum, fund) => sum + yuanWan(fund.amount), 0) +
        Math.round(unit.pace * season * random.integer(8, 26)) * 100;
      return {
        period,
        unit: unit.name,
        values: Object.fromEntries([
          ...counts.map(([id, value]) => [id, String(value)]),
          ['signed-amount', String(carriedAmount + extra)],
          ['funds-in-place', String(funds)],
        ]),
      };
    }),
  );
}

/** 万元, foreign money at a flat rate of the year: the printed totals of 2025 are given, not computed again. @param {import('../types').Amount | null} amount */
function yuanWan(amount) {
  if (!amount) return 0;
  const rate = { CNY: 1, USD: 7.15, HKD: 0.92, EUR: 8.1 }[amount.currency];
  return Math.round((amount.tenths * rate) / 10);
}

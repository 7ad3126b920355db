/** The office as assets/demo/office.json holds it; the shape is defined in shared/demo/office-data.ts. */
import { dayOf, periodsBetween } from '../calendar.mjs';
import {
  CURRENT_PERIOD,
  FIRST_DETAILED_PERIOD,
  FIRST_PERIOD,
  GROUPS,
  LAST_PERIOD_IN_OFFICE,
  LEADERS,
  makeRates,
  UNITS,
} from '../district.mjs';
import { makeAssessment } from './assessment.mjs';
import { CONFIRMED, makeAttribution } from './attribution.mjs';
import { makeLastYear, makeTargets } from './targets.mjs';
import { toMoney } from './to-money.mjs';

/** @typedef {import('../types').Project} Project */

/**
 * Everything up to and including October 2026; November comes from the units' workbooks.
 * `yearly` is a sequence of its own for what is scored once a year.
 * @param {import('../types').Random} random @param {import('../types').Random} yearly @param {Project[]} projects
 */
export function makeOffice(random, yearly, projects) {
  const known = projects.filter((project) =>
    project.events.some((event) => event.reportedPeriod <= LAST_PERIOD_IN_OFFICE),
  );
  return {
    note: '示例数据：虚构的云河区，单位、企业、项目和汇率均为编造，不指向任何真实单位和个人。',
    currentPeriod: CURRENT_PERIOD,
    settings: [
      { key: 'office.name', value: '云河区开放型经济工作领导小组办公室', effectiveFrom: FIRST_PERIOD },
      { key: 'office.short-name', value: '区开放办', effectiveFrom: FIRST_PERIOD },
      { key: 'document.mark', value: '云河区开放型经济工作领导小组办公室文件', effectiveFrom: FIRST_PERIOD },
      { key: 'document.code', value: '云开放办', effectiveFrom: FIRST_PERIOD },
      { key: 'office.contact', value: '招商科', effectiveFrom: FIRST_PERIOD },
      { key: 'office.phone', value: '0000-8600000', effectiveFrom: FIRST_PERIOD },
    ],
    groups: GROUPS.map((name) => ({ name })),
    units: UNITS.map(({ name, shortName, group, inComposite, aliases, contact }) => ({
      name,
      shortName,
      group,
      inComposite,
      active: true,
      aliases,
      contact,
    })),
    leaders: LEADERS,
    rates: makeRates(),
    targets: makeTargets(random),
    periods: periodsBetween(FIRST_PERIOD, CURRENT_PERIOD).map((period) => ({
      period,
      state: period === CURRENT_PERIOD ? 'open' : period >= FIRST_DETAILED_PERIOD ? 'issued' : 'closed',
      cutOff: dayOf(period, 23),
    })),
    lastYear: makeLastYear(random, projects),
    submissions: makeSubmissions(random),
    projects: known.map(toOfficeProject),
    attribution: makeAttribution(known),
    confirmed: CONFIRMED,
    assessment: makeAssessment(yearly),
  };
}

/** The register of reports from June on: on time but for a few; one unit missing in two of the months. @param {import('../types').Random} random */
function makeSubmissions(random) {
  return periodsBetween(FIRST_DETAILED_PERIOD, LAST_PERIOD_IN_OFFICE).flatMap((period) =>
    UNITS.filter(
      (unit) => !(unit.shortName === '石桥' && (period === '2026-08' || period === '2026-10')),
    ).map((unit) => {
      const day = random.chance(0.06) ? random.integer(24, 26) : random.integer(17, 23);
      const time = `${String(random.integer(8, 17)).padStart(2, '0')}:${String(random.integer(0, 59)).padStart(2, '0')}:00`;
      return {
        period,
        unit: unit.name,
        fileName: `${unit.shortName}${Number(period.slice(5))}月招商项目报表.xlsx`,
        receivedAt: `${dayOf(period, day)}T${time}`,
      };
    }),
  );
}

/** @param {Project} project */
function toOfficeProject(project) {
  return {
    name: project.name,
    unit: project.unit,
    investor: project.investor,
    industry: project.industry,
    sourceRegion: project.sourceRegion,
    attraction: project.attraction,
    capital: project.capital,
    totalInvestment: toMoney(project.total),
    fixedAssets: toMoney(project.fixed),
    content: project.content,
    address: project.address,
    contact: project.contact,
    note: project.note,
    tags: project.tags,
    events: project.events
      .filter((event) => event.reportedPeriod <= LAST_PERIOD_IN_OFFICE)
      .map(({ stage, date, amount, state, reportedPeriod, recognisedPeriod, evidence, reason }) => ({
        stage,
        date,
        amount: amount ? toMoney(amount) : null,
        state,
        reportedPeriod,
        recognisedPeriod,
        evidence,
        reason,
      })),
    funds: project.funds
      .filter((fund) => fund.reportedPeriod <= LAST_PERIOD_IN_OFFICE)
      .map(({ date, amount, kind, voucher, state, reportedPeriod, recognisedPeriod, reason }) => ({
        date,
        money: toMoney(amount),
        kind,
        voucher,
        state,
        reportedPeriod,
        recognisedPeriod,
        reason,
      })),
    progress: project.progress.filter((entry) => entry.period <= LAST_PERIOD_IN_OFFICE),
  };
}

/** JSON with one line per entry of a list, so that a change in the data is a readable diff. @param {Record<string, unknown>} office */
export function printOffice(office) {
  const parts = Object.entries(office).map(([key, value]) => {
    if (!Array.isArray(value)) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    return `  ${JSON.stringify(key)}: [\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** Projects still under negotiation when November begins. */
import { dateInPeriod, periodsBetween } from '../calendar.mjs';
import { LAST_PERIOD_IN_OFFICE, UNITS } from '../district.mjs';
import { createProject } from './projects.mjs';
import { PROGRESS } from './vocabulary.mjs';

/** @typedef {import('../types').Random} Random */
/** @typedef {import('../types').Project} Project */

/** Projects still under negotiation, among them three that two units follow at once (首谈负责制). @param {Random} random @param {Set<string>} usedNames */
export function negotiate(random, usedNames) {
  /** @type {Project[]} */
  const projects = [];
  for (const unit of UNITS) {
    const count = Math.max(1, Math.round(unit.pace * 1.3));
    for (let index = 0; index < count; index++) {
      projects.push(
        openNegotiation(random, createProject(random, usedNames, unit, { kind: 'ordinary', money: 'any' })),
      );
    }
  }
  for (const [from, to] of [
    ['桃源镇', '区科学技术局'],
    ['临港产业园', '区商务局'],
    ['云岭镇', '白鹭镇'],
  ]) {
    const followed = projects.find((project) => project.unit === from && project.capital === 'domestic');
    const other = UNITS.find((unit) => unit.name === to);
    if (!followed || !other) continue;
    const rival = {
      ...followed,
      unit: other.name,
      contact: other.contact,
      name: followed.name.replace('项目', '建设项目'),
      investor: followed.investor.replace(/(股份|集团)?有限公司$/, '公司'),
      events: [],
      funds: [],
      progress: [],
    };
    projects.push(openNegotiation(random, rival));
  }
  return projects;
}

/** @param {Random} random @param {Project} project */
function openNegotiation(random, project) {
  const period = random.pick(periodsBetween('2026-07', LAST_PERIOD_IN_OFFICE));
  project.stage = 'negotiating';
  project.stagePeriod = period;
  project.events.push({
    stage: 'negotiating',
    date: dateInPeriod(random, period),
    amount: project.total,
    state: 'recognised',
    reportedPeriod: period,
    recognisedPeriod: period,
    evidence: random.pick(['洽谈纪要', '投资意向书', '考察接待记录']),
    reason: '',
  });
  project.progress.push({
    period: LAST_PERIOD_IN_OFFICE,
    progress: random.pick(PROGRESS.negotiating),
    problem: '',
  });
  return project;
}

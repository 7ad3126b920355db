/**
 * Runs the district month by month. Every month each unit signs, registers, starts and brings into
 * production so many projects; a stage is only entered from the one before, in a later month.
 */
import { chineseDate, dateInPeriod, periodsBetween, shiftPeriod } from '../calendar.mjs';
import {
  CURRENT_PERIOD,
  FIRST_DETAILED_PERIOD,
  FIRST_PERIOD,
  LAST_PERIOD_IN_OFFICE,
  UNITS,
} from '../district.mjs';
import { arriveFunds } from './funds.mjs';
import { negotiate } from './negotiations.mjs';
import { createProject, createSecondPhase } from './projects.mjs';
import { canReport, DOLLAR_UNITS, moneyFor, NOT_COUNTED, STORY } from './story.mjs';
import { EVIDENCE, PROBLEMS, PROGRESS, RETURN_REASONS, SERVICE_PROGRESS } from './vocabulary.mjs';

/** @typedef {import('../types').Random} Random */
/** @typedef {import('../types').Project} Project */
/** @typedef {import('../types').UnitPlan} UnitPlan */
/** @typedef {import('../types').ReportedStage} ReportedStage */

/** @type {readonly [ReportedStage, import('../types').Stage, number, number][]} stage, stage before, factor of the pace, months apart */
const STEPS = [
  ['producing', 'started', 0.5, 2],
  ['started', 'registered', 0.66, 1],
  ['registered', 'signed', 0.85, 1],
];

/** @param {string} period */
function seasonOf(period) {
  if (period < '2026-01') return 0.3;
  if (period < FIRST_DETAILED_PERIOD) return 0.72;
  return 1.08;
}

/** @param {Random} random @returns {Project[]} */
export function simulateOffice(random) {
  /** @type {Set<string>} */
  const usedNames = new Set();
  /** @type {Project[]} */
  const projects = [];
  for (const period of periodsBetween(FIRST_PERIOD, CURRENT_PERIOD)) {
    for (const unit of UNITS) {
      const own = projects.filter(
        (project) => project.unit === unit.name && !project.stopped && canReport(project, period),
      );
      const plan = STORY[unit.name]?.[period];
      const pace = unit.pace * seasonOf(period);
      for (const [stage, before, factor, months] of STEPS) {
        const wanted = plan
          ? (plan[{ signed: 0, registered: 1, started: 2, producing: 3 }[stage]] ?? 0)
          : roundUp(random, pace * factor);
        const ready = own.filter((p) => p.stage === before && p.stagePeriod <= shiftPeriod(period, -months));
        for (const project of ready.slice(0, wanted)) reportEvent(random, project, stage, period);
      }
      const signings = plan ? plan[0] : roundUp(random, pace);
      for (let index = 0; index < signings; index++) {
        const isDollar = index === 0 && period === CURRENT_PERIOD && DOLLAR_UNITS.includes(unit.name);
        const money = isDollar ? 'dollar' : moneyFor(unit, period);
        projects.push(signProject(random, usedNames, unit, own, { period, money, planned: Boolean(plan) }));
      }
      for (const kind of period === CURRENT_PERIOD ? (NOT_COUNTED[unit.name] ?? []) : []) {
        const project = createProject(random, usedNames, unit, { kind, money: 'yuan' });
        reportEvent(random, project, 'signed', period);
        projects.push(project);
      }
    }
    arriveFunds(
      random,
      projects.filter((project) => canReport(project, period)),
      period,
      STORY,
    );
    if (period >= FIRST_DETAILED_PERIOD) reportProgress(random, projects, period);
  }
  terminateSome(random, projects);
  projects.push(...negotiate(random, usedNames));
  return projects;
}

/** @param {Random} random @param {number} value */
function roundUp(random, value) {
  return Math.floor(value) + (random.next() < value % 1 ? 1 : 0);
}

/**
 * @param {Random} random @param {Set<string>} usedNames @param {UnitPlan} unit @param {Project[]} own
 * @param {{ period: string, money: 'any' | 'yuan-dollar' | 'yuan' | 'dollar', planned: boolean }} options
 */
function signProject(random, usedNames, unit, own, { period, money, planned }) {
  const first = own.find(
    (p) => p.name.endsWith('（一期）') && !p.paired && p.stagePeriod <= shiftPeriod(period, -4),
  );
  const isCounted =
    period < FIRST_DETAILED_PERIOD || period === CURRENT_PERIOD || planned || random.chance(0.92);
  const kind = isCounted ? 'ordinary' : random.pick(/** @type {const} */ (['small', 'small', 'housing']));
  const project =
    first && money !== 'dollar' && random.chance(0.6)
      ? createSecondPhase(random, first)
      : createProject(random, usedNames, unit, { kind, money });
  reportEvent(random, project, 'signed', period);
  return project;
}

/** @param {Random} random @param {Project} project @param {ReportedStage} stage @param {string} period */
function reportEvent(random, project, stage, period) {
  const date = dateInPeriod(random, period);
  /** @type {import('../types').SimulatedEvent} */
  const event = {
    stage,
    date,
    amount: stage === 'signed' ? project.total : null,
    state: 'recognised',
    reportedPeriod: period,
    recognisedPeriod: period,
    evidence:
      stage === 'signed'
        ? `${random.pick(EVIDENCE.signed)}（${chineseDate(date)}）`
        : random.pick(EVIDENCE[stage]),
    reason: '',
  };
  project.events.push(event);
  project.stage = stage;
  project.stagePeriod = period;
  if (period > LAST_PERIOD_IN_OFFICE) {
    event.state = 'reported';
    event.recognisedPeriod = null;
    return;
  }
  if (project.outOfScope) {
    giveBack(event, project.outOfScope);
    project.stopped = true;
    return;
  }
  if (period < FIRST_DETAILED_PERIOD) return;
  if (random.chance(0.045)) {
    giveBack(event, random.pick(RETURN_REASONS[stage]));
    const again = shiftPeriod(period, 1);
    if (again <= LAST_PERIOD_IN_OFFICE && random.chance(0.6)) {
      project.events.push({
        ...event,
        state: 'recognised',
        reason: '',
        reportedPeriod: again,
        recognisedPeriod: again,
        evidence: `${event.evidence}（补正后）`,
      });
      project.stagePeriod = again;
    } else {
      project.stopped = true;
    }
  } else if (random.chance(0.04) && period < LAST_PERIOD_IN_OFFICE) {
    event.recognisedPeriod = shiftPeriod(period, 1);
    project.stagePeriod = event.recognisedPeriod;
  }
}

/** @param {import('../types').SimulatedEvent} event @param {string} reason */
function giveBack(event, reason) {
  event.state = 'returned';
  event.recognisedPeriod = null;
  event.reason = reason;
}

/** @param {Random} random @param {Project[]} projects @param {string} period */
function reportProgress(random, projects, period) {
  const share = period >= LAST_PERIOD_IN_OFFICE ? 0.55 : 0.2;
  for (const project of projects) {
    if (project.stopped || project.stage === 'terminated') continue;
    if (period === CURRENT_PERIOD && project.events.every((event) => event.reportedPeriod === period))
      continue;
    if (!random.chance(share)) continue;
    const problems = random.pick(Object.values(PROBLEMS));
    project.progress.push({
      period,
      progress: random.pick(progressTexts(project)),
      problem: project.stage !== 'producing' && random.chance(0.38) ? random.pick(problems) : '',
    });
  }
}

/** @param {Project} project */
function progressTexts({ industry, stage }) {
  const isService = industry === '现代服务业';
  if (isService && (stage === 'started' || stage === 'producing')) return SERVICE_PROGRESS[stage];
  return PROGRESS[stage];
}

/** @param {Random} random @param {Project[]} projects */
function terminateSome(random, projects) {
  const idle = projects.filter(
    (p) => !p.stopped && p.stage === 'signed' && p.funds.length === 0 && p.stagePeriod <= '2026-07',
  );
  for (const project of idle.slice(0, 5)) {
    const last = project.progress.at(-1)?.period ?? '2026-08';
    const period = last < '2026-09' ? '2026-09' : LAST_PERIOD_IN_OFFICE;
    project.progress = project.progress.filter((entry) => entry.period <= period);
    project.events.push({
      stage: 'terminated',
      date: dateInPeriod(random, period),
      amount: null,
      state: 'recognised',
      reportedPeriod: period,
      recognisedPeriod: period,
      evidence: '终止合作协议',
      reason: '',
    });
    project.note = random.pick(PROGRESS.terminated);
    project.stage = 'terminated';
    project.stopped = true;
  }
}

/** What each unit has to report in November, gathered from the simulated projects. */
import { CURRENT_PERIOD, LAST_PERIOD_IN_OFFICE, UNITS } from '../district.mjs';

/** @typedef {import('../types').Line} Line */
/** @typedef {import('../types').Project} Project */
/** @typedef {import('../types').UnitReport} UnitReport */

/** @param {Project[]} projects @param {string} shortName @returns {UnitReport} */
export function makeReport(projects, shortName) {
  const unit = UNITS.find((candidate) => candidate.shortName === shortName);
  if (!unit) throw new Error(`no unit ${shortName}`);
  const own = projects.filter((project) => project.unit === unit.name);
  const lines = own
    .filter((project) => project.events.some((event) => event.reportedPeriod === CURRENT_PERIOD))
    .map(toLine);
  const funds = own.flatMap((project) =>
    project.funds
      .filter((fund) => fund.reportedPeriod === CURRENT_PERIOD)
      .map((fund) => ({ ...toLine(project), fund })),
  );
  const progress = own
    .filter((project) => project.progress.some((entry) => entry.period === CURRENT_PERIOD))
    .map(toLine);
  return { unit, lines, funds, progress };
}

/** @param {Project} project @returns {Line} */
function toLine(project) {
  return {
    project,
    events: project.events,
    fund: null,
    progress: project.progress.find((entry) => entry.period === CURRENT_PERIOD) ?? null,
    known: project.events.some((event) => event.reportedPeriod <= LAST_PERIOD_IN_OFFICE),
  };
}

/** Projects of the unit with nothing new that were recognised in 2026. @param {Project[]} projects @param {UnitReport} report */
export function recognisedThisYear(projects, report) {
  return projects
    .filter(
      (project) =>
        project.unit === report.unit.name &&
        project.total.currency === 'CNY' &&
        !project.stopped &&
        project.stage !== 'negotiating',
    )
    .filter(
      (project) =>
        !report.lines.some((line) => line.project === project) &&
        project.events.some((event) => event.recognisedPeriod?.startsWith('2026')),
    )
    .map(toLine);
}

/** @param {Line} line */
export function isForeign(line) {
  return line.project.capital === 'foreign';
}

/**
 * A file as a unit sends it; funds tables without a line are left out, as units do. `received`: day and time in November.
 * @param {UnitReport} report @param {string} file @param {string} received @param {import('../types').FileFormat} format
 * @param {import('../types').SheetDraft[]} sheets @param {string} note
 * @returns {import('../types').SampleFile}
 */
export function makeFile(report, file, received, format, sheets, note) {
  const kept = sheets.filter((sheet) => sheet.truth.stage !== 'funds' || !sheet.truth.empty);
  return { file, unit: report.unit.name, receivedAt: `2026-11-${received}:00`, format, sheets: kept, note };
}

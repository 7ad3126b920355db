/** 到位资金: what arrives in a month, never more than 85 % of a project's total, with the voucher named. */
import { dateInPeriod } from '../calendar.mjs';
import { CURRENT_PERIOD, FIRST_DETAILED_PERIOD, LAST_PERIOD_IN_OFFICE } from '../district.mjs';
import { share } from './projects.mjs';
import { RETURN_REASONS } from './vocabulary.mjs';

/** @typedef {import('../types').Random} Random */
/** @typedef {import('../types').Project} Project */

/** Much money comes in here in November. */
const BUSY_UNITS = ['柳溪镇', '桃源镇'];

const KINDS = /** @type {const} */ ([
  ['cash', 80],
  ['tangible', 15],
  ['intangible', 5],
]);

/**
 * @param {Random} random @param {Project[]} projects @param {string} period
 * @param {Record<string, Record<string, [number, number, number, number]>>} story
 */
export function arriveFunds(random, projects, period, story) {
  for (const project of projects) {
    if (
      project.stopped ||
      project.outOfScope ||
      !['registered', 'started', 'producing'].includes(project.stage)
    )
      continue;
    const plan = story[project.unit]?.[period];
    if (plan?.every((count) => count === 0) || project.unit === '石桥街道') continue;
    const isBusy = period === CURRENT_PERIOD && BUSY_UNITS.includes(project.unit);
    if (!random.chance(isBusy ? 0.5 : 0.22)) continue;
    const amount = share(project.total, random.integer(4, 22));
    const before = project.funds.reduce((sum, fund) => sum + fund.amount.tenths, 0);
    if (before + amount.tenths > project.total.tenths * 0.85) continue;
    const date = dateInPeriod(random, period);
    const registered = project.events.find((event) => event.stage === 'registered');
    if (!registered || registered.date > date) continue;
    project.funds.push(makeFund(random, amount, date, period));
  }
}

/**
 * @param {Random} random @param {import('../types').Amount} amount @param {string} date @param {string} period
 * @returns {import('../types').SimulatedFund}
 */
function makeFund(random, amount, date, period) {
  const kind = random.weighted(KINDS);
  const isOpen = period > LAST_PERIOD_IN_OFFICE;
  const isReturned = !isOpen && period >= FIRST_DETAILED_PERIOD && random.chance(0.03);
  return {
    date,
    amount,
    kind,
    voucher: makeVoucher(random, kind, date),
    state: isOpen ? 'reported' : isReturned ? 'returned' : 'recognised',
    reportedPeriod: period,
    recognisedPeriod: isOpen || isReturned ? null : period,
    reason: isReturned ? random.pick(RETURN_REASONS.funds) : '',
  };
}

/** @param {Random} random @param {'cash' | 'tangible' | 'intangible'} kind @param {string} date */
function makeVoucher(random, kind, date) {
  const serial = `${date.replaceAll('-', '')}${String(random.integer(1, 9999)).padStart(4, '0')}`;
  if (kind === 'cash')
    return random.pick([
      `银行进账单${serial}`,
      `银行进账单${serial}、资金用途说明`,
      `验资报告（示验字〔${date.slice(0, 4)}〕第${random.integer(1, 300)}号）`,
    ]);
  if (kind === 'tangible')
    return random.pick([
      `设备购置发票${random.integer(2, 18)}张及验收单`,
      `进口设备报关单${random.integer(1, 4)}份`,
      '厂房工程款发票及监理确认单',
    ]);
  return random.pick(['专利权评估报告及转让登记', '土地使用权评估报告', '专有技术出资评估报告']);
}

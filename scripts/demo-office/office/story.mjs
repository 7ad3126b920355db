/** What makes the demo's rankings worth reading: counts and cases set by hand. */
import { CURRENT_PERIOD, UNITS } from '../district.mjs';

/** @typedef {import('../types').Project} Project */
/** @typedef {import('../types').UnitPlan} UnitPlan */

/**
 * Numbers set by hand so that the rankings have a story: [signed, registered, started, producing].
 * @type {Record<string, Record<string, [number, number, number, number]>>}
 */
export const STORY = {
  // In the tail three months running.
  石桥街道: {
    '2026-08': [0, 0, 0, 0],
    '2026-09': [0, 0, 0, 0],
    '2026-10': [0, 0, 0, 0],
    '2026-11': [0, 1, 0, 0],
  },
  // From the bottom to the top.
  柳溪镇: {
    '2026-08': [3, 2, 1, 0],
    '2026-09': [3, 3, 1, 0],
    '2026-10': [0, 0, 0, 0],
    '2026-11': [4, 4, 3, 2],
  },
  // Nothing at all in November: reports zero.
  朝霞农场: { '2026-11': [0, 0, 0, 0] },
  // Two towns that tie in every count.
  白鹭镇: { '2026-11': [2, 1, 1, 1] },
  南屏街道: { '2026-11': [2, 1, 1, 1] },
  清河街道: { '2026-11': [1, 2, 2, 1] },
  云河经济开发区: { '2026-11': [4, 3, 2, 1] },
  区商务局: { '2026-11': [2, 1, 1, 0] },
  区工商业联合会: { '2026-11': [2, 1, 0, 0] },
  // Send nothing in November.
  区文化和旅游局: { '2026-11': [0, 0, 0, 0] },
  区住房和城乡建设局: { '2026-11': [0, 0, 0, 0] },
};

/** Reported in November and not to be counted: below the threshold, or an excluded industry. @type {Record<string, ('small' | 'housing')[]>} */
export const NOT_COUNTED = { 石桥街道: ['small', 'housing'], 桃源镇: ['small'], 电子信息产业园: ['small'] };

/** Units whose November report has a table in 万美元; the others report 人民币 only. */
export const DOLLAR_UNITS = ['云河经济开发区', '区商务局'];

/** What a unit can put into its November tables. @param {UnitPlan | undefined} unit @param {string} period */
export function moneyFor(unit, period) {
  if (period < CURRENT_PERIOD) return 'any';
  return DOLLAR_UNITS.includes(unit?.name ?? '') ? 'yuan-dollar' : 'yuan';
}

/** @param {Project} project @param {string} period */
export function canReport(project, period) {
  const money = moneyFor(
    UNITS.find((unit) => unit.name === project.unit),
    period,
  );
  return (
    money === 'any' ||
    project.total.currency === 'CNY' ||
    (money === 'yuan-dollar' && project.total.currency === 'USD')
  );
}

/** Months and days of the generated office; text only, no time zone. */

/** @param {string} period @param {number} months */
export function shiftPeriod(period, months) {
  const index = Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** @param {string} from @param {string} to */
export function periodsBetween(from, to) {
  const periods = [];
  for (let period = from; period <= to; period = shiftPeriod(period, 1)) periods.push(period);
  return periods;
}

/** @param {string} period */
function lastDayOf(period) {
  return new Date(Date.UTC(Number(period.slice(0, 4)), Number(period.slice(5)), 0)).getUTCDate();
}

/** @param {string} period @param {number} day */
export function dayOf(period, day) {
  return `${period}-${String(day).padStart(2, '0')}`;
}

/**
 * A day that belongs to the period under the cut-off on the 23rd: mostly in its month, now and then in
 * the last days of the month before, which come in with the next report.
 * Nothing lies after the 17th: the first units send their tables on the 18th.
 * @param {import('./types').Random} random @param {string} period
 */
export function dateInPeriod(random, period) {
  if (random.chance(0.12)) {
    const before = shiftPeriod(period, -1);
    return dayOf(before, random.integer(24, lastDayOf(before)));
  }
  return dayOf(period, random.integer(1, 17));
}

/** Days since 1899-12-30, as Excel counts. @param {string} date */
export function excelSerial(date) {
  return (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** @param {string} date */
export function chineseDate(date) {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
}

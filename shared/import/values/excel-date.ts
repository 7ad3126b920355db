/** Day numbers of spreadsheets, without `Date`: no time zone can move a day. */

/** Days from 1970-01-01 to a civil date (proleptic Gregorian; algorithm of days_from_civil). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of `dayNumber`, as `YYYY-MM-DD`. */
function dateOfDayNumber(days: number): string {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const EPOCH_1900 = dayNumber(1899, 12, 30);
const EPOCH_1904 = dayNumber(1904, 1, 1);
const LAST_DAY = dayNumber(2099, 12, 31);

/**
 * Serial of a spreadsheet → `YYYY-MM-DD`; `null` outside the years 1900 to 2099 and for day 60 of the
 * 1900 epoch, the 29th of February 1900 that never was. Days before it count one less.
 */
export function dateOfSerial(serial: number, date1904: boolean): string | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < (date1904 ? 0 : 1)) return null;
  if (!date1904 && whole === 60) return null;
  const days = date1904 ? EPOCH_1904 + whole : EPOCH_1900 + whole + (whole < 60 ? 1 : 0);
  return days <= LAST_DAY ? dateOfDayNumber(days) : null;
}

/** `YYYY-MM-DD` → serial of the 1900 epoch, for writing. */
export function serialOfDate(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const serial = dayNumber(year, month, day) - EPOCH_1900;
  return serial <= 60 ? serial - 1 : serial;
}

import { monthOf, type Period } from '../../domain/period';

/** `11月`. */
export function monthLabel(period: Period): string {
  return `${monthOf(period)}月`;
}

/** `1—11月`; in January the month and the year are the same. */
export function yearLabel(period: Period): string {
  const month = monthOf(period);
  return month === 1 ? '年初以来' : `1—${month}月`;
}

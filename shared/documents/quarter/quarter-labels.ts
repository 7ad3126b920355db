import { monthOf, type Period, quarterOf } from '../../domain/period';
import { chineseOrdinal } from '../compose';

/** `第四季度`. */
export function quarterName(period: Period): string {
  return `第${chineseOrdinal(quarterOf(period))}季度`;
}

/** `第四季度（10—11月）`; the months only while the quarter is not over. */
export function quarterLabel(period: Period): string {
  const first = (quarterOf(period) - 1) * 3 + 1;
  const last = monthOf(period);
  if (last === first + 2) return quarterName(period);
  return `${quarterName(period)}（${last === first ? `${first}月` : `${first}—${last}月`}）`;
}

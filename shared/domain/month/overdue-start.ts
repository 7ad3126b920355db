import { type Period, periodOfDay, shiftPeriod } from '../period';
import type { Stage } from '../stage';

/**
 * Signed or registered, and without a start for more than `months` months on `today` (设置
 * `projects.overdue-months`). Days beyond a month's end sort after all of its days.
 */
export function isOverdueStart(
  project: { readonly stage: Stage; readonly stageDate: string | null },
  today: string,
  months: number,
): boolean {
  if (project.stage !== 'signed' && project.stage !== 'registered') return false;
  const limit: Period = shiftPeriod(periodOfDay(today), -months);
  return project.stageDate !== null && project.stageDate < `${limit}${today.slice(7)}`;
}

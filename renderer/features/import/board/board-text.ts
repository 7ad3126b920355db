import type { SubmissionBoardRow } from '../../../../shared/contract/import';
import { formatDate, formatPeriod, type Period } from '../../../../shared/domain/period';

export interface BoardCounts {
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
}

export function countBoard(rows: readonly SubmissionBoardRow[]): BoardCounts {
  const count = (state: SubmissionBoardRow['state']) => rows.filter((row) => row.state === state).length;
  return { onTime: count('on-time'), late: count('late'), missing: count('missing') };
}

/** The reminder to paste into a message: who has not reported, by group, in the office's order. */
export function missingUnitsText(
  period: Period,
  cutOff: string,
  today: string,
  rows: readonly SubmissionBoardRow[],
): string {
  const missing = rows.filter((row) => row.state === 'missing');
  if (missing.length === 0) return `${formatPeriod(period)}项目报表各单位均已报送。`;
  const never = missing.filter((row) => row.returnedAt === null);
  const sentBack = missing.filter((row) => row.returnedAt !== null);
  const report = `${formatPeriod(period)}项目报表`;
  const parts = [
    ...(never.length > 0 ? [`尚有${never.length}家单位未报送${report}：`, ...byGroup(never)] : []),
    ...(sentBack.length > 0
      ? [`以下${sentBack.length}家单位${report}已退回，尚未更正重报：`, ...byGroup(sentBack)]
      : []),
  ];
  const deadline =
    today > cutOff
      ? `报送截止日${formatDate(cutOff)}已过，请立即报送。`
      : `请于${formatDate(cutOff)}前报送。`;
  return `截至${formatDate(today)}，${[...parts, deadline].join('\n')}`;
}

function byGroup(rows: readonly SubmissionBoardRow[]): string[] {
  return [...new Set(rows.map((row) => row.groupName))].map((group) => {
    const units = rows.filter((row) => row.groupName === group).map((row) => row.unit);
    return `${group}（${units.length}家）：${units.join('、')}`;
  });
}

/** Whole days a report came after the last day; 0 in time. */
export function lateDays(receivedAt: string | null, cutOff: string): number {
  return receivedAt === null ? 0 : Math.max(0, -daysUntil(cutOff, receivedAt.slice(0, 10)));
}

/** Whole days from `today` to `date`; negative when it has passed. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/** `还有2天` / `今天截止` / `已过3天`. */
export function deadlineText(cutOff: string, today: string): string {
  const days = daysUntil(cutOff, today);
  if (days === 0) return '今天截止';
  return days > 0 ? `还有${days}天` : `已过${-days}天`;
}

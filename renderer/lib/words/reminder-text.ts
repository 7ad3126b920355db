import type { SubmissionBoardRow } from '../../../shared/contract/import';
import { formatDate, formatPeriod, type Period } from '../../../shared/domain/period';

type ReportState = SubmissionBoardRow['state'];

interface BoardUnit {
  readonly unit: string;
  readonly groupName: string;
  readonly state: ReportState;
}

/** The unit has to send something: nothing has come, or what was sent back has not come again. */
export const isAwaited = ({ state }: { readonly state: ReportState }) =>
  state === 'missing' || state === 'returned';

/** The reminder to paste into a message: who has to report, by group, in the office's order. */
export function reminderText(
  period: Period,
  cutOff: string,
  today: string,
  board: readonly BoardUnit[],
): string {
  const never = board.filter((row) => row.state === 'missing');
  const sentBack = board.filter((row) => row.state === 'returned');
  if (never.length + sentBack.length === 0) return `${formatPeriod(period)}项目报表各单位均已报送。`;
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

function byGroup(rows: readonly BoardUnit[]): string[] {
  return [...new Set(rows.map((row) => row.groupName))].map((group) => {
    const units = rows.filter((row) => row.groupName === group).map((row) => row.unit);
    return `${group}（${units.length}家）：${units.join('、')}`;
  });
}

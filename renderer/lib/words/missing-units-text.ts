import { formatDate, formatPeriod, type Period } from '../../../shared/domain/period';

interface MissingUnit {
  readonly unit: string;
  readonly groupName: string;
  /** Sent back and not received anew; `null`: nothing has come. */
  readonly returnedAt: string | null;
}

/** The reminder to paste into a message: who has not reported, by group, in the office's order. */
export function missingUnitsText(
  period: Period,
  cutOff: string,
  today: string,
  missing: readonly MissingUnit[],
): string {
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

function byGroup(rows: readonly MissingUnit[]): string[] {
  return [...new Set(rows.map((row) => row.groupName))].map((group) => {
    const units = rows.filter((row) => row.groupName === group).map((row) => row.unit);
    return `${group}（${units.length}家）：${units.join('、')}`;
  });
}

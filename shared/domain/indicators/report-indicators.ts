/**
 * How units kept to the cut-off, for automatic deductions of a scheme: times, over the months of the ranking.
 * Source: 制度 三(一)2 (每月23日前报送); ranking.md (automatic deductions from the submission board).
 */
export const REPORT_INDICATORS = [
  {
    id: 'late-reports',
    name: '迟报次数',
    measure: '次',
    explanation: '当月第一次报来的报表晚于截止日的月数',
  },
  {
    id: 'missing-reports',
    name: '未报次数',
    measure: '次',
    explanation: '截止后没有报来报表的月数；没有任何单位报送过的月份不算',
  },
] as const;

export type ReportIndicator = (typeof REPORT_INDICATORS)[number];
export type ReportIndicatorId = ReportIndicator['id'];

export function findReportIndicator(id: string): ReportIndicator | undefined {
  return REPORT_INDICATORS.find((indicator) => indicator.id === id);
}

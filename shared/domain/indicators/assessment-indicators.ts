/** What the program works out itself for the annual assessment; its other indicators are entered by hand. */
export const ASSESSMENT_INDICATORS = [
  { id: 'monthly-average', name: '月度综合得分平均' },
  { id: 'quarterly-average', name: '季度累计得分平均' },
  { id: 'year-score', name: '全年累计得分' },
  { id: 'supervision-points', name: '督查问效扣分' },
] as const;

export function findAssessmentIndicator(id: string): (typeof ASSESSMENT_INDICATORS)[number] | undefined {
  return ASSESSMENT_INDICATORS.find((indicator) => indicator.id === id);
}
